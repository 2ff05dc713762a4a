//! What no other format has: what a campaign says beside its questionnaire.

use domain::campaign::{ALPHA_BP, Document, Layout, Privacy};

use super::loss::{Losses, quoted};

/// Names what of a campaign no questionnaire of another system says.
pub(super) fn losses(document: &Document, losses: &mut Losses) {
    let mut lost = |place: String, what: String| {
        losses.add(place, what, "the format has nothing of the kind", "it is left out");
    };
    lost("asks".to_owned(), format!("who asks: {}", quoted(&document.asks)));
    let promised = match document.privacy {
        Privacy::Confidential => None,
        Privacy::Identified => Some("that staff can read answers with the member's name"),
        Privacy::Anonymous => Some("that nobody can link answers to a member"),
    };
    if let Some(promised) = promised {
        lost("privacy".to_owned(), promised.to_owned());
    }
    if document.layout != Layout::default() {
        lost("layout".to_owned(), "that all questions stand on one page".to_owned());
    }
    if document.simulated {
        lost("simulated".to_owned(), "that the answers are simulated".to_owned());
    }
    if let Some(k) = document.k {
        lost("k".to_owned(), format!("that published numbers are about {k} people at least"));
    }
    if document.alpha_bp != ALPHA_BP {
        lost("alpha_bp".to_owned(), format!("the chance of error of {} basis points", document.alpha_bp));
    }
    for (index, breakdown) in document.breakdowns.iter().enumerate() {
        lost(format!("breakdowns[{index}]"), format!("the breakdown by {}", quoted(breakdown)));
    }
    for name in &document.questionnaire.link_values {
        lost("questionnaire.link_values".to_owned(), format!("the value {} of the link", quoted(name)));
    }
    for (place, expression) in document.questionnaire.expressions() {
        if place.ends_with(".end_if") || place.ends_with(".valid_if") || place.ends_with(".required_if") {
            lost(place, format!("the condition {}", quoted(expression.text())));
        }
    }
    for (p, page) in document.questionnaire.pages.iter().enumerate() {
        let place = format!("questionnaire.pages[{p}]");
        if page.random_order {
            lost(format!("{place}.random_order"), "that its questions stand in a random order".to_owned());
        }
        if page.random_place {
            lost(format!("{place}.random_place"), "that the page stands in a random place".to_owned());
        }
        for (q, question) in page.questions.iter().enumerate() {
            for (o, option) in question.answer.options().iter().enumerate() {
                if option.picture.is_some() {
                    let place = format!("{place}.questions[{q}].answer.options[{o}].picture");
                    lost(place, format!("the picture of the option {}", quoted(&option.label)));
                }
            }
        }
        for (q, _) in page.questions.iter().enumerate().filter(|(_, question)| question.random_order) {
            let place = format!("{place}.questions[{q}].random_order");
            lost(place, "that its options or statements stand in a random order".to_owned());
        }
    }
    for closed in &document.questionnaire.closed {
        let what = format!("the question {}, which is not asked any more", quoted(&closed.question.text));
        lost("questionnaire.closed".to_owned(), what);
    }
    for index in 0..document.crossings.len() {
        lost(format!("crossings[{index}]"), "two questions that are counted together".to_owned());
    }
    for (index, quota) in document.quotas.iter().enumerate() {
        lost(format!("quotas[{index}]"), format!("that at most {} answers are taken", quota.at_most));
    }
    for (index, topic) in document.topics.iter().enumerate() {
        lost(format!("topics[{index}]"), format!("the topic {}", quoted(&topic.name)));
    }
    for (index, assumption) in document.assumptions.iter().enumerate() {
        lost(format!("assumptions[{index}]"), format!("the assumption {}", quoted(&assumption.statement)));
    }
}
