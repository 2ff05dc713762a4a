//! The islands: `frontend` as WebAssembly, one chunk for each `#[island(lazy)]`, and the script that loads them.

use super::publish::{Asset, Published};
use super::{Site, bundle, stamp};
use crate::command;
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// What the files are called; Leptos knows it as the output name.
pub const NAME: &str = "canvass";

const PROFILE: &str = "wasm-release";

/// Compiles, splits, binds and bundles.
pub fn build(site: &Site<'_>) -> Result<Published> {
    let compiled = compile(site)?;
    let compiled = fs::read(&compiled).with_context(|| format!("reading {}", compiled.display()))?;
    let inputs = [compiled];
    stamp::publish_if_changed(site, "wasm", &inputs, || {
        let folder = site.work.join("wasm");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;

        let (base, chunks) = split(&inputs[0], &folder)?;
        bind(&base, &folder)?;
        let script = bundle::module(site, &folder.join(format!("{NAME}.js")), "bundled")?;

        let mut assets = vec![
            Asset { name: format!("{NAME}.js"), bytes: script },
            asset(&folder.join(format!("{NAME}_bg.wasm")))?,
        ];
        for chunk in chunks {
            let mut chunk = asset(&chunk)?;
            chunk.bytes = without_names(&chunk.bytes)?;
            assets.push(chunk);
        }
        Ok(assets)
    })
}

/// The relocations let the splitter tell which function needs which; only the last link may know of the flag, so
/// that what `frontend` depends on is compiled once for this and for `cargo check`.
fn compile(site: &Site<'_>) -> Result<PathBuf> {
    let target = site.workspace.target("wasm");
    command::run(
        site.workspace
            .cargo()
            .args(["rustc", "--package", "frontend", "--lib", "--crate-type", "cdylib"])
            .args(["--target", "wasm32-unknown-unknown", "--profile", PROFILE])
            .arg("--target-dir")
            .arg(&target)
            .args(["--", "-Clink-arg=--emit-relocs"]),
    )?;
    Ok(target.join("wasm32-unknown-unknown").join(PROFILE).join("frontend.wasm"))
}

/// Takes the lazy islands out of the module; returns the base and the chunks.
fn split(compiled: &[u8], folder: &Path) -> Result<(PathBuf, Vec<PathBuf>)> {
    let base = folder.join(format!("{NAME}.wasm"));
    let main_module = format!("./{NAME}.js");
    let mut options = wasm_split_cli_support::Options::new(compiled);
    options.output_dir = folder;
    options.main_out_path = &base;
    options.main_module = &main_module;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("splitting the lazy islands off: {error:#}"))?;
    Ok((base.clone(), split.split_modules))
}

fn bind(base: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(base)
        .out_name(NAME)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The chunks link to the base by the names that the linker gave.
        .keep_lld_exports(true)
        .demangle(false)
        .generate(folder)
        .context("generating the JavaScript bindings")
}

/// A module without its custom sections: the splitter leaves every function's name in a chunk, half its bytes.
fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    let mut slim = wasm_encoder::Module::new();
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        let payload = payload.context("reading a chunk")?;
        if let Some((id, range)) = payload.as_section()
            && id != wasm_encoder::SectionId::Custom as u8
        {
            let data = usize::try_from(range.start)
                .ok()
                .zip(usize::try_from(range.end).ok())
                .and_then(|(start, end)| module.get(start..end))
                .context("a chunk's section lies outside of it")?;
            slim.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(slim.finish())
}

fn asset(path: &Path) -> Result<Asset> {
    let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    let name = path.file_name().context("a file without a name")?;
    Ok(Asset { name: name.to_string_lossy().into_owned(), bytes })
}
