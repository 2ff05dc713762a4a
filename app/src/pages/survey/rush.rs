//! What is asked before a start while many start at once.

use leptos::prelude::*;
use service::rush::Ask;

use super::frame::SurveyFrame;
use super::kiosk::{Kiosk, Stage};
use crate::components::{Button, ButtonKind};
use crate::{routes, say};

/// The id of the form that starts; the script sends it.
const FORM: &str = "rush";

/// What the page shows.
#[derive(Debug, Clone)]
pub struct RushModel {
    /// The address of the survey.
    pub base: String,
    /// Whether it is on a machine that many use.
    pub kiosk: bool,
    /// The campaign's title.
    pub title: String,
    /// What was filled in, to be posted again.
    pub fields: Vec<(String, String)>,
    /// What is to be done.
    pub step: Step,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// What is to be done before the start.
#[derive(Debug, Clone)]
pub enum Step {
    /// Some work of the device.
    Work(Ask),
    /// Some waiting, for so many seconds, until this ticket lets in.
    Wait {
        /// The ticket.
        ticket: String,
        /// How many seconds.
        seconds: i64,
    },
    /// The line is too long.
    NoPlace,
}

/// One moment, before the start.
#[component]
pub fn RushPage(
    /// What it shows.
    model: RushModel,
) -> impl IntoView {
    let RushModel { base, kiosk, title, fields, step, simulated } = model;
    let fields =
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let fields = fields.collect_view();
    let step = match step {
        Step::Work(Ask { challenge, bits }) => view! {
            <p>{say::rush()}</p>
            <p class="survey-status" role="status" id="rush-status"></p>
            <input type="hidden" name=routes::PAID id="paid" value="" />
            <p>{say::rush_line()}</p>
            <p>
                <Button kind=ButtonKind::Quiet name=routes::LINE value="yes">
                    {say::rush_take_place()}
                </Button>
            </p>
            <script
                src="/rush.js"
                defer
                data-challenge=challenge
                data-bits=bits.to_string()
                data-working=say::rush_working()
            ></script>
        }
        .into_any(),
        Step::Wait { ticket, seconds } => view! {
            <p>{say::rush_place(seconds)}</p>
            <input type="hidden" name=routes::PAID value=ticket />
            <p>
                <Button>{say::start()}</Button>
            </p>
        }
        .into_any(),
        Step::NoPlace => view! {
            <p>{say::rush_no_place()}</p>
            <p>
                <Button kind=ButtonKind::Quiet>{say::start()}</Button>
            </p>
        }
        .into_any(),
    };
    view! {
        <SurveyFrame
            title=say::rush_title()
            campaign=title
            simulated
            language_form=FORM
            kiosk=kiosk.then(|| Kiosk { base: base.clone(), stage: Stage::Answering })
        >
            <h1>{say::rush_title()}</h1>
            <form class="stack survey-rush" id=FORM method="post" action=routes::start(&base)>
                {fields}
                {step}
            </form>
        </SurveyFrame>
    }
}
