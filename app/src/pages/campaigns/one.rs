mod actions;
mod links;
mod quotas;
mod versions;

use domain::campaign::{Layout, Problem, State};
use domain::id::Slug;
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
use crate::words::{of_part, sentence};
use crate::{routes, say};

/// What the page of one campaign shows.
#[derive(Debug, Clone)]
pub struct OneModel {
    reader: Option<Reader>,
    campaign: Campaign,
    rates: Vec<Rate>,
    reach: Reach,
    open_link: String,
    done: Option<Done>,
    errors: Vec<Wrong>,
    typed_name: String,
    converted: Option<&'static str>,
    versions: Vec<Version>,
    proposes: bool,
}

/// Why something was not done.
#[derive(Debug, Clone)]
enum Wrong {
    /// It was refused, or something of its document keeps it from being done.
    Refused(Problem),
    /// Nobody is without a link.
    NoLinks,
    /// The name typed to close the campaign is another one.
    Misnamed,
}

impl Wrong {
    fn error(&self, slug: &Slug) -> PageError {
        let (href, text) = match self {
            // A place is the name of a field, as it is written.
            Wrong::Refused(why) if !why.place.is_empty() => ("#state", say::problem_at(why)),
            Wrong::Refused(why) => ("#state", sentence(&say::problem_at(why))),
            Wrong::NoLinks => ("#state", say::campaigns_no_links()),
            Wrong::Misnamed => ("#name", say::campaigns_close_misnamed(slug.as_str())),
        };
        PageError { href: href.to_owned(), text }
    }
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
    pub fn refused(mut self, why: Vec<Problem>) -> Self {
        self.errors = why.into_iter().map(Wrong::Refused).collect();
        self
    }

    /// Says that nobody on the roster is without a link, so that none was made.
    #[must_use]
    pub fn without_links(mut self) -> Self {
        self.errors = vec![Wrong::NoLinks];
        self
    }

