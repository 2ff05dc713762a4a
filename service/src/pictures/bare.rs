//! Pictures without what their files say beside them: where and when they were taken, by whom, with what.

use std::io::Cursor;

use domain::notice;
use domain::notice::Notice;
use exif::experimental::Writer;
use exif::{Field, In, Tag, Value};
use img_parts::jpeg::markers;
use img_parts::png::Png;
use img_parts::riff::RiffContent;
use img_parts::webp::{
    CHUNK_ALPH, CHUNK_ANIM, CHUNK_ANMF, CHUNK_ICCP, CHUNK_VP8, CHUNK_VP8L, CHUNK_VP8X, WebP,
};
use img_parts::{Bytes, DynImage, ImageEXIF};

/// The chunks of a PNG that its colours, its transparency and its shape need.
const NEEDED_IN_PNG: [[u8; 4]; 12] = [
    *b"IHDR", *b"PLTE", *b"IDAT", *b"IEND", *b"tRNS", *b"cHRM", *b"gAMA", *b"iCCP", *b"sBIT", *b"sRGB",
    *b"cICP", *b"pHYs",
];
/// Those of a still WebP.
const NEEDED_IN_WEBP: [[u8; 4]; 5] = [CHUNK_VP8X, CHUNK_VP8, CHUNK_VP8L, CHUNK_ALPH, CHUNK_ICCP];
/// The flag of an extended WebP that says that it has XMP.
const HAS_XMP: u8 = 0b100;

/// The picture as it is seen, and no more; made bare again it is the same. Which way it is turned stays.
///
/// # Errors
/// Why it cannot be read, or is not taken.
pub(super) fn bare(bytes: Vec<u8>) -> Result<Vec<u8>, Notice> {
    let broken = || notice!("it is broken: save it again in a program that shows it");
    let read = |bytes| DynImage::from_bytes(Bytes::from(bytes)).ok().flatten().ok_or_else(broken);
    let mut picture = read(bytes)?;
    let turned = picture.exif().and_then(|exif| orientation(&exif));
    match &mut picture {
        DynImage::Jpeg(jpeg) => {
            let whole = jpeg.clone().encoder().bytes();
            picture = read(still_jpeg(&whole).ok_or_else(broken)?)?;
        }
        DynImage::Png(png) => strip_png(png),
        DynImage::WebP(webp) => strip_webp(webp)?,
    }
    picture.set_exif(turned.and_then(only_turned));
    Ok(picture.encoder().bytes().to_vec())
}

/// A JPEG without what stands beside the picture, before it, between its scans, and behind its end, where telephones write more, such as a
/// smaller picture with a place of its own.
fn still_jpeg(file: &[u8]) -> Option<Vec<u8>> {
    let mut kept = file.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let next = at + file.get(at..)?.iter().position(|byte| *byte == markers::P)?;
        kept.extend(&file[at..next]);
        let marker = *file.get(next + 1)?;
        at = next
            + match marker {
                // A byte that fills, and one that is no marker but part of the picture.
                markers::P => 1,
                markers::Z | markers::RST0..=markers::RST7 | markers::EOI => 2,
                _ => 2 + usize::from(u16::from_be_bytes([*file.get(next + 2)?, *file.get(next + 3)?])),
            };
        let part = file.get(next..at)?;
        if !stands_beside(marker, part.get(4..).unwrap_or_default()) {
            kept.extend(part);
        }
        if marker == markers::EOI {
            return Some(kept);
        }
    }
}

/// Whether a segment of a JPEG says something beside the picture.
fn stands_beside(marker: u8, contents: &[u8]) -> bool {
    match marker {
        // How dense its points are; where there is one, its small picture may show what was cut off.
        markers::APP0 => !(contents.starts_with(b"JFIF\0") && contents.get(12..14) == Some(&[0, 0])),
        // Several kinds stand here; a profile of colours is one of them.
        markers::APP2 => !contents.starts_with(b"ICC_PROFILE\0"),
        // How colours are kept.
        markers::APP14 => !contents.starts_with(b"Adobe"),
        markers::APP1..=markers::APP15 | markers::COM => true,
        _ => false,
    }
}

/// One that moves becomes its first picture.
fn strip_png(png: &mut Png) {
    png.chunks_mut().retain(|chunk| NEEDED_IN_PNG.contains(&chunk.kind()));
}

fn strip_webp(webp: &mut WebP) -> Result<(), Notice> {
    if webp.has_chunk(CHUNK_ANIM) || webp.has_chunk(CHUNK_ANMF) {
        return Err(notice!("it moves: bring a still picture"));
    }
    webp.chunks_mut().retain(|chunk| NEEDED_IN_WEBP.contains(&chunk.id()));
    let extended = webp.chunks_mut().iter_mut().find(|chunk| chunk.id() == CHUNK_VP8X);
    if let Some(RiffContent::Data(data)) = extended.map(|chunk| chunk.content_mut()) {
        let mut said = data.to_vec();
        if let Some(flags) = said.first_mut() {
            *flags &= !HAS_XMP;
        }
        *data = said.into();
    }
    Ok(())
}

