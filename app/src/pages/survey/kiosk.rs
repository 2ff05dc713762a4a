//! A machine that many use one after another: what its pages have beside those of any survey.
//!
//! Without script it starts afresh by a link on every page, and by itself after the thanks.

use leptos::prelude::*;

use crate::components::{Button, ButtonKind, LinkButton};
use crate::say;

/// For how many seconds nobody touches the screen before it asks whether somebody is there.
const IDLE: u32 = 120;
/// For how many seconds it asks.
const WARN: u32 = 30;
/// For how many seconds the thanks stand.
const THANKS: u32 = 20;
/// What the script finds the question by whether somebody is there.
const ASKS: &str = "kiosk-idle";

/// Where somebody is at a kiosk.
#[derive(Debug, Clone)]
pub struct Kiosk {
    /// Where the next person begins.
    pub base: String,
    /// How far this one has come.
    pub stage: Stage,
}

/// How far somebody has come at a kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The start, at which nobody need be.
    Start,
    /// Among their answers.
    Answering,
    /// Their answers are in.
    Sent,
}

impl Kiosk {
    /// After how many seconds a browser without script starts afresh, and where; at the thanks alone, since elsewhere it could
    /// take away what somebody is writing.
    pub fn refresh(&self) -> Option<String> {
        (self.stage == Stage::Sent).then(|| format!("{THANKS};url={}", self.base))
    }
}

/// The way to the next person, in the top line of each page.
#[component]
pub fn NextPerson(
    /// Where somebody is.
    kiosk: Kiosk,
) -> impl IntoView {
    (kiosk.stage == Stage::Answering).then(|| {
        view! {
            <LinkButton href=kiosk.base kind=ButtonKind::Plain>
                {say::kiosk_next()}
            </LinkButton>
        }
    })
}

/// Asks whether somebody is there, and starts afresh if not.
#[component]
pub fn KioskWatch(
    /// Where somebody is.
    kiosk: Kiosk,
) -> impl IntoView {
    let Kiosk { base, stage } = kiosk;
    let (idle, warn) = if stage == Stage::Sent { (0, THANKS) } else { (IDLE, WARN) };
    let asks = (stage != Stage::Sent).then(|| {
        let (before, after) = say::around(say::kiosk_idle);
        view! {
            <dialog class="kiosk-idle" id=ASKS aria-labelledby="kiosk-idle-title">
                <h2 id="kiosk-idle-title">{say::kiosk_idle_title()}</h2>
                <p>{before} <b data-left>{WARN}</b> {after}</p>
                <form class="row" method="dialog">
                    <Button>{say::kiosk_go_on()}</Button>
                    <LinkButton href=base.clone() kind=ButtonKind::Quiet>
                        {say::kiosk_next()}
                    </LinkButton>
                </form>
            </dialog>
        }
    });
    view! {
        {asks}
        <script
            src="/kiosk.js"
            defer
            data-start=base
            data-idle=idle.to_string()
            data-warn=warn.to_string()
            data-waits=(stage == Stage::Start).then_some("")
        ></script>
    }
}

/// Says after the thanks that the screen goes back to the start, and leads there at once.
#[component]
pub fn Again(
    /// Where the next person begins.
    base: String,
) -> impl IntoView {
    let (before, after) = say::around(say::kiosk_again);
    view! {
        <section class="survey-section kiosk-again">
            <p>{before} <b data-left>{THANKS}</b> {after}</p>
            <p>
                <LinkButton href=base>{say::kiosk_next()}</LinkButton>
            </p>
        </section>
    }
}
