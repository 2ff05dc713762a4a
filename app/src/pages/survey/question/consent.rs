use domain::answer::Answer;
use domain::questionnaire::{Consent, Question};
use leptos::prelude::*;

use super::wrong::Wrong;
use crate::pages::survey::frame::paragraphs;
use crate::say::written;
use crate::survey_form;

/// Terms and a box to tick. The box posts the digest of the terms it stands under, in the language in which they stand there, so that
/// nobody agrees to others; one ticked under other terms stands empty again, and one ticked in another language does not.
pub fn consent(question: &Question, consent: &Consent, answer: Option<&Answer>, wrong: &Wrong) -> AnyView {
    let digest = question.terms();
    let agreed = matches!(answer, Some(Answer::Consent(given)) if question.is_agreement(given));
    let (id, terms) = (survey_form::part(question, "input"), survey_form::part(question, "terms"));
    let described = format!("{terms} {}", survey_form::part(question, "error"));
    view! {
        <div class="consent-terms prose" id=terms>
            {paragraphs(&consent.terms)}
        </div>
        <div class="choices" data-keys>
            <label class="choice">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=survey_form::name(question)
                    value=digest.map(|digest| digest.to_string())
                    checked=agreed
                    aria-describedby=described
                    aria-invalid=wrong.at(&id)
                />
                <span class="choice-mark"></span>
                <span class="choice-text">{written(&consent.label)}</span>
            </label>
        </div>
    }
    .into_any()
}
