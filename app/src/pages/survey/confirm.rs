//! Confirming an e-mail address before the start, where a campaign asks for one.

use leptos::prelude::*;

use super::frame::SurveyFrame;
use super::kiosk::{Kiosk, Stage};
use crate::components::{Button, ButtonKind, LinkButton};
use crate::{routes, say};

/// What the pages show.
#[derive(Debug, Clone)]
pub struct ConfirmModel {
    /// The address of the survey.
    pub base: String,
    /// Whether it is on a machine that many use.
    pub kiosk: bool,
    /// The campaign's title.
    pub title: String,
    /// How far it has come.
    pub step: ConfirmStep,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// How far a confirmation has come.
#[derive(Debug, Clone)]
pub enum ConfirmStep {
    /// A mail with a link is on its way.
    Sent,
    /// The link with this secret was followed. Nothing begins by that alone: programs that look through mail open links, too.
    Followed(String),
    /// The link has ended.
    Ended,
}

/// What comes next, after an address was given or the link of its mail was followed.
#[component]
pub fn ConfirmPage(
    /// What it shows.
    model: ConfirmModel,
) -> impl IntoView {
    let ConfirmModel { base, kiosk, title, step, simulated } = model;
    let again = base.clone();
    let again = move |words: String| {
        view! {
            <p>
                <LinkButton href=again.clone() kind=ButtonKind::Quiet>
                    {words}
                </LinkButton>
            </p>
        }
    };
    let heading = match &step {
        ConfirmStep::Sent => say::confirm_sent_title(),
        ConfirmStep::Followed(_) => say::confirm_title(),
        ConfirmStep::Ended => say::link_ended_title(),
    };
    let body = match step {
        ConfirmStep::Sent => view! {
            <p>{say::confirm_sent()}</p>
            <p>{say::confirm_sent_advice()}</p>
            {again(say::confirm_again())}
        }
        .into_any(),
        ConfirmStep::Followed(token) => view! {
            <p>{say::confirm_ready()}</p>
            <form method="post" action=routes::confirm(&base, &token)>
                <Button>{say::start()}</Button>
            </form>
        }
        .into_any(),
        ConfirmStep::Ended => view! {
            <p>{say::confirm_ended()}</p>
            {again(say::confirm_again())}
        }
        .into_any(),
    };
    view! {
        <SurveyFrame
            title=heading.clone()
            campaign=title
            simulated
            kiosk=kiosk.then(|| Kiosk { base: base.clone(), stage: Stage::Sent })
        >
            <h1>{heading}</h1>
            <div class="survey-section prose">{body}</div>
        </SurveyFrame>
    }
}
