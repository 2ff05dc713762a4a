use domain::campaign::{Privacy, State};
use domain::schedule::Schedule;
use leptos::prelude::*;
use service::campaigns::{Campaign, Reach};
use service::rush::Seen;

use crate::components::{Button, ButtonKind, Notice, NoticeKind};
use crate::words::of_part;
use crate::{routes, say};

/// The ways in: the open link, and personal links to download.
#[component]
pub(super) fn Links(campaign: Campaign, reach: Reach, open_link: String) -> impl IntoView {
    if campaign.state == State::Closed {
        return ().into_any();
    }
    let works = if campaign.state == State::Open {
        say::campaigns_open_link_open()
    } else {
        say::campaigns_open_link_later()
    };
    let (before, after) = say::around(say::campaigns_give_out);
    view! {
        <section class="card stack">
            <h2>{say::campaigns_ways()}</h2>
            <h3>{say::campaigns_open_link()}</h3>
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
                {before} <a href=routes::campaigns::venues(&campaign.slug)>{say::campaigns_give_out_link()}</a> {after}
            </p>
            <h3>{say::campaigns_personal_links()}</h3>
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
    let is = if confirms { say::campaigns_confirms() } else { say::campaigns_confirms_not() };
    let form = (state == State::Draft).then(|| {
        let (value, words) =
            if confirms { ("no", say::campaigns_confirm_not()) } else { ("yes", say::campaigns_confirm()) };
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
    let told = say::campaigns_rush_told(seen.starts, seen.asked, seen.places);
    view! {
        <Notice kind=NoticeKind::Warning title=say::campaigns_rush()>
            <p>{told}</p>
        </Notice>
    }
}

#[component]
fn PersonalLinks(slug: String, privacy: Privacy, schedule: Schedule, reach: Reach) -> impl IntoView {
    let (invited, answered) = reach
        .invited
        .iter()
        .fold((0, 0), |(invited, answered), (_, more, done)| (invited + more, answered + done));
    let fresh = reach.members.saturating_sub(invited);
    let silent = invited.saturating_sub(answered);
    let have = if invited == 0 {
        say::campaigns_members(reach.members)
    } else {
        of_part(
            privacy,
            say::campaigns_members_invited(reach.members, invited, answered),
            say::campaigns_members_invited_credential(reach.members, invited, answered),
        )
    };
    let until = schedule.links_until.map(|day| {
        let until = say::campaigns_links_until(say::local(day), schedule.zone.to_string());
        view! {
            <p>
                {until} " "
                <a href=routes::campaigns::schedule(&slug)>{say::campaigns_links_another_day()}</a>
            </p>
        }
    });
    let (empty, bring) = say::around(say::campaigns_roster_empty);
    let by_mail = |link| {
        of_part(privacy, say::campaigns_send_by_mail(link), say::campaigns_send_by_mail_credential(link))
    };
    let (before, after) = say::around(by_mail);
    view! {
        {until}
        {if reach.members == 0 {
            view! {
                <p>{empty} <code>"canvass roster import members.csv"</code> {bring}</p>
            }
                .into_any()
        } else {
            view! {
                <p>{have}</p>
                <p>
                    {before} <a href=routes::campaigns::mail(&slug)>{say::campaigns_send_by_mail_link()}</a> {after}
                </p>
            }
                .into_any()
        }}
        {(fresh > 0)
            .then(|| {
                view! {
                    <form class="stack" method="post" action=routes::campaigns::links(&slug)>
                        <p>{say::campaigns_make_links_what()}</p>
                        <p>
                            <Button kind=ButtonKind::Quiet>
                                {say::campaigns_make_links(fresh)}
                            </Button>
                        </p>
                    </form>
                }
            })}
        {(silent > 0)
            .then(|| {
                view! {
                    <details>
                        <summary>{say::campaigns_links_lost()}</summary>
                        <form class="stack" method="post" action=routes::campaigns::links(&slug)>
                            <input type="hidden" name="replace" value="yes" />
                            <p>
                                {of_part(
                                    privacy,
                                    say::campaigns_replace_links_what(),
                                    say::campaigns_replace_links_what_credential(),
                                )}
                            </p>
                            <p>
                                <Button kind=ButtonKind::Quiet>
                                    {of_part(
                                        privacy,
                                        say::campaigns_replace_links(silent),
                                        say::campaigns_replace_links_credential(silent),
                                    )}
                                </Button>
                            </p>
                        </form>
                    </details>
                }
            })}
    }
}
