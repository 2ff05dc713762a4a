use std::time::Duration;

use axum::http::StatusCode;
use domain::role::Role;

use crate::client::{ANSWERS, Answer, Client, Installation};

const IMPORT: &str = "/roster/import";

/// Brings a file and says what its columns are for as they are guessed; the address of what it would do.
async fn bring(staff: &mut Client, file: impl AsRef<[u8]>) -> String {
    let to = staff.upload(IMPORT, "file", file).await.to().to_owned();
    let Some(here) = to.strip_suffix("/columns") else { return to };
    let page = staff.get(&to).await;
    let fields = chosen(&page);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(staff.post(&to, &fields).await.to(), here);
    here.to_owned()
}

/// What is chosen in the fields of the page of columns.
fn chosen(page: &Answer) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for field in page.body.split("<select").skip(1) {
        let name = field.split("name=\"").nth(1).unwrap().split('"').next().unwrap();
        let options = field.split("<option").skip(1);
        let is_chosen = |option: &&str| option.split('>').next().unwrap().contains("selected");
        let own = options.into_iter().find(is_chosen).unwrap();
        let value = own.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        found.push((name.to_owned(), value.to_owned()));
    }
    found
}

/// Begins to take a file over, and waits for its end.
async fn take(staff: &mut Client, here: &str, fields: &[(&str, &str)]) -> Answer {
    let begun = staff.post_as_read(here, "counted", &format!("{here}/do/start"), fields).await;
    assert_eq!(begun.to(), here);
    for _ in 0..400 {
        if staff.get(&format!("{here}/progress")).await.body == "-" {
            return staff.get(here).await;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("the import did not end");
}

fn row(answer: &Answer, name: &str) -> String {
    let start = answer.body.find(&format!("<th scope=\"row\">{name}</th>"));
    let row = &answer.body[start.unwrap_or_else(|| panic!("no row {name}:\n{}", answer.body))..];
    let row = &row[..row.find("</tr>").unwrap()];
    let cells = row.split('>').map(|part| part.split('<').next().unwrap().trim());
    cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The address of the page of a member.
async fn member(staff: &mut Client, email: &str) -> String {
    let page = staff.get(&format!("/roster?q={email}")).await;
    let (_, rest) =
        page.body.split_once("href=\"/roster/members/").unwrap_or_else(|| panic!("{}", page.body));
    format!("/roster/members/{}", rest.split('"').next().unwrap())
}

/// Three members and someone of the staff.
async fn installation() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation
        .roster(&[("a@example.org", "alcts"), ("b@example.org", "alcts;lita"), ("c@example.org", "")])
        .await;
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

#[tokio::test]
async fn the_roster_is_staffs_alone() {
    let (installation, mut staff) = installation().await;
    let here = bring(&mut staff, "email\nx@example.org\n").await;
    let person = member(&mut staff, "a@example.org").await;
    let mut leader = installation.signed_in(Role::Leadership).await;
    let pages = [
        "/roster".to_owned(),
        "/roster/segments".to_owned(),
        "/roster/export.csv".to_owned(),
        IMPORT.to_owned(),
        here.clone(),
        format!("{here}/columns"),
        format!("{here}/problems.csv"),
        format!("{here}/progress"),
        person.clone(),
        format!("{person}/erase"),
        "/roster/members/nobody".to_owned(),
        "/roster/imports/nothing".to_owned(),
    ];
    for path in &pages {
        leader.get(path).await.page(StatusCode::FORBIDDEN);
        assert!(installation.client().get(path).await.to().starts_with("/sign-in"), "{path}");
    }
    for path in [
        format!("{here}/do/start"),
        format!("{here}/do/stop"),
        format!("{here}/do/discard"),
        format!("{here}/do/divisions"),
        format!("{here}/columns"),
        format!("{person}/mail"),
        format!("{person}/consent"),
        format!("{person}/erase"),
    ] {
        leader.post(&path, &[("email", "a@example.org")]).await.page(StatusCode::FORBIDDEN);
    }
    leader.upload(IMPORT, "file", "email\ny@example.org\n").await.page(StatusCode::FORBIDDEN);
    leader.get("/campaigns").await.is_silent_on(&["href=\"/roster\""]);
    staff.get("/campaigns").await.says(&["href=\"/roster\""]);
    staff.get(&person).await.page(StatusCode::OK);
    for path in ["/roster/members/nobody", "/roster/imports/nothing"] {
        staff.get(path).await.page(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_file_says_what_it_would_do_before_it_does_it() {
    let (_installation, mut staff) = installation().await;
    let file = "Contact;Name;Divisions;Library type\n\
                A@example.org;Mo Member;alcts;\n\
                B@EXAMPLE.ORG;Bo;lita;public\n\
                new@example.org;New;lita;public\n\
                bad;Bad;;\n\
                c@example.org;Cy;astronomy;\n";
    let columns = staff.upload(IMPORT, "file", file).await.to().to_owned();
    let page = staff.get(&columns).await;
    page.says(&["What are the columns for?", "Such as: A@example.org · B@EXAMPLE.ORG · new@example.org"]);
    let guessed = chosen(&page);
    assert_eq!(guessed[0].1, "attribute:contact");
    assert_eq!(guessed[3].1, "attribute:library_type");
    let refused = staff.post(&columns, &[("column-0", "nothing")]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["No column is the e-mail address"]);
    let twice =
        [("column-0", "email"), ("column-1", "name"), ("column-2", "divisions"), ("column-3", "name")];
    staff.post(&columns, &twice).await.says(&["are both the name: leave one of them out"]);
    let fields = [twice[0], twice[1], twice[2], ("column-3", "attribute:library_type")];
    let here = staff.post(&columns, &fields).await.to().to_owned();

    let page = staff.get(&here).await;
    assert_eq!(row(&page, "New"), "New 1");
    assert_eq!(row(&page, "Changed"), "Changed 1");
    assert_eq!(row(&page, "As they are already"), "As they are already 1");
    assert_eq!(row(&page, "On the roster, not in the file"), "On the roster, not in the file 0");
    assert_eq!(row(&page, "Rows with something wrong"), "Rows with something wrong 2");
    assert_eq!(row(&page, "5"), "5 Contact 'bad' is no e-mail address");
    page.says(&["divisions: ALCTS + LITA → LITA", "name: Mo Member → Bo", "library_type: none → public"]);
    page.says(&["there is no division", "astronomy"]);
    let problems = staff.get(&format!("{here}/problems.csv")).await;
    problems.says(&["Line,Column,What is wrong\n", "5,Contact,'bad' is no e-mail address\n"]);

    // Nothing is taken over while rows are bad, unless somebody says so.
    let start = format!("{here}/do/start");
    let refused = staff.post_as_read(&here, "counted", &start, &[]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Some rows have something wrong"]);
    // Nor where the numbers are no longer those by which it was decided.
    let refused = staff.post(&start, &[("skip_bad", "yes"), ("counted", "9 9 9 9 9 9")]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["The roster has changed since this was counted"]);
    let skip = refused.body.split("name=\"skip_bad\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(skip.contains("checked"), "what was chosen stays chosen: {skip}");
    let done = take(&mut staff, &here, &[("skip_bad", "yes")]).await;
    done.says(&["The members are taken over"]);
    assert_eq!(row(&done, "New"), "New 1");
    assert_eq!(row(&done, "Bad rows, left out"), "Bad rows, left out 2");
    staff.get("/roster?division=lita").await.says(&["2 members found", "Bo", "New"]);
    // Once is enough.
    staff.post(&format!("{here}/do/start"), &[]).await.page(StatusCode::CONFLICT);

    // The same file again: columns are remembered, nothing changes, and adding the division mends the row.
    let again = staff.upload(IMPORT, "file", file).await.to().to_owned();
    assert!(!again.ends_with("/columns"), "{again}");
    let page = staff.get(&again).await;
    assert_eq!(row(&page, "As they are already"), "As they are already 3");
    let added = staff.post(&format!("{again}/do/divisions"), &[("word", "astronomy")]).await;
    let page = staff.get(added.to()).await;
    assert_eq!(row(&page, "Changed"), "Changed 1");
    staff.post(&format!("{again}/do/discard"), &[]).await.to();
    staff.get(&again).await.page(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn members_who_are_not_in_the_file_are_gone_only_if_somebody_says_so() {
    let (_installation, mut staff) = installation().await;
    let file = "email,name,divisions\na@example.org,Mo Member,alcts\nnew@example.org,New,\n";
    let here = bring(&mut staff, file).await;
    let page = staff.get(&here).await;
    assert_eq!(row(&page, "On the roster, not in the file"), "On the roster, not in the file 2");
    let done = take(&mut staff, &here, &[("gone", "keep")]).await;
    assert!(!done.body.contains("Marked as gone"));
    let again = bring(&mut staff, file).await;
    let done = take(&mut staff, &again, &[("gone", "mark")]).await;
    assert_eq!(row(&done, "Marked as gone"), "Marked as gone 2");
    staff.get("/roster").await.says(&["2 members", "and 2 who are gone"]);
    staff.get("/roster?gone=yes").await.says(&["2 members who are gone found", "b@example.org"]);
    let person = member(&mut staff, "b@example.org&gone=yes").await;
    staff.get(&person).await.says(&["Is no member any more since", "ALCTS + LITA"]);
    staff.get("/roster/segments").await.says(&["2 members by what they hold today"]);
    let export = staff.get("/roster/export.csv").await;
    export.is_silent_on(&["b@example.org"]);
}

#[tokio::test]
async fn hostile_files_are_harmless_and_explained() {
    let (_installation, mut staff) = installation().await;
    let mut refused = async |file: Vec<u8>, status: StatusCode, words: &str| {
        let page = staff.upload(IMPORT, "file", file).await;
        page.page(status);
        page.says(&["There is a problem", words]);
    };
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    refused(Vec::new(), wrong, "Choose a file").await;
    refused(b"email\nj\xf6rg@example.org\n".to_vec(), wrong, "line 2: is not UTF-8 but another encoding")
        .await;
    refused(b"\xff\xfee\0m\0".to_vec(), wrong, "UTF-16").await;
    refused(b"PK\x03\x04nonsense".to_vec(), wrong, "cannot be read").await;
    refused(b"\xd0\xcf\x11\xe0".to_vec(), wrong, "save it as .xlsx").await;
    refused(vec![b'a'; service::roster::LARGEST + 1], StatusCode::PAYLOAD_TOO_LARGE, "larger than 32 MB")
        .await;

    let file = "email,name,divisions\n\
                F@example.org,\"=HYPERLINK(\"\"http://evil.example\"\")\",\n\
                f@EXAMPLE.org,Twice,\n\
                m@example.org,<img src=x onerror=alert(1)>,\n\
                plus@example.org,+49 30,\n";
    let here = bring(&mut staff, file).await;
    let page = staff.get(&here).await;
    page.says(&["stands in line 2 already", "&lt;img src=x onerror=alert(1)&gt;"]);
    page.is_silent_on(&["<img src=x"]);
    take(&mut staff, &here, &[("skip_bad", "yes")]).await;
    let export = staff.get("/roster/export.csv").await;
    assert_eq!(export.headers["content-disposition"], "attachment; filename=\"roster.csv\"");
    export.says(&["f@example.org,\"'=HYPERLINK(\"\"http://evil.example\"\")\"", "plus@example.org,'+49 30,"]);
    // What was written for spreadsheets is read again as it was.
    let again = bring(&mut staff, export.body.clone()).await;
    let page = staff.get(&again).await;
    assert_eq!(row(&page, "As they are already"), "As they are already 6");
    page.says(&["This file changes nothing"]);
    for path in [
        "/roster?q=%00",
        "/roster?division=%27",
        "/roster?attribute=%22&value=%00",
        "/roster?page=99999999999",
    ] {
        staff.get(path).await.page(StatusCode::OK);
    }
    staff.get("/roster?division=A+B").await.says(&["Nobody was found"]);
}

#[tokio::test]
async fn a_member_s_page_tells_everything_but_answers() {
    let installation = Installation::with_mail().await;
    installation.bring_open().await;
    let base = installation.invite("a@example.org", "alcts").await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let person = member(&mut staff, "a@example.org").await;
    staff.get(&person).await.says(&["One of every kind", "Divisions over time", "Gets mail."]);

    let mut browser = installation.client();
    browser.post(&format!("{base}/start"), &[]).await.to();
    let answers = [&ANSWERS[..], &[("go", "next")]].concat();
    browser.post(&format!("{base}/1"), &answers).await.to();
    browser.post(&format!("{base}/send"), &[]).await.to();
    let page = staff.get(&person).await;
    page.is_silent_on(&["Answered", "2010-05-17", "&lt;b&gt;"]);

    let gone = staff.post(&format!("{person}/mail"), &[("want", "out")]).await;
    staff.get(gone.to()).await.says(&["Wants no mail since", "Noted. No mail goes"]);
    let mail = "/campaigns/every-kind/mail";
    let letter = [("kind", "reminder"), ("subject", "s"), ("text", "{{link}}"), ("rest_days", "0")];
    installation.roster(&[("z@example.org", "lita")]).await;
    let planned = staff.post(&format!("{mail}/new"), &letter).await;
    staff.get(planned.to()).await.says(&["Want no mail"]);
    staff.post(&format!("{person}/mail"), &[("want", "in")]).await.to();
    staff.post(&format!("{person}/consent"), &[("consent", "no")]).await.to();
    staff.get(planned.to()).await.says(&["Want no mail"]);
    staff.post(&format!("{person}/consent"), &[("consent", "")]).await.to();
    staff.get(planned.to()).await.is_silent_on(&["Want no mail"]);
}

#[tokio::test]
async fn who_is_erased_is_asked_for_by_name_and_does_not_come_back_unasked() {
    let installation = Installation::new().await;
    installation.bring_open().await;
    let base = installation.invite("a@example.org", "alcts").await;
    let mut browser = installation.client();
    browser.post(&format!("{base}/start"), &[]).await.to();
    let answers = [&ANSWERS[..], &[("go", "next")]].concat();
    browser.post(&format!("{base}/1"), &answers).await.to();
    browser.post(&format!("{base}/send"), &[]).await.to();
    assert_eq!(installation.responses("every-kind").await, 1);

    let mut staff = installation.signed_in(Role::Staff).await;
    let person = member(&mut staff, "a@example.org").await;
    let erase = format!("{person}/erase");
    staff.get(&erase).await.says(&["What goes, for good", "What stays", "1 invitation"]);
    let refused = staff.post(&erase, &[("email", "b@example.org")]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Type the address"]);
    assert_eq!(staff.post(&erase, &[("email", " A@example.org ")]).await.to(), "/roster?done=erased");
    staff.get(&person).await.page(StatusCode::NOT_FOUND);
    staff.get("/roster?q=a@example.org").await.is_silent_on(&["/roster/members/"]);
    // An answer that no release holds yet is taken back, and the link leads nowhere.
    assert_eq!(installation.responses("every-kind").await, 0);
    browser.get(&base).await.page(StatusCode::NOT_FOUND);

    let file = "email,name\na@example.org,Ada\nb@example.org,Bo\n";
    let here = bring(&mut staff, file).await;
    let page = staff.get(&here).await;
    assert_eq!(row(&page, "Erased before, left out"), "Erased before, left out 1");
    let done = take(&mut staff, &here, &[]).await;
    assert_eq!(row(&done, "New"), "New 1");
    let again = bring(&mut staff, file).await;
    let done = take(&mut staff, &again, &[("bring_back", "yes")]).await;
    assert_eq!(row(&done, "New"), "New 1");
    staff.get("/roster?q=a@example.org").await.says(&["/roster/members/"]);
}
