use super::super::blank::opposite;
use super::super::{NewKind, Outcome, item};
use crate::expression::Expression;
use crate::id::OptionId;
use crate::language::Language;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{
    Battery, BestWorst, Calculated, Cells, Choice, Column, ConstantSum, Hidden, Kind, Number, Picture,
    Ranking, Scale, Several, Single, Statement, Table, Text,
};

/// What a kind of question holds, taken apart. Another kind takes out of it what it has a place for; what is left is lost.
#[derive(Default)]
pub(super) struct Parts {
    /// The options, statements or rows. Who takes them leaves of each what it has no place for.
    items: Vec<Part>,
    /// What they are called where nobody has taken them.
    list: Option<List>,
    columns: Vec<Column>,
    scale: Option<Scale>,
    number: Option<Number>,
    /// What is counted, where that is all that is known of numbers.
    unit: String,
    text: Option<Text>,
    /// The option with room for words.
    other: Option<OptionId>,
    /// What no other kind has.
    own: Vec<Notice>,
}

/// What a question lists.
#[derive(Clone, Copy)]
enum List {
    Options,
    Statements,
    Rows,
}

/// What a kind has a place for beside the words of what it lists.
#[derive(Clone, Copy, Default)]
struct Places {
    conditions: bool,
    pictures: bool,
    opposites: bool,
}

/// An option, a statement or a row.
struct Part {
    id: String,
    label: String,
    show_if: Option<Expression>,
    picture: Option<Box<Picture>>,
    opposite: String,
    hint: String,
}

impl Part {
    fn of_options(options: &[Choice]) -> Vec<Part> {
        let part = |Choice { id, label, show_if, picture }: &Choice| Part {
            id: id.to_string(),
            label: label.clone(),
            show_if: show_if.clone(),
            picture: picture.clone(),
            opposite: String::new(),
            hint: String::new(),
        };
        options.iter().map(part).collect()
    }

    fn of_statements(statements: &[Statement]) -> Vec<Part> {
        let part = |Statement { id, label, opposite, hint, show_if }: &Statement| Part {
            id: id.to_string(),
            label: label.clone(),
            show_if: show_if.clone(),
            picture: None,
            opposite: opposite.clone(),
            hint: hint.clone(),
        };
        statements.iter().map(part).collect()
    }
}

impl Parts {
    /// The parts of an answer.
    pub fn of(answer: &Kind) -> Self {
        let mut parts = Self::default();
        match answer {
            Kind::Single(Single { options, drop_down, other, comment }) => {
                parts.list(List::Options, Part::of_options(options));
                parts.other.clone_from(other);
                parts.own.extend(drop_down.then(|| notice!("that its list drops down")));
                let asks = !comment.is_empty();
                parts.own.extend(asks.then(|| notice!("the comment that it asks for: ‘{comment}’", comment)));
            }
            Kind::Several(Several { options, at_least, at_most, exclusive, other }) => {
                parts.list(List::Options, Part::of_options(options));
                parts.other.clone_from(other);
                let limited = at_least.is_some() || at_most.is_some();
                parts.own.extend(limited.then(|| notice!("how many can be chosen")));
                parts.own.extend(
                    option_named(options, exclusive.as_ref())
                        .map(|option| notice!("that ‘{option}’ goes with no other", option)),
                );
            }
            Kind::Scale(scale) => parts.scale = Some(scale.clone()),
            Kind::Battery(Battery { statements, scale }) => {
                parts.list(List::Statements, Part::of_statements(statements));
                parts.scale = Some(scale.clone());
            }
            Kind::Ranking(Ranking { options, top }) => {
                parts.list(List::Options, Part::of_options(options));
                parts.own.extend(top.map(|_| notice!("how many places are given")));
            }
            Kind::BestWorst(BestWorst { options, best, worst }) => {
                parts.list(List::Options, Part::of_options(options));
                parts.own.push(notice!(
                    "what the best and the worst are called: ‘{best}’ and ‘{worst}’",
                    best,
                    worst
                ));
            }
            Kind::ConstantSum(ConstantSum { options, total, unit }) => {
                parts.list(List::Options, Part::of_options(options));
                parts.unit.clone_from(unit);
                parts.own.push(notice!("what its amounts add up to, which is {total}", total));
            }
            Kind::Table(Table { rows, columns, cells }) => {
                parts.list(List::Rows, Part::of_statements(rows));
                parts.columns.clone_from(columns);
                match cells {
                    Cells::Tick => {}
                    Cells::Number(number) => parts.number = Some(number.clone()),
                    Cells::Text(text) => parts.text = Some(text.clone()),
                }
            }
            Kind::Number(number) => parts.number = Some(number.clone()),
            Kind::Date(_) => parts.own.push(notice!("which dates and times can be given")),
            Kind::Text(text) => parts.text = Some(text.clone()),
            Kind::Consent(_) => parts.own.push(notice!("the terms to agree to")),
            Kind::File(_) => parts.own.push(notice!("which files it takes")),
            Kind::Note(note) => {
                let written = !note.body.is_empty();
                parts.own.extend(written.then(|| notice!("the text under its words")));
            }
            Kind::Hidden(Hidden { link, options, otherwise: _ }) => {
                parts.list(List::Options, Part::of_options(options));
                parts.own.push(notice!("that the link brings its answer, under ‘{link}’", link));
            }
            Kind::Calculated(Calculated { value, number }) => {
                parts.number = Some(number.clone());
                parts.own.push(notice!("how it is calculated: {value}", value = value.text()));
            }
        }
        parts
    }

