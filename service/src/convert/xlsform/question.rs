//! A row of the sheet `survey` that asks something.

use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::Asks;

use super::choices::Lists;
use super::language::Language;
use super::sheet::Row;
use super::{answer, condition, rest, rule};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Beside, Condition, Question};

/// What a row is, by its type.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    Group,
    Repeat,
    EndGroup,
    /// What KoboToolbox scores in rows of its own, what it ranks, and its tables.
    Scored,
    Ranked,
    Tabled,
    /// A row of the first two, and the end of all of them.
    Part,
    EndParts,
    Note,
    One {
        list: &'a str,
        or_other: bool,
    },
    Several {
        list: &'a str,
        or_other: bool,
    },
    Rank {
        list: &'a str,
    },
    Whole,
    Decimal,
    Range,
    Date(Asks),
    Text,
    Acknowledge,
    Calculate,
    File,
    Hidden,
    /// What is not asked, and why it is left out.
    Unknown(Notice),
}

/// What a type says.
pub(super) fn kind(written: &str) -> Kind<'_> {
    let mut tokens = written.split_whitespace();
    let first = tokens.next().unwrap_or_default().to_ascii_lowercase();
    let mut rest: Vec<&str> = tokens.collect();
    let first = match (first.as_str(), rest.first().map(|word| word.to_ascii_lowercase()).as_deref()) {
        ("select" | "begin" | "end", Some(second)) => {
            rest.remove(0);
            format!("{first}_{second}")
        }
        _ => first,
    };
    let (words, or_other) = without_other(&rest);
    let list = list(words);
    match first.as_str() {
        "begin_group" => Kind::Group,
        "begin_repeat" => Kind::Repeat,
        "end_group" | "end_repeat" => Kind::EndGroup,
        "begin_score" => Kind::Scored,
        "begin_rank" => Kind::Ranked,
        "begin_kobomatrix" => Kind::Tabled,
        "score__row" | "rank__level" => Kind::Part,
        "end_score" | "end_rank" | "end_kobomatrix" => Kind::EndParts,
        "note" => Kind::Note,
        "select_one" | "select1" => Kind::One { list, or_other },
        "select_multiple" | "select_all" | "select" => Kind::Several { list, or_other },
        "rank" | "odk:rank" => Kind::Rank { list },
        "integer" | "int" => Kind::Whole,
        "decimal" => Kind::Decimal,
        "range" => Kind::Range,
        "text" | "string" => Kind::Text,
        "acknowledge" | "trigger" => Kind::Acknowledge,
        "calculate" => Kind::Calculate,
        "hidden" => Kind::Hidden,
        "date" => Kind::Date(Asks::Date),
        "time" => Kind::Date(Asks::Time),
        "datetime" => Kind::Date(Asks::DateTime),
        "geopoint" | "geotrace" | "geoshape" | "start-geopoint" => {
            Kind::Unknown(notice!("places are not asked here"))
        }
        "image" | "photo" | "file" => Kind::File,
        "audio" | "video" | "background-audio" => {
            Kind::Unknown(notice!("sound and moving pictures are not taken here"))
        }
        "barcode" => Kind::Unknown(notice!("barcodes are not read here")),
        "select_one_from_file" | "select_multiple_from_file" | "csv-external" | "xml-external" => {
            Kind::Unknown(notice!("its options are in another file"))
        }
        "start" | "end" | "today" | "deviceid" | "username" | "email" | "phonenumber" | "simserial"
        | "subscriberid" | "audit" => {
            Kind::Unknown(notice!("nothing about a respondent's device is collected here"))
        }
        _ => Kind::Unknown(notice!("the type is not known here")),
    }
}

/// How a type says that there is an option 'other' with words beside it.
const OTHERS: [&[&str]; 3] = [&["or_other"], &["or", "other"], &["or", "specify", "other"]];

/// The words of a type before those that ask for an option 'other', and whether there are such.
fn without_other<'a, 'b>(words: &'b [&'a str]) -> (&'b [&'a str], bool) {
    let is_end = |end: &&[&str]| {
        let behind = words.len().checked_sub(end.len()).map(|from| &words[from..]);
        behind.is_some_and(|behind| behind.iter().zip(*end).all(|(own, end)| own.eq_ignore_ascii_case(end)))
    };
    match OTHERS.iter().copied().find(|end| is_end(end)) {
        Some(end) => (&words[..words.len() - end.len()], true),
        None => (words, false),
    }
}