/// Which way a picture is turned, 1 to 8 as EXIF counts; none if it stands as it is kept.
fn orientation(exif: &[u8]) -> Option<u16> {
    let read = exif::Reader::new().read_raw(exif.to_vec()).ok()?;
    let turned = read.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    u16::try_from(turned).ok().filter(|turned| (2..=8).contains(turned))
}

/// EXIF that says nothing but which way a picture is turned.
fn only_turned(orientation: u16) -> Option<Bytes> {
    let field = Field { tag: Tag::Orientation, ifd_num: In::PRIMARY, value: Value::Short(vec![orientation]) };
    let mut writer = Writer::new();
    writer.push_field(&field);
    let mut written = Cursor::new(Vec::new());
    writer.write(&mut written, false).ok()?;
    Some(Bytes::from(written.into_inner()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a telephone says beside a picture, as text in each place that a format has for it.
    const SECRET: &[u8] = b"41 North, 87 West";

    /// EXIF with a place, and which way the picture is turned.
    fn telling(turned: u16) -> Bytes {
        let fields = [
            Field { tag: Tag::Orientation, ifd_num: In::PRIMARY, value: Value::Short(vec![turned]) },
            Field {
                tag: Tag::ImageDescription,
                ifd_num: In::PRIMARY,
                value: Value::Ascii(vec![SECRET.to_vec()]),
            },
        ];
        let mut writer = Writer::new();
        fields.iter().for_each(|field| writer.push_field(field));
        let mut written = Cursor::new(Vec::new());
        writer.write(&mut written, false).unwrap();
        written.into_inner().into()
    }

    fn with_exif(file: &[u8], turned: u16) -> Vec<u8> {
        let mut picture = DynImage::from_bytes(Bytes::copy_from_slice(file)).unwrap().unwrap();
        picture.set_exif(Some(telling(turned)));
        picture.encoder().bytes().to_vec()
    }

    fn tells(file: &[u8]) -> bool {
        file.windows(SECRET.len()).any(|part| part == SECRET)
    }

    fn turned(file: &[u8]) -> Option<u16> {
        let picture = DynImage::from_bytes(Bytes::copy_from_slice(file)).unwrap().unwrap();
        picture.exif().and_then(|exif| orientation(&exif))
    }

    const FILES: [&[u8]; 3] = [
        include_bytes!("../../tests/pictures/one.jpg"),
        include_bytes!("../../tests/pictures/one.png"),
        include_bytes!("../../tests/pictures/one.webp"),
    ];

    #[test]
    fn a_picture_says_nothing_beside_itself_but_which_way_it_is_turned() {
        for file in FILES {
            let told = with_exif(file, 6);
            assert!(tells(&told));
            let bare = bare(told).unwrap();
            assert!(!tells(&bare), "{bare:?}");
            assert_eq!(turned(&bare), Some(6));
            assert_eq!(super::bare(bare.clone()).unwrap(), bare, "made bare again it is the same");
            assert_eq!(turned(&super::bare(with_exif(file, 1)).unwrap()), None);
        }
    }

    #[test]
    fn comments_and_what_follows_the_picture_are_left_out() {
        let [jpeg, png, _] = FILES;
        let mut commented = jpeg[..2].to_vec();
        commented.extend([0xff, 0xfe, 0, 19]);
        commented.extend(SECRET);
        commented.extend(&jpeg[2..]);
        commented.extend(SECRET);
        assert!(tells(&commented) && !tells(&bare(commented).unwrap()));
        // Behind the picture's points, and in the place of a small picture.
        let mut late = jpeg[..jpeg.len() - 2].to_vec();
        late.extend([0xff, 0xfe, 0, 19]);
        late.extend(SECRET);
        late.extend([0xff, 0xd9]);
        assert!(tells(&late));
        assert_eq!(bare(late).unwrap(), bare(jpeg.to_vec()).unwrap());
        let mut small = jpeg[..2].to_vec();
        small.extend([0xff, 0xe0, 0, 24]);
        small.extend(b"JFXX\0");
        small.extend(SECRET);
        small.extend(&jpeg[2..]);
        assert!(tells(&small) && !tells(&bare(small).unwrap()));
        let mut followed = png.to_vec();
        followed.extend(SECRET);
        assert!(!tells(&bare(followed).unwrap()));
    }

    #[test]
    fn a_broken_file_is_an_error_and_no_panic() {
        for file in FILES {
            for cut in 0..file.len() {
                _ = bare(file[..cut].to_vec());
                let mut bent = with_exif(file, 6);
                let at = cut % bent.len();
                bent[at] = bent[at].wrapping_add(91);
                _ = bare(bent);
            }
        }
        assert!(bare(b"GIF89a".to_vec()).unwrap_err().to_string().contains("broken"));
    }
}
