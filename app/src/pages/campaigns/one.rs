mod actions;
mod links;
mod quotas;
mod versions;

use domain::campaign::State;
use domain::questionnaire::{Kind, minutes};
use domain::schedule::Schedule;
use domain::segment::Division;
use leptos::prelude::*;
use service::Actor;
use service::campaigns::{Campaign, Reach, Venue, Version};

use self::actions::Actions;
use self::links::Links;
use self::quotas::Quotas;
use self::versions::Versions;
use super::done::DoneNotice;
use super::rate::{Rate, Rates};
use super::{BackLink, Done, Reader, StaffFrame};
use crate::components::{
    ButtonKind, Column, DataTable, ErrorSummary, LinkButton, Moment, PageError, Row, StateTag,
};
use crate::{routes, words};

/// What the page of one campaign shows.
#[derive(Debug, Clone)]
pub struct OneModel {
    reader: Option<Reader>,
    campaign: Campaign,
    rates: Vec<Rate>,
    reach: Reach,
    open_link: String,
    done: Option<Done>,
    errors: Vec<PageError>,
    typed_name: String,
    converted: Option<&'static str>,
    versions: Vec<Version>,
    proposes: bool,
}

impl OneModel {
    /// The page as `actor` sees it. `public_url` is where browsers reach the installation.
    pub fn new(
        actor: &Actor,
        campaign: Campaign,
        reach: Reach,
        divisions: &[Division],
        public_url: &str,
    ) -> Self {
        Self {
            reader: Reader::of(actor),
            rates: Rate::all(divisions, &reach.invited),
            open_link: format!("{public_url}{}", routes::open(&campaign.slug)),
            campaign,
            reach,
            done: None,
            errors: Vec::new(),
            typed_name: String::new(),
            converted: None,
            versions: Vec::new(),
            proposes: false,
        }
    }

    /// Lists the versions that members were asked, and says whether a new one was begun.
    #[must_use]
    pub fn versions(mut self, versions: Vec<Version>, proposes: bool) -> Self {
        self.versions = versions;
        self.proposes = proposes;
        self
    }

    /// Says of what format the file was that the campaign comes from.
    #[must_use]
    pub fn converted(mut self, format: Option<&'static str>) -> Self {
        self.converted = format;
        self
    }

    /// Says what was just done.
    #[must_use]
    pub fn after(mut self, done: Option<Done>) -> Self {
        self.done = done;
        self
    }

    /// Says why something was not done.
    #[must_use]
    pub fn refused(mut self, why: Vec<String>) -> Self {
        self.errors = why.into_iter().map(|text| PageError { href: "#state".to_owned(), text }).collect();
        self
    }

    /// Says that the name typed to close it is another one.
    #[must_use]
    pub fn misnamed(mut self, typed: String) -> Self {
        let text = format!("Type ‘{}’ to close this campaign", self.campaign.slug);
        self.errors = vec![PageError { href: "#name".to_owned(), text }];
        self.typed_name = typed;
        self
    }
}

/// One campaign: its state, its ways in, whom it has reached.
#[component]
pub fn OnePage(
    /// What it shows.
    model: OneModel,
) -> impl IntoView {
    let OneModel {
        reader,
        campaign,
        rates,
        reach,
        open_link,
        done,
        errors,
        typed_name,
        converted,
        versions,
        proposes,
    } = model;
    let manages = reader.as_ref().is_some_and(Reader::manages);
    let failed = !errors.is_empty();
    let (slug, state) = (campaign.slug.clone(), campaign.state);
    let document = campaign.document.clone();
    let questions = document.questionnaire.questions().filter(|question| question.answer.is_asked()).count();
    let takes_files =
        document.questionnaire.ever_asked().any(|question| matches!(question.answer, Kind::File(_)));
    let questions = words::count(questions as u64, "question", "questions");
    let pages = words::count(document.questionnaire.pages.len() as u64, "page", "pages");
    let minutes = crate::say::about_minutes(minutes(&document.questionnaire));
    view! {
        <StaffFrame
            title=document.title.clone()
            failed
            simulated=document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::LIST>"Campaigns"</BackLink>
            <ErrorSummary errors=errors.clone() />
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <p class="campaign-state">
                        <StateTag state />
                        <Since campaign=campaign.clone() />
                    </p>
                    <h1>{document.title.clone()}</h1>
                    <p class="lead">{questions}" on "{pages}", "{minutes}". Asked by "{document.asks.clone()}"."</p>
                    <Scheduled campaign=campaign.clone() />
                </div>
                <div class="row">
                    <LinkButton href=routes::campaigns::preview(&slug) kind=ButtonKind::Quiet>
                        "Preview"
                    </LinkButton>
                    {(manages && state == State::Draft)
                        .then(|| {
                            view! {
                                <LinkButton href=routes::campaigns::edit(&slug) kind=ButtonKind::Quiet>
                                    "Edit"
                                </LinkButton>
                            }
                        })}
                    {(manages && state != State::Closed)
                        .then(|| {
                            view! {
                                <LinkButton href=routes::campaigns::schedule(&slug) kind=ButtonKind::Quiet>
                                    "Schedule"
                                </LinkButton>
                            }
                        })}
                    {(manages && state != State::Draft)
                        .then(|| {
                            view! {
                                <LinkButton href=routes::campaigns::participation(&slug) kind=ButtonKind::Quiet>
                                    "Who has not been heard"
                                </LinkButton>
                                <LinkButton href=routes::campaigns::words(&slug) kind=ButtonKind::Quiet>
                                    "What members wrote"
                                </LinkButton>
                                {takes_files
                                    .then(|| {
                                        view! {
                                            <LinkButton href=routes::campaigns::files(&slug) kind=ButtonKind::Quiet>
                                                "Files of members"
                                            </LinkButton>
                                        }
                                    })}
                                <LinkButton href=routes::campaigns::mail(&slug) kind=ButtonKind::Quiet>
                                    "Mail"
                                </LinkButton>
                                <LinkButton href=routes::campaigns::venues(&slug) kind=ButtonKind::Quiet>
                                    "Venues"
                                </LinkButton>
                            }
                        })}
                    {(state != State::Draft)
                        .then(|| view! { <LinkButton href=routes::results::now(&slug)>"Results"</LinkButton> })}
                </div>
            </header>
            <div class="campaign-sections">
                <div class="campaign-column">
                    {manages
                        .then(|| view! { <Actions campaign=campaign.clone() rare=reach.rare errors typed_name proposes /> })}
                    <Answers campaign=campaign.clone() rates venues=reach.venues.clone() />
                    <Quotas quotas=reach.quotas.clone() />
                </div>
                <div class="campaign-column">
                    {manages.then(|| view! { <Links campaign=campaign.clone() reach open_link /> })}
                    <section class="card stack">
                        <h2>"What is asked"</h2>
                        <Outline campaign=campaign.clone() />
                        <p>
                            <a href=routes::campaigns::paper(&slug)>"On paper"</a>
                        </p>
                        <p>
                            <a href=routes::campaigns::document(&slug) download="">
                                "Export the document (JSON)"
                            </a>
                        </p>
                        <p>
                            <a href=routes::campaigns::export(&slug)>"Export for other systems"</a>
                        </p>
                        {manages
                            .then(|| {
                                converted
                                    .map(|format| {
                                        view! {
                                            <p>
                                                <a href=routes::campaigns::conversion(
                                                    &slug,
                                                )>"What was not carried over from the " {format} " file"</a>
                                            </p>
                                        }
                                    })
                            })}
                    </section>
                    <Versions slug=slug.to_string() versions />
                </div>
            </div>
        </StaffFrame>
    }
}

