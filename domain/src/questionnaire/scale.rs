use serde::{Deserialize, Serialize};

use crate::notice;
use crate::notice::Notice;

/// A scale of whole points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The lowest point, 0 or 1.
    #[cfg_attr(feature = "read", schemars(range(max = 1)))]
    pub from: u8,
    /// The highest point; the scale has 2 to 11 points.
    #[cfg_attr(feature = "read", schemars(range(min = 1, max = 11)))]
    pub to: u8,
    /// Words for points, from the lowest: one for each point, or two for the ends; none in a battery whose statements are
    /// pairs of opposites.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
    /// Whether 'I do not know' is offered; it is an answer, apart from the points.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dont_know: bool,
    /// How the points of a single scale look beside their numbers; numbers alone, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<Look>,
}

/// How the points of a scale look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Faces, from sad to glad.
    Smileys,
    /// Stars, of which as many are filled as the point says.
    Stars,
}

impl Look {
    /// Both looks.
    pub const ALL: [Look; 2] = [Look::Smileys, Look::Stars];

    /// Its word in documents and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Look::Smileys => "smileys",
            Look::Stars => "stars",
        }
    }

    /// What keeps a scale from looking so.
    pub fn misfit(self, scale: &Scale) -> Option<Notice> {
        match self {
            Look::Smileys if scale.points().count() > 7 => {
                Some(notice!("more than seven faces cannot be told apart: use fewer points"))
            }
            Look::Stars if scale.from == 0 => Some(notice!("stars count from one: let the scale start at 1")),
            _ => None,
        }
    }
}

impl std::str::FromStr for Look {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = Look::ALL.into_iter().find(|look| look.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is no look of a scale"))
    }
}

impl Scale {
    /// The points, lowest first.
    pub fn points(&self) -> std::ops::RangeInclusive<u8> {
        self.from..=self.to
    }

    /// The words for a point, where it has any.
    pub fn label(&self, point: u8) -> Option<&str> {
        let index = usize::from(point.checked_sub(self.from)?);
        let points = usize::from(self.to.saturating_sub(self.from)) + 1;
        let label = match self.labels.len() {
            n if n == points => self.labels.get(index),
            2 if index == 0 => self.labels.first(),
            2 if index + 1 == points => self.labels.get(1),
            _ => None,
        };
        label.map(String::as_str)
    }
}
