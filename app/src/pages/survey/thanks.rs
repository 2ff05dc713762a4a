use domain::time::Timestamp;
use leptos::prelude::*;

use super::frame::{SurveyFrame, paragraphs};
use super::kiosk::{Again, Kiosk, Stage};
use crate::components::{Button, ButtonKind, Moment};
use crate::{routes, say};

/// What is shown after sending.
#[derive(Debug, Clone)]
pub struct ThanksModel {
    /// The address of the survey.
    pub base: String,
    /// Whether it is on a machine that many use, which has forgotten them.
    pub kiosk: bool,
    /// Whether the campaign still takes answers.
    pub open: bool,
    /// The campaign's title.
    pub title: String,
    /// What happens next, from the campaign.
    pub next: String,
    /// When the answers were sent; none where no times are kept.
    pub sent_at: Option<Timestamp>,
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
    let sent = match model.sent_at {
        Some(at) => {
            let (before, after) = say::around(say::sent_on);
            view! { {before} <Moment at /> {after} }.into_any()
        }
        None => say::sent_no_time().into_any(),
    };
    let then = if model.kiosk {
        view! { <Again base=model.base.clone() /> }.into_any()
    } else {
        view! { <ChangeOfMind base=model.base.clone() open=model.open /> }.into_any()
    };
    view! {
        <SurveyFrame
            title=say::thanks_title()
            campaign=model.title
            simulated=model.simulated
            kiosk=model.kiosk.then_some(Kiosk { base: model.base, stage: Stage::Sent })
        >
            <span class="survey-done" aria-hidden="true"></span>
            <h1>{say::thanks_heading()}</h1>
            <p class="lead">{sent}</p>
            <section class="survey-section prose">
                <h2>{say::next_title()}</h2>
                {paragraphs(&model.next)}
            </section>
            <section class="survey-section survey-receipt">
                <h2>{say::receipt_title()}</h2>
                <p>
                    <code>{model.receipt}</code>
                </p>
                <p class="soft small">
                    {say::receipt()}
                </p>
            </section>
            {then}
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
                <Button kind=ButtonKind::Quiet>{say::change_mine()}</Button>
            </form>
        }
    });
    view! {
        <section class="survey-section survey-change">
            <h2>{say::change_title()}</h2>
            <p>{say::change_lead()}</p>
            {change}
            <details>
                <summary>{say::withdraw()}</summary>
                <p>{say::withdraw_what()}</p>
                <form method="post" action=routes::withdraw(&base)>
                    <Button kind=ButtonKind::Quiet>{say::withdraw_yes()}</Button>
                </form>
            </details>
        </section>
    }
}
