//! Islands: what the browser runs. This folder is the whole WebAssembly budget.