/// The list in the words behind a kind of choice: `l`, `from l`, `that apply from l`.
fn list<'a>(words: &[&'a str]) -> &'a str {
    let says_nothing =
        |word: &str| ["that", "apply", "from"].iter().any(|own| word.eq_ignore_ascii_case(own));
    words.iter().find(|word| !says_nothing(word)).or(words.last()).copied().unwrap_or_default()
}

/// Whether one of the looks that a row asks for is `look`.
pub(super) fn looks(row: Row<'_>, look: &str) -> bool {
    row.get("appearance").split_whitespace().any(|own| own.eq_ignore_ascii_case(look))
}

/// What the column `canvass` of a form that we wrote says: what XLSForm has no column for.
pub(super) fn marked<'a>(row: Row<'a>, what: &str) -> Option<&'a str> {
    let marks = row.get("canvass").split(';').map(str::trim);
    marks.filter_map(|mark| mark.split_once(':')).find(|(own, _)| *own == what).map(|(_, value)| value.trim())
}

/// Columns that this reader knows.
pub(super) const KNOWN: [&str; 17] = [
    "type",
    "name",
    "label",
    "hint",
    "required",
    "relevant",
    "relevance",
    "constraint",
    "appearance",
    "parameters",
    "default",
    "calculation",
    "choice_filter",
    "disabled",
    "readonly",
    "read_only",
    "constraint_message",
];

/// Where the words of a form come from.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub lists: &'a Lists,
    pub language: &'a Language,
}

/// The question of a row, whatever it asks; `note`s too. None for what cannot be asked, which is a loss.
pub(super) fn read(row: Row<'_>, from: Words<'_>, losses: &mut Losses) -> Option<Question> {
    let written = row.get("type");
    let name = row.get("name");
    let label = text(row, "label", from, losses);
    let answer = match answer::read(row, from, losses) {
        Ok(answer) => answer,
        Err(why) => {
            let called = if label.is_empty() { name } else { &label };
            let what = notice!("'{kind}' '{title}'", kind = short(written), title = short(called));
            let value = row.first(&["calculation", "default"]);
            let what = match value {
                "" => what,
                value => notice!("{what} with '{value}'", what => what, value = short(value)),
            };
            losses.add(row.place(), what, why, notice!("it is left out"));
            return None;
        }
    };
    rest::say(row, losses);
    let (required, required_if) = required(row, losses);
    Some(Question {
        place: row.place(),
        name: name.to_owned(),
        text: label,
        hint: text(row, "hint", from, losses),
        required,
        show_if: shown(row, losses).into_iter().collect(),
        sensitive: marked(row, "sensitive").is_some(),
        beside: Beside {
            required_if,
            random_order: rest::shuffles(row),
            offered: rest::offered(row, from.lists),
            rule: rule::read(row, from, losses),
        },
        answer,
    })
}

/// When a row is shown.
pub(super) fn shown(row: Row<'_>, losses: &mut Losses) -> Option<Condition> {
    let column = relevance(row);
    condition::read(row.at(column), row.get(column), losses)
}

/// Whether a row is never shown, whatever is answered: some park in this way what they do not ask yet.
pub(super) fn is_never_shown(row: Row<'_>) -> bool {
    condition::is_never(row.get(relevance(row)))
}

/// The column that says when a row is shown.
fn relevance(row: Row<'_>) -> &'static str {
    if row.get("relevant").is_empty() { "relevance" } else { "relevant" }
}

/// A text of a row, in plain words.
pub(super) fn text(row: Row<'_>, column: &str, from: Words<'_>, losses: &mut Losses) -> String {
    from.language.words(row, column, losses)
}

/// Whether an answer is needed, or when.
pub(super) fn required(row: Row<'_>, losses: &mut Losses) -> (bool, Option<Condition>) {
    let cell = row.get("required");
    match cell.trim_end_matches("()").to_ascii_lowercase().as_str() {
        "yes" | "true" | "1" => (true, None),
        "" | "no" | "false" | "0" => (false, None),
        _ => (false, condition::read(row.at("required"), cell, losses)),
    }
}
