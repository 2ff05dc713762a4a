//! Islands: what the browser runs. This folder is the whole WebAssembly budget.

mod chart;
mod editor;
mod import;
mod live;
mod survey;

pub use editor::Editor;
pub use import::ImportProgress;
pub use live::LiveFigures;
pub use survey::Survey;
