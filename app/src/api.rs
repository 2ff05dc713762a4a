//! The only door between browser and server: what crosses the wire, and nothing by accident.

pub mod results;
