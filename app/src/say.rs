//! The product's own words: a catalogue in each language, and the language in which a page is rendered.
//!
//! `messages` has a function for every message, which the build makes of the English catalogue.

mod faults;
mod figures;
mod letter;
mod moment;
mod names;
mod notice;
mod patterns;
mod rule;
mod speech;

use std::sync::LazyLock;

use domain::decimal::Decimal;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use leptos::prelude::IntoView;
use unic_langid::LanguageIdentifier;

pub use faults::partly_kept;
pub(crate) use faults::{answering, problem, summary};
pub use figures::Figures;
pub use letter::{Letters, confirmation, usual};
pub(crate) use messages::*;
pub(crate) use moment::{day, short_day_and_time};
pub use moment::{local, moment};
pub(crate) use names::language_name;
pub use names::own_name;
pub use notice::{notice, problem_at};
pub use patterns::offline as offline_words;
pub(crate) use patterns::patterns;
pub(crate) use rule::rule;
pub use speech::Speech;
pub(crate) use speech::{direction, inside, language_of, written};

/// The languages that Canvass itself speaks, the one that all messages have first.
const TONGUES: [(&str, &str); 3] = [
    ("en", include_str!(concat!(env!("OUT_DIR"), "/en.ftl"))),
    ("es", include_str!(concat!(env!("OUT_DIR"), "/es.ftl"))),
    ("fr", include_str!(concat!(env!("OUT_DIR"), "/fr.ftl"))),
];

/// A language that Canvass itself speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tongue(usize);

impl Tongue {
    /// All of them, English first.
    pub fn all() -> impl Iterator<Item = Tongue> {
        (0..TONGUES.len()).map(Tongue)
    }

    /// The language's tag.
    pub fn tag(self) -> &'static str {
        TONGUES[self.0].0
    }

    /// The one that a language is, in whatever region.
    pub fn of(language: &domain::language::Language) -> Option<Self> {
        Self::all().find(|tongue| tongue.tag() == language.primary())
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        &BUNDLES[self.0]
    }
}

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> =
    LazyLock::new(|| TONGUES.map(|(tag, source)| bundle(tag, source)));

/// What cannot be read of a catalogue is left out, and said in English; a test holds that there is no such thing.
fn bundle(tag: &str, source: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // All three are written from left to right: nothing has to be kept apart by invisible signs.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number));
    bundle.add_resource_overriding(resource);
    bundle
}

/// The language of numbers. Formatters are made when they are needed: they cannot go from one thread to another.
struct Numbers(icu_locale::Locale);

impl Numbers {
    fn written(&self, number: input::Decimal, grouping: GroupingStrategy) -> String {
        let options = DecimalFormatterOptions::from(grouping);
        let formatter = DecimalFormatter::try_new((&self.0).into(), options);
        formatter.map_or_else(|_| number.to_string(), |formatter| formatter.format(&number).to_string())
    }
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        language.to_string().parse().map(Self).map_err(|_| ())
    }
}

/// All numbers of messages are whole; one with decimals is put in as it is written.
fn number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let whole: i64 = number.as_string().parse().ok()?;
    memoizer
        .with_try_get::<Numbers, _, _>((), |numbers| numbers.written(whole.into(), GroupingStrategy::Auto))
        .ok()
}

/// A message in the language of the page that is rendered.
fn say<const N: usize>(id: &str, values: [(&str, FluentValue<'_>); N]) -> String {
    in_any(id, &values.into_iter().collect())
}

fn in_any(id: &str, values: &FluentArgs<'_>) -> String {
    let tongue = Speech::now().tongue();
    said(tongue, id, values).or_else(|| said(Tongue::default(), id, values)).unwrap_or_default()
}

fn said(tongue: Tongue, id: &str, values: &FluentArgs<'_>) -> Option<String> {
    let bundle = tongue.bundle();
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(values), &mut errors);
    errors.is_empty().then(|| said.into_owned())
}

/// A number as the language of the page writes it: see [`digits`].
pub fn decimal(number: Decimal) -> String {
    digits(&number.to_string())
}

/// A count as the language of the page writes it.
pub(crate) fn whole(number: impl Into<i64>) -> String {
    grouped(&number.into().to_string(), GroupingStrategy::Auto)
}

/// Digits with or without decimals and a sign, as the language of the page writes them; four of them, which may be a year, are no groups.
pub(crate) fn digits(written: &str) -> String {
    grouped(written, GroupingStrategy::Min2)
}

/// A number as it stands in a field in which it is typed: in the language of the page, without groups, which a reader could take for
/// decimals.
pub(crate) fn typed(number: Decimal) -> String {
    grouped(&number.to_string(), GroupingStrategy::Never)
}

fn grouped(written: &str, grouping: GroupingStrategy) -> String {
    let Ok(number) = written.parse() else { return written.to_owned() };
    let tongue = Speech::now().tongue();
    Numbers(tongue.tag().parse().unwrap_or(icu_locale::Locale::UNKNOWN)).written(number, grouping)
}

/// A share in percent, of a number as [`digits`] takes it.
pub(crate) fn percent(written: &str) -> String {
    format!("{}\u{a0}%", digits(written))
}

/// What stands around the one thing that is put into a message, where that is more than text.
pub(crate) fn around(message: impl FnOnce(&'static str) -> String) -> (String, String) {
    const MARK: &str = "\u{fffc}";
    let said = message(MARK);
    let (before, after) = said.split_once(MARK).unwrap_or((&said, ""));
    (before.to_owned(), after.to_owned())
}

/// A message into which something is put that is more than text.
pub(crate) fn holding<V: IntoView>(
    message: impl FnOnce(&'static str) -> String,
    held: V,
) -> (Option<String>, V, Option<String>) {
    let (before, after) = around(message);
    let text = |text: String| (!text.is_empty()).then_some(text);
    (text(before), held, text(after))
}

/// The same of two things, which stand in one order in every language.
pub(crate) fn around_both(message: impl FnOnce(&'static str, &'static str) -> String) -> [String; 3] {
    const SECOND: &str = "\u{fffd}";
    let (before, rest) = around(|mark| message(mark, SECOND));
    let (between, after) = rest.split_once(SECOND).unwrap_or((&rest, ""));
    [before, between.to_owned(), after.to_owned()]
}

mod messages {
    use super::{FluentValue, say};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

#[cfg(test)]
mod tests;
