//! What a question can be answered, in two versions.

mod value;
mod words;

use super::Class::{Breaking, Compatible, Cosmetic};
use super::compare::{Comparison, quoted};
use super::question::{is_same, is_same_text, moved};
use crate::expression::Expression;
use crate::id::OptionId;
use crate::questionnaire::{
    Battery, BestWorst, Calculated, Cells, Choice, Column, ConstantSum, Hidden, Kind, Picture, Question,
    Ranking, Scale, Several, Single, Statement, Table,
};

/// Everything that differs in what can be answered. All fields are named, so that a new one is thought of here.
pub(super) fn compare(found: &mut Comparison<'_>, question: &Question, before: &Kind, after: &Kind) {
    let mut own = Answers { found, question };
    match (before, after) {
        (Kind::Single(Single { options, drop_down, other, comment }), Kind::Single(new)) => {
            own.options(options, &new.options);
            own.other(other.as_ref(), new.other.as_ref());
            own.comment(comment, &new.comment);
            if *drop_down != new.drop_down {
                own.differs(
                    "look",
                    Cosmetic,
                    "The same options, shown as a list that drops down or one by one.",
                );
            }
        }
        (Kind::Several(Several { options, at_least, at_most, exclusive, other }), Kind::Several(new)) => {
            own.options(options, &new.options);
            own.other(other.as_ref(), new.other.as_ref());
            let alone_is_enough = new.at_least.is_none_or(|least| least <= 1);
            own.exclusive(options, exclusive.as_ref(), new.exclusive.as_ref(), alone_is_enough);
            own.limit("at_least", at_least.unwrap_or(1), new.at_least.unwrap_or(1), Bound::Least);
            own.limit("at_most", at_most.unwrap_or(u8::MAX), new.at_most.unwrap_or(u8::MAX), Bound::Most);
        }
        (Kind::Scale(before), Kind::Scale(after)) => own.scale(before, after),
        (Kind::Battery(Battery { statements, scale }), Kind::Battery(new)) => {
            own.scale(scale, &new.scale);
            own.statements(("statements", "statement"), statements, &new.statements);
        }
        (Kind::Table(Table { rows, columns, cells }), Kind::Table(new)) => {
            own.statements(("rows", "row"), rows, &new.rows);
            own.columns(columns, &new.columns);
            match (cells, &new.cells) {
                (Cells::Tick, Cells::Tick) => {}
                (Cells::Number(before), Cells::Number(after)) => own.number(before, after),
                (Cells::Text(before), Cells::Text(after)) => own.text(before, after),
                (Cells::Tick | Cells::Number(_) | Cells::Text(_), _) => own.differs(
                    "cells",
                    Breaking,
                    "What stands in the cells cannot be counted with what stood there before.",
                ),
            }
        }
        (Kind::Ranking(Ranking { options, top }), Kind::Ranking(new)) => {
            own.ranked(options, &new.options);
            if *top != new.top {
                let reason = "Who gives more places or fewer says something else with each.";
                own.differs("top", Breaking, reason);
            }
        }
        (Kind::BestWorst(BestWorst { options, best, worst }), Kind::BestWorst(new)) => {
            own.ranked(options, &new.options);
            own.wording("best", "The best is called", best, &new.best);
            own.wording("worst", "The worst is called", worst, &new.worst);
        }
        (Kind::ConstantSum(ConstantSum { options, total, unit }), Kind::ConstantSum(new)) => {
            own.ranked(options, &new.options);
            if *total != new.total {
                own.differs("total", Breaking, "An amount of another total says something else.");
            }
            own.wording("unit", "What is divided in", unit, &new.unit);
        }
        (Kind::Number(before), Kind::Number(after)) => own.number(before, after),
        (Kind::Date(before), Kind::Date(after)) => own.date(before, after),
        (Kind::Text(before), Kind::Text(after)) => own.text(before, after),
        (Kind::Hidden(Hidden { link, options, otherwise }), Kind::Hidden(new)) => {
            own.options(options, &new.options);
            if *link != new.link {
                own.differs("link", Breaking, "Another value of the link says something else.");
            }
            if *otherwise != new.otherwise {
                let reason = "Values that are not listed were counted otherwise before.";
                own.differs("otherwise", Breaking, reason);
            }
        }
        (Kind::Calculated(Calculated { value, number }), Kind::Calculated(new)) => {
            if !is_same_text(value.text(), new.value.text()) {
                own.differs("value", Breaking, "What is calculated otherwise is another number.");
                own.name("What is calculated for");
                own.quote(value.text(), new.value.text());
            }
            own.number(number, &new.number);
        }
        (Kind::File(before), Kind::File(after)) => own.upload(before, after),
        // Both are compared with the words of their question.
        (Kind::Consent(_), Kind::Consent(_)) | (Kind::Note(_), Kind::Note(_)) => {}
        (
            Kind::Single(_)
            | Kind::Several(_)
            | Kind::Scale(_)
            | Kind::Battery(_)
            | Kind::Ranking(_)
            | Kind::BestWorst(_)
            | Kind::ConstantSum(_)
            | Kind::Table(_)
            | Kind::Number(_)
            | Kind::Date(_)
            | Kind::Text(_)
            | Kind::Consent(_)
            | Kind::File(_)
            | Kind::Note(_)
            | Kind::Hidden(_)
            | Kind::Calculated(_),
            _,
        ) => own.differs("kind", Breaking, "Another kind of answer cannot be counted with those before."),
    }
}

