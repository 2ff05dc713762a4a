//! What can go wrong in a use case, in kinds that every caller can answer.

use domain::answer::AnswerProblem;
use domain::campaign::Problem;
use domain::campaign::change::Clash;
use domain::mailing::Flaw;
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong in a use case.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing has this name, or the caller may not know that it exists; the text says what there is not.
    #[error("{0}")]
    NotFound(Notice),
    /// The caller has not signed in.
    #[error("sign in first")]
    NotSignedIn,
    /// The caller's role does not include this.
    #[error("your role does not allow this: it needs the right to {0}")]
    Forbidden(Permission),
    /// The request cannot be carried out; the text says why and what to do.
    #[error("{0}")]
    Refused(Notice),
    /// A respondent cannot do this, or not now.
    #[error("{0}")]
    Answering(Answering),
    /// A quota is full: enough of those like this respondent have answered. What staff say to them, empty if nothing.
    #[error("enough have answered")]
    Enough(String),
    /// A document has mistakes.
    #[error("{}", list(.0))]
    Document(Vec<Problem>),
    /// A letter cannot be sent as it is.
    #[error("{}", list(.0))]
    Letter(Vec<Flaw>),
    /// What a file's columns are for makes no sense; each mistake.
    #[error("{}", list(.0))]
    Columns(Vec<Notice>),
    /// A file has bad rows; nothing was taken from it.
    #[error("{}", list(.0))]
    Rows(Vec<RowProblem>),
    /// Answers do not fit their questions.
    #[error("some answers need another look")]
    Answers(Vec<AnswerProblem>),
    /// Answers that are published already, so that they can no longer be changed or taken back.
    #[error(
        "these answers are part of the published results by now, together with those of others: they can no longer be told apart, changed or taken back"
    )]
    Published,
    /// Somebody else changed the thing in the meantime.
    #[error("somebody else changed this in the meantime: load it again and repeat your change")]
    Stale,
    /// Somebody else changed the same in between; each place with what both put there.
    #[error("somebody else changed the same in between: {}", .0.iter().map(|clash| clash.what.to_string()).collect::<Vec<_>>().join(", "))]
    Clash(Vec<Clash>),
    /// Too many failed attempts.
    #[error("too many failed attempts: wait {minutes} minutes and try again")]
    TooMany {
        /// How long to wait.
        minutes: u32,
    },
    /// The store failed; the cause goes to the log.
    #[error("the database did not answer: {0}")]
    Store(#[source] store::Error),
}

/// Why a respondent cannot do something; pages say it in the respondent's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Answering {
    /// Start was not pressed.
    #[error("press Start first")]
    NotStarted,
    /// The response has been sent.
    #[error("this survey has been sent already; what was sent stays as it is")]
    Sent,
    /// The campaign is paused.
    #[error("this survey is paused: what you answered is kept, come back later")]
    Paused,
    /// The campaign is over.
    #[error("this survey is closed: answers can no longer be taken")]
    Closed,
    /// The campaign has not begun.
    #[error("this survey is not open yet")]
    NotOpen,
    /// There is nothing to change or take back.
    #[error("nothing has been sent by this link")]
    NothingSent,
    /// There is nothing to send.
    #[error("there is no answer to send yet: answer at least one question")]
    NoAnswer,
    /// There is no such division.
    #[error("there is no such division")]
    NoDivision,
    /// The venue by whose address somebody comes is closed.
    #[error("this way in is closed; others still work")]
    VenueClosed,
    /// No e-mail address was given to send a link to.
    #[error("this survey begins with a link that is sent to an e-mail address: write one")]
    NoAddress,
    /// The personal link has ended.
    #[error("this link has ended: look for a newer one, or ask whoever sent it; what you answered is kept")]
    LinkEnded,
    /// A personal link to an anonymous campaign leads to a credential, and answers are given with that.
    #[error(
        "this survey is answered with a credential that your browser makes: open the link in a browser with script"
    )]
    NeedsCredential,
    /// Another credential was signed for the invitation before.
    #[error("the credential of this invitation was taken by another browser: go on there")]
    CredentialElsewhere,
    /// What should be signed or spent is no credential of this campaign.
    #[error("this is no credential of this campaign")]
    Credential,
}

impl Error {
    /// A refusal that says this.
    pub fn refused(what: impl Into<Notice>) -> Self {
        Self::Refused(what.into())
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Stale => Error::Stale,
            store::Error::Refused(why) => Error::Refused(Notice::as_it_is(why)),
            other => Error::Store(other),
        }
    }
}

/// A bad place in a file of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The line in the file, the first being 1.
    pub line: u64,
    /// The column's heading or number; empty if the whole row is meant.
    pub column: String,
    /// What is wrong and what to do.
    pub what: Notice,
}

impl RowProblem {
    /// What is wrong, after its place.
    pub fn notice(&self) -> Notice {
        let Self { line, column, what } = self;
        if column.is_empty() {
            notice!("line {line}: {what}", line, what => what.clone())
        } else {
            notice!("line {line}, column '{column}': {what}", line, column, what => what.clone())
        }
    }
}

impl std::fmt::Display for RowProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.notice().fmt(f)
    }
}

fn list<T: ToString>(problems: &[T]) -> String {
    let lines: Vec<String> = problems.iter().map(T::to_string).collect();
    lines.join("\n")
}
