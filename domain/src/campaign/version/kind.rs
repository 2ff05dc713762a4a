//! What a question can be answered, in two versions.

mod list;
mod sides;
mod value;
mod words;

use super::Class::{Breaking, Compatible, Cosmetic};
use super::compare::{Comparison, quoted};
use super::question::{is_same, is_same_text, moved};
use super::wording::changes_sides;
use crate::id::OptionId;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::{
    Battery, BestWorst, Calculated, Cells, Choice, Column, ConstantSum, Hidden, Kind, Question, Ranking,
    Scale, Several, Single, Statement, Table,
};
use list::{Item, List};

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
                    notice!("The same options, shown as a list that drops down or one by one."),
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
            own.statements(List::Statements, statements, &new.statements);
        }
        (Kind::Table(Table { rows, columns, cells }), Kind::Table(new)) => {
            own.statements(List::Rows, rows, &new.rows);
            own.columns(columns, &new.columns);
            match (cells, &new.cells) {
                (Cells::Tick, Cells::Tick) => {}
                (Cells::Number(before), Cells::Number(after)) => own.number(before, after),
                (Cells::Text(before), Cells::Text(after)) => own.text(before, after),
                (Cells::Tick | Cells::Number(_) | Cells::Text(_), _) => own.differs(
                    "cells",
                    Breaking,
                    notice!("What stands in the cells cannot be counted with what stood there before."),
                ),
            }
        }
        (Kind::Ranking(Ranking { options, top }), Kind::Ranking(new)) => {
            own.ranked(options, &new.options);
            if *top != new.top {
                let reason = notice!("Who gives more places or fewer says something else with each.");
                own.differs("top", Breaking, reason);
            }
        }
        (Kind::BestWorst(BestWorst { options, best, worst }), Kind::BestWorst(new)) => {
            own.ranked(options, &new.options);
            own.ends([best, worst], [&new.best, &new.worst]);
        }
        (Kind::ConstantSum(ConstantSum { options, total, unit }), Kind::ConstantSum(new)) => {
            own.ranked(options, &new.options);
            if *total != new.total {
                own.differs("total", Breaking, notice!("An amount of another total says something else."));
            }
            own.wording(
                "unit",
                notice!("What is divided in ‘{question}’", question = own.asked()),
                unit,
                &new.unit,
            );
        }
        (Kind::Number(before), Kind::Number(after)) => own.number(before, after),
        (Kind::Date(before), Kind::Date(after)) => own.date(before, after),
        (Kind::Text(before), Kind::Text(after)) => own.text(before, after),
        (Kind::Hidden(Hidden { link, options, otherwise }), Kind::Hidden(new)) => {
            own.options(options, &new.options);
            if *link != new.link {
                own.differs("link", Breaking, notice!("Another value of the link says something else."));
            }
            if *otherwise != new.otherwise {
                let reason = notice!("Values that are not listed were counted otherwise before.");
                own.differs("otherwise", Breaking, reason);
            }
        }
        (Kind::Calculated(Calculated { value, number }), Kind::Calculated(new)) => {
            if !is_same_text(value.text(), new.value.text()) {
                own.differs("value", Breaking, notice!("What is calculated otherwise is another number."));
                own.name(notice!("What is calculated for ‘{question}’", question = own.asked()));
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
        ) => own.differs(
            "kind",
            Breaking,
            notice!("Another kind of answer cannot be counted with those before."),
        ),
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

impl Answers<'_, '_, '_> {
    fn differs(&mut self, field: &str, class: super::Class, reason: Notice) {
        self.found.question(self.question, field, class, reason, class != Cosmetic);
    }

    fn options(&mut self, before: &[Choice], after: &[Choice]) {
        let (before, after): (Vec<Item<'_>>, Vec<Item<'_>>) =
            (before.iter().map(Item::from).collect(), after.iter().map(Item::from).collect());
        self.items(List::Options, &before, &after);
    }

    fn statements(&mut self, list: List, before: &[Statement], after: &[Statement]) {
        let (before, after): (Vec<Item<'_>>, Vec<Item<'_>>) =
            (before.iter().map(Item::from).collect(), after.iter().map(Item::from).collect());
        self.items(list, &before, &after);
    }

    fn columns(&mut self, before: &[Column], after: &[Column]) {
        let (before, after): (Vec<Item<'_>>, Vec<Item<'_>>) =
            (before.iter().map(Item::from).collect(), after.iter().map(Item::from).collect());
        self.items(List::Columns, &before, &after);
    }

    /// Who ranks, ranks every option: one more or one less gives every place another meaning.
    fn ranked(&mut self, before: &[Choice], after: &[Choice]) {
        let all = |options: &[Choice]| {
            options.iter().map(|own| own.id.clone()).collect::<std::collections::BTreeSet<_>>()
        };
        if all(before) != all(after) {
            let reason = notice!("A place or an amount among more or fewer options says something else.");
            return self.differs("options", Breaking, reason);
        }
        self.options(before, after);
    }

    fn items(&mut self, list: List, before: &[Item<'_>], after: &[Item<'_>]) {
        let ids = |of: &[Item<'_>]| of.iter().map(|item| item.id.to_owned()).collect::<Vec<_>>();
        let (old, new) = (ids(before), ids(after));
        if moved(&old, &new) {
            let reason = notice!(
                "They stand in another order; an answer is kept under what was chosen, not under its place."
            );
            self.differs(&format!("{}.order", list.as_str()), Compatible, reason);
            self.name(notice!("The order in ‘{question}’", question = self.asked()));
        }
        for item in before.iter().filter(|item| !new.iter().any(|id| id == item.id)) {
            let reason = notice!(
                "Who chose it could not be told any more from who never could, and the others would be chosen in its place."
            );
            self.differs(&format!("{}.{}", list.as_str(), item.id), Breaking, reason);
            self.name(list.item(quoted(item.label), self.asked()));
        }
        for item in after {
            match before.iter().find(|own| own.id == item.id) {
                Some(was) => self.item(list, was, item, before),
                None => {
                    let reason =
                        notice!("It is new. Only who starts from now on can choose it, and charts say so.");
                    self.differs(&format!("{}.{}", list.as_str(), item.id), Compatible, reason);
                    self.name(list.item(quoted(item.label), self.asked()));
                }
            }
        }
    }

    fn item(&mut self, list: List, before: &Item<'_>, after: &Item<'_>, all: &[Item<'_>]) {
        let place = format!("{}.{}", list.as_str(), before.id);
        let (label, question) = (quoted(before.label), self.asked());
        let words = list.words(label.clone(), question.clone());
        let others = all.iter().filter(|own| own.id != before.id).map(|own| own.label);
        if changes_sides(before.label, after.label, others) {
            return self.other_side(&place, words, before.label, after.label);
        }
        self.poles(list, &place, before, after);
        let what = notice!("The help under ‘{item}’ in ‘{question}’", item = label, question);
        self.wording(&format!("{place}.hint"), what, before.hint, after.hint);
        self.picture(&place, before, after);
        let is_same_condition = match (before.show_if, after.show_if) {
            (Some(was), Some(is)) => is_same(was, is),
            (was, is) => was.is_none() && is.is_none(),
        };
        if !is_same_condition {
            let reason =
                notice!("Others can choose it now than before, so it would be chosen by other people.");
            self.differs(&format!("{place}.show_if"), Breaking, reason);
            self.name(notice!("Who can choose ‘{item}’ in ‘{question}’", item = label, question));
        }
    }

    fn picture(&mut self, place: &str, before: &Item<'_>, after: &Item<'_>) {
        let (label, question) = (quoted(before.label), self.asked());
        let file = |item: &Item<'_>| item.picture.map(|picture| picture.file.clone());
        if file(before) != file(after) {
            let reason = notice!("Who chose it saw something else: put a new option beside it.");
            self.differs(&format!("{place}.picture"), Breaking, reason);
            self.name(notice!("The picture of ‘{item}’ in ‘{question}’", item = label, question));
        }
        if let (Some(was), Some(is)) = (before.picture, after.picture) {
            let what =
                notice!("The words for the picture of ‘{item}’ in ‘{question}’", item = label, question);
            self.wording(&format!("{place}.alt"), what, &was.alt, &is.alt);
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
                self.differs(
                    "exclusive",
                    Breaking,
                    notice!("Who chose it alone would have to choose more now."),
                );
            }
            (_, None) => self.differs(
                "exclusive",
                Compatible,
                notice!("Options can be chosen together that went alone before."),
            ),
            (None, Some(new)) if !known.iter().any(|own| own.id == *new) => {
                self.differs("exclusive", Compatible, notice!("The option that goes alone is new."));
            }
            _ => self.differs(
                "exclusive",
                Breaking,
                notice!("Options that could be chosen together before could not be any more."),
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
                notice!("More can be answered than before; every answer given stays one."),
            ),
            false => self.differs(
                field,
                Breaking,
                notice!("Answers that were taken before would not be taken any more."),
            ),
        }
    }

    fn scale(&mut self, before: &Scale, after: &Scale) {
        let Scale { from, to, labels, dont_know, look } = before;
        if *look != after.look {
            self.differs("look", Cosmetic, notice!("The same points, that look otherwise."));
        }
        if (*from, *to) != (after.from, after.to) {
            return self.differs(
                "scale",
                Breaking,
                notice!("A point of a scale with more or fewer points says something else."),
            );
        }
        if labels.len() != after.labels.len() {
            self.differs(
                "labels",
                Breaking,
                notice!("Points have words now that had none, or none that had some: they are read in another way."),
            );
        } else if labels
            .iter()
            .zip(&after.labels)
            .any(|(was, is)| changes_sides(was, is, labels.iter().map(String::as_str)))
        {
            let reason =
                notice!("Words stand at another point now: answers already given would change sides.");
            self.differs("labels", Breaking, reason);
            self.quote(&labels.join(" · "), &after.labels.join(" · "));
        } else {
            for (at, (was, is)) in labels.iter().zip(&after.labels).enumerate() {
                let (point, question) = (quoted(was), self.asked());
                let what = notice!("The words of the point ‘{point}’ in ‘{question}’", point, question);
                self.wording(&format!("labels.{at}"), what, was, is);
            }
        }
        match (*dont_know, after.dont_know) {
            (false, true) => self.differs(
                "dont_know",
                Compatible,
                notice!(
                    "‘I do not know’ is new. Only who starts from now on can choose it, and charts say so."
                ),
            ),
            (true, false) => self.differs(
                "dont_know",
                Breaking,
                notice!("Who did not know would have to choose a point now."),
            ),
            (false, false) | (true, true) => {}
        }
    }

    fn wording(&mut self, field: &str, what: Notice, before: &str, after: &str) {
        let place = format!("{}.{field}", self.question.id);
        self.found.wording(place, what, before, after, std::slice::from_ref(&self.question.id));
    }

    /// Calls the last difference by a name of its own.
    fn name(&mut self, what: Notice) {
        if let Some(last) = self.found.found.last_mut() {
            last.what = what;
        }
    }

    /// The question as it is quoted.
    fn asked(&self) -> String {
        quoted(&self.question.text)
    }

    fn quote(&mut self, before: &str, after: &str) {
        self.found.quote(before, after);
    }
}
