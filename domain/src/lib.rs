//! The language of Canvass: questionnaire, answer, campaign, assumption, segment, and their rules.
//!
//! Pure: no clock, no random source, no database. Browser and server run the same functions.
#![deny(missing_docs)]

pub mod answer;
pub mod assumption;
pub mod campaign;
pub mod cell;
pub mod crossing;
pub mod decimal;
pub mod expression;
pub mod id;
pub mod language;
pub mod mailing;
pub mod moment;
pub mod notice;
pub mod pace;
pub mod profile;
pub mod questionnaire;
pub mod quota;
pub mod registration;
pub mod role;
pub mod roster;
pub mod schedule;
pub mod segment;
pub mod time;
pub mod venue;
