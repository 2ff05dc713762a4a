//! What no other format has: what a campaign says beside its questionnaire.

use domain::campaign::{ALPHA_BP, Document, Layout, Privacy};
use domain::notice;
use domain::notice::Notice;

use super::loss::{Losses, short};

/// Names what of a campaign no questionnaire of another system says.
pub(super) fn losses(document: &Document, losses: &mut Losses) {
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
    if document.layout != Layout::default() {
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
    for (place, expression) in document.questionnaire.expressions() {
        if place.ends_with(".end_if") || place.ends_with(".valid_if") || place.ends_with(".required_if") {
            lost(place, notice!("the condition '{written}'", written = short(expression.text())));
        }
    }
    for (p, page) in document.questionnaire.pages.iter().enumerate() {
        let place = format!("questionnaire.pages[{p}]");
        if page.random_order {
            lost(format!("{place}.random_order"), notice!("that its questions stand in a random order"));
        }
        if page.random_place {
            lost(format!("{place}.random_place"), notice!("that the page stands in a random place"));
        }
        for (q, question) in page.questions.iter().enumerate() {
            for (o, option) in question.answer.options().iter().enumerate() {
                if option.picture.is_some() {
                    let place = format!("{place}.questions[{q}].answer.options[{o}].picture");
                    lost(place, notice!("the picture of the option '{label}'", label = short(&option.label)));
                }
            }
        }
        for (q, _) in page.questions.iter().enumerate().filter(|(_, question)| question.random_order) {
            let place = format!("{place}.questions[{q}].random_order");
            lost(place, notice!("that its options or statements stand in a random order"));
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
}
