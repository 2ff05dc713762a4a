use domain::id::{OptionId, QuestionId, StatementId};
use domain::notice;
use domain::questionnaire::{
    Battery, Choice, Hidden, Kind, Question, Ranking, Several, Single, Statement, Table, Text,
};

use super::calculated;
use super::ids::Ids;
use super::origins::Of;
use super::{Builder, Values, ticked};
use crate::convert::loss::short;
use crate::convert::place::Place;
use crate::convert::survey::{self, Answer, Condition};

/// The most options that can be ranked.
const MOST_RANKED: usize = 12;
/// The most points of a scale.
pub(super) const MOST_POINTS: usize = 11;
/// The options' values in the source, each with its id.
type Named = Vec<(String, OptionId)>;

/// How many options or rows a question has.
pub(super) fn size(question: &survey::Question) -> usize {
    match &question.answer {
        Answer::Single(single) => single.options.len(),
        Answer::Several(several) => several.options.len(),
        Answer::Scale(scale) => scale.points.len(),
        Answer::Matrix(matrix) => matrix.rows.len() + matrix.scale.points.len(),
        Answer::Table(table) => table.rows.len() + table.columns.len(),
        Answer::Ranking(ranking) => ranking.options.len(),
        Answer::ConstantSum(sum) => sum.options.len(),
        Answer::Hidden(hidden) => hidden.options.len(),
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Text(_)
        | Answer::Calculated(_)
        | Answer::File(_)
        | Answer::Statement => 0,
    }
}

