//! What people see: pages, islands, components, and `api`, the only door between browser and server.

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
pub mod survey_form;
pub mod words;
