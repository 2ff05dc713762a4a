use super::Condition;

/// That a survey ends early behind a page.
#[derive(Debug, Clone, Default)]
pub(in crate::convert) struct End {
    /// It ends wherever all conditions of one of these hold.
    pub any: Vec<Vec<Condition>>,
    /// What is said then; empty, where the source says nothing.
    pub said: String,
}
