//! The address of a venue as a code that a camera reads.

use domain::notice;
use qrcode::{Color, EcLevel, QrCode};

use crate::{Error, Result};

/// How many modules stay light on each side, as the standard (ISO/IEC 18004, 9.1) asks.
const QUIET: usize = 4;
/// How many pixels of the PNG a module has on each side: sharp when it is printed on a poster.
const PIXELS: usize = 16;

/// The modules of an address, row by row, true where they are dark.
///
/// A quarter of it can be smudged or torn off: posters hang in the open.
fn modules(address: &str) -> Result<Vec<Vec<bool>>> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q).map_err(|error| {
        Error::Refused(notice!("'{address}' cannot be made a QR code: {error}", address, error))
    })?;
    let dark: Vec<bool> = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
    Ok(dark.chunks(code.width()).map(<[bool]>::to_vec).collect())
}

/// An SVG, one unit for each module, that says `title` to those who cannot see it.
///
/// # Errors
/// [`Error::Refused`] for an address that is too long.
pub fn svg(address: &str, title: &str) -> Result<String> {
    let modules = modules(address)?;
    let size = modules.len() + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in modules.iter().enumerate() {
        let mut x = 0;
        while x < row.len() {
            let length = row[x..].iter().take_while(|dark| **dark).count();
            if length > 0 {
                path.push_str(&format!("M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET));
            }
            x += length.max(1);
        }
    }
    let title = html_escape::encode_text(title);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" role=\"img\" shape-rendering=\"crispEdges\">\
         <title>{title}</title><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// A PNG in black and white.
///
/// # Errors
/// [`Error::Refused`] for an address that is too long.
pub fn png(address: &str) -> Result<Vec<u8>> {
    let modules = modules(address)?;
    let size = (modules.len() + 2 * QUIET) * PIXELS;
    let is_dark = |x: usize, y: usize| {
        let place = |pixel: usize| (pixel / PIXELS).checked_sub(QUIET);
        let module = |x, y| modules.get::<usize>(y)?.get::<usize>(x).copied();
        place(x).zip(place(y)).and_then(|(x, y)| module(x, y)).unwrap_or(false)
    };
    // One bit for each pixel, the first in the highest place; a light one is 1.
    let byte = |y: usize, first: usize| {
        (0..8).fold(0_u8, |byte, bit| (byte << 1) | u8::from(first + bit < size && !is_dark(first + bit, y)))
    };
    let rows = (0..size).flat_map(|y| (0..size).step_by(8).map(move |first| byte(y, first)));
    let pixels: Vec<u8> = rows.collect();
    written(size, &pixels)
        .map_err(|error| Error::Refused(notice!("the QR code cannot be written as PNG: {error}", error)))
}

fn written(size: usize, pixels: &[u8]) -> std::result::Result<Vec<u8>, png::EncodingError> {
    let side = u32::try_from(size).unwrap_or(u32::MAX);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    encoder.write_header()?.write_image_data(pixels)?;
    Ok(bytes)
}
