use std::collections::{BTreeMap, HashSet};

use domain::roster::{Kept, Use};
use domain::segment::Division;
use proptest::prelude::*;

use super::columns::{Remembered, mistakes};
use super::divisions::{named_in_cell, new_division};
use super::*;
use crate::secrets;

fn divisions() -> Vec<Division> {
    [("alcts", "ALCTS"), ("lita", "LITA"), ("llama", "Leadership, Management & more")]
        .map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() })
        .to_vec()
}

fn uses(file: &File) -> Vec<Use> {
    Remembered::default().uses(file, &BTreeMap::new(), &divisions())
}

fn rows(bytes: &[u8]) -> Result<Rows, String> {
    let file = File::read(bytes).map_err(|error| error.to_string())?;
    let uses = uses(&file);
    let wrong = mistakes(&file, &uses);
    let told: Vec<String> = wrong.iter().map(ToString::to_string).collect();
    if wrong.is_empty() { Ok(Rows::read(&file, &uses, &divisions())) } else { Err(told.join("\n")) }
}

/// What the rows say, and after them what is wrong.
fn check(bytes: &[u8], expected: &str) {
    let said = match rows(bytes) {
        Err(why) => why,
        Ok(rows) => {
            let entries = rows.entries.iter().map(|entry| {
                let attributes: Vec<String> =
                    entry.attributes.iter().map(|(name, value)| format!("{name}={value}")).collect();
                let held = entry.combination.as_ref().map_or("?".to_owned(), ToString::to_string);
                let name = entry.name.as_deref().unwrap_or("?");
                let consent = entry.consent.map_or("", |yes| if yes { " yes" } else { " no" });
                format!("{} / {name} / {held} / {}{consent}", entry.email, attributes.join(" "))
            });
            entries.chain(rows.problems.iter().map(ToString::to_string)).collect::<Vec<_>>().join("\n")
        }
    };
    assert_eq!(said, expected);
}

#[test]
fn members_are_read() {
    check(
        "\u{feff}Name,E-Mail,Library type,DIVISIONS\r\n\
         Ada,Ada@Example.org,academic,lita;ALCTS\r\n\
         \"Lee,  Bo\",bo@example.org,,\"leadership, management & MORE | lita\"\r\n\
         ,,,\r\n\
         ,cy@example.org,public,\r\n"
            .as_bytes(),
        "ada@example.org / Ada / alcts+lita / library_type=academic\n\
         bo@example.org / Lee, Bo / lita+llama / library_type=\n\
         cy@example.org /  /  / library_type=public",
    );
}

#[test]
fn divisions_may_have_columns_of_their_own_and_names_two_parts() {
    check(
        b"First name;Surname;Mail;LITA;alcts;Consent;Gone\n\
          Ada;L;ada@example.org;x;;yes;\n\
          Bo;;bo@example.org;no;1;0;yes\n\
          Cy;C;cy@example.org;maybe;TRUE;;\n",
        "ada@example.org / Ada L / lita /  yes\n\
         bo@example.org / Bo / alcts /  no\n\
         line 4, column 'LITA': 'maybe' is neither yes nor no: write yes or no, 1 or 0, or leave it empty",
    );
}

#[test]
fn every_mistake_is_named_at_once() {
    check(
        b"email,name,divisions\n\
          ada@example.org,Ada,lita\n\
          nobody,No,\n\
          ADA@example.org,Ada again,pla+lita+ala\n\
          ,Empty,\n\
          short@example.org,S\n\
          nul@example.org,N\0ul,\n",
        "ada@example.org / Ada / lita / \n\
         line 3, column 'email': 'nobody' is no e-mail address\n\
         line 4, column 'divisions': there is no division 'pla'; there are alcts (ALCTS), lita (LITA), llama (Leadership, Management & more)\n\
         line 4, column 'divisions': there is no division 'ala'; there are alcts (ALCTS), lita (LITA), llama (Leadership, Management & more)\n\
         line 4, column 'email': 'ada@example.org' stands in line 2 already\n\
         line 5, column 'email': is empty\n\
         line 6: has 2 cells, the first row 3\n\
         line 7, column 'name': holds the character U+0000 (NUL), which cannot be kept: remove it",
    );
    check(
        b"contact,name,name,\nx,y,z,\n",
        "no column is the e-mail address, by which members are known: say which one is\n\
         the columns 'name' and 'name' are both the name: leave one of them out",
    );
    check(b"email,name,divisions\n", "line 1: there is no member below the headings");
    check(b"", "line 1: the file is empty: its first row holds the headings");
    check(b"\xff\xfee\0m\0", "line 1: the file is UTF-16 ('Unicode text'): save it as 'CSV UTF-8'");
    check(
        b"email,name\na@example.org,Ada\nb@example.org,J\xf6rg\n",
        "line 3: is not UTF-8 but another encoding, such as Windows-1252: in Excel, save the file as 'CSV UTF-8'",
    );
    let old = File::read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap_err().to_string();
    assert!(old.contains("save it as .xlsx"), "{old}");
    let large = File::read(&vec![b'a'; LARGEST + 1]).unwrap_err().to_string();
    assert!(large.contains("at most 32 MiB"), "{large}");
}

