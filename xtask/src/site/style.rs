//! `style/main.css` and `style/staff.css`, each with all it imports as one small file: members load no more than they need.

use super::publish::{Asset, Published};
use super::{Site, stamp};
use anyhow::{Context, Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};
use std::path::Path;

/// For every page.
pub const NAME: &str = "canvass.css";
/// For the pages of staff and leadership, after the other.
pub const STAFF: &str = "staff.css";

/// Bundles and minifies.
pub fn build(site: &Site<'_>) -> Result<Published> {
    let folder = site.workspace.path("style");
    stamp::publish_if_changed(site, "style", &stamp::read_below(&folder)?, || {
        [(NAME, "main.css"), (STAFF, "staff.css")]
            .into_iter()
            .map(|(name, main)| {
                Ok(Asset { name: name.into(), bytes: bundle(&folder.join(main))?.into_bytes() })
            })
            .collect()
    })
}

fn bundle(main: &Path) -> Result<String> {
    let targets = Targets::from(evergreen());
    let files = FileProvider::new();
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(main)
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("bundling {}", main.display()))?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("minifying {}: {error}", main.display()))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| anyhow!("printing {}: {error}", main.display()))?;
    Ok(printed.code)
}

/// The first versions with `light-dark()`, nesting and `@layer`, so that these stay as they are written.
fn evergreen() -> Browsers {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Browsers {
        chrome: version(123, 0),
        edge: version(123, 0),
        android: version(123, 0),
        firefox: version(120, 0),
        safari: version(17, 5),
        ios_saf: version(17, 5),
        ..Browsers::default()
    }
}
