//! Pages: each takes a model by value and returns the whole document; none does I/O.

pub mod problem;
pub mod survey;
