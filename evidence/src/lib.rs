//! What the counts support. Pure; knows no survey and no person.
//!
//! Counts stay integers; a share is divided once, when it is shown.
#![deny(missing_docs)]

pub mod agreement;
pub mod answers;
pub mod audit;
pub mod interval;
pub mod judgement;
pub mod mean;
pub mod nonresponse;
pub mod nps;
pub mod planning;
pub mod ranks;
pub mod sampling;
pub mod sealing;
pub mod sequence;
pub mod share;
pub mod spreadsheet;
pub mod threshold;
pub mod verdict;
pub mod weighting;

pub use mean::Mean;
pub use share::Share;
