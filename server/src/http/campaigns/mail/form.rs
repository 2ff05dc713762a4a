//! What the form of a mailing says.

use app::pages::campaigns::mail::{Filled, Wrong};
use domain::expression::Expression;
use domain::mailing::{Audience, Below, Kind, Letter, Sample, Size};
use domain::schedule::Start;
use domain::segment::Segment;
use service::mailings::{self, Mailing, Whom};

/// The form as a mailing would have filled it in.
pub(super) fn filled(mailing: Mailing) -> Filled {
    let version = mailings::version(&mailing);
    let Mailing { letter, audience, below, sample, rest_days, starts, .. } = mailing;
    let Letter { subject, text, html } = letter;
    let none = String::new;
    let (starts_on, after_days, after_at) = match starts {
        Some(Start::On(moment)) => (moment.to_string(), none(), none()),
        Some(Start::AfterOpening { days, at }) => (none(), days.to_string(), at.to_string()),
        None => (none(), none(), none()),
    };
    let (members, points) = match sample.map(|sample| sample.size) {
        Some(Size::Members(members)) => (members.to_string(), none()),
        Some(Size::Points(points)) => (none(), points.to_string()),
        None => (none(), none()),
    };
    Filled {
        version,
        subject,
        text,
        html,
        audience: audience.segments.iter().map(Segment::key).collect(),
        only: audience.only.map(String::from).unwrap_or_default(),
        to_target: below == Some(Below::Target),
        below: match below {
            Some(Below::Percent(percent)) => percent.to_string(),
            Some(Below::Target) | None => none(),
        },
        sample: members,
        points,
        seed: sample.map(|sample| sample.seed.to_string()).unwrap_or_default(),
        rest_days: rest_days.to_string(),
        starts_on,
        after_days,
        after_at,
    }
}

/// The form as it was posted.
pub(super) struct Posted {
    pub kind: Kind,
    pub filled: Filled,
    /// Whether only the numbers were asked for.
    pub count: bool,
}

/// Reads what was posted.
pub(super) fn posted(fields: &[(String, String)]) -> Posted {
    let text = |name: &str| {
        let found = fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        found.unwrap_or_default().trim().replace("\r\n", "\n")
    };
    let kind = text("kind").parse().unwrap_or(Kind::Invitation);
    let filled = Filled {
        version: text("version"),
        subject: text("subject"),
        text: text("text"),
        html: text("html"),
        audience: fields
            .iter()
            .filter(|(own, _)| own == "audience")
            .map(|(_, value)| value.clone())
            .collect(),
        only: text("only"),
        to_target: !text("to_target").is_empty(),
        below: text("below"),
        sample: text("sample"),
        points: text("points"),
        seed: text("seed"),
        rest_days: text("rest_days"),
        starts_on: text("starts_on"),
        after_days: text("after_days"),
        after_at: text("after_at"),
    };
    Posted { kind, filled, count: fields.iter().any(|(own, _)| own == "count") }
}

/// What is wrong, by the field.
pub(super) type Mistakes = Vec<(&'static str, Wrong)>;

/// Whom a mailing is for by the form, as far as it can be read, and what cannot.
pub(super) fn whom(kind: Kind, filled: &Filled) -> (Whom, Mistakes) {
    let mut wrong = Mistakes::new();
    let rest_days = filled.rest_days.parse().unwrap_or_else(|_| {
        wrong.push(("rest_days", Wrong::RestDays(filled.rest_days.clone())));
        0
    });
    let below = below(kind, filled).unwrap_or_else(|what| {
        wrong.push(("below", what));
        None
    });
    let sample = sample(kind, filled).unwrap_or_else(|(field, what)| {
        wrong.push((field, what));
        None
    });
    let mut segments = Vec::new();
    for key in &filled.audience {
        match Segment::from_key(key) {
            Some(segment) => segments.push(segment),
            // Without it the mailing would be for more than was meant, and without any for everybody.
            None => wrong.push(("audience", Wrong::Audience(key.clone()))),
        }
    }
    let only = (!filled.only.is_empty()).then(|| Expression::from(filled.only.clone()));
    (Whom { kind, audience: Audience { segments, only }, below, sample, rest_days }, wrong)
}

/// How far divisions lag behind that are reminded, if not all are.
fn below(kind: Kind, filled: &Filled) -> Result<Option<Below>, Wrong> {
    match (filled.to_target, filled.below.as_str()) {
        _ if kind != Kind::Reminder => Ok(None),
        (false, "") => Ok(None),
        (true, "") => Ok(Some(Below::Target)),
        (true, _) => Err(Wrong::TwoShares),
        (false, written) => match written.parse() {
            Ok(percent @ 1..=100) => Ok(Some(Below::Percent(percent))),
            _ => Err(Wrong::Share(written.to_owned())),
        },
    }
}

/// How many are drawn, if not all are asked.
fn sample(kind: Kind, filled: &Filled) -> Result<Option<Sample>, (&'static str, Wrong)> {
    let Filled { sample, points, seed, .. } = filled;
    let size = match (sample.as_str(), points.as_str()) {
        _ if kind != Kind::Invitation => return Ok(None),
        ("", "") => return Ok(None),
        (members, "") => match members.parse() {
            Ok(members @ 1..) => Size::Members(members),
            _ => return Err(("sample", Wrong::Sample(members.to_owned()))),
        },
        ("", points) => match points.parse() {
            Ok(points @ 1..=50) => Size::Points(points),
            _ => return Err(("points", Wrong::Points(points.to_owned()))),
        },
        _ => return Err(("sample", Wrong::TwoSizes)),
    };
    let seed = match seed.as_str() {
        "" => service::secrets::seed(),
        written => written.parse().map_err(|_| ("seed", Wrong::Seed(written.to_owned())))?,
    };
    Ok(Some(Sample { size, seed }))
}

/// When the mailing starts by itself, if it does.
pub(super) fn starts(filled: &Filled) -> Result<Option<Start>, (&'static str, Wrong)> {
    let Filled { starts_on, after_days, after_at, .. } = filled;
    match (starts_on.as_str(), after_days.as_str(), after_at.as_str()) {
        ("", "", "") => Ok(None),
        (on, "", "") => match on.parse() {
            Ok(moment) => Ok(Some(Start::On(moment))),
            Err(_) => Err(("starts_on", Wrong::Moment(on.to_owned()))),
        },
        ("", days, at) => match (days.parse::<u16>(), at.parse()) {
            (Ok(days @ 0..=365), Ok(at)) => Ok(Some(Start::AfterOpening { days, at })),
            (Ok(0..=365), Err(_)) => Err(("after_days", Wrong::NoTime)),
            _ => Err(("after_days", Wrong::Days(days.to_owned()))),
        },
        _ => Err(("starts_on", Wrong::TwoStarts)),
    }
}
