//! What the survey's island says, as patterns that it fills: the catalogue stays on the server, and a page brings what it needs.

use std::sync::OnceLock;

use domain::questionnaire::{Cells, Kind, Page};
use fluent_bundle::FluentValue;
use intl_pluralrules::{PluralRuleType, PluralRules};
use serde_json::{Map, Value as Json, json};

use super::*;
use crate::words::{Message, Value};

/// Numbers among which each plural form of a language occurs; their digits stand in no message.
const SAMPLES: std::ops::Range<i32> = 1..200;

static PATTERNS: [OnceLock<Map<String, Json>>; TONGUES.len()] = [const { OnceLock::new() }; TONGUES.len()];

impl Message {
    /// The message in the language of the page that is rendered.
    pub fn said(&self) -> String {
        let values = self.values.iter().map(|(name, value)| {
            let value = match value {
                Value::Number(number) => FluentValue::from(*number),
                Value::Decimal(number) => FluentValue::from(decimal(*number)),
                Value::Moment(moment) => FluentValue::from(local(*moment)),
                Value::Text(text) => FluentValue::from(text.as_str()),
            };
            (*name, value)
        });
        in_any(self.id, &values.collect())
    }
}

/// What is said on every page of questions.
const ALWAYS: [&str; 6] = ["error-prefix", "saving", "saved", "no-connection", "not-saved", "fault-of"];

/// The patterns for these questions, in the language of the page: JSON of texts by the messages' ids, or of texts by plural forms.
/// `{name}` stands where something is put in.
pub(crate) fn patterns(pages: &[Page]) -> String {
    let tongue = Speech::now().tongue();
    let all = PATTERNS[tongue.0].get_or_init(|| {
        let all = plain().into_iter().chain(plural(tongue));
        all.map(|(id, pattern)| (id.to_owned(), pattern)).collect()
    });
    let questions = pages.iter().flat_map(|page| &page.questions);
    let ids = questions.flat_map(|question| of_kind(&question.answer)).chain(&ALWAYS);
    let needed: Map<String, Json> =
        ids.filter_map(|id| all.get(*id).map(|pattern| ((*id).to_owned(), pattern.clone()))).collect();
    // It stands in a script element, which only such a sign could end.
    Json::Object(needed).to_string().replace('<', "\\u003c")
}

/// What is said of an answer of a kind while it is given.
fn of_kind(kind: &Kind) -> &'static [&'static str] {
    match kind {
        Kind::Single(_) => &["missing-single", "missing-text", "not-offered", "too-long"],
        Kind::Several(_) => &[
            "missing-several",
            "missing-text",
            "not-offered",
            "too-few",
            "too-many",
            "not-alone",
            "not-alone-this",
            "too-long",
            "choices-left",
            "choices-full",
            "choices-over",
        ],
        Kind::Scale(_) => &["missing-scale", "not-offered"],
        Kind::Battery(_) => &["missing-battery", "incomplete", "not-offered"],
        Kind::Ranking(_) => &[
            "missing-ranking",
            "missing-first",
            "missing-top",
            "same-place",
            "not-offered",
            "moved",
            "unplaced",
        ],
        Kind::Consent(_) => &["missing-consent", "other-terms"],
        Kind::File(_) => &["missing-file", "too-many"],
        Kind::Note(_) | Kind::Hidden(_) | Kind::Calculated(_) => &[],
        Kind::Table(table) => match table.cells {
            Cells::Tick => &["missing-table", "missing-row", "not-offered"],
            Cells::Number(_) => &[
                "missing-table",
                "missing-row",
                "not-offered",
                "not-a-number",
                "not-a-decimal",
                "too-precise",
                "out-of-range",
                "off-step",
            ],
            Cells::Text(_) => {
                &["missing-table", "missing-row", "not-offered", "too-long", "not-an-email", "not-a-url"]
            }
        },
        Kind::Number(_) => {
            &["missing-number", "not-a-number", "not-a-decimal", "too-precise", "out-of-range", "off-step"]
        }
        Kind::BestWorst(_) => &["missing-ends", "missing-end", "same-ends", "not-offered"],
        Kind::ConstantSum(_) => &[
            "missing-sum",
            "not-a-number",
            "not-offered",
            "sum-over",
            "sum-under",
            "sum-left",
            "sum-full",
            "sum-too-much",
        ],
        Kind::Date(_) => &["missing-date", "missing-time", "missing-date-time", "out-of-dates"],
        Kind::Text(_) => {
            &["missing-text", "too-long", "not-an-email", "not-a-url", "characters-left", "characters-over"]
        }
    }
}

