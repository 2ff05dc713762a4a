//! What a walk carries from one page to the next, in fields that nobody sees.

use domain::answer::{Answers, Fields};
use leptos::prelude::*;
use service::campaigns::walk::{At, Go};

use crate::pages::survey::parts::Change;
use crate::survey_form;

/// The field that says where the form stood: `start`, a page's number, `all`, or `check`.
const AT: &str = "at";
/// The field with all answers so far, as JSON.
const ANSWERS: &str = "carried";
/// The field with what was drawn when the walk began.
const SEED: &str = "seed";

/// What a page of a walk posts.
#[derive(Debug, Clone)]
pub struct Trail {
    /// Where they stood.
    pub at: At,
    /// Where they want to go.
    pub go: Go,
    /// What was drawn when the walk began; none where it begins now.
    pub drawn: Option<u32>,
    /// What they had answered before.
    pub answers: Answers,
    /// The fields of the page, without the answer that a button takes away.
    pub fields: Fields,
}

impl Trail {
    /// Reads the fields of a page. What cannot be read of what is carried is left out: it was written by no page.
    pub fn parse(mut fields: Vec<(String, String)>) -> Self {
        let one = |name: &str| {
            fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let cleared = one(survey_form::CLEAR);
        let stays = !cleared.is_empty() || !one(survey_form::LANGUAGE).is_empty();
        let at = match one(AT).as_str() {
            "check" => At::Check,
            at => at
                .parse()
                .map_or(At::Start, |sheet| At::Questions { sheet, from_check: one("from") == "check" }),
        };
        let go = if stays { Go::Stay } else { go(&one("go")) };
        let drawn = one(SEED).parse().ok();
        let answers = serde_json::from_str(&one(ANSWERS)).unwrap_or_default();
        fields.retain(|(name, _)| cleared.is_empty() || !name.starts_with(&cleared));
        Self { at, go, drawn, answers, fields: Fields(fields) }
    }
}

fn go(value: &str) -> Go {
    match value {
        "back" => Go::Back,
        "all" => Go::All,
        "pages" => Go::Pages,
        survey_form::SEND => Go::Send,
        value => value.strip_prefix(Change::TO).and_then(|sheet| sheet.parse().ok()).map_or(Go::On, Go::To),
    }
}

/// What a form of a walk carries.
#[derive(Debug, Clone)]
pub(super) struct Carried {
    answers: String,
    seed: Option<u32>,
}

impl Carried {
    pub(super) fn new(answers: &Answers, seed: Option<u32>) -> Self {
        Self { answers: serde_json::json!(answers).to_string(), seed }
    }

    /// The fields of a form that stands here.
    pub(super) fn at(&self, place: &str) -> impl IntoView + use<> {
        view! {
            <input type="hidden" name=AT value=place.to_owned() />
            <input type="hidden" name=ANSWERS value=self.answers.clone() />
            {self.seed.map(|seed| view! { <input type="hidden" name=SEED value=seed /> })}
        }
    }
}