#[test]
fn bad_rows_keep_their_members_from_being_gone() {
    let rows = rows(b"email,divisions\na@example.org,pla\nb@example.org,lita\n").unwrap();
    assert_eq!((rows.entries.len(), rows.bad), (1, 1));
    assert!(rows.addresses.contains("a@example.org"));
    assert_eq!(rows.unknown, BTreeMap::from([("pla".to_owned(), 1)]));
    let a = Rows::read(&File::read(b"email\na@example.org\nc@example.org\n").unwrap(), &[Use::Email], &[]);
    let roster: Vec<Kept> = a.entries.iter().map(domain::roster::Entry::begun).collect();
    let erased = HashSet::from([secrets::digest("b@example.org")]);
    let plan = Plan::new(&rows, &roster, &erased, &divisions());
    assert_eq!((plan.new.count, plan.erased.count, plan.gone.count, plan.bad), (0, 1, 1, 1));
    assert_eq!(plan.gone.shown[0].email, "c@example.org");
}

#[test]
fn hostile_cells_are_only_words() {
    check(
        "email,name,Salary €\n\
         a@example.org,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",'=1+1\n\
         b@example.org,<script>alert(1)</script>,\"a\nb\"\n\
         c@example.org,\u{202e}gnirts,@SUM(A1)\n"
            .as_bytes(),
        "a@example.org / =HYPERLINK(\"http://evil.example\",\"x\") / ? / salary==1+1\n\
         b@example.org / <script>alert(1)</script> / ? / salary=a b\n\
         c@example.org / gnirts / ? / salary=@SUM(A1)",
    );
    let long = format!("email,name\na@example.org,{}\n", "x".repeat(201));
    check(long.as_bytes(), "line 2, column 'name': has 201 letters, at most 200 are kept");
}

#[test]
fn a_workbook_is_read_as_a_table_is() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Empty").unwrap();
    let sheet = book.add_worksheet().set_name("Members").unwrap();
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2019, 5, 1).unwrap();
    let format = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    for (column, heading) in ["email", "divisions", "LITA", "since", "years"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, heading).unwrap();
    }
    sheet.write_string(2, 0, "Ada@example.org").unwrap();
    sheet.write_string(2, 1, "alcts").unwrap();
    sheet.write_boolean(2, 2, true).unwrap();
    sheet.write_datetime_with_format(2, 3, &day, &format).unwrap();
    sheet.write_number(2, 4, 7).unwrap();
    sheet.write_string(3, 0, "nobody").unwrap();
    sheet
        .write_formula(
            4,
            0,
            rust_xlsxwriter::Formula::new("=\"bo\"&\"@example.org\"").set_result("bo@example.org"),
        )
        .unwrap();
    let bytes = book.save_to_buffer().unwrap();
    check(
        &bytes,
        "ada@example.org / ? / alcts+lita / since=2019-05-01 years=7\n\
         bo@example.org / ? /  / since= years=\n\
         line 4, column 'email': 'nobody' is no e-mail address",
    );
    let note = File::read(&bytes).unwrap().note.unwrap().to_string();
    assert!(note.contains("Only ‘Members’ is read"), "{note}");
    let broken = File::read(&bytes[..200]).unwrap_err().to_string();
    assert!(broken.contains("the workbook cannot be read"), "{broken}");
}

#[test]
fn a_workbook_far_larger_than_a_roster_is_refused_by_its_size() {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let nothing = vec![0; 1 << 20];
    for _ in 0..257 {
        archive.write_all(&nothing).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20, "it is a small file");
    let refused = File::read(&bytes).unwrap_err().to_string();
    assert!(refused.contains("unpacks to more than 256 MiB"), "{refused}");
}

#[test]
fn a_word_becomes_a_division() {
    let named = |word: &str| new_division(word, &divisions()).map(|own| format!("{}={}", own.id, own.name));
    assert_eq!(named("RUSA"), Some("rusa=RUSA".to_owned()));
    assert_eq!(named("Lita"), Some("lita-2=Lita".to_owned()));
    assert_eq!(named("Große Städte!"), Some("gro-e-st-dte=Große Städte!".to_owned()));
    assert_eq!(named("会員"), Some("division=会員".to_owned()));
}

#[test]
fn an_address_is_told_from_what_is_none() {
    for good in
        ["a@b.org", "first.last+tag@sub.example.org", "o'neil@example.museum", "j\u{f6}rg@m\u{fc}nchen.de"]
    {
        assert!(is_email(good), "{good}");
    }
    for bad in [
        "",
        "a",
        "a@b",
        "@b.org",
        "a@",
        "a b@c.org",
        "a@b..org",
        "a@-b.org",
        "a@b@c.org",
        ".a@b.org",
        "a@b.org\n",
    ] {
        assert!(!is_email(bad), "{bad:?}");
    }
}

proptest! {
    /// Whatever bytes come, they are read or refused in words, and never taken twice for one member.
    #[test]
    fn any_file_is_read_or_refused(lines in prop::collection::vec("[a-c@.;,|=+\"\n\r\t<'\u{e9}x1]{0,30}", 0..12)) {
        let text = format!("email,name,divisions,LITA\n{}", lines.join("\n"));
        match rows(text.as_bytes()) {
            Ok(rows) => {
                let emails: HashSet<&str> = rows.entries.iter().map(|entry| entry.email.as_str()).collect();
                prop_assert_eq!(emails.len(), rows.entries.len());
                prop_assert_eq!(rows.bad == 0, rows.problems.is_empty());
            }
            Err(why) => prop_assert!(!why.is_empty()),
        }
    }

    /// Cells that name divisions in any order and by any separator name the same set.
    #[test]
    fn separators_do_not_matter(
        ids in prop::collection::vec(prop::sample::select(vec!["alcts", "LITA", "llama"]), 0..5),
        between in prop::sample::select(vec![";", " | ", "+", ", ", "\n"]),
    ) {
        let expected: domain::segment::Combination = ids.iter().map(|id| id.to_lowercase().parse().unwrap()).collect();
        prop_assert_eq!(named_in_cell(&ids.join(between), &divisions()), Ok(expected));
    }
}