fn plain() -> [(&'static str, Json); 54] {
    [
        ("error-prefix", error_prefix()),
        ("saving", saving()),
        ("saved", saved()),
        ("no-connection", no_connection()),
        ("not-saved", not_saved()),
        ("choices-over", choices_over("{most}")),
        ("choices-full", choices_full("{most}")),
        ("moved", moved("{option}", "{place}", "{places}")),
        ("unplaced", unplaced("{option}")),
        ("missing-first", missing_first()),
        ("missing-top", missing_top("{top}")),
        ("missing-consent", missing_consent()),
        ("other-terms", other_terms()),
        ("missing-file", missing_file()),
        ("empty-file", empty_file()),
        ("large-file", large_file("{megabytes}")),
        ("other-file", other_file()),
        ("missing-single", missing_single()),
        ("missing-several", missing_several()),
        ("missing-scale", missing_scale()),
        ("missing-battery", missing_battery()),
        ("missing-ranking", missing_ranking()),
        ("missing-table", missing_table()),
        ("missing-row", missing_row()),
        ("missing-number", missing_number()),
        ("missing-text", missing_text()),
        ("not-offered", not_offered()),
        ("too-few", too_few("{least}")),
        ("too-many", too_many("{most}")),
        ("not-alone", not_alone("{option}")),
        ("not-alone-this", not_alone_this()),
        ("same-place", same_place("{place}")),
        ("not-a-number", not_a_number()),
        ("not-a-decimal", not_a_decimal()),
        ("out-of-range", out_of_range("{from}", "{to}")),
        ("off-step", off_step("{first}", "{second}", "{third}", "{step}")),
        ("missing-ends", missing_ends()),
        ("missing-end", missing_end("{end}")),
        ("same-ends", same_ends("{best}", "{worst}")),
        ("missing-sum", missing_sum("{total}")),
        ("sum-over", sum_over("{over}", "{total}")),
        ("sum-under", sum_under("{left}", "{total}")),
        ("sum-left", sum_left("{given}", "{total}", "{left}")),
        ("sum-full", sum_full("{total}")),
        ("sum-too-much", sum_too_much("{given}", "{left}", "{total}")),
        ("missing-date", missing_date()),
        ("missing-time", missing_time()),
        ("missing-date-time", missing_date_time()),
        ("out-of-dates", out_of_dates("{from}", "{to}")),
        ("not-an-email", not_an_email()),
        ("not-a-url", not_a_url()),
        ("other-kind", other_kind()),
        ("no-such-question", no_such_question()),
        ("fault-of", fault_of("{fault}", "{question}")),
    ]
    .map(|(id, text)| (id, Json::String(text)))
}

fn plural(tongue: Tongue) -> [(&'static str, Json); 6] {
    [
        ("choices-left", forms(tongue, "{left}", choices_left)),
        ("characters-left", forms(tongue, "{left}", characters_left)),
        ("characters-over", forms(tongue, "{over}", characters_over)),
        ("incomplete", forms(tongue, "{left}", incomplete)),
        ("too-precise", forms(tongue, "{decimals}", too_precise)),
        ("too-long", forms(tongue, "{over}", too_long)),
    ]
}

/// A message once for each plural form, with a mark in the place of its number.
fn forms(tongue: Tongue, mark: &str, said: fn(i32) -> String) -> Json {
    let language: LanguageIdentifier = tongue.tag().parse().unwrap_or_default();
    let Ok(rules) = PluralRules::create(language, PluralRuleType::CARDINAL) else {
        return json!({ "other": said(2).replace('2', mark) });
    };
    let mut forms = Map::new();
    for number in SAMPLES {
        let form = rules
            .select(number)
            .map_or_else(|_| "other".to_owned(), |form| format!("{form:?}").to_lowercase());
        forms.entry(form).or_insert_with(|| Json::String(said(number).replace(&number.to_string(), mark)));
    }
    Json::Object(forms)
}

/// What the worker says that lets a survey be finished without a network, in a language: JSON of texts.
pub fn offline(language: domain::language::Language) -> String {
    let speech = Speech::in_language(language);
    speech.over(|speech| {
        json!({
            "lang": speech.lang(),
            "title": offline_title(),
            "offline": super::offline(),
            "kept": offline_kept(),
            "languageTitle": offline_language_title(),
            "language": offline_language(),
            "sentTitle": offline_sent_title(),
            "sent": offline_sent(),
            "send": offline_send(),
            "back": offline_back(),
            "together": offline_together(),
        })
        .to_string()
    })
}