    /// Says that the name typed to close it is another one.
    #[must_use]
    pub fn misnamed(mut self, typed: String) -> Self {
        self.errors = vec![Wrong::Misnamed];
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
    let errors: Vec<PageError> = errors.iter().map(|wrong| wrong.error(&campaign.slug)).collect();
    let failed = !errors.is_empty();
    let (slug, state) = (campaign.slug.clone(), campaign.state);
    let document = campaign.document.clone();
    let questions = document.questionnaire.asked().count();
    let takes_files =
        document.questionnaire.ever_asked().any(|question| matches!(question.answer, Kind::File(_)));
    let pages = document.questionnaire.pages.len();
    let minutes = say::about_minutes(minutes(&document.questionnaire));
    let lead = say::campaigns_lead(questions, pages, minutes, document.asks.as_str());
    view! {
        <StaffFrame
            title=document.title.clone()
            failed
            simulated=document.simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::LIST>{say::front_campaigns()}</BackLink>
            <ErrorSummary errors=errors.clone() />
            <DoneNotice done />
            <header class="page-head">
                <div>
                    <p class="campaign-state">
                        <StateTag state />
                        <Since campaign=campaign.clone() />
                    </p>
                    <h1>{document.title.clone()}</h1>
                    <p class="lead">{lead}</p>
                    <Scheduled campaign=campaign.clone() />
                </div>
                <div class="row">
                    <LinkButton href=routes::campaigns::preview(&slug) kind=ButtonKind::Quiet>
                        {say::campaigns_preview()}
                    </LinkButton>
                    {(manages && state == State::Draft)
                        .then(|| {
                            view! {
                                <LinkButton href=routes::campaigns::edit(&slug) kind=ButtonKind::Quiet>
                                    {say::campaigns_edit()}
                                </LinkButton>
                            }
                        })}
                    {(manages && state != State::Closed)
                        .then(|| {
                            view! {
                                <LinkButton href=routes::campaigns::schedule(&slug) kind=ButtonKind::Quiet>
                                    {say::campaigns_schedule()}
                                </LinkButton>
                            }
                        })}
                    {(manages && state != State::Draft)
                        .then(|| {
                            view! {
                                <LinkButton href=routes::campaigns::participation(&slug) kind=ButtonKind::Quiet>
                                    {say::campaigns_unheard()}
                                </LinkButton>
                                <LinkButton href=routes::campaigns::words(&slug) kind=ButtonKind::Quiet>
                                    {say::campaigns_written()}
                                </LinkButton>
                                {takes_files
                                    .then(|| {
                                        view! {
                                            <LinkButton href=routes::campaigns::files(&slug) kind=ButtonKind::Quiet>
                                                {say::campaigns_member_files()}
                                            </LinkButton>
                                        }
                                    })}
                                <LinkButton href=routes::campaigns::mail(&slug) kind=ButtonKind::Quiet>
                                    {say::campaigns_mail()}
                                </LinkButton>
                                <LinkButton href=routes::campaigns::venues(&slug) kind=ButtonKind::Quiet>
                                    {say::campaigns_venues()}
                                </LinkButton>
                            }
                        })}
                    {(state != State::Draft)
                        .then(|| view! { <LinkButton href=routes::results::now(&slug)>{say::campaigns_results()}</LinkButton> })}
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
                        <h2>{say::campaigns_asked()}</h2>
                        <Outline campaign=campaign.clone() />
                        <p>
                            <a href=routes::campaigns::paper(&slug)>{say::campaigns_paper()}</a>
                        </p>
                        <p>
                            <a href=routes::campaigns::document(&slug) download="">
                                {say::campaigns_export_document()}
                            </a>
                        </p>
                        <p>
                            <a href=routes::campaigns::export(&slug)>{say::campaigns_export_systems()}</a>
                        </p>
                        {manages
                            .then(|| {
                                converted
                                    .map(|format| {
                                        view! {
                                            <p>
                                                <a href=routes::campaigns::conversion(
                                                    &slug,
                                                )>{say::campaigns_not_carried_from(format)}</a>
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
    let missed = campaign.schedule.note.clone();
    let Schedule { zone, opens, closes, .. } = campaign.schedule;
    let opens = opens.filter(|_| campaign.state == State::Draft);
    let closes = closes.filter(|_| campaign.state != State::Closed);
    let zone = zone.to_string();
    let said = match (opens.map(say::local), closes.map(say::local)) {
        (Some(opens), Some(closes)) => Some(say::campaigns_opens_closes(opens, closes, zone)),
        (Some(opens), None) => Some(say::campaigns_opens(opens, zone)),
        (None, Some(closes)) => Some(say::campaigns_closes(closes, zone)),
        (None, None) => None,
    };
    view! {
        {said.map(|said| view! { <p class="soft">{said}</p> })}
        {missed
            .map(|why| {
                say::notice(&why)
                    .lines()
                    .map(|line| view! { <p class="soft">{line.to_owned()}</p> })
                    .collect_view()
            })}
    }
}

#[component]
fn Since(campaign: Campaign) -> impl IntoView {
    let ((before, after), at) = match (campaign.opened_at, campaign.closed_at) {
        (Some(opened), None) => (say::around(say::campaigns_opened_at), opened),
        (_, Some(closed)) => (say::around(say::campaigns_closed_at), closed),
        (None, None) => (say::around(say::campaigns_brought_at), campaign.created_at),
    };
    view! { <span class="soft small">{before} <Moment at /> {after}</span> }
}

#[component]
fn Answers(campaign: Campaign, rates: Vec<Rate>, venues: Vec<(Venue, u32)>) -> impl IntoView {
    if campaign.state == State::Draft {
        return ().into_any();
    }
    let answers = say::campaigns_so_far(campaign.responses);
    let privacy = campaign.document.privacy;
    let invited = rates.first().is_some_and(|whole| whole.invited > 0);
    let none = venues.is_empty();
    let columns = vec![Column::words(say::campaigns_way()), Column::numbers(say::campaigns_answers())];
    let rows =
        venues.into_iter().map(|(venue, n)| Row::from_iter([venue_name(venue), say::whole(n)])).collect();
    view! {
        <section class="card stack">
            <h2>{answers}</h2>
            {invited
                .then(|| {
                    view! {
                        <h3>
                            {of_part(privacy, say::campaigns_by_division(), say::campaigns_by_division_credential())}
                        </h3>
                        <Rates rates />
                        <p class="soft small">{say::campaigns_by_division_what()}</p>
                    }
                })}
            {if none {
                view! { <p class="soft">{say::campaigns_nobody_answered()}</p> }
                    .into_any()
            } else {
                view! { <DataTable id="venues" caption=say::campaigns_by_way() columns rows /> }.into_any()
            }}
        </section>
    }
    .into_any()
}

fn venue_name(venue: Venue) -> String {
    match venue {
        Venue::Personal => say::campaigns_way_personal(),
        Venue::Open | Venue::Named(_) => say::campaigns_way_open(),
        Venue::Import => say::campaigns_way_import(),
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
        let preview = match campaign.document.layout {
            Layout::PageByPage => routes::campaigns::preview_page(&slug, number),
            Layout::AllAtOnce => format!("{}#page-{number}", routes::campaigns::preview_page(&slug, 1)),
        };
        view! {
            <li>
                <a href=preview>{page.title}</a>
                <ul>{questions}</ul>
            </li>
        }
    });
    view! { <ol class="outline-read">{pages.collect_view()}</ol> }
}
