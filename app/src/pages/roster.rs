//! Staff's pages of the roster: who is on it, its parts, bringing members, one member.

mod address;
mod bounces;
mod bring;
mod columns;
mod erase;
mod import;
mod list;
mod member;
mod plan;
mod segments;

pub use bounces::{BouncesModel, BouncesPage, Unread};
pub use bring::{BringModel, BringPage, Unreadable};
pub use columns::{ColumnsModel, ColumnsPage};
pub use erase::{EraseModel, ErasePage};
pub use import::{ImportModel, ImportPage, NotBegun};
pub use list::{ListModel, ListPage};
pub use member::{MemberModel, MemberPage};
pub use plan::problem_headings;
pub use segments::{SegmentsModel, SegmentsPage};

/// What stands in an address for members of no division; no division can have this id.
pub const NO_DIVISION: &str = "-";