struct Answers<'f, 'c, 'q> {
    found: &'f mut Comparison<'c>,
    question: &'q Question,
}

/// On which side a limit stands.
#[derive(Clone, Copy)]
enum Bound {
    Least,
    Most,
}

/// An option, a statement, a row or a column as all are compared.
struct Item<'a> {
    id: &'a str,
    label: &'a str,
    opposite: &'a str,
    hint: &'a str,
    show_if: Option<&'a Expression>,
    picture: Option<&'a Picture>,
}

impl<'a> From<&'a Choice> for Item<'a> {
    fn from(Choice { id, label, show_if, picture }: &'a Choice) -> Self {
        let picture = picture.as_deref();
        Self { id: id.as_str(), label, opposite: "", hint: "", show_if: show_if.as_ref(), picture }
    }
}

impl<'a> From<&'a Statement> for Item<'a> {
    fn from(Statement { id, label, opposite, hint, show_if }: &'a Statement) -> Self {
        Self { id: id.as_str(), label, opposite, hint, show_if: show_if.as_ref(), picture: None }
    }
}

impl<'a> From<&'a Column> for Item<'a> {
    fn from(Column { id, label }: &'a Column) -> Self {
        Self { id: id.as_str(), label, opposite: "", hint: "", show_if: None, picture: None }
    }
}

