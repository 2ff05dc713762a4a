//! Puts finished files into a folder named after their hash, each with its compressed forms.

use super::Site;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// A finished file.
pub struct Asset {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Files as they lie in `pkg/<hash>/`.
pub struct Published {
    /// The folder's name, the hash.
    pub folder: String,
    pub files: Vec<PublishedFile>,
}

/// One of them, with its sizes in bytes.
pub struct PublishedFile {
    pub name: String,
    pub size: u64,
    pub gzip: u64,
    pub brotli: u64,
}

impl Published {
    /// The folder below the site's root, as in `pkg/3f0c...`.
    pub fn pkg_dir(&self) -> String {
        format!("pkg/{}", self.folder)
    }

    /// A file's address on the site.
    pub fn address(&self, name: &str) -> String {
        format!("/{}/{name}", self.pkg_dir())
    }
}

/// Writes the files, unless the folder is there already.
pub fn publish(site: &Site<'_>, assets: &[Asset]) -> Result<Published> {
    let folder = hash(assets);
    if find(site, &folder)?.is_none() {
        // Written aside and renamed, so that a folder in `pkg/` is always whole.
        let aside = site.work.join("publish");
        let _ = fs::remove_dir_all(&aside);
        fs::create_dir_all(&aside).with_context(|| format!("creating {}", aside.display()))?;
        for asset in assets {
            write_compressed(&aside.join(&asset.name), &asset.bytes)?;
        }
        let pkg = site.folder.join("pkg");
        fs::create_dir_all(&pkg).with_context(|| format!("creating {}", pkg.display()))?;
        fs::rename(&aside, pkg.join(&folder))
            .with_context(|| format!("moving {} to {}", aside.display(), pkg.display()))?;
    }
    match find(site, &folder)? {
        Some(published) => Ok(published),
        None => bail!("pkg/{folder} is not where it was just written"),
    }
}

/// The files of an earlier call, if they are still there.
pub fn find(site: &Site<'_>, folder: &str) -> Result<Option<Published>> {
    let path = site.folder.join("pkg").join(folder);
    if folder.is_empty() || !path.is_dir() {
        return Ok(None);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(&path).with_context(|| format!("reading {}", path.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".gz") || name.ends_with(".br") {
            continue;
        }
        let size =
            |suffix: &str| fs::metadata(path.join(format!("{name}{suffix}"))).map_or(0, |found| found.len());
        files.push(PublishedFile { size: size(""), gzip: size(".gz"), brotli: size(".br"), name });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Some(Published { folder: folder.into(), files }))
}

/// Removes the folders that no page can name any more, so that the program does not carry them.
pub fn remove_all_but(site: &Site<'_>, current: &[&Published]) -> Result<()> {
    let pkg = site.folder.join("pkg");
    for entry in fs::read_dir(&pkg).with_context(|| format!("reading {}", pkg.display()))? {
        let entry = entry?;
        if !current.iter().any(|published| entry.file_name() == *published.folder) {
            fs::remove_dir_all(entry.path())
                .with_context(|| format!("removing {}", entry.path().display()))?;
        }
    }
    Ok(())
}

/// Writes a file and, where it pays, `<file>.br` and `<file>.gz`.
pub fn write_compressed(path: &Path, bytes: &[u8]) -> Result<()> {
    let write = |path: &Path, bytes: &[u8]| {
        fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
    };
    write(path, bytes)?;
    for (extension, compressed) in [("br", brotli(bytes)?), ("gz", gzip(bytes)?)] {
        if compressed.len() < bytes.len() {
            let mut name = path.as_os_str().to_os_string();
            name.push(".");
            name.push(extension);
            write(Path::new(&name), &compressed)?;
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default(); // quality 11
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters).context("compressing with brotli")?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut compressed)
        .context("compressing with gzip")?;
    Ok(compressed)
}

fn hash(assets: &[Asset]) -> String {
    let mut hash = Sha256::new();
    for asset in assets {
        hash.update(asset.name.len().to_le_bytes());
        hash.update(&asset.name);
        hash.update(asset.bytes.len().to_le_bytes());
        hash.update(&asset.bytes);
    }
    hex::encode(&hash.finalize()[..8])
}
