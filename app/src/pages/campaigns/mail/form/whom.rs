//! Whom a mailing goes to: what can be ticked and filled in, and how many that are.

use std::collections::BTreeMap;

use domain::campaign::{Privacy, Problem};
use domain::mailing::{Kind, Standing};
use domain::segment::{Division, Segment};
use leptos::prelude::*;
use service::mailings::{Choosing, Numbers};
use service::roster::{AttributeSizes, Size};

use super::Filled;
use crate::components::{Button, ButtonKind, CheckField, ChoicesField, FieldOption, TextField};
use crate::pages::campaigns::mail::numbers::PlanTable;
use crate::words::sentence;
use crate::{routes, words};

/// The id of the part that shows the numbers.
pub(super) const NUMBERS: &str = "numbers";
/// The fields that say whom it goes to.
const FIELDS: [&str; 7] = ["audience", "only", "below", "sample", "points", "seed", "rest_days"];

/// The part of the form that says whom a mailing goes to.
#[component]
pub(super) fn WhomFields(
    choosing: Choosing,
    kind: Kind,
    filled: Filled,
    errors: Vec<(&'static str, String)>,
) -> impl IntoView {
    let Choosing { campaign, divisions, segments, attributes, numbers, .. } = choosing;
    let privacy = campaign.document.privacy;
    let of = |field: &str| errors.iter().find(|(own, _)| *own == field).map(|(_, what)| what.clone());
    let uncounted = FIELDS.iter().find_map(|field| of(field));
    let mut chosen = Chosen::new(&filled.audience);
    let none = Segment::Combination(Default::default());
    let no_division = segments.combinations.iter().find(|own| own.segment == none);
    let no_division = Size {
        name: "Members of no division".to_owned(),
        members: no_division.map_or(0, |own| own.members),
        segment: none.clone(),
    };
    let mut held = chosen.options(segments.divisions);
    held.extend(chosen.options(vec![no_division]));
    let exact = chosen.options(segments.combinations.into_iter().filter(|own| own.segment != none).collect());
    let values: Vec<(AttributeSizes, Vec<FieldOption>)> = segments
        .attributes
        .into_iter()
        .map(|mut own| {
            let options = chosen.options(std::mem::take(&mut own.values));
            (own, options)
        })
        .collect();
    let rest = chosen.rest(&divisions);
    let lists = values.into_iter().map(|(own, options)| {
        let title = sentence(&own.name.replace('_', " "));
        let hint = (own.more > 0).then(|| {
            format!(
                "The largest; of {} more the condition below can name any.",
                words::count(own.more as u64, "value", "values")
            )
        });
        view! { <Folded id=format!("of-{}", own.name) title hint options /> }
    });
    let knows: Vec<String> = attributes.iter().map(|name| format!("roster.{name}")).collect();
    let knows = match knows.as_slice() {
        [] => "roster.divisions".to_owned(),
        names => format!("roster.divisions, {}", names.join(", ")),
    };
    let example = match (attributes.first(), divisions.first()) {
        (Some(name), None) => format!("answered(roster.{name})"),
        (Some(name), Some(division)) => {
            format!("answered(roster.{name}) and not (roster.divisions has {})", division.id)
        }
        (None, Some(division)) => format!("not (roster.divisions has {})", division.id),
        (None, None) => "count(roster.divisions) = 0".to_owned(),
    };
    view! {
        <fieldset class="card stack mail-part mail-whom">
            <legend>"Whom it goes to"</legend>
            <ChoicesField
                id="audience"
                name="audience"
                legend="To members of"
                hint="Tick none to write to everybody. Who holds several divisions gets one mail."
                error=of("audience")
                several=true
                options=held
            />
            <Folded
                id="exact".to_owned()
                title="Exact combinations".to_owned()
                hint=Some("Who holds these divisions and no other.".to_owned())
                options=exact
            />
            {lists.collect_view()}
            {(!rest.is_empty())
                .then(|| {
                    view! {
                        <Folded
                            id="others".to_owned()
                            title="Chosen before".to_owned()
                            hint=Some("The roster has none of them now, or results are not broken down by it.".to_owned())
                            options=rest
                        />
                    }
                })}
            <p class="soft small">
                "In one list any of what is ticked is enough; where several lists have ticks, a member has to be in each."
            </p>
            <TextField
                name="only"
                label="Only those of whom this holds"
                hint=format!("Empty for all; or a condition, such as {example}. It can name {knows}.")
                error=of("only")
                value=filled.only
                autocomplete="off"
            />
            {(kind == Kind::Reminder)
                .then(|| {
                    view! {
                        <Lagging
                            slug=campaign.slug.to_string()
                            target=campaign.target
                            to_target=filled.to_target
                            below=filled.below
                            privacy
                            error=of("below")
                        />
                    }
                })}
            {(kind == Kind::Invitation)
                .then(|| {
                    view! {
                        <Sampled
                            sample=filled.sample
                            points=filled.points
                            seed=filled.seed
                            errors=["sample", "points", "seed"].map(of)
                        />
                    }
                })}
            <TextField
                name="rest_days"
                label="Leave out who got mail in the last so many days"
                hint="From any campaign of yours. 0 leaves nobody out for that."
                error=of("rest_days")
                value=filled.rest_days
                autocomplete="off"
            />
            <p>
                <Button kind=ButtonKind::Quiet name="count" value="yes">
                    "Count"
                </Button>
            </p>
            <div id=NUMBERS class="stack">
                <Counted numbers uncounted divisions privacy />
            </div>
        </fieldset>
    }
}

/// What was chosen, as far as no list has shown it yet; none for a key that cannot be read.
struct Chosen(BTreeMap<String, Option<Segment>>);

impl Chosen {
    fn new(keys: &[String]) -> Self {
        Self(keys.iter().map(|key| (key.clone(), Segment::from_key(key))).collect())
    }

    fn options(&mut self, sizes: Vec<Size>) -> Vec<FieldOption> {
        let option = |size: Size| {
            let key = size.segment.key();
            let chosen = self.0.remove(&key).is_some();
            let hint = words::count(size.members.into(), "member", "members");
            FieldOption { hint: Some(hint), ..FieldOption::new(key, size.name, chosen) }
        };
        sizes.into_iter().map(option).collect()
    }

    /// What was chosen and stands in no list, so that nothing is lost.
    fn rest(self, divisions: &[Division]) -> Vec<FieldOption> {
        let option = |(key, segment): (String, Option<Segment>)| {
            let name = match segment {
                Some(Segment::Combination(held)) => held.name(divisions),
                Some(_) => key.clone(),
                None => format!("‘{key}’"),
            };
            FieldOption::new(key, name, true)
        };
        self.0.into_iter().map(option).collect()
    }
}

/// A list that opens, and is open where something in it is ticked.
#[component]
fn Folded(id: String, title: String, hint: Option<String>, options: Vec<FieldOption>) -> impl IntoView {
    let ticked = options.iter().any(|own| own.chosen);
    if options.is_empty() {
        return ().into_any();
    }
    let summary = title.clone();
    let list = match hint {
        Some(hint) => {
            view! { <ChoicesField id name="audience" legend=title hint several=true options /> }.into_any()
        }
        None => view! { <ChoicesField id name="audience" legend=title several=true options /> }.into_any(),
    };
    view! {
        <details open=ticked>
            <summary>{summary}</summary>
            {list}
        </details>
    }
    .into_any()
}

/// Whose divisions lag behind, for a reminder.
#[component]
fn Lagging(
    slug: String,
    target: Option<u8>,
    to_target: bool,
    below: String,
    privacy: Privacy,
    error: Option<String>,
) -> impl IntoView {
    let offer = match target {
        Some(target) => {
            let label = format!("Only to divisions that are below the campaign's target of {target} %");
            let hint = "Of those invited, at the moment when it starts.".to_owned();
            let option = FieldOption { hint: Some(hint), ..FieldOption::new("yes", label, to_target) };
            view! { <CheckField name="to_target" option /> }.into_any()
        }
        None => view! {
            <p class="soft">
                "The campaign has no target yet. "
                <a href=routes::campaigns::participation(&slug)>"Who has not been heard"</a>
                " sets one, and a reminder can go to those below it."
            </p>
        }
        .into_any(),
    };
    view! {
        {offer}
        <TextField
            name="below"
            label=format!("Only to divisions of which fewer than so many per cent have {}", words::taken_part(privacy))
            hint="A number of its own, in the place of the target. Leave it empty to remind all."
            error
            value=below
            kind="number"
            autocomplete="off"
        />
    }
}

/// All of them, or how many are drawn, for an invitation.
#[component]
fn Sampled(sample: String, points: String, seed: String, errors: [Option<String>; 3]) -> impl IntoView {
    let is_open = [&sample, &points, &seed].iter().any(|own| !own.is_empty());
    let [sample_error, points_error, seed_error] = errors;
    view! {
        <details open=is_open>
            <summary>"All of them, or a sample"</summary>
            <div class="stack">
                <p class="field-hint">
                    "Leave both empty to invite all. A sample is drawn by chance from each combination of divisions, and can be repeated by its seed."
                </p>
                <TextField
                    name="sample"
                    label="So many members, in proportion"
                    error=sample_error
                    value=sample
                    kind="number"
                    autocomplete="off"
                />
                <TextField
                    name="points"
                    label="Or enough to know each division within so many percentage points"
                    hint="With a chance of 95 %, if all who are asked answer. Fewer will, so ask for less than you need."
                    error=points_error
                    value=points
                    kind="number"
                    autocomplete="off"
                />
                <TextField
                    name="seed"
                    label="Seed"
                    hint="Any number; the same members and the same seed give the same draw. Leave it empty for one that nobody has chosen."
                    error=seed_error
                    value=seed
                    kind="number"
                    autocomplete="off"
                />
            </div>
        </details>
    }
}

/// How many it goes to, and who is left out; or why that cannot be said.
#[component]
fn Counted(
    numbers: Result<Numbers, Vec<Problem>>,
    uncounted: Option<String>,
    divisions: Vec<Division>,
    privacy: Privacy,
) -> impl IntoView {
    match (numbers, uncounted) {
        (Ok(numbers), None) => {
            let included = numbers.count(&Segment::Whole, Standing::Included);
            let told = match &numbers.drawn {
                Some(drawn) => {
                    let drawn: u32 = drawn.values().sum();
                    format!(
                        "It would go to {}, drawn from {}.",
                        words::count(drawn.into(), "member", "members"),
                        words::grouped(included.into())
                    )
                }
                None => format!("It would go to {}.", words::count(included.into(), "member", "members")),
            };
            view! {
                <p class="mail-told">{told}</p>
                <PlanTable numbers divisions privacy />
            }
            .into_any()
        }
        // What is wrong with it stands at its field as well.
        (_, why) => {
            let why = why.unwrap_or_default();
            view! { <p class="mail-told">{format!("Not counted. {why}")}</p> }.into_any()
        }
    }
}