impl Answers<'_, '_, '_> {
    fn differs(&mut self, field: &str, class: super::Class, reason: &str) {
        self.found.question(self.question, field, class, reason, class != Cosmetic);
    }

    fn options(&mut self, before: &[Choice], after: &[Choice]) {
        let (before, after): (Vec<Item<'_>>, Vec<Item<'_>>) =
            (before.iter().map(Item::from).collect(), after.iter().map(Item::from).collect());
        self.items("options", "option", &before, &after);
    }

    /// `list` is what the list is called in a document, and what one of it is called.
    fn statements(&mut self, (list, one): (&str, &str), before: &[Statement], after: &[Statement]) {
        let (before, after): (Vec<Item<'_>>, Vec<Item<'_>>) =
            (before.iter().map(Item::from).collect(), after.iter().map(Item::from).collect());
        self.items(list, one, &before, &after);
    }

    fn columns(&mut self, before: &[Column], after: &[Column]) {
        let (before, after): (Vec<Item<'_>>, Vec<Item<'_>>) =
            (before.iter().map(Item::from).collect(), after.iter().map(Item::from).collect());
        self.items("columns", "column", &before, &after);
    }

    /// Who ranks, ranks every option: one more or one less gives every place another meaning.
    fn ranked(&mut self, before: &[Choice], after: &[Choice]) {
        let all = |options: &[Choice]| {
            options.iter().map(|own| own.id.clone()).collect::<std::collections::BTreeSet<_>>()
        };
        if all(before) != all(after) {
            let reason = "A place or an amount among more or fewer options says something else.";
            return self.differs("options", Breaking, reason);
        }
        self.options(before, after);
    }

    fn items(&mut self, list: &str, one: &str, before: &[Item<'_>], after: &[Item<'_>]) {
        let ids = |of: &[Item<'_>]| of.iter().map(|item| item.id.to_owned()).collect::<Vec<_>>();
        let (old, new) = (ids(before), ids(after));
        if moved(&old, &new) {
            let reason =
                "They stand in another order; an answer is kept under what was chosen, not under its place.";
            self.differs(&format!("{list}.order"), Compatible, reason);
            self.name("The order in");
        }
        for item in before.iter().filter(|item| !new.iter().any(|id| id == item.id)) {
            let reason = "Who chose it could not be told any more from who never could, and the others would be chosen in its place.";
            self.differs(&format!("{list}.{}", item.id), Breaking, reason);
            self.name(&format!("The {one} {} in", quoted(item.label)));
        }
        for item in after {
            match before.iter().find(|own| own.id == item.id) {
                Some(was) => self.item(list, one, was, item, before),
                None => {
                    let reason = "It is new. Only who starts from now on can choose it, and charts say so.";
                    self.differs(&format!("{list}.{}", item.id), Compatible, reason);
                    self.name(&format!("The {one} {} in", quoted(item.label)));
                }
            }
        }
    }

    fn item(&mut self, list: &str, one: &str, before: &Item<'_>, after: &Item<'_>, all: &[Item<'_>]) {
        let place = format!("{list}.{}", before.id);
        let of = format!("The words of the {one} {} in", quoted(before.label));
        if before.label != after.label
            && all.iter().any(|own| own.id != before.id && own.label == after.label)
        {
            let reason =
                "These words stood for another answer before: answers already given would change sides.";
            self.differs(&place, Breaking, reason);
            self.name(&of);
            return self.quote(before.label, after.label);
        }
        self.wording(&format!("{place}.label"), &of, before.label, after.label);
        let of = format!("The words opposite {} in", quoted(before.label));
        self.wording(&format!("{place}.opposite"), &of, before.opposite, after.opposite);
        let of = format!("The help under {} in", quoted(before.label));
        self.wording(&format!("{place}.hint"), &of, before.hint, after.hint);
        self.picture(&place, before, after);
        let is_same_condition = match (before.show_if, after.show_if) {
            (Some(was), Some(is)) => is_same(was, is),
            (was, is) => was.is_none() && is.is_none(),
        };
        if !is_same_condition {
            let reason = "Others can choose it now than before, so it would be chosen by other people.";
            self.differs(&format!("{place}.show_if"), Breaking, reason);
            self.name(&format!("Who can choose {} in", quoted(before.label)));
        }
    }

    fn picture(&mut self, place: &str, before: &Item<'_>, after: &Item<'_>) {
        let file = |item: &Item<'_>| item.picture.map(|picture| picture.file.clone());
        if file(before) != file(after) {
            let reason = "Who chose it saw something else: put a new option beside it.";
            self.differs(&format!("{place}.picture"), Breaking, reason);
            self.name(&format!("The picture of {} in", quoted(before.label)));
        }
        if let (Some(was), Some(is)) = (before.picture, after.picture) {
            let of = format!("The words for the picture of {} in", quoted(before.label));
            self.wording(&format!("{place}.alt"), &of, &was.alt, &is.alt);
        }
    }

    /// `alone_is_enough` tells whether a single option is an answer now.
    fn exclusive(
        &mut self,
        known: &[Choice],
        before: Option<&OptionId>,
        after: Option<&OptionId>,
        alone_is_enough: bool,
    ) {
        match (before, after) {
            (was, is) if was == is => {}
            // Alone it was a whole answer, however many others had to be chosen.
            (_, None) if !alone_is_enough => {
                self.differs("exclusive", Breaking, "Who chose it alone would have to choose more now.");
            }
            (_, None) => self.differs(
                "exclusive",
                Compatible,
                "Options can be chosen together that went alone before.",
            ),
            (None, Some(new)) if !known.iter().any(|own| own.id == *new) => {
                self.differs("exclusive", Compatible, "The option that goes alone is new.");
            }
            _ => self.differs(
                "exclusive",
                Breaking,
                "Options that could be chosen together before could not be any more.",
            ),
        }
    }

    fn limit(&mut self, field: &str, before: u8, after: u8, bound: Bound) {
        let looser = match bound {
            Bound::Least => after < before,
            Bound::Most => after > before,
        };
        match looser {
            _ if before == after => {}
            true => self.differs(
                field,
                Compatible,
                "More can be answered than before; every answer given stays one.",
            ),
            false => {
                self.differs(field, Breaking, "Answers that were taken before would not be taken any more.")
            }
        }
    }

    fn scale(&mut self, before: &Scale, after: &Scale) {
        let Scale { from, to, labels, dont_know, look } = before;
        if *look != after.look {
            self.differs("look", Cosmetic, "The same points, that look otherwise.");
        }
        if (*from, *to) != (after.from, after.to) {
            return self.differs(
                "scale",
                Breaking,
                "A point of a scale with more or fewer points says something else.",
            );
        }
        if labels.len() != after.labels.len() {
            self.differs(
                "labels",
                Breaking,
                "Points have words now that had none, or none that had some: they are read in another way.",
            );
        } else if labels.iter().zip(&after.labels).any(|(was, is)| was != is && labels.contains(is)) {
            let reason = "Words stand at another point now: answers already given would change sides.";
            self.differs("labels", Breaking, reason);
            self.quote(&labels.join(" · "), &after.labels.join(" · "));
        } else {
            for (at, (was, is)) in labels.iter().zip(&after.labels).enumerate() {
                self.wording(
                    &format!("labels.{at}"),
                    &format!("The words of the point {} in", quoted(was)),
                    was,
                    is,
                );
            }
        }
        match (*dont_know, after.dont_know) {
            (false, true) => self.differs(
                "dont_know",
                Compatible,
                "‘I do not know’ is new. Only who starts from now on can choose it, and charts say so.",
            ),
            (true, false) => {
                self.differs("dont_know", Breaking, "Who did not know would have to choose a point now.")
            }
            (false, false) | (true, true) => {}
        }
    }

    fn wording(&mut self, field: &str, of: &str, before: &str, after: &str) {
        let place = format!("{}.{field}", self.question.id);
        let what = format!("{of} {}", quoted(&self.question.text));
        self.found.wording(place, what, before, after, std::slice::from_ref(&self.question.id));
    }

    /// Calls the last difference by a name of its own.
    fn name(&mut self, of: &str) {
        if let Some(last) = self.found.found.last_mut() {
            last.what = format!("{of} {}", quoted(&self.question.text));
        }
    }

    fn quote(&mut self, before: &str, after: &str) {
        self.found.quote(before, after);
    }
}
