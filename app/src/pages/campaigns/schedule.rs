use domain::campaign::{Problem, State};
use leptos::prelude::*;
use service::Actor;
use service::schedule::Shown;

use super::done::DoneNotice;
use super::mail::{kind_name, local_moment};
use super::{BackLink, Done, Reader, StaffFrame};
use crate::components::{Button, ErrorSummary, Notice, NoticeKind, PageError, TextField};
use crate::words::sentence;
use crate::{routes, say};

/// What was filled in.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The time zone.
    pub zone: String,
    /// When it opens, as `2026-12-01T09:00`.
    pub opens: String,
    /// When it closes.
    pub closes: String,
    /// The last day of personal links, as `2026-12-20`.
    pub links_until: String,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ScheduleModel {
    reader: Option<Reader>,
    shown: Shown,
    zones: Vec<String>,
    filled: Filled,
    errors: Vec<Problem>,
    done: Option<Done>,
}

impl ScheduleModel {
    /// The page as `actor` sees it. `zones` can be chosen.
    pub fn new(actor: &Actor, shown: Shown, zones: Vec<String>, done: Option<Done>) -> Self {
        let words =
            |moment: Option<domain::moment::Moment>| moment.map(|own| own.to_string()).unwrap_or_default();
        let schedule = &shown.campaign.schedule;
        let filled = Filled {
            zone: shown.zone.clone(),
            opens: words(schedule.opens.filter(|_| shown.campaign.state == State::Draft)),
            closes: words(schedule.closes),
            links_until: words(schedule.links_until),
        };
        Self { reader: Reader::of(actor), shown, zones, filled, errors: Vec::new(), done }
    }

    /// Shows again what was filled in, with what is wrong with it.
    #[must_use]
    pub fn refused(mut self, filled: Filled, errors: Vec<Problem>) -> Self {
        self.filled = filled;
        self.errors = errors;
        self
    }
}

/// When a campaign opens and closes by itself, and which of its mailings start by themselves.
#[component]
pub fn SchedulePage(
    /// What it shows.
    model: ScheduleModel,
) -> impl IntoView {
    let ScheduleModel { reader, shown, zones, filled, errors, done } = model;
    let Shown { campaign, mailings, problems, .. } = shown;
    let (slug, state) = (campaign.slug.to_string(), campaign.state);
    let read = service::schedule::version(&campaign.schedule);
    let failed = !errors.is_empty();
    let of = |place: &str| {
        errors
            .iter()
            .find(|problem| problem.place == place)
            .map(|problem| sentence(&say::notice(&problem.what)))
    };
    let (zone_error, opens_error, closes_error) = (of("zone"), of("opens"), of("closes"));
    let links_error = of("links_until");
    let summary = errors
        .iter()
        .map(|problem| PageError {
            href: format!("#{}", problem.place),
            text: sentence(&say::notice(&problem.what)),
        })
        .collect();
    let missed = campaign.schedule.note.clone();
    let would_not_open = state == State::Draft && !problems.is_empty();
    let letters = mailings.into_iter().map(|(mailing, at)| {
        let link = view! {
            <a href=routes::campaigns::mailing(&slug, &mailing.id)>{kind_name(mailing.kind)}</a>
        };
        let at = at.map(|at| local_moment(at, &campaign.schedule.zone));
        let said = |mailing| match at {
            Some(moment) => say::outreach_schedule_mailing(mailing, moment),
            None => say::outreach_schedule_later(mailing),
        };
        view! { <li>{say::holding(said, link)}</li> }
    });
    let letters: Vec<_> = letters.collect();
    view! {
        <StaffFrame
            title=format!("{} · {}", say::outreach_schedule(), campaign.document.title)
            failed
            simulated=campaign.document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{campaign.document.title.clone()}</BackLink>
            <ErrorSummary errors=summary />
            <DoneNotice done />
            <h1>{say::outreach_schedule()}</h1>
            <p class="lead">
                {say::outreach_schedule_lead()}
            </p>
            <div class="stack">
            {missed
                .map(|why| {
                    view! {
                        <Notice kind=NoticeKind::Warning title=say::outreach_schedule_missed()>
                            {say::notice(&why).lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
                        </Notice>
                    }
                })}
            {would_not_open
                .then(|| {
                    let problems = problems.iter().map(|problem| view! { <li>{say::problem_at(problem)}</li> }).collect_view();
                    view! {
                        <Notice kind=NoticeKind::Warning title=say::outreach_schedule_shut()>
                            <ul>{problems}</ul>
                        </Notice>
                    }
                })}
            {if state == State::Closed {
                view! { <p>{say::outreach_schedule_over()}</p> }.into_any()
            } else {
                view! {
                    <form class="stack campaign-form card" method="post" action=routes::campaigns::schedule(&slug)>
                        <input type="hidden" name="read" value=read />
                        {(state == State::Draft)
                            .then(|| {
                                view! {
                                    <TextField
                                        name="opens"
                                        label=say::outreach_opens()
                                        hint=say::outreach_opens_hint()
                                        error=opens_error
                                        value=filled.opens
                                        kind="datetime-local"
                                    />
                                }
                            })}
                        <TextField
                            name="closes"
                            label=say::outreach_closes()
                            hint=say::outreach_closes_hint()
                            error=closes_error
                            value=filled.closes
                            kind="datetime-local"
                        />
                        <TextField
                            name="links_until"
                            label=say::outreach_links_until()
                            hint=say::outreach_links_until_hint()
                            error=links_error
                            value=filled.links_until
                            kind="date"
                        />
                        <ZoneField error=zone_error value=filled.zone zones />
                        <p>
                            <Button>{say::outreach_save()}</Button>
                        </p>
                    </form>
                }
                    .into_any()
            }}
            <section class="card stack">
                <h2>{say::outreach_schedule_mail()}</h2>
                {if letters.is_empty() {
                    view! { <p class="soft">{say::outreach_schedule_no_mail()}</p> }
                        .into_any()
                } else {
                    view! { <ul>{letters}</ul> }.into_any()
                }}
                <p>
                    <a href=routes::campaigns::mail(&slug)>{say::mail_title()}</a>
                </p>
            </section>
            </div>
        </StaffFrame>
    }
}

/// A text with the time zones that there are to choose from.
#[component]
fn ZoneField(error: Option<String>, value: String, zones: Vec<String>) -> impl IntoView {
    let options = zones.into_iter().map(|zone| view! { <option value=zone></option> }).collect_view();
    view! {
        <TextField
            name="zone"
            label=say::outreach_zone()
            hint=say::outreach_zone_hint()
            error
            value
            list="zones"
            autocomplete="off"
        />
        <datalist id="zones">{options}</datalist>
    }
}
