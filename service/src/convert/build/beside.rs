//! What only some sources say of a question: when it is required, when its options are offered, that their order is random.

use domain::campaign::{self, Document};
use domain::expression::Expression;
use domain::notice;
use domain::questionnaire::{Choice, Kind, Question};

use super::origins::{self, Of, Origins};
use super::{Builder, Values};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::survey::{self, Beside, Condition, Rule};

impl Builder<'_> {
    /// The question as it can be asked here, with what only some sources say of it.
    pub(super) fn asked(&mut self, mut question: survey::Question) -> Vec<Question> {
        let Beside { required_if, random_order, offered, rule } = question.beside.clone();
        let (name, place) = (question.name.clone(), question.place.clone());
        let has_condition = !question.show_if.is_empty();
        let is_unread = question.show_if.iter().any(|condition| condition.logic.is_none());
        // Of a condition that could not be read it is said that no answer is required.
        question.required &= offered.iter().all(|(_, condition)| condition.logic.is_some());
        let has_rows = !question.answer.rows().is_empty();
        let mut asked = self.question(question);
        if random_order {
            self.shuffle(&mut asked, has_rows, &place);
        }
        for (value, condition) in offered {
            self.offer(&mut asked, &name, &value, &condition);
        }
        if let Some(required_if) = required_if {
            // Whoever is asked only because a condition is lost need not answer.
            let is_unsaid = has_condition && asked.iter().any(|question| question.show_if.is_none());
            let is_lost = is_unread || is_unsaid;
            let conditions = [required_if];
            let said = self.shown(&conditions, notice!("no answer is required")).said;
            for question in asked.iter_mut().filter(|question| question.answer.is_asked() && !is_lost) {
                self.origins.depends(Of::Needed(question.id.clone()), &conditions);
                question.required_if.clone_from(&said);
            }
        }
        if let Some(rule) = rule {
            self.rule(&mut asked, rule);
        }
        asked
    }

    /// Lets only answers be taken for which a rule holds.
    fn rule(&mut self, asked: &mut [Question], Rule { holds, otherwise }: Rule) {
        let said = self.shown(std::slice::from_ref(&holds), notice!("any answer of the kind is taken")).said;
        let Some(said) = said else { return self.unsaid(&holds.place, &otherwise) };
        let question = match asked {
            // Whoever agrees gives the one answer that there is.
            [question] if matches!(question.answer, Kind::Consent(_)) => return,
            [question] if question.answer.is_asked() => question,
            [] => return,
            _ => {
                self.losses.check(&holds.place, &holds.written);
                return self.unsaid(&holds.place, &otherwise);
            }
        };
        self.origins.depends(Of::Rule(question.id.clone()), std::slice::from_ref(&holds));
        question.valid_if = Some(said);
        question.invalid_text = otherwise;
        if question.invalid_text.trim().is_empty() {
            let usual = self.texts.wrong;
            self.losses.add(
                &holds.place,
                notice!("no words on what is wrong"),
                notice!("a rule needs them"),
                notice!("'{usual}' stands there until you change it", usual),
            );
            question.invalid_text = usual.to_owned();
        }
    }

    /// Names the words of a rule that is left out.
    fn unsaid(&mut self, place: &Place, words: &str) {
        if !words.trim().is_empty() {
            let what = notice!("what is said of a wrong answer: '{text}'", text = short(words));
            self.losses.add(place, what, notice!("its rule is left out"), notice!("it is left out"));
        }
    }

    /// Lets options stand in a random order, or rows: where rows are asked one by one, their options stay where they are.
    fn shuffle(&mut self, asked: &mut [Question], are_rows: bool, place: &Place) {
        let mut shuffled = false;
        let has_list = |question: &&mut Question| {
            let of_rows = matches!(question.answer, Kind::Battery(_) | Kind::Table(_));
            !question.answer.items().is_empty() && are_rows == of_rows
        };
        for question in asked.iter_mut().filter(has_list).filter(|question| question.answer.is_shown()) {
            question.random_order = true;
            shuffled = true;
        }
        if !shuffled && !asked.is_empty() {
            self.losses.add(
                place,
                notice!("a random order"),
                notice!("nothing stands in a list there"),
                notice!("it stands in the order of the file"),
            );
        }
    }

    /// Lets an option be offered under a condition.
    fn offer(&mut self, asked: &mut [Question], name: &str, value: &str, condition: &Condition) {
        let said = self.shown(std::slice::from_ref(condition), notice!("it is always offered")).said;
        let Some(said) = said else { return };
        let id = self.names.get(name).and_then(|known| match &known.values {
            Values::Single(options) | Values::Several(options) => {
                options.iter().find(|(own, _)| own == value).map(|(_, id)| id.clone())
            }
            _ => None,
        });
        let option = asked.first_mut().zip(id).and_then(|(question, id)| {
            let of = Of::Item(question.id.clone(), id.to_string());
            Some((of, option(&mut question.answer, id.as_str())?))
        });
        match option {
            Some((of, option)) => {
                self.origins.depends(of, std::slice::from_ref(condition));
                option.show_if = Some(said);
            }
            None => {
                let what = notice!("the condition '{written}'", written = short(&condition.written));
                self.losses.unread(&condition.place, what);
            }
        }
    }
}

fn option<'a>(answer: &'a mut Kind, id: &str) -> Option<&'a mut Choice> {
    options(answer).iter_mut().find(|option| option.id.as_str() == id)
}

fn options(answer: &mut Kind) -> &mut [Choice] {
    match answer {
        Kind::Single(single) => &mut single.options,
        Kind::Several(several) => &mut several.options,
        _ => &mut [],
    }
}

/// Takes out what makes no sense in the campaign: each is a loss.
pub(super) fn settle(document: &mut Document, origins: &Origins, losses: &mut Losses) {
    // What one condition makes unreachable can be mended by taking out that one.
    for _ in 0..document.questionnaire.expressions().len() + document.questionnaire.pages.len() {
        let problems = campaign::problems(document);
        let Some(problem) = problems.into_iter().find(|problem| is_beside(&problem.place)) else { return };
        let of = origins::of(document, &problem.place);
        if take(document, &problem.place).is_none() {
            return;
        }
        let instead = notice!("it is left out");
        match of {
            Some(page @ Of::Page(_)) => {
                let what = notice!("that its questions stand in a random order");
                losses.add(origins.stood(&page), what, problem.what, instead);
            }
            of => origins.name_conditions(of, &problem.what, &instead, losses),
        }
    }
}

fn is_beside(place: &str) -> bool {
    place.ends_with(".required_if")
        || place.ends_with(".valid_if")
        || place.ends_with(".random_order")
        || (place.contains(".answer.options[") && place.ends_with(".show_if"))
}

/// Takes out what stands at a place such as `questionnaire.pages[0].questions[1].required_if`; none, if nothing does.
fn take(document: &mut Document, place: &str) -> Option<()> {
    let mut numbers =
        place.split('[').skip(1).filter_map(|after| after.split(']').next()?.parse::<usize>().ok());
    let page = document.questionnaire.pages.get_mut(numbers.next()?)?;
    let condition = |taken: &mut Option<Expression>| taken.take().map(|_| ());
    let Some(question) = numbers.next() else {
        page.random_order = false;
        return Some(());
    };
    let question = page.questions.get_mut(question)?;
    match numbers.next() {
        Some(item) => condition(&mut options(&mut question.answer).get_mut(item)?.show_if),
        None if place.ends_with(".valid_if") => {
            question.invalid_text.clear();
            condition(&mut question.valid_if)
        }
        None => condition(&mut question.required_if),
    }
}
