//! Options that a choice takes over from an earlier one.

use domain::notice;

use super::item::Item;
use crate::convert::logic::Logic;
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Answer, Choice, Condition, Page, Question, Several, Single};

/// That a question takes over the options of another.
pub(super) struct Carried {
    place: String,
    to: String,
    from: String,
    which: Which,
}

/// Which options are taken over.
#[derive(PartialEq)]
enum Which {
    All,
    Selected,
    Unselected,
}

/// What an element takes over, if it does.
pub(super) fn of(item: &Item<'_>) -> Option<Carried> {
    let from = Some(item.word("choicesFromQuestion")).filter(|from| !from.is_empty())?;
    let mode = |word: &str| item.has("choicesFromQuestionMode", word);
    let which = match () {
        () if mode("selected") => Which::Selected,
        () if mode("unselected") => Which::Unselected,
        () => Which::All,
    };
    Some(Carried {
        place: item.at("choicesFromQuestion"),
        to: item.word("name").to_owned(),
        from: from.to_owned(),
        which,
    })
}

/// Gives a question the options that it takes over; those of its own are not offered there.
pub(super) fn carry(carried: &Carried, pages: &mut [Page], losses: &mut Losses) {
    let Carried { place, to, from, which } = carried;
    let mut questions = pages.iter_mut().flat_map(|page| &mut page.questions);
    let source = questions.by_ref().find(|question| question.name == *from).and_then(|from| own(from));
    let (Some(options), Some(question)) = (source, questions.find(|question| question.name == *to)) else {
        let what = notice!("'{name}' '{value}'", name = "choicesFromQuestion", value = short(from));
        return losses.unread(place, what);
    };
    for option in own(question).unwrap_or_default() {
        losses.add(
            &option.place,
            notice!("the option '{label}'", label = short(&option.label)),
            notice!("the options of '{name}' stand there in place of it", name = short(from)),
            notice!("it is left out"),
        );
    }
    let condition = |option: &Choice| {
        let has = Logic::Has(from.clone(), option.value.clone());
        let logic = if *which == Which::Selected { has } else { Logic::Not(Box::new(has)) };
        (
            option.value.clone(),
            Condition {
                place: place.into(),
                written: format!("choicesFromQuestion {from}"),
                logic: Some(logic),
            },
        )
    };
    question.beside.offered =
        if *which == Which::All { Vec::new() } else { options.iter().map(condition).collect() };
    replace(question, options);
}

/// The options of a choice, but for those of its own kind.
fn own(question: &Question) -> Option<Vec<Choice>> {
    let special = special(&question.answer)?;
    let is_own = |option: &&Choice| !special.contains(&option.value);
    Some(question.answer.options().iter().filter(is_own).cloned().collect())
}

/// The values of the options that stand for others or go alone; none where no choice is.
fn special(answer: &Answer) -> Option<Vec<String>> {
    match answer {
        Answer::Single(single) => Some(single.other.iter().cloned().collect()),
        Answer::Several(several) => {
            Some([&several.other, &several.exclusive].into_iter().flatten().cloned().collect())
        }
        _ => None,
    }
}

fn replace(question: &mut Question, mut carried: Vec<Choice>) {
    let Some(special) = special(&question.answer) else { return };
    if let Answer::Single(Single { options, .. }) | Answer::Several(Several { options, .. }) =
        &mut question.answer
    {
        options.retain(|option| special.contains(&option.value));
        carried.append(options);
        *options = carried;
    }
}
