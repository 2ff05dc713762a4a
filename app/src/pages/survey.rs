//! A member's way through a campaign: invitation, questions, check, thanks.

mod answer_words;
mod check;
mod confirm;
mod credential;
mod frame;
mod invitation;
mod kiosk;
mod languages;
mod later;
mod promise;
mod question;
mod questions;
mod recalls;
mod rush;
mod thanks;
mod unplaced;

pub use check::{CheckModel, CheckPage};
pub use confirm::{ConfirmModel, ConfirmPage, ConfirmStep};
pub use credential::{Credential, Keys};
pub use invitation::{
    Address, DivisionsFault, IntroductionModel, InvitationModel, InvitationPage, NO_DIVISION, Way,
};
pub use kiosk::{Kiosk, Stage};
pub use later::{LaterModel, LaterPage, LaterWay};
pub use questions::{QuestionsModel, QuestionsPage, Welcome};
pub use recalls::{otherwise, recalled};
pub use rush::{RushModel, RushPage, Step};
pub use thanks::{ThanksModel, ThanksPage};

/// What staff's preview and the sheet on paper show as the member will read it.
pub(super) mod parts {
    pub use super::check::{Change, CheckedAnswers, errors_in};
    pub use super::frame::paragraphs;
    pub use super::invitation::Facts;
    pub use super::languages::{By, Languages};
    pub use super::promise::Promise;
    pub use super::question::{QuestionField, control, hint, is_wide, picture};
    pub use super::questions::{DefaultButton, OtherSheet, Revealed};
}
