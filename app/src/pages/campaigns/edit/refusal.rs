use crate::say;

/// Why something is not done that a form of the editor asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// None of its buttons was used.
    NoButton,
    /// Somebody else removed the question; these words were typed for it.
    QuestionGone(String),
    /// Somebody else removed the question whose options have pictures.
    PicturedGone,
    /// Somebody else removed the page; these words were typed for it.
    PageGone(String),
    /// Somebody else removed the assumption; these words were typed for it.
    AssumptionGone(String),
    /// Somebody else removed the two questions that were counted together.
    CrossingGone,
    /// Somebody else removed the question whose options were to be taken over.
    CarriedGone,
    /// Somebody else has changed the same since.
    ChangedSince(String),
    /// An assumption names no question.
    NoQuestion,
    /// It names no topic.
    NoTopic,
    /// Two questions are to be counted together, and not both are named.
    NoPair,
    /// A language is to be added in which the campaign is written.
    OwnLanguage(String),
    /// All pictures together are too large.
    PicturesLarge,
    /// A form with pictures did not arrive whole.
    PicturesBroken(String),
    /// A picture is not taken.
    PictureRefused {
        /// The option whose it would be.
        option: String,
        /// Why not.
        why: String,
    },
    /// A picture cannot be read.
    PictureUnread {
        /// The option whose it is.
        option: String,
        /// Why not.
        why: String,
    },
}

/// In the language in which it is said just now.
impl From<Refusal> for String {
    fn from(refusal: Refusal) -> String {
        match refusal {
            Refusal::NoButton => say::editor_no_button(),
            Refusal::QuestionGone(typed) => say::editor_question_gone(typed),
            Refusal::PicturedGone => say::editor_pictured_gone(),
            Refusal::PageGone(typed) => say::editor_page_gone(typed),
            Refusal::AssumptionGone(typed) => say::editor_assumption_gone(typed),
            Refusal::CrossingGone => say::editor_crossing_gone(),
            Refusal::CarriedGone => say::editor_carried_gone(),
            Refusal::ChangedSince(what) => say::editor_changed_since(what),
            Refusal::NoQuestion => say::editor_no_question(),
            Refusal::NoTopic => say::editor_no_topic(),
            Refusal::NoPair => say::editor_no_pair(),
            Refusal::OwnLanguage(language) => say::editor_own_language(language),
            Refusal::PicturesLarge => say::editor_pictures_large(),
            Refusal::PicturesBroken(why) => say::editor_pictures_broken(why),
            Refusal::PictureRefused { option, why } => say::editor_picture_refused(option, why),
            Refusal::PictureUnread { option, why } => say::editor_picture_unread(option, why),
        }
    }
}
