use domain::time::Timestamp;
use leptos::prelude::*;

use super::frame::{SurveyFrame, paragraphs};
use crate::components::Moment;

/// What is shown after sending.
#[derive(Debug, Clone)]
pub struct ThanksModel {
    /// The campaign's title.
    pub title: String,
    /// The campaign's language.
    pub language: String,
    /// What happens next, from the campaign.
    pub next: String,
    /// When the answers were sent.
    pub sent_at: Timestamp,
    /// The response's short code.
    pub receipt: String,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// The page after sending: what happens next, and a receipt.
#[component]
pub fn ThanksPage(
    /// What it shows.
    model: ThanksModel,
) -> impl IntoView {
    view! {
        <SurveyFrame
            title="Thank you"
            campaign=model.title
            simulated=model.simulated
            language=model.language
        >
            <span class="survey-done" aria-hidden="true"></span>
            <h1>"Thank you. Your answers are in."</h1>
            <p class="lead">"Sent on " <Moment at=model.sent_at /> "."</p>
            <section class="survey-section prose">
                <h2>"What happens next"</h2>
                {paragraphs(&model.next)}
            </section>
            <section class="survey-section survey-receipt">
                <h2>"Your receipt"</h2>
                <p>
                    <code>{model.receipt}</code>
                </p>
                <p class="soft small">
                    "It stands for your response. Keep it if you want to ask about it later; you need nothing else."
                </p>
            </section>
        </SurveyFrame>
    }
}
