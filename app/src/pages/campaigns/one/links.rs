use domain::campaign::{Privacy, State};
use domain::schedule::Schedule;
use leptos::prelude::*;
use service::campaigns::{Campaign, Reach};
use service::rush::Seen;

use crate::components::{Button, ButtonKind, Notice, NoticeKind};
use crate::{routes, words};

/// The ways in: the open link, and personal links to download.
#[component]
pub(super) fn Links(campaign: Campaign, reach: Reach, open_link: String) -> impl IntoView {
    if campaign.state == State::Closed {
        return ().into_any();
    }
    let works = if campaign.state == State::Open {
        "Anyone who has it can answer, once in each browser; their answers are counted apart."
    } else {
        "Anyone who has it can answer while the campaign is open; their answers are counted apart."
    };
    view! {
        <section class="card stack">
            <h2>"Ways in"</h2>
            <h3>"The open link"</h3>
            <p>
                <a href=open_link.clone()>
                    <code>{open_link.clone()}</code>
                </a>
            </p>
            <p class="soft small">{works}</p>
            {(campaign.document.privacy != Privacy::Anonymous || campaign.confirms)
                .then(|| {
                    view! {
                        <Confirms slug=campaign.slug.to_string() state=campaign.state confirms=campaign.confirms />
                    }
                })}
            {reach.rush.map(|seen| view! { <Rush seen /> })}
            <p>
                <a href=routes::campaigns::venues(&campaign.slug)>"Give it out at venues"</a>
                ": a poster, a post, a newsletter, a booth, each with an address and a QR code of its own, counted apart."
            </p>
            <h3>"Personal links"</h3>
            <PersonalLinks
                slug=campaign.slug.to_string()
                privacy=campaign.document.privacy
                schedule=campaign.schedule
                reach
            />
        </section>
    }
    .into_any()
}

/// Whether whoever comes by the open link confirms an e-mail address first, which is decided before opening.
#[component]
fn Confirms(slug: String, state: State, confirms: bool) -> impl IntoView {
    let is = if confirms {
        "An e-mail address is confirmed first: whoever comes is sent a link to begin with, and each address answers once."
    } else {
        "Nobody has to say who they are: who deletes the cookie of their browser can answer again."
    };
    let form = (state == State::Draft).then(|| {
        let (value, words) = if confirms {
            ("no", "Let them start without an address")
        } else {
            ("yes", "Have an e-mail address confirmed first")
        };
        view! {
            <form method="post" action=routes::campaigns::open_link(&slug)>
                <Button kind=ButtonKind::Quiet name="confirm" value>
                    {words}
                </Button>
            </form>
        }
    });
    view! {
        <p class="soft small">{is}</p>
        {form}
    }
}

/// Says that there is, or was, a rush at the open ways in.
#[component]
fn Rush(seen: Seen) -> impl IntoView {
    let starts = words::count(seen.starts.into(), "person has", "people have");
    let asked = words::count(seen.asked.into(), "time", "times");
    let places = words::count(seen.places.into(), "person has", "people have");
    let told = format!(
        "{starts} started within the last minute. Within the last hour a device was asked {asked} for a little work before the start, and {places} taken a place in the line instead. Personal links are not held up."
    );
    view! {
        <Notice kind=NoticeKind::Warning title="Many start by the open link at once">
            <p>{told}</p>
        </Notice>
    }
}

#[component]
fn PersonalLinks(slug: String, privacy: Privacy, schedule: Schedule, reach: Reach) -> impl IntoView {
    let done = words::taken_part(privacy);
    let (invited, answered) = reach
        .invited
        .iter()
        .fold((0, 0), |(invited, answered), (_, more, done)| (invited + more, answered + done));
    let fresh = u64::from(reach.members.saturating_sub(invited));
    let silent = u64::from(invited.saturating_sub(answered));
    let members = words::count(reach.members.into(), "member is", "members are");
    let have = if invited == 0 {
        format!("{members} on the roster. Nobody has a personal link yet.")
    } else {
        let (have, used) =
            (words::count(invited.into(), "has", "have"), words::count(answered.into(), "has", "have"));
        format!("{members} on the roster. {have} a personal link; {used} {done} by it.")
    };
    let until = schedule.links_until.map(|day| {
        let day = crate::say::local(day);
        view! {
            <p>
                {format!("Personal links work until the end of {day} ({}). ", schedule.zone)}
                <a href=routes::campaigns::schedule(&slug)>"Name another day"</a>
            </p>
        }
    });
    view! {
        {until}
        {if reach.members == 0 {
            view! {
                <p>
                    "The roster is empty, so there is nobody to make links for. Bring the members first: "
                    <code>"canvass roster import members.csv"</code>
                </p>
            }
                .into_any()
        } else {
            view! {
                <p>{have}</p>
                <p>
                    <a href=routes::campaigns::mail(&slug)>"Send them by mail"</a>
                    {format!(": each member gets a link of their own, those who have not {done} a reminder.")}
                </p>
            }
                .into_any()
        }}
        {(fresh > 0)
            .then(|| {
                view! {
                    <form class="stack" method="post" action=routes::campaigns::links(&slug)>
                        <p>
                            "Makes a link for every member who has none and gives you a file (CSV) of e-mail, name and link, ready for your mailing. Only fingerprints of the links are kept, so this is the one time they can be seen."
                        </p>
                        <p>
                            <Button kind=ButtonKind::Quiet>
                                "Make "{words::count(fresh, "personal link", "personal links")}
                            </Button>
                        </p>
                    </form>
                }
            })}
        {(silent > 0)
            .then(|| {
                view! {
                    <details>
                        <summary>"The file is lost, or a link went astray"</summary>
                        <form class="stack" method="post" action=routes::campaigns::links(&slug)>
                            <input type="hidden" name="replace" value="yes" />
                            <p>
                                {format!(
                                    "Makes new links for all who have not {done}, and for those who have none. The old links of those who have not {done} end; whatever they have begun stays with them.",
                                )}
                            </p>
                            <p>
                                <Button kind=ButtonKind::Quiet>
                                    "Replace the links of "{words::count(silent, "member", "members")}
                                    {format!(" who have not {done}")}
                                </Button>
                            </p>
                        </form>
                    </details>
                }
            })}
    }
}
