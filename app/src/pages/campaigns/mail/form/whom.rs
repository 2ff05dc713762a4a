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
use crate::pages::campaigns::mail::{combination_name, named};
use crate::words::of_part;
use crate::{routes, say, words};

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
        name: say::mail_of_no_division(),
        members: no_division.map_or(0, |own| own.members),
        segment: none.clone(),
    };
    let mut held = chosen.options(segments.divisions);
    held.extend(chosen.options(vec![no_division]));
    let exact = segments.combinations.into_iter().filter(|own| own.segment != none);
    let exact = chosen.options(exact.map(|own| named(own, &divisions)).collect());
    let values: Vec<(AttributeSizes, Vec<FieldOption>)> = segments
        .attributes
        .into_iter()
        .map(|mut own| {
            let values = std::mem::take(&mut own.values);
            let options = chosen.options(values.into_iter().map(|own| named(own, &divisions)).collect());
            (own, options)
        })
        .collect();
    let rest = chosen.rest(&divisions);
    let lists = values.into_iter().map(|(own, options)| {
        let title = words::attribute(&own.name);
        let hint = (own.more > 0).then(|| say::mail_more_values(own.more));
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
            <legend>{say::mail_whom()}</legend>
            <ChoicesField
                id="audience"
                name="audience"
                legend=say::mail_divisions()
                hint=say::mail_divisions_hint()
                error=of("audience")
                several=true
                options=held
            />
            <Folded
                id="exact".to_owned()
                title=say::mail_exact()
                hint=Some(say::mail_exact_hint())
                options=exact
            />
            {lists.collect_view()}
            {(!rest.is_empty())
                .then(|| {
                    view! {
                        <Folded
                            id="others".to_owned()
                            title=say::mail_others()
                            hint=Some(say::mail_others_hint())
                            options=rest
                        />
                    }
                })}
            <p class="soft small">
                {say::mail_any()}
            </p>
            <TextField
                name="only"
                label=say::mail_only()
                hint=say::mail_only_hint(example, knows)
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
                label=say::mail_rest()
                hint=say::mail_rest_hint()
                error=of("rest_days")
                value=filled.rest_days
                autocomplete="off"
            />
            <p>
                <Button kind=ButtonKind::Quiet name="count" value="yes">
                    {say::mail_count()}
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
            let hint = say::mail_members(size.members);
            FieldOption { hint: Some(hint), ..FieldOption::new(key, size.name, chosen) }
        };
        sizes.into_iter().map(option).collect()
    }

    /// What was chosen and stands in no list, so that nothing is lost.
    fn rest(self, divisions: &[Division]) -> Vec<FieldOption> {
        let option = |(key, segment): (String, Option<Segment>)| {
            let name = match segment {
                Some(Segment::Combination(held)) => combination_name(&held, divisions),
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
            let option = FieldOption::new("yes", say::mail_to_target(target), to_target);
            let option = FieldOption { hint: Some(say::mail_to_target_hint()), ..option };
            view! { <CheckField name="to_target" option /> }.into_any()
        }
        None => view! {
            <p class="soft">
                {say::holding(
                    say::mail_no_target,
                    view! { <a href=routes::campaigns::participation(&slug)>{say::outreach_participation()}</a> },
                )}
            </p>
        }
        .into_any(),
    };
    view! {
        {offer}
        <TextField
            name="below"
            label=of_part(privacy, say::mail_below(), say::mail_below_credential())
            hint=say::mail_below_hint()
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
            <summary>{say::mail_sampled()}</summary>
            <div class="stack">
                <p class="field-hint">
                    {say::mail_sampled_hint()}
                </p>
                <TextField
                    name="sample"
                    label=say::mail_sample()
                    error=sample_error
                    value=sample
                    kind="number"
                    autocomplete="off"
                />
                <TextField
                    name="points"
                    label=say::mail_points()
                    hint=say::mail_points_hint()
                    error=points_error
                    value=points
                    kind="number"
                    autocomplete="off"
                />
                <TextField
                    name="seed"
                    label=say::mail_seed()
                    hint=say::mail_seed_hint()
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
                    say::mail_would_go_drawn(drawn, included)
                }
                None => say::mail_would_go(included),
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
            view! { <p class="mail-told">{say::mail_not_counted(why)}</p> }.into_any()
        }
    }
}
