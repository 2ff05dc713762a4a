use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Condition, Facts, Mistake, Term, parse};
use crate::decimal::Decimal;
use crate::id::QuestionId;

/// What is calculated from answers, as it stands in a document: `sum(train, bus)`.
///
/// One that cannot be read is kept as it was written, so that a draft can hold it; it has no value.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Calculation {
    text: String,
    read: Result<Term, Mistake>,
}

impl Calculation {
    /// The calculation as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it says.
    ///
    /// # Errors
    /// The first mistake in how it is written.
    pub fn term(&self) -> Result<&Term, &Mistake> {
        self.read.as_ref()
    }

    /// The questions that it names, each as often as it does.
    pub fn questions(&self) -> Vec<&QuestionId> {
        let mut named = Vec::new();
        if let Ok(term) = &self.read {
            term.each_dyn(&mut |term| {
                if let Term::Answer { question, .. } = term {
                    named.push(question);
                }
            });
        }
        named
    }

    /// Its value; none where nothing that it names was answered.
    pub fn value(&self, facts: Facts<'_>) -> Option<Decimal> {
        let term = self.read.as_ref().ok()?;
        let is_answered = self.questions().into_iter().any(|id| facts.answers.contains_key(id));
        match term.values(facts).as_slice() {
            [value] if is_answered => value.number(),
            _ => None,
        }
    }

    /// The same as a term that conditions can hold.
    pub(crate) fn spelled_out(&self) -> Option<Term> {
        let term = self.read.as_ref().ok()?.clone();
        let answered =
            |id: &QuestionId| Condition::Answered(Term::Answer { question: id.clone(), item: None, at: 0 });
        let any = self.questions().into_iter().map(answered).collect();
        Some(Term::Where(Box::new(Condition::Any(any)), Box::new(term)))
    }
}

impl From<String> for Calculation {
    fn from(text: String) -> Self {
        let read = parse::calculation(&text);
        Self { text, read }
    }
}

impl From<Calculation> for String {
    fn from(calculation: Calculation) -> String {
        calculation.text
    }
}

impl fmt::Display for Calculation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl PartialEq for Calculation {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Calculation {}

#[cfg(feature = "read")]
impl schemars::JsonSchema for Calculation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Calculation".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "description": "A calculation, such as `sum(train, bus)` or `until - from`.",
        })
    }
}
