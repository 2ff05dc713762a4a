use domain::campaign::Privacy;
use domain::mailing::Kind;
use domain::segment::Segment;
use leptos::prelude::*;
use service::participation::Next;

use crate::components::LinkButton;
use crate::pages::campaigns::mail::kind_name;
use crate::{routes, words};

/// What to do, why, and the way there.
struct Said {
    title: String,
    why: String,
    way: (String, &'static str),
}

fn said(slug: &str, next: Next, target: Option<u8>, privacy: Privacy) -> Said {
    let done = words::taken_part(privacy);
    let (one, many) =
        if privacy == Privacy::Anonymous { ("credential", "credentials") } else { ("answer", "answers") };
    let members = |n: u32| words::count(n.into(), "member", "members");
    let short = |n: u32| {
        let target = target.map(|target| format!(" of {target} %")).unwrap_or_default();
        format!("{} short of the target{target}", words::count(n.into(), one, many))
    };
    match next {
        Next::Open => Said {
            title: "Open the campaign".to_owned(),
            why: "It is a draft: nobody can answer yet.".to_owned(),
            way: (routes::campaigns::one(&slug), "To the campaign"),
        },
        Next::GoOn => Said {
            title: "Let the campaign go on".to_owned(),
            why: "It is paused: nobody can answer.".to_owned(),
            way: (routes::campaigns::one(&slug), "To the campaign"),
        },
        Next::Links => Said {
            title: "Let the personal links work longer".to_owned(),
            why: "Their last day is over, so no invitation and no reminder can bring anybody in.".to_owned(),
            way: (routes::campaigns::schedule(&slug), "To the schedule"),
        },
        Next::Invite { members: n } => Said {
            title: format!("Invite {}", members(n)),
            why: "They have no link of their own yet.".to_owned(),
            way: (routes::campaigns::mail_new_of(&slug, &Kind::Invitation), "Write the invitation"),
        },
        Next::Mailing { id, kind, stopped } => Said {
            title: if stopped { "Let the mailing go on".to_owned() } else { "Wait for the mail".to_owned() },
            why: format!(
                "The {} {}.",
                kind_name(kind).to_lowercase(),
                if stopped { "was stopped before all of it was sent" } else { "is going out" }
            ),
            way: (routes::campaigns::mailing(&slug, &id), "To the mailing"),
        },
        Next::SetTarget => Said {
            title: "Say how many should answer".to_owned(),
            why: "Without a target nothing says who is missing.".to_owned(),
            way: ("#target".to_owned(), "Set the target"),
        },
        Next::Remind { part, segment, short: n, members: could } => Said {
            title: format!("Remind {part}"),
            why: format!(
                "It is {}. A reminder would go to {} who were invited, have not {done}, and got no mail in the last three days.",
                short(n),
                members(could)
            ),
            way: (reminder(slug, &segment), "Write the reminder"),
        },
        Next::Wait { part, short: n } => Said {
            title: format!("Give {part} time"),
            why: format!(
                "It is {}, and those who have not {done} got mail in the last three days.",
                short(n)
            ),
            way: (routes::campaigns::mail(&slug), "To the mail"),
        },
        Next::OtherWay { part, short: n, reminders } => Said {
            title: format!("Reach {part} in another way"),
            why: match reminders {
                0 => format!("It is {}, and mail reaches none of those who have not {done}.", short(n)),
                _ => format!(
                    "It is {} after {}: another mail will bring few.",
                    short(n),
                    words::count(reminders as u64, "reminder", "reminders")
                ),
            },
            way: (routes::campaigns::venues(&slug), "Add a venue"),
        },
        Next::Reached => Said {
            title: "Nothing: the target is reached".to_owned(),
            why: format!("In every division as many have {done} as you wanted."),
            way: (routes::results::now(&slug), "To the results"),
        },
        Next::Closed => Said {
            title: "Say what you heard".to_owned(),
            why: "The campaign is closed. Those who were asked want to know what comes of it.".to_owned(),
            way: (routes::campaigns::mail_new_of(&slug, &Kind::Heard), "Write to them"),
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
    let Said { title, why, way: (href, words) } = said(&slug, next, target, privacy);
    view! {
        <section class="card next-step" aria-labelledby="next-step">
            <p class="next-step-label">"Next"</p>
            <h2 id="next-step">{title}</h2>
            <p>{why}</p>
            <p>
                <LinkButton href>{words}</LinkButton>
            </p>
        </section>
    }
}