/// What happens by itself, and what should have.
#[component]
fn Scheduled(campaign: Campaign) -> impl IntoView {
    let Schedule { zone, opens, closes, note, .. } = campaign.schedule;
    let opens = opens.filter(|_| campaign.state == State::Draft);
    let closes = closes.filter(|_| campaign.state != State::Closed);
    let parts = [opens.map(|at| ("opens", at)), closes.map(|at| ("closes", at))];
    let parts =
        parts.into_iter().flatten().map(|(does, at)| format!("{does} by itself {}", crate::say::local(at)));
    let parts: Vec<String> = parts.collect();
    let said = (!parts.is_empty()).then(|| format!("{} ({zone}).", words::sentence(&parts.join(", "))));
    view! {
        {said.map(|said| view! { <p class="soft">{said}</p> })}
        {(!note.is_empty()).then(|| view! { <p class="soft said">{note}</p> })}
    }
}

#[component]
fn Since(campaign: Campaign) -> impl IntoView {
    let moment = |words: &'static str, at| view! { <span class="soft small">{words} <Moment at /></span> };
    view! {
        {match (campaign.opened_at, campaign.closed_at) {
            (Some(opened), None) => moment("opened ", opened),
            (_, Some(closed)) => moment("closed ", closed),
            (None, None) => moment("brought ", campaign.created_at),
        }}
    }
}

#[component]
fn Answers(campaign: Campaign, rates: Vec<Rate>, venues: Vec<(Venue, u32)>) -> impl IntoView {
    if campaign.state == State::Draft {
        return ().into_any();
    }
    let answers = words::count(u64::try_from(campaign.responses).unwrap_or(0), "answer", "answers");
    let privacy = campaign.document.privacy;
    let invited = rates.first().is_some_and(|whole| whole.invited > 0);
    let none = venues.is_empty();
    let columns = vec![Column::words("Way in"), Column::numbers("Answers")];
    let rows = venues
        .into_iter()
        .map(|(venue, n)| Row::from_iter([venue_name(venue).to_owned(), words::grouped(n.into())]))
        .collect();
    view! {
        <section class="card stack">
            <h2>{answers}" so far"</h2>
            {invited
                .then(|| {
                    view! {
                        <h3>{format!("Of those invited, who have {}, by division", words::taken_part(privacy))}</h3>
                        <Rates rates />
                        <p class="soft small">
                            "Members of several divisions count in each, and once in the whole. Whoever answers by the open link is not among those invited."
                        </p>
                    }
                })}
            {if none {
                view! { <p class="soft">"Nobody has answered yet. Send the personal links, or share the open link."</p> }
                    .into_any()
            } else {
                view! { <DataTable id="venues" caption="By way in" columns rows /> }.into_any()
            }}
        </section>
    }
    .into_any()
}

fn venue_name(venue: Venue) -> &'static str {
    match venue {
        Venue::Personal => "Personal link",
        Venue::Open | Venue::Named(_) => "Open link and venues",
        Venue::Import => "Import",
    }
}

/// The pages of the questionnaire with their questions, each page a link to its preview.
#[component]
fn Outline(campaign: Campaign) -> impl IntoView {
    let slug = campaign.slug;
    let pages = campaign.document.questionnaire.pages.into_iter().zip(1_u16..);
    let pages = pages.map(|(page, number)| {
        let questions = page.questions.into_iter().filter(|own| own.answer.is_shown());
        let questions = questions.map(|question| view! { <li>{question.text}</li> }).collect_view();
        view! {
            <li>
                <a href=routes::campaigns::preview_page(&slug, number)>{page.title}</a>
                <ul>{questions}</ul>
            </li>
        }
    });
    view! { <ol class="outline-read">{pages.collect_view()}</ol> }
}
