//! What the counts support. Pure; knows no survey and no person.
//!
//! Counts stay integers; a share is divided once, when it is shown.
#![deny(missing_docs)]

pub mod audit;
pub mod mean;
pub mod sealing;
pub mod share;
pub mod tally;

pub use mean::Mean;
pub use share::Share;
pub use tally::sum;
