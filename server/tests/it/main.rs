//! HTTP, in process: the router over a real SQLite file, one module per area of routes.

mod campaigns;
mod client;
mod edit;
mod home;
mod sign_in;