    fn list(&mut self, list: List, items: Vec<Part>) {
        (self.list, self.items) = (Some(list), items);
    }

    /// An answer of a kind, with all that it has a place for; the rest is as a new one begins in a language.
    pub fn become_kind(&mut self, kind: NewKind, language: &Language) -> Outcome<Kind> {
        let asked = Places { conditions: true, ..Places::default() };
        let between = kind == NewKind::Differential;
        let mut answer = kind.blank(language)?;
        match &mut answer {
            Kind::Single(Single { options, other, .. }) | Kind::Several(Several { options, other, .. }) => {
                self.put_options(options, Places { pictures: true, ..asked })?;
                *other = self.other.take();
            }
            Kind::Ranking(Ranking { options, .. }) | Kind::BestWorst(BestWorst { options, .. }) => {
                self.put_options(options, asked)?;
            }
            Kind::ConstantSum(ConstantSum { options, unit, .. }) => {
                self.put_options(options, asked)?;
                self.put_unit(unit);
            }
            Kind::Hidden(Hidden { options, .. }) => self.put_options(options, Places::default())?,
            Kind::Scale(scale) => self.put_scale(scale),
            Kind::Battery(Battery { statements, scale }) => {
                self.put_statements(statements, Places { opposites: between, ..asked }, language)?;
                self.put_shared_scale(scale, between);
            }
            Kind::Table(Table { rows, columns, cells }) => {
                // The rows of a table to tick are for everybody.
                let conditions = *cells != Cells::Tick;
                self.put_statements(rows, Places { conditions, ..Places::default() }, language)?;
                if !self.columns.is_empty() {
                    *columns = std::mem::take(&mut self.columns);
                }
                match cells {
                    Cells::Tick => {}
                    Cells::Number(number) => self.put_number(number, false),
                    Cells::Text(text) => self.put_text(text),
                }
            }
            Kind::Number(number) => self.put_number(number, true),
            Kind::Calculated(Calculated { number, .. }) => self.put_unit(&mut number.unit),
            Kind::Text(text) => self.put_text(text),
            Kind::Date(_) | Kind::Consent(_) | Kind::File(_) | Kind::Note(_) => {}
        }
        Ok(answer)
    }

    fn put_options(&mut self, options: &mut Vec<Choice>, places: Places) -> Outcome {
        if self.list.take().is_none() {
            return Ok(());
        }
        let take = |part: &mut Part| {
            let id = part.id.parse().map_err(|_| item::lists_nothing())?;
            let show_if = part.show_if.take_if(|_| places.conditions);
            let picture = part.picture.take_if(|_| places.pictures);
            Ok(Choice { show_if, picture, ..Choice::new(id, part.label.clone()) })
        };
        *options = self.items.iter_mut().map(take).collect::<Outcome<_>>()?;
        Ok(())
    }

    fn put_statements(
        &mut self,
        statements: &mut Vec<Statement>,
        places: Places,
        language: &Language,
    ) -> Outcome {
        if self.list.take().is_none() {
            return Ok(());
        }
        let take = |part: &mut Part| {
            let id = part.id.parse().map_err(|_| item::lists_nothing())?;
            let show_if = part.show_if.take_if(|_| places.conditions);
            let opposite = if places.opposites { opposite(language).to_owned() } else { String::new() };
            let hint = std::mem::take(&mut part.hint);
            Ok(Statement { show_if, opposite, hint, ..Statement::new(id, part.label.clone()) })
        };
        *statements = self.items.iter_mut().map(take).collect::<Outcome<_>>()?;
        Ok(())
    }

