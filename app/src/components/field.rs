//! Fields of a form: label, hint, error and control, tied together for those who hear them.

mod choice;
mod control;
mod label;

pub use choice::{CheckField, ChoicesField, FieldOption};
pub use control::{FileField, SelectField, TextAreaField, TextField, area_text};
