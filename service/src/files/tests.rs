use super::*;

/// An archive that holds these parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn files_are_told_by_what_they_hold() {
    let odt = archive(&[("mimetype", "application/vnd.oasis.opendocument.text")]);
    let docx = archive(&[("[Content_Types].xml", ""), ("word/document.xml", "<w/>")]);
    let xlsx = archive(&[("xl/workbook.xml", "<w/>")]);
    for (bytes, expected) in [
        (&b"%PDF-1.7\n"[..], Some(FileType::Pdf)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01", Some(FileType::Png)),
        (b"name;years\r\nMo;3\n", Some(FileType::Text)),
        (&odt, Some(FileType::Odt)),
        (&docx, Some(FileType::Docx)),
        (&xlsx, Some(FileType::Xlsx)),
        (b"MZ\x90\0\x03\0", None),
        (b"GIF89a\x01\x00\x01\x00", None),
        (b"PK\x03\x04 not a real archive", None),
        (&archive(&[("run.exe", "MZ")]), None),
        (b"\x1b[31mred", None),
        (b"\xff\xfe\x00text", None),
    ] {
        assert_eq!(file_type(bytes), expected, "{bytes:?}");
    }
}

#[test]
fn what_is_not_taken_is_said() {
    let pdf = Upload { types: vec![FileType::Pdf], at_most: 1, megabytes: 1 };
    assert_eq!(misfit(&pdf, "a.PDF", b"%PDF-1.7"), None);
    assert_eq!(misfit(&pdf, "Scan 3.5", b"%PDF-1.7"), None);
    assert_eq!(misfit(&pdf, "a.html", b"%PDF-1.7"), Some(Fault::OtherFile));
    assert_eq!(misfit(&pdf, "a.pdf", b""), Some(Fault::EmptyFile));
    assert_eq!(misfit(&pdf, "a.pdf", b"only words"), Some(Fault::OtherFile));
    let large = [&b"%PDF-1.7"[..], &vec![b'x'; 1 << 20]].concat();
    assert_eq!(misfit(&pdf, "a.pdf", &large), Some(Fault::LargeFile { megabytes: 1 }));
}

#[test]
fn names_lead_nowhere_and_are_no_markup() {
    for (name, safe) in [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\mo\\report.pdf", "report.pdf"),
        ("<script>alert(1)</script>.pdf", "script.pdf"),
        ("a\"b\r\nContent-Type: text.html", "abContent-Type text.html"),
        ("re\u{202e}fdp.exe", "refdp.exe"),
        (".htaccess", "htaccess"),
        ("", "file"),
        ("..", "file"),
        ("\0\u{7f}", "file"),
        ("Bericht – Größe.pdf", "Bericht – Größe.pdf"),
    ] {
        assert_eq!(safe_name(name), safe, "{name:?}");
    }
    let long = format!("{}.pdf", "x".repeat(500));
    assert_eq!(safe_name(&long).chars().count(), LONGEST_NAME);
    assert!(safe_name(&long).ends_with(".pdf"));
}
