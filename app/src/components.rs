//! The kit: one concept, one component, with a style sheet of the same name in `style/components`.

mod app_frame;
mod button;
mod coded;
mod data_table;
mod empty_state;
mod error_summary;
mod field;
mod figure;
mod language_menu;
mod moment;
mod notice;
mod page_frame;
mod page_scripts;
mod progress;
mod tag;

pub use app_frame::{AppFrame, NavLink, Person};
pub use button::{Button, ButtonKind, LinkButton};
pub use coded::Coded;
pub use data_table::{Cell, Column, DataTable, Row};
pub use empty_state::EmptyState;
pub use error_summary::{ErrorSummary, PageError};
pub use field::{
    CheckField, ChoicesField, FieldOption, FileField, SelectField, TextAreaField, TextField, area_text,
};
pub use figure::Figure;
pub use language_menu::LanguageMenu;
pub use moment::Moment;
pub use notice::{Notice, NoticeKind};
pub use page_frame::PageFrame;
pub use progress::Progress;
pub use tag::{StateTag, Tag, Tone};
