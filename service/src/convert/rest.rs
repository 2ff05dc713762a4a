//! What no other format has: what a campaign says beside its questionnaire.

use domain::campaign::translation::{Entry, Standing};
use domain::campaign::{ALPHA_BP, Document, Layout, Privacy};
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Kind, Number, Page, Question};

use super::loss::{Losses, short};

/// What a format says of a campaign, of all that not every one does.
pub(super) struct Says {
    /// That all pages stand below each other.
    pub layout: bool,
    /// That the questions of a page stand in a random order.
    pub page_order: bool,
    /// That the options or rows of a question do.
    pub order: fn(&Question) -> bool,
    /// When an answer is needed.
    pub needs: fn(&Question) -> bool,
    /// What has to hold for an answer to be taken.
    pub rules: fn(&Question) -> bool,
    /// Where the survey ends behind a page, and what is said there.
    pub ends: fn(&Page, &Document) -> bool,
}

/// Names what of a campaign a format does not say.
pub(super) fn losses(document: &Document, says: &Says, losses: &mut Losses) {
    let mut lost = |place: String, what: Notice| {
        losses.add(place, what, notice!("the format has nothing of the kind"), notice!("it is left out"));
    };
    lost("asks".to_owned(), notice!("who asks: '{asks}'", asks = short(&document.asks)));
    let promised = match document.privacy {
        Privacy::Confidential => None,
        Privacy::Identified => Some(notice!("that staff can read answers with the member's name")),
        Privacy::Anonymous => Some(notice!("that nobody can link answers to a member")),
    };
    if let Some(promised) = promised {
        lost("privacy".to_owned(), promised);
    }
    if document.layout != Layout::default() && !says.layout {
        lost("layout".to_owned(), notice!("that all questions stand on one page"));
    }
    if document.simulated {
        lost("simulated".to_owned(), notice!("that the answers are simulated"));
    }
    if let Some(k) = document.k {
        lost("k".to_owned(), notice!("that published numbers are about {k} people at least", k));
    }
    if document.alpha_bp != ALPHA_BP {
        lost(
            "alpha_bp".to_owned(),
            notice!("the chance of error of {alpha_bp} basis points", alpha_bp = document.alpha_bp),
        );
    }
    for (index, breakdown) in document.breakdowns.iter().enumerate() {
        lost(
            format!("breakdowns[{index}]"),
            notice!("the breakdown by '{breakdown}'", breakdown = short(breakdown)),
        );
    }
    for name in &document.questionnaire.link_values {
        lost(
            "questionnaire.link_values".to_owned(),
            notice!("the value '{name}' of the link", name = short(name)),
        );
    }
    for (p, page) in document.questionnaire.pages.iter().enumerate() {
        let place = format!("questionnaire.pages[{p}]");
        if page.random_order && !says.page_order {
            lost(format!("{place}.random_order"), notice!("that its questions stand in a random order"));
        }
        if page.random_place {
            lost(format!("{place}.random_place"), notice!("that the page stands in a random place"));
        }
        for (q, question) in page.questions.iter().enumerate() {
            of_question(question, &format!("{place}.questions[{q}]"), says, &mut lost);
        }
    }
    for language in document.translations.keys() {
        let is_earlier = |entry: &Entry| matches!(entry.standing(), Standing::Earlier(_));
        let earlier = document.entries(language).into_iter().filter(is_earlier);
        let places: Vec<String> = earlier.map(|entry| entry.place).collect();
        if !places.is_empty() {
            let places = short(&places.join(", "));
            let what = notice!("that these texts are translations of an earlier wording: {places}", places);
            lost(format!("translations.{language}"), what);
        }
    }
    for closed in &document.questionnaire.closed {
        let what = notice!(
            "the question '{text}', which is not asked any more",
            text = short(&closed.question.text)
        );
        lost("questionnaire.closed".to_owned(), what);
    }
    for index in 0..document.crossings.len() {
        lost(format!("crossings[{index}]"), notice!("two questions that are counted together"));
    }
    for (index, quota) in document.quotas.iter().enumerate() {
        lost(
            format!("quotas[{index}]"),
            notice!("that at most {at_most} answers are taken", at_most = quota.at_most),
        );
    }
    for (index, topic) in document.topics.iter().enumerate() {
        lost(format!("topics[{index}]"), notice!("the topic '{name}'", name = short(&topic.name)));
    }
    for (index, assumption) in document.assumptions.iter().enumerate() {
        lost(
            format!("assumptions[{index}]"),
            notice!("the assumption '{statement}'", statement = short(&assumption.statement)),
        );
    }
    unwritten(document, says, losses);
}

/// That a number has more decimals than its limits and its step, from which others see how many it has.
fn more_decimals(number: &Number) -> Option<Notice> {
    let decimals = number.decimals;
    let step = number.step.filter(|_| decimals > 0)?;
    let follows = [number.from, number.to, step].iter().all(|own| own.fits(decimals - 1));
    follows.then(|| notice!("that numbers have {decimals} decimals", decimals))
}

fn of_question(question: &Question, place: &str, says: &Says, lost: &mut impl FnMut(String, Notice)) {
    if let Some(required_if) = question.required_if.as_ref().filter(|_| !(says.needs)(question)) {
        let what = notice!("the condition '{written}'", written = short(required_if.text()));
        lost(format!("{place}.required_if"), what);
    }
    if let Kind::Number(number) = &question.answer
        && let Some(what) = more_decimals(number)
    {
        lost(format!("{place}.answer.decimals"), what);
    }
    if question.random_order && !(says.order)(question) {
        let what = notice!("that its options or statements stand in a random order");
        lost(format!("{place}.random_order"), what);
    }
}

/// Names what the formats could say, and what is not written into them.
fn unwritten(document: &Document, says: &Says, losses: &mut Losses) {
    let mut lost = |place: String, what: Notice| {
        losses.add(place, what, notice!("it is not written into this format"), notice!("it is left out"));
    };
    for (p, page) in document.questionnaire.pages.iter().enumerate() {
        let place = format!("questionnaire.pages[{p}]");
        let is_said = (says.ends)(page, document);
        if let Some(end_if) = page.end_if.as_ref().filter(|_| !is_said) {
            let what = notice!("the condition '{written}'", written = short(end_if.text()));
            lost(format!("{place}.end_if"), what);
        }
        if !page.end_text.is_empty() && !is_said {
            let text = notice!("what is said where it ends: '{text}'", text = short(&page.end_text));
            lost(format!("{place}.end_text"), text);
        }
        for (q, question) in page.questions.iter().enumerate() {
            let place = format!("{place}.questions[{q}]");
            if let Some(valid_if) = question.valid_if.as_ref().filter(|_| !(says.rules)(question)) {
                let what = notice!("the condition '{written}'", written = short(valid_if.text()));
                lost(format!("{place}.valid_if"), what);
                let said = short(&question.invalid_text);
                let text = notice!("what is said of a wrong answer: '{text}'", text = said);
                lost(format!("{place}.invalid_text"), text);
            }
            for (o, option) in question.answer.options().iter().enumerate() {
                if option.picture.is_some() {
                    let what = notice!("the picture of the option '{label}'", label = short(&option.label));
                    lost(format!("{place}.answer.options[{o}].picture"), what);
                }
            }
        }
    }
}
