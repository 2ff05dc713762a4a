//! The server: command line, HTTP, sessions, live feed, background jobs.

pub mod cli;
pub mod demo;
pub mod http;
pub mod settings;
