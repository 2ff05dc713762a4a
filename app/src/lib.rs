//! What people see: pages, islands, components, and `api`, the only door between browser and server.
// A page is one deep type; an optimised build lays it out in more steps than the compiler allows by default.
#![recursion_limit = "256"]

pub mod api;
#[cfg(feature = "ssr")]
pub mod chart_option;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod document;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod routes;
#[cfg(feature = "ssr")]
pub mod say;
pub mod survey_form;
pub mod words;
