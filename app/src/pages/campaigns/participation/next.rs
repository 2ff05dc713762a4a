use domain::campaign::Privacy;
use domain::mailing::Kind;
use domain::segment::Segment;
use leptos::prelude::*;
use service::participation::Next;

use super::named;
use crate::components::LinkButton;
use crate::pages::campaigns::mail::kind_name;
use crate::words::of_part;
use crate::{routes, say};

/// What to do, why, and the way there.
struct Said {
    title: String,
    why: String,
    way: (String, String),
}

fn said(slug: &str, next: Next, target: u8, privacy: Privacy) -> Said {
    match next {
        Next::Open => Said {
            title: say::outreach_open(),
            why: say::outreach_open_why(),
            way: (routes::campaigns::one(&slug), say::outreach_to_campaign()),
        },
        Next::GoOn => Said {
            title: say::outreach_go_on(),
            why: say::outreach_go_on_why(),
            way: (routes::campaigns::one(&slug), say::outreach_to_campaign()),
        },
        Next::Links => Said {
            title: say::outreach_links(),
            why: say::outreach_links_why(),
            way: (routes::campaigns::schedule(&slug), say::outreach_to_schedule()),
        },
        Next::Invite { members } => Said {
            title: say::outreach_invite(members),
            why: say::outreach_invite_why(),
            way: (routes::campaigns::mail_new_of(&slug, &Kind::Invitation), say::outreach_write_invitation()),
        },
        Next::Mailing { id, kind, stopped } => {
            let kind = kind_name(kind).to_lowercase();
            let (title, why) = if stopped {
                (say::outreach_mailing_stopped(), say::outreach_mailing_stopped_why(kind))
            } else {
                (say::outreach_mailing_runs(), say::outreach_mailing_runs_why(kind))
            };
            Said { title, why, way: (routes::campaigns::mailing(&slug, &id), say::outreach_to_mailing()) }
        }
        Next::SetTarget => Said {
            title: say::outreach_set_target(),
            why: say::outreach_set_target_why(),
            way: ("#target".to_owned(), say::outreach_to_target()),
        },
        Next::Remind { part, segment, short, members } => Said {
            title: say::outreach_remind(named(&part, &segment)),
            why: of_part(
                privacy,
                say::outreach_remind_why(short, target, members),
                say::outreach_remind_why_credential(short, target, members),
            ),
            way: (reminder(slug, &segment), say::outreach_write_reminder()),
        },
        Next::Wait { part, segment, short } => Said {
            title: say::outreach_wait(named(&part, &segment)),
            why: of_part(
                privacy,
                say::outreach_wait_why(short, target),
                say::outreach_wait_why_credential(short, target),
            ),
            way: (routes::campaigns::mail(&slug), say::outreach_to_mail()),
        },
        Next::OtherWay { part, segment, short, reminders } => Said {
            title: say::outreach_other_way(named(&part, &segment)),
            why: match reminders {
                0 => of_part(
                    privacy,
                    say::outreach_unreached_why(short, target),
                    say::outreach_unreached_why_credential(short, target),
                ),
                _ => of_part(
                    privacy,
                    say::outreach_other_way_why(short, target, reminders),
                    say::outreach_other_way_why_credential(short, target, reminders),
                ),
            },
            way: (routes::campaigns::venues(&slug), say::outreach_add_venue()),
        },
        Next::Reached => Said {
            title: say::outreach_reached(),
            why: of_part(privacy, say::outreach_reached_why(), say::outreach_reached_why_credential()),
            way: (routes::results::now(&slug), say::outreach_to_results()),
        },
        Next::Closed => Said {
            title: say::outreach_closed(),
            why: say::outreach_closed_why(),
            way: (routes::campaigns::mail_new_of(&slug, &Kind::Heard), say::outreach_write()),
        },
    }
}

fn reminder(slug: &str, segment: &Segment) -> String {
    match segment {
        Segment::Whole => routes::campaigns::mail_new_of(&slug, &Kind::Reminder),
        part => routes::campaigns::mail_new_to(&slug, &Kind::Reminder, &part.key()),
    }
}

/// The one thing to do next.
#[component]
pub(super) fn NextStep(slug: String, next: Next, target: Option<u8>, privacy: Privacy) -> impl IntoView {
    // Nothing is short of a target that nobody has set.
    let Said { title, why, way: (href, words) } = said(&slug, next, target.unwrap_or_default(), privacy);
    view! {
        <section class="card next-step" aria-labelledby="next-step">
            <p class="next-step-label">{say::outreach_next()}</p>
            <h2 id="next-step">{title}</h2>
            <p>{why}</p>
            <p>
                <LinkButton href>{words}</LinkButton>
            </p>
        </section>
    }
}
