use super::Condition;

/// That a survey ends early behind a page.
#[derive(Debug, Clone)]
pub(in crate::convert) struct End {
    /// All of them are looked at: it ends where one holds.
    pub any: Vec<Condition>,
    /// What is said then; empty, where the source says nothing.
    pub said: String,
}