impl Builder<'_> {
    /// The question as it can be asked here: one, several where a table is taken apart, or none.
    pub fn question(&mut self, mut question: survey::Question) -> Vec<Question> {
        if let Answer::Matrix(_) | Answer::Table(_) = question.answer {
            return match std::mem::replace(&mut question.answer, Answer::Statement) {
                Answer::Matrix(matrix) => self.matrix(question, matrix),
                Answer::Table(table) => self.table(question, table),
                _ => Vec::new(),
            };
        }
        let has_to_be_ticked = ticked::has_to_be(&question);
        let survey::Question { place, name, text, mut hint, required, show_if, sensitive, answer, .. } =
            question;
        let Some(id) = self.question_id(&name, &place) else { return Vec::new() };
        let amounts: Vec<String> = match &answer {
            Answer::ConstantSum(sum) => sum.options.iter().map(|option| option.value.clone()).collect(),
            _ => Vec::new(),
        };
        let kind = if has_to_be_ticked {
            self.agreement(answer, &text, &mut hint, &place)
        } else {
            self.kind(answer, &place)
        };
        let Some((kind, values)) = kind else { return Vec::new() };
        self.know_amounts(&name, &id, &amounts, kind.options());
        let show_if = self.asked_if(&id, &show_if);
        // What respondents do not see needs no words of its own.
        let text = if kind.is_shown() || !text.is_empty() || name.is_empty() {
            self.wording(text, &name, &place)
        } else {
            name.clone()
        };
        self.names.know(name, &id, None, values);
        let asked = Question::new(id, text, kind);
        vec![Question {
            hint,
            // Of what nobody is asked for no answer is required.
            required: required && !show_if.is_lost && asked.answer.is_asked(),
            show_if: show_if.said,
            sensitive,
            ..asked
        }]
    }

    pub(super) fn question_id(&mut self, name: &str, place: &Place) -> Option<QuestionId> {
        let id: Option<QuestionId> = match name {
            "" => self.questions.plain(),
            name => self.questions.id(name, place, self.losses),
        };
        if let Some(id) = &id {
            self.origins.stands(Of::Question(id.clone()), place);
        }
        id
    }

    /// The wording; the name where there is none, so that the question can be told from others.
    pub(super) fn wording(&mut self, text: String, name: &str, place: &Place) -> String {
        if !text.trim().is_empty() {
            return text;
        }
        let name = if name.is_empty() { self.texts.question } else { name };
        self.losses.add(
            place,
            notice!("no wording"),
            notice!("a question needs one"),
            notice!("its name '{name}' stands there", name = short(name)),
        );
        name.to_owned()
    }

    pub(super) fn kind(&mut self, answer: Answer, place: &Place) -> Option<(Kind, Values)> {
        match answer {
            Answer::Single(survey::Single { options, .. })
            | Answer::Several(survey::Several { options, .. })
                if options.len() == 1 =>
            {
                self.single_box(options, place)
            }
            Answer::Single(single) => self.single(single, place),
            Answer::Several(several) => self.several(several, place),
            Answer::Scale(scale) => {
                self.scale(&scale, place).map(|(scale, values)| (Kind::Scale(scale), values))
            }
            Answer::Ranking(ranking) => self.ranking(ranking, place),
            Answer::ConstantSum(sum) => self.constant_sum(sum, place),
            Answer::Number(number) => Some((Kind::Number(self.number(&number, place)), Values::Number)),
            Answer::Date(date) => Some((Kind::Date(self.date(&date, place)), Values::Dates(date.asks))),
            Answer::Text(text) => Some((Kind::Text(self.text(&text, place)), Values::Text)),
            Answer::Hidden(hidden) => self.hidden(hidden, place),
            Answer::File(upload) => Some((Kind::File(upload), Values::Ranking)),
            Answer::Calculated(own) => match calculated::of(&own.sum, &self.names) {
                Ok(value) => Some((calculated::before_limits(value, own.unit), Values::Number)),
                Err(why) => {
                    self.losses.add(place, notice!("a calculated number"), why, notice!("it is left out"));
                    None
                }
            },
            Answer::Matrix(_) | Answer::Table(_) | Answer::Statement => None,
        }
    }

    fn hidden(&mut self, hidden: survey::Hidden, place: &Place) -> Option<(Kind, Values)> {
        let (options, named) = self.options(hidden.options, place)?;
        let otherwise = find(&named, hidden.otherwise.as_deref());
        Some((Kind::Hidden(Hidden { link: hidden.link, options, otherwise }), Values::Single(named)))
    }

    /// The options with their ids; none if they are too few to choose from.
    pub(super) fn options(
        &mut self,
        options: Vec<survey::Choice>,
        place: &Place,
    ) -> Option<(Vec<Choice>, Named)> {
        if options.len() < 2 {
            let what = notice!("a choice without options");
            self.losses.add(
                place,
                what,
                notice!("a choice has at least two"),
                notice!("the question is left out"),
            );
            return None;
        }
        let mut ids = Ids::new("option");
        let mut named = Vec::new();
        let mut kept = Vec::new();
        for option in options {
            let Some(id) = ids.id::<OptionId>(&option.value, &option.place, self.losses) else { continue };
            let label = self.label(option.label, &option.value, &option.place);
            named.push((option.value, id.clone()));
            kept.push(Choice::new(id, label));
        }
        Some((kept, named))
    }

    pub(super) fn label(&mut self, label: String, value: &str, place: &Place) -> String {
        if !label.trim().is_empty() {
            return label;
        }
        let value = if value.trim().is_empty() { "…" } else { value };
        self.losses.add(
            place,
            notice!("no label"),
            notice!("an option needs words"),
            notice!("its name '{name}' stands there", name = short(value)),
        );
        value.to_owned()
    }

    pub(super) fn single(&mut self, single: survey::Single, place: &Place) -> Option<(Kind, Values)> {
        let (options, named) = self.options(single.options, place)?;
        let other = find(&named, single.other.as_deref());
        let drop_down = single.drop_down && other.is_none();
        if drop_down != single.drop_down {
            self.losses.add(
                place,
                notice!("a list that drops down with words beside an option"),
                notice!("such a list has no room for words"),
                notice!("all options are shown"),
            );
        }
        let mut comment = single.comment;
        if other.is_some() && !comment.is_empty() {
            self.losses.add(
                place,
                notice!("the comment beside the options"),
                notice!("an option has words of its own, and only one of the two is asked for"),
                notice!("it is left out"),
            );
            comment = String::new();
        }
        let values = match named.first() {
            Some((only, id)) if single.is_box => Values::Box(only.clone(), id.clone()),
            _ => Values::Single(named),
        };
        Some((Kind::Single(Single { options, drop_down, other, comment }), values))
    }

    fn several(&mut self, several: survey::Several, place: &Place) -> Option<(Kind, Values)> {
        let (options, named) = self.options(several.options, place)?;
        let within = |number: Option<u32>| {
            number.and_then(|n| u8::try_from(n).ok()).filter(|n| usize::from(*n) <= options.len())
        };
        let at_most = within(several.at_most).filter(|n| *n > 0);
        let at_least = within(several.at_least).filter(|n| *n > 1 && at_most.is_none_or(|most| *n <= most));
        if let Some(count) = several.at_least.filter(|n| *n > 1 && at_least.is_none()) {
            self.losses.add(
                place,
                notice!("that at least {count} have to be chosen", count),
                notice!("so many cannot be chosen"),
                notice!("it is left out"),
            );
        }
        let exclusive = find(&named, several.exclusive.as_deref());
        let other = find(&named, several.other.as_deref()).filter(|other| Some(other) != exclusive.as_ref());
        Some((
            Kind::Several(Several { at_least, at_most, exclusive, other, options }),
            Values::Several(named),
        ))
    }

    fn ranking(&mut self, ranking: survey::Ranking, place: &Place) -> Option<(Kind, Values)> {
        let survey::Ranking { mut options, top } = ranking;
        if options.len() > MOST_RANKED {
            for left in options.split_off(MOST_RANKED) {
                let why = notice!("nobody can rank more than {most}", most = MOST_RANKED);
                self.losses.add(
                    &left.place,
                    notice!("the option '{label}'", label = short(&left.label)),
                    why,
                    notice!("it is left out"),
                );
            }
        }
        let (options, _) = self.options(options, place)?;
        // Where as many places as options are given, all are.
        let top = top
            .and_then(|top| u8::try_from(top).ok())
            .filter(|top| (1..options.len()).contains(&usize::from(*top)));
        Some((Kind::Ranking(Ranking { options, top }), Values::Ranking))
    }

    pub(super) fn text(&mut self, text: &survey::Text, place: &Place) -> Text {
        let at_most =
            text.at_most.filter(|most| *most > 0).map(|most| u16::try_from(most).unwrap_or(u16::MAX));
        let format = text.format.filter(|_| !text.long);
        if format != text.format {
            self.losses.add(
                place,
                notice!("a format of a long text"),
                notice!("only a short text can have one"),
                notice!("any words are taken"),
            );
        }
        Text { long: text.long, at_most, format }
    }

    /// A battery; a scale, where there is but one row, and choices where there are more options than points.
    fn matrix(&mut self, question: survey::Question, mut matrix: survey::Matrix) -> Vec<Question> {
        if matrix.scale.points.len() > MOST_POINTS {
            return self.row_by_row(question, matrix);
        }
        if matrix.rows.len() == 1
            && let Some(row) = matrix.rows.pop()
        {
            let text = [question.text.trim(), row.label.trim()].into_iter().filter(|text| !text.is_empty());
            let text = text.collect::<Vec<_>>().join(" ");
            let show_if = question.show_if.into_iter().chain(row.show_if).collect();
            let answer = Answer::Scale(matrix.scale);
            return self.question(survey::Question {
                name: row.reference,
                text,
                show_if,
                answer,
                ..question
            });
        }
        let survey::Question { place, name, text, hint, required, show_if, sensitive, .. } = question;
        if matrix.rows.is_empty() {
            let what = notice!("the table '{text}' of {count} cells", text = short(&text), count = 0);
            let why = notice!("a table has 1 to {most}", most = Table::MOST_CELLS);
            self.losses.add(&place, what, why, notice!("it is left out"));
            return Vec::new();
        }
        let Some((scale, values)) = self.scale(&matrix.scale, &place) else { return Vec::new() };
        let Some(id) = self.question_id(&name, &place) else { return Vec::new() };
        let (rows, rows_lost) = self.rows(&id, matrix.rows, "statement");
        let mut statements = Vec::new();
        for (reference, statement) in rows {
            let part = Some(statement.id.to_string());
            self.names.know(reference, &id, part, values.clone());
            statements.push(statement);
        }
        let show_if = self.asked_if(&id, &show_if);
        let text = self.wording(text, &name, &place);
        let required = required && !show_if.is_lost && !rows_lost;
        let asked = Question::new(id, text, Kind::Battery(Battery { statements, scale }));
        vec![Question { hint, required, show_if: show_if.said, sensitive, ..asked }]
    }

    /// Rows, each with what conditions call it; and whether a condition of one is lost.
    pub(super) fn rows(
        &mut self,
        question: &QuestionId,
        rows: Vec<survey::Row>,
        noun: &'static str,
    ) -> (Vec<(String, Statement)>, bool) {
        let mut ids = Ids::new(noun);
        let (mut kept, mut is_lost) = (Vec::new(), false);
        for row in rows {
            let Some(id) = ids.id::<StatementId>(&row.name, &row.place, self.losses) else { continue };
            let label = self.label(row.label, &row.name, &row.place);
            let conditions: Vec<Condition> = row.show_if.into_iter().collect();
            let shown = self.shown(&conditions, notice!("it is always there, and no answer is required"));
            self.origins.depends(Of::Item(question.clone(), id.to_string()), &conditions);
            is_lost |= shown.is_lost;
            let statement = Statement { hint: row.hint, show_if: shown.said, ..Statement::new(id, label) };
            kept.push((row.reference, statement));
        }
        (kept, is_lost)
    }
}

fn find(named: &[(String, OptionId)], value: Option<&str>) -> Option<OptionId> {
    named.iter().find(|(known, _)| Some(known.as_str()) == value).map(|(_, id)| id.clone())
}