    fn put_scale(&mut self, scale: &mut Scale) {
        let Some(own) = self.scale.take() else { return };
        // Between opposites a scale has no words of its own.
        let labels = if own.labels.is_empty() { std::mem::take(&mut scale.labels) } else { own.labels };
        *scale = Scale { labels, ..own };
    }

    /// A scale that several share has no look, and between opposites no words.
    fn put_shared_scale(&mut self, scale: &mut Scale, between: bool) {
        self.put_scale(scale);
        self.own.extend(scale.look.take().map(|_| notice!("how the points of its scale look")));
        if between && !scale.labels.is_empty() {
            let words = std::mem::take(&mut scale.labels).into_iter().map(quoted).collect::<Vec<_>>();
            self.own.push(notice!("the words at the points of its scale: {words}", words => words));
        }
    }

    fn put_number(&mut self, number: &mut Number, slidable: bool) {
        let Some(own) = self.number.take() else { return self.put_unit(&mut number.unit) };
        *number = own;
        if number.slider && !slidable {
            number.slider = false;
            self.own.push(notice!("its slider"));
        }
    }

    fn put_unit(&mut self, unit: &mut String) {
        let own = match &mut self.number {
            Some(number) => &mut number.unit,
            None => &mut self.unit,
        };
        if !own.is_empty() {
            *unit = std::mem::take(own);
        }
    }

    /// Only one line can be of a format.
    fn put_text(&mut self, text: &mut Text) {
        let Some(own) = self.text.take() else { return };
        let format = own.format.filter(|_| !text.long);
        if format != own.format {
            self.own.push(notice!("that its text is an e-mail address or that of a web page"));
        }
        *text = Text { long: text.long, at_most: own.at_most, format };
    }

    /// What nobody has taken, each in a few words.
    pub fn lost(self) -> Vec<Notice> {
        let Self { items, list, columns, scale, number, unit, text, other, own } = self;
        let mut lost = Vec::new();
        let named = |held: fn(&Part) -> bool| -> Vec<Notice> {
            items.iter().filter(|part| held(part)).map(|part| quoted(part.label.clone())).collect()
        };
        match list {
            Some(List::Options) => lost.push(notice!("its options: {all}", all => named(|_| true))),
            Some(List::Statements) => lost.push(notice!("its statements: {all}", all => named(|_| true))),
            Some(List::Rows) => lost.push(notice!("its rows: {all}", all => named(|_| true))),
            None => {
                let mut left = |of: Vec<Notice>, what: fn(Vec<Notice>) -> Notice| {
                    lost.extend((!of.is_empty()).then(|| what(of)));
                };
                left(named(|part| part.picture.is_some()), |of| notice!("the pictures of {all}", all => of));
                left(
                    named(|part| !part.opposite.is_empty()),
                    |of| notice!("what is opposite to {all}", all => of),
                );
                left(named(|part| !part.hint.is_empty()), |of| notice!("the help under {all}", all => of));
                left(
                    named(|part| part.show_if.is_some()),
                    |of| notice!("the conditions under which {all} are there", all => of),
                );
            }
        }
        if !columns.is_empty() {
            let all: Vec<Notice> = columns.into_iter().map(|column| quoted(column.label)).collect();
            lost.push(notice!("its columns: {all}", all => all));
        }
        let (from, to) = scale.map(|own| (own.from, own.to)).unzip();
        lost.extend(from.zip(to).map(|(from, to)| notice!("its scale from {from} to {to}", from, to)));
        lost.extend(
            number.map(|own| notice!("its numbers from {from} to {to}", from = own.from, to = own.to)),
        );
        lost.extend((!unit.is_empty()).then(|| notice!("what is counted: ‘{unit}’", unit)));
        let limited = text.is_some_and(|own| own.at_most.is_some() || own.format.is_some());
        lost.extend(limited.then(|| notice!("how long its text can be and of which format")));
        let other = other.and_then(|id| items.iter().find(|part| part.id == id.as_str()));
        lost.extend(other.map(|part| notice!("the room for words beside ‘{option}’", option = part.label)));
        lost.extend(own);
        lost
    }
}

fn quoted(text: String) -> Notice {
    notice!("‘{text}’", text)
}

fn option_named(options: &[Choice], id: Option<&OptionId>) -> Option<String> {
    options.iter().find(|own| Some(&own.id) == id).map(|own| own.label.clone())
}
