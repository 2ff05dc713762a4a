use domain::time::Timestamp;
use leptos::prelude::*;

use super::frame::SurveyFrame;
use crate::components::{ButtonKind, LinkButton, Moment};
use crate::say;

/// Where someone can go on.
#[derive(Debug, Clone)]
pub enum LaterWay {
    /// On any device, by the personal link.
    Anywhere,
    /// In this browser, or on any device after the same address was confirmed there.
    ByMail,
    /// In this browser only, until its cookie ends.
    ThisBrowser {
        /// When the cookie ends.
        until: Timestamp,
    },
    /// In this browser only, where no times are kept.
    NoTime,
}

/// What is shown to someone who goes on later.
#[derive(Debug, Clone)]
pub struct LaterModel {
    /// The campaign's title.
    pub title: String,
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
            <p>{say::later_anywhere()}</p>
        }
        .into_any(),
        LaterWay::ByMail => view! {
            <p>{say::later_by_mail()}</p>
        }
        .into_any(),
        LaterWay::NoTime => view! {
            <p>{say::later_no_time()}</p>
        }
        .into_any(),
        LaterWay::ThisBrowser { until } => {
            let (before, after) = say::around(say::later_this_browser);
            view! { <p>{before} <Moment at=until /> {after}</p> }.into_any()
        }
    };
    view! {
        <SurveyFrame
            title=say::go_later()
            campaign=model.title
            simulated=model.simulated
        >
            <h1>{say::later_heading()}</h1>
            <div class="survey-section prose">
                {where_to}
                <p class="survey-link">
                    <a href=model.link>{model.link.clone()}</a>
                </p>
                <p>
                    <LinkButton href=model.resume kind=ButtonKind::Quiet>
                        {say::later_now()}
                    </LinkButton>
                </p>
            </div>
        </SurveyFrame>
    }
}
