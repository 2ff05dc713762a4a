use domain::time::Timestamp;
use leptos::prelude::*;

use super::frame::SurveyFrame;
use crate::components::{ButtonKind, LinkButton, Moment};

/// Where someone can go on.
#[derive(Debug, Clone)]
pub enum LaterWay {
    /// On any device, by the personal link.
    Anywhere,
    /// In this browser only, until its cookie ends.
    ThisBrowser {
        /// When the cookie ends.
        until: Timestamp,
    },
}

/// What is shown to someone who goes on later.
#[derive(Debug, Clone)]
pub struct LaterModel {
    /// The campaign's title.
    pub title: String,
    /// The campaign's language.
    pub language: String,
    /// The whole address at which one goes on.
    pub link: String,
    /// The page to go on with now.
    pub resume: String,
    /// Where someone can go on.
    pub way: LaterWay,
    /// Whether answers come from a simulation.
    pub simulated: bool,
}

/// The page for someone who goes on later: answers are kept, and this is how to come back.
#[component]
pub fn LaterPage(
    /// What it shows.
    model: LaterModel,
) -> impl IntoView {
    let where_to = match model.way {
        LaterWay::Anywhere => view! {
            <p>
                "Open your personal link again, on this or any other device. It is yours alone: whoever has it can see and change your answers until you send them."
            </p>
        }
        .into_any(),
        LaterWay::ThisBrowser { until } => view! {
            <p>
                "Open the link again in this browser, on this device, before " <Moment at=until />
                ". Another browser cannot find your answers, because nothing here says who you are."
            </p>
        }
        .into_any(),
    };
    view! {
        <SurveyFrame
            title="Go on later"
            campaign=model.title
            simulated=model.simulated
            language=model.language
        >
            <h1>"Your answers are kept. Nothing is sent yet."</h1>
            <div class="survey-section prose">
                {where_to}
                <p class="survey-link">
                    <a href=model.link>{model.link.clone()}</a>
                </p>
                <p>
                    <LinkButton href=model.resume kind=ButtonKind::Quiet>
                        "Go on now"
                    </LinkButton>
                </p>
            </div>
        </SurveyFrame>
    }
}
