//! Pictures of options: taken in, given out, and carried by the documents that are brought and exported.

mod bare;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::campaign::{Document, Problem};
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::{Kind, Picture};
use domain::role::Permission;
use imagesize::ImageType;
use sha2::{Digest as _, Sha256};
use store::Digest;
pub use store::StoredPicture;

use crate::{Actor, Error, Result, Service};

/// The most bytes of a picture: 1 MiB. Members load it on their phones.
pub const LARGEST: usize = 1 << 20;
/// The most pixels on a side.
const WIDEST: usize = 4000;

/// Keeps a picture and gives the SHA-256 of its file, by which documents name it.
///
/// # Errors
/// [`Error::Refused`] for what is no PNG, JPEG or WebP, or too large.
pub async fn keep(cx: &Service, actor: &Actor, bytes: Vec<u8>) -> Result<String> {
    actor.require(Permission::ManageCampaigns)?;
    put(cx, bytes).await
}

async fn put(cx: &Service, bytes: Vec<u8>) -> Result<String> {
    let media_type = media_type(&bytes).map_err(Error::Refused)?.to_owned();
    let bytes = bare::bare(bytes).map_err(Error::Refused)?;
    let digest: Digest = Sha256::digest(&bytes).into();
    cx.store.put_picture(&digest, &StoredPicture { media_type, bytes }, cx.clock.now()).await?;
    Ok(hex::encode(digest))
}

/// A picture by the SHA-256 of its file, for everybody.
///
/// # Errors
/// [`Error::NotFound`] if there is none.
pub async fn show(cx: &Service, digest: &str) -> Result<StoredPicture> {
    let missing = || Error::NotFound(notice!("there is no picture at this address"));
    let digest =
        hex::decode(digest).ok().and_then(|bytes| Digest::try_from(bytes).ok()).ok_or_else(missing)?;
    cx.store.picture(&digest).await?.ok_or_else(missing)
}

/// What kind of picture it is; why it is none that is taken.
fn media_type(bytes: &[u8]) -> Result<&'static str, Notice> {
    if bytes.len() > LARGEST {
        return Err(notice!(
            "it is larger than 1 MB: make it smaller, since members load it on their phones"
        ));
    }
    let none = || notice!("it is no PNG, JPEG or WebP");
    let media_type = match imagesize::image_type(bytes).map_err(|_| none())? {
        ImageType::Png => "image/png",
        ImageType::Jpeg => "image/jpeg",
        ImageType::Webp => "image/webp",
        _ => return Err(none()),
    };
    let size = imagesize::blob_size(bytes).map_err(|_| none())?;
    if size.width.max(size.height) > WIDEST {
        return Err(notice!(
            "it is {width} by {height} pixels: {most} on a side are the most",
            width = size.width,
            height = size.height,
            most = WIDEST
        ));
    }
    Ok(media_type)
}

/// Every picture of a document with its place.
fn pictures(document: &mut Document) -> impl Iterator<Item = (String, &mut Picture)> {
    document.questionnaire.pages.iter_mut().enumerate().flat_map(|(p, page)| {
        page.questions.iter_mut().enumerate().flat_map(move |(q, question)| {
            let options = match &mut question.answer {
                Kind::Single(single) => single.options.as_mut_slice(),
                Kind::Several(several) => several.options.as_mut_slice(),
                _ => &mut [],
            };
            options.iter_mut().enumerate().filter_map(move |(o, option)| {
                let place =
                    format!("questionnaire.pages[{p}].questions[{q}].answer.options[{o}].picture.file");
                Some((place, option.picture.as_deref_mut()?))
            })
        })
    })
}

/// Keeps the pictures that a document brings, which from then on only says which they are.
///
/// # Errors
/// [`Error::Document`] names those that are none, and those that it names and that are not here.
pub(crate) async fn take_in(cx: &Service, document: &mut Document) -> Result<()> {
    let mut problems = Vec::new();
    for (place, picture) in pictures(document) {
        let kept = match (picture.data_url(), picture.digest()) {
            (Some(url), _) => match decoded(url) {
                Some(bytes) => put(cx, bytes).await,
                None => Err(Error::Refused(notice!("it is no data: URL in base64"))),
            },
            (None, Some(digest)) => show(cx, digest).await.map(|_| digest.to_owned()),
            (None, None) => continue,
        };
        match kept {
            Ok(digest) => picture.file = digest,
            Err(Error::Refused(why)) => problems.push(Problem::new(place, why)),
            Err(Error::NotFound(_)) => {
                problems
                    .push(Problem::new(place, notice!("this picture is not here: write it as a data: URL")));
            }
            Err(error) => return Err(error),
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Error::Document(problems)) }
}

/// The same document with its pictures in it, to be brought elsewhere.
pub(crate) async fn carried(cx: &Service, mut document: Document) -> Result<Document> {
    for (_, picture) in pictures(&mut document) {
        if let Some(digest) = picture.digest() {
            let StoredPicture { media_type, bytes } = show(cx, digest).await?;
            picture.file = format!("data:{media_type};base64,{}", STANDARD.encode(bytes));
        }
    }
    Ok(document)
}

fn decoded(url: &str) -> Option<Vec<u8>> {
    STANDARD.decode(url.split_once(";base64,")?.1.trim()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One pixel.
    const PIXEL: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82";

    #[test]
    fn pictures_are_told_by_what_they_hold() {
        assert_eq!(media_type(PIXEL), Ok("image/png"));
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        let html = b"<html><script>alert(1)</script>";
        for none in [&b""[..], b"GIF", svg, html, b"\x89PNG\r\n\x1a\n", &[0; 64]] {
            assert!(media_type(none).is_err(), "{none:?}");
        }
    }

    #[test]
    fn what_is_too_large_is_refused_in_words() {
        let mut long = PIXEL.to_vec();
        long.resize(LARGEST + 1, 0);
        assert!(media_type(&long).unwrap_err().to_string().contains("larger than 1 MB"));
        let mut wide = PIXEL.to_vec();
        wide[16..20].copy_from_slice(&5000_u32.to_be_bytes());
        assert!(media_type(&wide).unwrap_err().to_string().contains("5000 by 1 pixels"));
    }

    #[test]
    fn a_data_url_is_read() {
        let url = format!("data:image/png;base64,{}", STANDARD.encode(PIXEL));
        assert_eq!(decoded(&url).unwrap(), PIXEL);
        assert_eq!(decoded("data:image/png;base64,%%%"), None);
        assert_eq!(decoded("data:image/svg+xml,<svg/>"), None);
    }
}
