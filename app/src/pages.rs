//! Pages: each takes a model by value and returns the whole document; none does I/O.

pub mod campaigns;
pub mod dashboard;
pub mod home;
pub mod opt_out;
pub mod problem;
pub mod roster;
pub mod sign_in;
pub mod survey;
