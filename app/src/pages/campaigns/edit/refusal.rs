use domain::notice;
use domain::notice::Notice;

/// Why something is not done that a form of the editor asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// None of its buttons was used.
    NoButton,
    /// Somebody else removed the question; all this was typed for it.
    QuestionGone(Vec<String>),
    /// Somebody else removed the question.
    QuestionRemoved,
    /// Somebody else removed the page; all this was typed for it.
    PageGone(Vec<String>),
    /// Somebody else removed the assumption; these words were typed for it.
    AssumptionGone(String),
    /// Somebody else removed the two questions that were counted together.
    CrossingGone,
    /// Somebody else removed the question whose options were to be taken over.
    CarriedGone,
    /// A question is to be of another kind, and none is chosen.
    NoKind,
    /// Members are asked it already.
    KindStays,
    /// Somebody else has changed the same since.
    ChangedSince(Vec<Notice>),
    /// An assumption names no question.
    NoQuestion,
    /// It names no topic.
    NoTopic,
    /// Two questions are to be counted together, and not both are named.
    NoPair,
    /// A language is to be added whose code is none.
    NoLanguage(String),
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
        why: Notice,
    },
    /// A picture cannot be read.
    PictureUnread {
        /// The option whose it is.
        option: String,
        /// Why not.
        why: Notice,
    },
}

impl From<Refusal> for Notice {
    fn from(refusal: Refusal) -> Notice {
        match refusal {
            Refusal::NoButton => notice!("The form does not say what to change: use one of its buttons"),
            Refusal::QuestionGone(typed) => {
                notice!("The question was removed in between; you had typed: {typed}", typed => quoted(typed))
            }
            Refusal::QuestionRemoved => notice!("The question was removed in between"),
            Refusal::PageGone(typed) => {
                notice!("The page was removed in between; you had typed: {typed}", typed => quoted(typed))
            }
            Refusal::AssumptionGone(typed) => {
                notice!("The assumption was removed in between; you had typed: {typed}", typed)
            }
            Refusal::CrossingGone => notice!("the crossing is not there any more"),
            Refusal::CarriedGone => {
                notice!("The question whose options were to be carried forward is not there any more")
            }
            Refusal::NoKind => notice!("Choose the kind that the question is to be of"),
            Refusal::KindStays => notice!(
                "Members are asked this question already, so its kind stays: add a question of the other kind, and remove this one"
            ),
            Refusal::ChangedSince(what) => {
                notice!("Somebody else has changed the same since: {what}", what => what)
            }
            Refusal::NoQuestion => notice!("The assumption needs a question that decides it: choose one"),
            Refusal::NoTopic => notice!("The assumption needs one of the campaign's topics: choose one"),
            Refusal::NoPair => notice!("Choose two questions to be counted together"),
            Refusal::NoLanguage(typed) => {
                notice!("'{typed}' is no language: write its tag, such as en, es, fr-CA or zh-Hant", typed)
            }
            Refusal::OwnLanguage(language) => {
                notice!("'{language}' is the language that the campaign is written in", language)
            }
            Refusal::PicturesLarge => {
                notice!("The pictures are larger than 16 MB together: bring fewer of them at once")
            }
            Refusal::PicturesBroken(why) => {
                notice!("The form did not arrive whole ({why}): send it again", why)
            }
            Refusal::PictureRefused { option, why } => {
                notice!("the picture of ‘{option}’ was not taken: {why}", option, why => why)
            }
            Refusal::PictureUnread { option, why } => {
                notice!("the picture of ‘{option}’ could not be read: {why}", option, why => why)
            }
        }
    }
}

fn quoted(texts: Vec<String>) -> Vec<Notice> {
    texts.into_iter().map(|text| notice!("‘{text}’", text)).collect()
}
