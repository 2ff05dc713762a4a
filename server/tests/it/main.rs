//! HTTP, in process: the router over a real SQLite file, one module per area of routes.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod all_at_once;
mod anonymous;
mod attacks;
mod audience;
mod begin;
mod campaigns;
mod chance;
mod change;
mod client;
mod confirm;
mod convert;
mod databases;
mod edit;
mod edit_assumptions;
mod edit_crossings;
mod files;
mod home;
mod languages;
mod later;
mod mail;
mod member;
mod participation;
mod pictures;
mod quotas;
mod results;
mod roster;
mod run;
mod rush;
mod schedule;
mod security;
mod sign_in;
mod venues;
mod versions;
mod words;
