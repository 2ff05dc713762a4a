//! Addresses of the roster.

use std::fmt::Display;

/// Who is on the roster.
pub const LIST: &str = "/roster";
/// The parts of the membership with their sizes.
pub const SEGMENTS: &str = "/roster/segments";
/// Members as a file, those who are looked for.
pub const EXPORT: &str = "/roster/export.csv";
/// Addresses that take no mail (GET), and files that tell of more (POST).
pub const BOUNCES: &str = "/roster/bounces";
/// Bringing a file of members (GET, POST).
pub const IMPORT: &str = "/roster/import";

/// A file that was brought: what it would do, how far it has come, what it did.
pub fn import(id: &impl Display) -> String {
    format!("/roster/imports/{id}")
}

/// What the columns of a file are for (GET, POST).
pub fn columns(id: &impl Display) -> String {
    format!("/roster/imports/{id}/columns")
}

/// What is done with a file: `start`, `stop`, `discard` or `divisions` (POST).
pub fn import_do(id: &impl Display, act: &impl Display) -> String {
    format!("/roster/imports/{id}/do/{act}")
}

/// Everything that is wrong with a file's rows, for spreadsheets.
pub fn problems(id: &impl Display) -> String {
    format!("/roster/imports/{id}/problems.csv")
}

/// How far a file has come, in two numbers.
pub fn progress(id: &impl Display) -> String {
    format!("/roster/imports/{id}/progress")
}

/// A member.
pub fn member(id: &impl Display) -> String {
    format!("/roster/members/{id}")
}

/// Whether a member wants mail (POST).
pub fn member_mail(id: &impl Display) -> String {
    format!("/roster/members/{id}/mail")
}

/// Trying the address of a member again that took no mail (POST).
pub fn try_again(id: &impl Display) -> String {
    format!("/roster/bounces/{id}")
}

/// Whether a member agreed to be asked by mail (POST).
pub fn member_consent(id: &impl Display) -> String {
    format!("/roster/members/{id}/consent")
}

/// Ending a member's links to a campaign (POST).
pub fn member_link(id: &impl Display) -> String {
    format!("/roster/members/{id}/link")
}

/// Erasing a member: what goes and what stays (GET), and doing it (POST).
pub fn erase(id: &impl Display) -> String {
    format!("/roster/members/{id}/erase")
}
