//! Which language a source means: a tag, a name, or both.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::notice;
use isolang::Language;

use super::loss::{Losses, short};
use super::survey::Source;

/// Names in use that are in no list of languages, or stand there with more words.
const USUAL: [(&str, &str); 29] = [
    ("greek", "el"),
    ("farsi", "fa"),
    ("pashto", "ps"),
    ("punjabi", "pa"),
    ("bangla", "bn"),
    ("haitian creole", "ht"),
    ("kreyòl", "ht"),
    ("mandarin", "zh"),
    ("bahasa indonesia", "id"),
    ("francais", "fr"),
    ("espanol", "es"),
    ("portugues", "pt"),
    ("chinese (simplified)", "zh-Hans"),
    ("chinese (traditional)", "zh-Hant"),
    ("simplified chinese", "zh-Hans"),
    ("traditional chinese", "zh-Hant"),
    ("slovene", "sl"),
    ("castellano", "es"),
    ("kirundi", "rn"),
    ("myanmar", "my"),
    ("chichewa", "ny"),
    ("kurmanji", "kmr"),
    ("sorani", "ckb"),
    ("afaan oromo", "om"),
    ("romani", "rom"),
    ("bahasa malaysia", "ms"),
    ("bahasa melayu", "ms"),
    ("portuguese (brazil)", "pt-BR"),
    ("português (brasil)", "pt-BR"),
];

/// Names that one language has in the list and several have in the mouths of people.
const OF_SEVERAL: [&str; 2] = ["creole", "pidgin"];

/// What systems and people write for tags: countries, tags of old, codes of their own, and those of libraries (ISO 639-2/B).
const FOR_TAGS: [(&str, &str); 42] = [
    ("cn", "zh"),
    ("cz", "cs"),
    ("dk", "da"),
    ("gb", "en"),
    ("gr", "el"),
    ("in", "id"),
    ("iw", "he"),
    ("ji", "yi"),
    ("jp", "ja"),
    ("kz", "kk"),
    ("mo", "ro"),
    ("pb", "pt-BR"),
    ("rs", "sr"),
    ("sh", "sr-Latn"),
    ("sp", "es"),
    ("ua", "uk"),
    ("us", "en"),
    ("vn", "vi"),
    ("zh-chs", "zh-Hans"),
    ("zh-s", "zh-Hans"),
    ("zh-t", "zh-Hant"),
    ("po", "pt"),
    ("alb", "sq"),
    ("arm", "hy"),
    ("baq", "eu"),
    ("bur", "my"),
    ("chi", "zh"),
    ("cze", "cs"),
    ("dut", "nl"),
    ("fre", "fr"),
    ("geo", "ka"),
    ("ger", "de"),
    ("gre", "el"),
    ("ice", "is"),
    ("mac", "mk"),
    ("mao", "mi"),
    ("may", "ms"),
    ("per", "fa"),
    ("rum", "ro"),
    ("slo", "sk"),
    ("tib", "bo"),
    ("wel", "cy"),
];

/// Tags by English names and by what each language calls itself, in small letters.
static NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut all: Vec<Language> = Language::match_names(|_| true).collect();
    // Of two of one name the one with a tag of two letters, which more people speak, comes last and stays.
    all.sort_by_key(|language| language.to_639_1().is_some());
    let mut names = HashMap::new();
    for language in all {
        let english = language.to_name().split(" (").next().unwrap_or_default();
        for name in language.to_autonym().into_iter().chain([english]) {
            names.insert(name.to_lowercase(), shortest(language));
        }
    }
    names.extend(USUAL.map(|(name, tag)| (name.to_owned(), tag)));
    names.retain(|name, _| !OF_SEVERAL.contains(&name.as_str()));
    names
});

/// The tag in `English (en)`, of `English`, of `English (US)`, or of `en`.
pub(super) fn tag(name: &str) -> Option<String> {
    let name = name.trim();
    let in_brackets = name
        .rsplit_once(['(', '['])
        .map(|(before, rest)| (before.trim(), rest.trim_end_matches([')', ']', ' ']).trim_start()));
    match in_brackets {
        Some((before, inside)) => named(name).or_else(|| beside(before, inside)),
        None => alone(name),
    }
}

/// What a name says with what stands behind it in brackets.
fn beside(name: &str, inside: &str) -> Option<String> {
    // `UK` in capitals is the country; Ukrainian is `uk`.
    let told = if ["UK", "US", "GB"].contains(&inside) { None } else { written_out(inside) };
    let Some(known) = alone(name) else { return told.or_else(|| named(inside)) };
    let is_region = inside.len() == 2 && inside.chars().all(|c| c.is_ascii_alphabetic());
    match told {
        Some(told) if !is_region || primary(&told) == primary(&known) => Some(told),
        _ if is_region => Some(format!("{}-{}", primary(&known), region(inside))),
        _ => Some(known),
    }
}

/// A name or a tag. Names of two letters, such as that of a language of Vietnam, are tags to whoever writes them.
fn alone(name: &str) -> Option<String> {
    let as_tag = || written_out(name);
    if name.len() == 2 { as_tag().or_else(|| named(name)) } else { named(name).or_else(as_tag) }
}

fn named(name: &str) -> Option<String> {
    NAMES.get(&name.to_lowercase()).map(|tag| (*tag).to_owned())
}

/// The language of a tag, without script or region.
pub(super) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The code of a region by what people write for it.
fn region(written: &str) -> String {
    let code = written.to_ascii_uppercase();
    if code == "UK" { "GB".to_owned() } else { code }
}

/// What is a tag already, of a language that there is, or stands for one.
fn written_out(tag: &str) -> Option<String> {
    let tag = tag.replace('_', "-");
    let small = tag.to_ascii_lowercase();
    if let Some((_, meant)) = FOR_TAGS.iter().find(|(own, _)| *own == small) {
        return Some((*meant).to_owned());
    }
    let (first, rest) = tag.split_once('-').map_or((tag.as_str(), None), |(first, rest)| (first, Some(rest)));
    let first = first.to_ascii_lowercase();
    let language = Language::from_639_1(&first).or_else(|| Language::from_639_3(&first))?;
    let Some(rest) = rest else { return Some(shortest(language).to_owned()) };
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    rest.split('-').all(is_part).then(|| format!("{}-{rest}", shortest(language)))
}

/// Two letters where there are such, else three.
fn shortest(language: Language) -> &'static str {
    language.to_639_1().unwrap_or_else(|| language.to_639_3())
}

/// Puts the tags of languages in place of what a file calls them. A language that cannot be told is a loss: where it is the file's own
/// it is taken for English, and otherwise its texts are left out.
pub(super) fn settle(source: &mut Source, losses: &mut Losses) {
    // A tag is written out before it could be a name.
    let told = |written: &str| written_out(written).or_else(|| tag(written));
    let why = || notice!("it cannot be told which language this is");
    let own = &mut source.own.language;
    if !own.is_empty() {
        let known = told(own);
        if known.is_none() {
            let what = notice!("the language '{language}'", language = short(own));
            losses.add(notice!("the file"), what, why(), notice!("it is taken for English"));
        }
        *own = known.unwrap_or_else(|| "en".to_owned());
    }
    source.others.retain_mut(|other| match told(&other.language) {
        Some(known) => {
            other.language = known;
            true
        }
        None => {
            let place = notice!("the language '{language}'", language = short(&other.language));
            losses.add(place, notice!("its texts"), why(), notice!("they are left out"));
            false
        }
    });
}
