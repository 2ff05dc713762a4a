//! What went wrong: what happened, what was kept, what to do.

use domain::campaign::Problem as Mistake;
use domain::mailing::Flaw;
use domain::notice::Notice;
use domain::role::Permission;
use leptos::prelude::*;

use crate::components::{ButtonKind, LinkButton, PageFrame};
use crate::pages::campaigns::mail::flawed;
use crate::words::sentence;
use crate::{routes, say};
use service::error::{Answering, RowProblem};

/// What went wrong. Staff read it in their language, whatever a member can meet in the member's language.
#[derive(Debug, Clone)]
pub enum Problem {
    /// There is no page at this address.
    NoPage,
    /// A member's link leads nowhere.
    NoSurvey,
    /// There is no such thing; the text says what there is not.
    Missing(Notice),
    /// Whoever is signed in may not: they need this right.
    Forbidden(Permission),
    /// Somebody else changed it meanwhile.
    Stale,
    /// The answers are published, so they stay; the text is the address of the receipt.
    Published(String),
    /// A respondent cannot do this, or not now.
    Answering(Answering),
    /// The campaign has not begun.
    NotOpen,
    /// The venue by whose address somebody came is closed.
    VenueClosed,
    /// The personal link has ended.
    LinkEnded,
    /// Enough of those like this respondent have answered; what staff say to them, empty if nothing.
    Enough(String),
    /// Somebody else changed the same in between.
    Clash,
    /// Too many failed attempts.
    TooMany {
        /// How long to wait.
        minutes: u32,
    },
    /// Answers do not fit their questions.
    Answers,
    /// It was refused; the text says why.
    Refused(Notice),
    /// There is no final report yet.
    NoReport {
        /// Why.
        why: Notice,
        /// The address of the results so far.
        results: String,
    },
    /// A document has mistakes.
    Document(Vec<Mistake>),
    /// A letter cannot be sent as it is.
    Letter(Vec<Flaw>),
    /// What a file's columns are for makes no sense; each mistake.
    Columns(Vec<Notice>),
    /// A file has bad rows.
    Rows(Vec<RowProblem>),
    /// It could not be done now; the reference finds the cause in the log.
    Failed(String),
}

impl Problem {
    fn title(&self) -> String {
        match self {
            Problem::NoPage | Problem::NoSurvey | Problem::Missing(_) => say::problem_missing_title(),
            Problem::Forbidden(_) => say::front_forbidden_title(),
            Problem::Stale | Problem::Clash => say::front_stale_title(),
            Problem::Published(_) => say::problem_published_title(),
            Problem::Answering(_)
            | Problem::TooMany { .. }
            | Problem::Answers
            | Problem::Refused(_)
            | Problem::Document(_)
            | Problem::Letter(_)
            | Problem::Columns(_)
            | Problem::Rows(_) => say::problem_refused_title(),
            Problem::NoReport { .. } => say::dashboard_no_report(),
            Problem::NotOpen => say::not_open_title(),
            Problem::VenueClosed => say::venue_closed_title(),
            Problem::LinkEnded => say::link_ended_title(),
            Problem::Enough(_) => say::enough_title(),
            Problem::Failed(_) => say::problem_failed_title(),
        }
    }

    /// What happened, in the language of the page.
    pub fn happened(&self) -> String {
        self.words().0
    }

    /// What happened; what was kept and what to do.
    fn words(&self) -> (String, String) {
        match self {
            Problem::NoPage => (say::problem_missing_page(), say::problem_missing_advice()),
            Problem::NoSurvey => (say::problem_missing_survey(), say::problem_missing_advice()),
            Problem::Missing(what) => {
                (format!("{}.", sentence(&say::notice(what))), say::front_missing_advice())
            }
            Problem::Forbidden(needed) => {
                (say::front_forbidden(right(*needed)), say::front_forbidden_advice())
            }
            Problem::Stale => (say::front_stale(), say::front_stale_advice()),
            Problem::Clash => (say::front_clash(), say::front_stale_advice()),
            Problem::TooMany { minutes } => (say::front_too_many(*minutes), String::new()),
            Problem::Answers => (say::problem_answers(), say::problem_refused_advice()),
            Problem::Published(_) => (say::problem_published(), say::problem_published_advice()),
            Problem::Answering(why) => (say::answering(*why), say::problem_refused_advice()),
            Problem::NotOpen => (say::not_open(), String::new()),
            Problem::VenueClosed => (say::venue_closed(), say::venue_closed_advice()),
            Problem::LinkEnded => (say::link_ended(), say::link_ended_advice()),
            Problem::Enough(text) if text.is_empty() => (say::enough(), say::enough_thanks()),
            Problem::Enough(text) => (text.clone(), say::enough_thanks()),
            Problem::Refused(why) => (sentence(&say::notice(why)), say::problem_refused_advice()),
            Problem::NoReport { why, .. } => (format!("{}.", sentence(&say::notice(why))), String::new()),
            Problem::Document(mistakes) => (lines(mistakes, say::problem_at), say::problem_refused_advice()),
            Problem::Columns(mistakes) => {
                (lines(mistakes, |own| sentence(&say::notice(own))), say::problem_refused_advice())
            }
            Problem::Letter(flaws) => (lines(flaws, flawed), say::problem_refused_advice()),
            Problem::Rows(rows) => {
                (lines(rows, |own| sentence(&say::notice(&own.notice()))), say::problem_refused_advice())
            }
            Problem::Failed(_) => (say::problem_failed(), say::problem_failed_advice()),
        }
    }
}

/// Each on a line of its own.
fn lines<T>(all: &[T], said: impl Fn(&T) -> String) -> String {
    all.iter().map(said).collect::<Vec<_>>().join("\n")
}

fn right(needed: Permission) -> String {
    match needed {
        Permission::ManageCampaigns => say::front_right_campaigns(),
        Permission::SeeResults => say::front_right_results(),
        Permission::ManageRoster => say::front_right_roster(),
        Permission::ManagePeople => say::front_right_people(),
    }
}

/// The page for what went wrong.
#[component]
pub fn ProblemPage(
    /// What went wrong.
    problem: Problem,
    /// Where the next person begins, on a machine that many use.
    #[prop(optional_no_strip)]
    kiosk: Option<String>,
) -> impl IntoView {
    let (happened, advice) = problem.words();
    let (href, back) = match &problem {
        _ if let Some(kiosk) = kiosk => (kiosk, say::kiosk_next()),
        Problem::Published(receipt) => (receipt.clone(), say::to_receipt()),
        Problem::NoReport { results, .. } => (results.clone(), say::outreach_to_results()),
        _ => (routes::HOME.to_owned(), say::to_start_page()),
    };
    let reference = match &problem {
        Problem::Failed(reference) => Some(reference.clone()),
        _ => None,
    };
    view! {
        <PageFrame title=problem.title() personal=true>
            <main class="column stack" id="main" tabindex="-1">
                <h1>{problem.title()}</h1>
                {happened.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
                {(!advice.is_empty()).then(|| view! { <p>{advice}</p> })}
                {reference
                    .map(|reference| {
                        let (before, after) = say::around(say::problem_reference);
                        view! { <p class="soft">{before} <code>{reference}</code> {after}</p> }
                    })}
                <p>
                    <LinkButton href=href kind=ButtonKind::Quiet>
                        {back}
                    </LinkButton>
                </p>
            </main>
        </PageFrame>
    }
}
