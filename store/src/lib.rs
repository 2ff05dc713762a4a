//! Where it is kept: every SQL statement of Canvass lives in this crate, and sqlx with it.
//!
//! One [`Store`] over SQLite or PostgreSQL. Absence is an `Option`; everything else that can go wrong is an [`Error`].
#![deny(missing_docs)]

mod bounces;
mod campaigns;
mod confirmations;
mod conversions;
mod counts;
mod credentials;
mod edits;
mod error;
mod exchange;
mod files;
mod installation;
mod invitations;
mod kept;
mod kept_rows;
mod mailings;
mod mails;
mod opt_outs;
mod participation;
mod people;
mod pictures;
mod pool;
mod recount;
mod registrations;
mod releases;
mod respondents;
mod responses;
mod roster;
mod schedules;
mod shuffled;
mod venues;
mod versions;
mod wakes;
mod words;

pub use bounces::Bounce;
pub use campaigns::Campaign;
pub use confirmations::{Confirmation, ConfirmationMail, NewConfirmation, Said, WaitingMail};
pub use counts::Counts;
pub use credentials::{Credential, Issued, PublicKey, SigningKey};
pub use edits::Edit;
pub use error::{Error, Result};
pub use invitations::{Invitation, NewInvitation};
pub use kept_rows::KeptRow;
pub use mailings::{Asked, Candidate, Mailing, StageCount, Stood, Unsent};
pub use mails::{Claim, Claimed, Ended, Keys};
pub use opt_outs::Reader;
pub use participation::{Progress, Resting};
pub use people::Person;
pub use pictures::StoredPicture;
pub use pool::Store;
pub use recount::Recount;
pub use registrations::Registered;
pub use releases::Block;
pub use respondents::{Followed, Respondent, Standing, personal_key};
pub use responses::{Draft, Queue, QuotaPlace, Response, Sender, Submission, Venue, Write, Written};
pub use roster::{
    Erased, ImportState, Imported, Incoming, Invited, MailSent, Member, NewImport, Record, RosterImport,
    Sought, Span,
};
pub use venues::{Entrance, NamedVenue};
pub use versions::{NewVersion, Proposal, Version};

/// The SHA-256 of a secret; the secret itself is never kept.
pub type Digest = [u8; 32];
