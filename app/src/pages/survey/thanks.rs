use domain::time::Timestamp;
use leptos::prelude::*;

use super::frame::{SurveyFrame, paragraphs};
use crate::components::{Button, ButtonKind, Moment};
use crate::routes;

/// What is shown after sending.
#[derive(Debug, Clone)]
pub struct ThanksModel {
    /// The address of the survey.
    pub base: String,
    /// Whether the campaign still takes answers.
    pub open: bool,
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
            <ChangeOfMind base=model.base open=model.open />
        </SurveyFrame>
    }
}

/// What was sent can be changed or taken back until it is counted. Whether it is counted is said only to who asks: a page
/// that told it would tell when others have answered.
#[component]
fn ChangeOfMind(base: String, open: bool) -> impl IntoView {
    let change = open.then(|| {
        view! {
            <form method="post" action=routes::reopen(&base)>
                <Button kind=ButtonKind::Quiet>"Change my answers"</Button>
            </form>
        }
    });
    view! {
        <section class="survey-section survey-change">
            <h2>"Another thought?"</h2>
            <p>
                "You can change your answers or take them back until they are counted together with those of others. After that nobody can tell them apart any more: a change that comes later is not taken, and they count as you sent them."
            </p>
            {change}
            <details>
                <summary>"Take my answers back"</summary>
                <p>"Everything you answered is removed. As long as the survey is open you can answer anew."</p>
                <form method="post" action=routes::withdraw(&base)>
                    <Button kind=ButtonKind::Quiet>"Yes, take my answers back"</Button>
                </form>
            </details>
        </section>
    }
}
