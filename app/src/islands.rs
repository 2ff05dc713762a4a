//! Islands: what the browser runs. This folder is the whole WebAssembly budget.

mod chart;
mod counting;
#[cfg(feature = "hydrate")]
mod dom;
mod editor;
mod fresh;
mod import;
mod live;
mod survey;

pub use counting::CountAudience;
pub use editor::Editor;
pub use fresh::KeepFresh;
pub use import::ImportProgress;
pub use live::LiveFigures;
pub use survey::Survey;
