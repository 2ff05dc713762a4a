//! Islands: what the browser runs. This folder is the whole WebAssembly budget.

mod survey;

pub use survey::Survey;
