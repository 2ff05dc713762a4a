//! Venues: staff's pages, their addresses, and a machine that many use.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use domain::role::Role;
use domain::venue::Kind;
use service::responses::export::{self, Format};
use service::{Actor, campaigns, venues};

use crate::client::{ADDRESS, ANSWERS, Answer, Client, EVERY_KIND, Installation};

const VENUES: &str = "/campaigns/every-kind/venues";

/// A campaign that publishes five answers together, as a draft, and one member on the roster.
async fn drafted() -> Installation {
    let installation = Installation::new().await;
    installation.roster(&[("mo@example.org", "lita")]).await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    document["k"] = 5.into();
    document["privacy"] = "identified".into();
    // One member decides no assumption.
    document["assumptions"] = serde_json::json!([]);
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    installation
}

async fn opened() -> Installation {
    let installation = drafted().await;
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    installation
}

/// A new venue; its code.
async fn venue(installation: &Installation, name: &str) -> String {
    let added =
        venues::add(&installation.service, &Actor::Operator, "every-kind", name, Kind::TownHall).await;
    added.unwrap().code.to_string()
}

async fn close(installation: &Installation, code: &str) {
    venues::close(&installation.service, &Actor::Operator, "every-kind", code).await.unwrap();
}

/// Comes by an address, starts as a member of LITA and answers up to the check; the address of the survey.
async fn answer(client: &mut Client, address: &str) -> String {
    let arrived = client.get(address).await;
    let (to, page) = if arrived.status == StatusCode::SEE_OTHER {
        let to = arrived.to().to_owned();
        let page = client.get(&to).await;
        (to, page)
    } else {
        (address.to_owned(), arrived)
    };
    let base = to.split('?').next().unwrap().to_owned();
    let via = page.body.contains("name=\"via\"").then(|| page.hidden("via"));
    let fields = [("divisions[]", "lita"), ("via", via.as_deref().unwrap_or_default())];
    assert_eq!(client.post(&format!("{base}/start"), &fields).await.to(), format!("{base}/1"));
    client.post(&format!("{base}/1"), &ANSWERS).await;
    base
}

async fn send(client: &mut Client, base: &str) {
    assert_eq!(client.post(&format!("{base}/send"), &[]).await.to(), format!("{base}/thanks"));
}

async fn told(staff: &mut Client, name: &str) -> String {
    let page = staff.get(VENUES).await.body;
    let (_, row) = page.split_once(&format!(">{name}</a>")).unwrap();
    let (_, cell) = row.split_once("data-column=\"Answers\">").unwrap();
    cell.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn staff_add_a_venue_and_find_its_address_in_all_its_forms() {
    let installation = drafted().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns/every-kind").await.says(&[VENUES]);
    staff.get(VENUES).await.says(&["No venue yet", "Town hall", "Booth or table"]);
    let nameless = staff.post(VENUES, &[("name", " "), ("kind", "booth")]).await;
    nameless.page(StatusCode::UNPROCESSABLE_ENTITY);
    nameless.says(&["href=\"#name\"", "Give the venue a name", "value=\"booth\" selected"]);

    let new = [("name", "Town <hall>"), ("kind", "town-hall")];
    let to = staff.post(VENUES, &new).await.to().to_owned();
    let one = to.strip_suffix("?done=venue-added").unwrap();
    let code = one.rsplit('/').next().unwrap();
    staff.get(&to).await.says(&[
        "The venue is here",
        "Town &lt;hall&gt;",
        "Nobody can answer at the moment",
        &format!("{ADDRESS}/v/{code}"),
        &format!("{ADDRESS}/v/{code}/kiosk"),
        "&lt;p lang=\"en\"&gt;&lt;a href=",
        "fewer than 5",
    ]);
    staff.post(VENUES, &new).await.says(&["has a venue ‘Town &lt;hall&gt;’ already"]);
    staff.get(VENUES).await.says(&["Town &lt;hall&gt;", "fewer than 5"]);
    staff.get(&format!("{one}/poster")).await.says(&[
        "The test association",
        "One of every kind",
        "<svg",
        "Point your camera here",
        &format!("canvass.test/v/{code}"),
        "No name is asked and none is kept",
    ]);

    assert_eq!(staff.post(&format!("{one}/close"), &[]).await.to(), format!("{one}?done=venue-closed"));
    staff.get(one).await.says(&["This venue is closed"]);
    assert_eq!(staff.post(&format!("{one}/reopen"), &[]).await.to(), format!("{one}?done=venue-reopened"));
    staff.post(&format!("{one}/burn"), &[]).await.page(StatusCode::NOT_FOUND);
    for none in ["22222222", "none"] {
        staff.get(&format!("{VENUES}/{none}")).await.page(StatusCode::NOT_FOUND);
        staff.post(&format!("{VENUES}/{none}/close"), &[]).await.page(StatusCode::NOT_FOUND);
    }
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    campaigns::close(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    staff.post(VENUES, &[("name", "Late")]).await.says(&["is closed: nobody can answer any more"]);
}

#[tokio::test]
async fn venues_are_staffs_alone() {
    let installation = opened().await;
    let code = venue(&installation, "Secret town hall").await;
    let mut leader = installation.signed_in(Role::Leadership).await;
    let one = format!("{VENUES}/{code}");
    let pages = ["", "/poster", "/code.svg", "/code.png"].map(|page| format!("{one}{page}"));
    for path in pages.iter().map(String::as_str).chain([VENUES]) {
        leader.get(path).await.page(StatusCode::FORBIDDEN);
        assert!(installation.client().get(path).await.to().starts_with("/sign-in"), "{path}");
    }
    for path in [VENUES.to_owned(), format!("{one}/close"), format!("{one}/reopen")] {
        leader.post(&path, &[("name", "Mine")]).await.page(StatusCode::FORBIDDEN);
    }
    for _ in 0..5 {
        let mut member = installation.client();
        let base = answer(&mut member, &format!("/v/{code}")).await;
        send(&mut member, &base).await;
    }
    for path in ["/campaigns/every-kind", "/results/every-kind/who"] {
        let page = leader.get(path).await;
        page.says(&["Open link and venues"]);
        page.is_silent_on(&["Secret town hall", &code]);
    }
}

#[tokio::test]
async fn cameras_read_the_address() {
    let installation = drafted().await;
    let code = venue(&installation, "Booth").await;
    let address = format!("{ADDRESS}/v/{code}");
    let mut staff = installation.signed_in(Role::Staff).await;
    let png = staff.get(&format!("{VENUES}/{code}/code.png")).await;
    assert_eq!(png.headers[CONTENT_TYPE], "image/png");
    assert_eq!(read_png(&png.bytes), address);
    let svg = staff.get(&format!("{VENUES}/{code}/code.svg")).await;
    assert_eq!(svg.headers[CONTENT_TYPE], "image/svg+xml");
    svg.says(&[&format!("<title>QR code: {address}</title>")]);
    assert_eq!(read_svg(&svg.body), address);
    let poster = staff.get(&format!("{VENUES}/{code}/poster")).await;
    assert_eq!(read_svg(&poster.body), address);
}

fn read(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
    let grey = |x, y| if is_dark(x, y) { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, grey);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

fn read_png(bytes: &[u8]) -> String {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!((info.width, info.bit_depth), (info.height, png::BitDepth::One));
    let side = info.width as usize;
    read(side, |x, y| pixels[y * info.line_size + x / 8] & (0x80 >> (x % 8)) == 0)
}

/// Draws the runs of the path, each `M x y h length v1 h-length z`, four pixels for a unit.
fn read_svg(page: &str) -> String {
    const SCALE: usize = 4;
    let between = |text: &str, before: &str, after: &str| {
        text.split_once(before).unwrap().1.split(after).next().unwrap().to_owned()
    };
    let units: usize = between(page, "viewBox=\"0 0 ", " ").parse().unwrap();
    let path = between(page, "<path fill=\"#000\" d=\"", "\"");
    let mut dark = vec![vec![false; units]; units];
    for run in path.split_terminator('z') {
        let (place, rest) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let length: usize = rest.split('v').next().unwrap().parse().unwrap();
        dark[y][x..x + length].fill(true);
    }
    read(units * SCALE, |x, y| dark[y / SCALE][x / SCALE])
}

#[tokio::test]
async fn what_comes_by_a_venue_is_counted_apart_once_it_is_published() {
    let installation = opened().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let (hall, booth) = (venue(&installation, "Hall").await, venue(&installation, "Stand").await);
    assert_eq!(
        installation.client().get(&format!("/v/{hall}?language=es&source=poster")).await.to(),
        format!("/c/every-kind?via={hall}&language=es&source=poster")
    );
    // Somebody types in capitals.
    let capitals = format!("/v/{}", hall.to_uppercase());
    for address in [&format!("/v/{hall}"), &format!("/v/{hall}"), &capitals, &format!("/v/{hall}/kiosk")] {
        let mut member = installation.client();
        let base = answer(&mut member, address).await;
        send(&mut member, &base).await;
    }
    assert_eq!(told(&mut staff, "Hall").await, "fewer than 5");
    for address in [format!("/v/{hall}"), format!("/v/{booth}")] {
        let mut member = installation.client();
        let base = answer(&mut member, &address).await;
        send(&mut member, &base).await;
    }
    assert_eq!(told(&mut staff, "Hall").await, "5");
    assert_eq!(told(&mut staff, "Stand").await, "fewer than 5");
    staff.get("/campaigns/every-kind").await.says(&["Open link and venues"]);

    let csv =
        export::export(&installation.service, &Actor::Operator, "every-kind", Format::Csv).await.unwrap();
    assert!(csv.starts_with("divisions,divisions now,venue,venue name,"), "{csv}");
    let named =
        |name: &str| csv.lines().filter(|line| line.starts_with(&format!("lita,,open,{name},"))).count();
    assert_eq!((named("Hall"), named("Stand")), (5, 1));
    let lines = export::export(&installation.service, &Actor::Operator, "every-kind", Format::JsonLines);
    assert_eq!(lines.await.unwrap().matches("\"venue_name\":\"Hall\"").count(), 5);
}

#[tokio::test]
async fn what_is_no_open_venue_of_the_campaign_counts_as_the_open_link() {
    let installation = opened().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let hall = venue(&installation, "Hall").await;
    close(&installation, &hall).await;
    for via in [hall.as_str(), "22222222", "%3Cscript%3E", ""] {
        let mut member = installation.client();
        let page = member.get(&format!("/c/every-kind?via={via}")).await;
        page.page(StatusCode::OK);
        page.is_silent_on(&["<script>\""]);
        let base = answer(&mut member, &format!("/c/every-kind?via={via}")).await;
        send(&mut member, &base).await;
    }
    let mut member = installation.client();
    let base = answer(&mut member, "/c/every-kind").await;
    send(&mut member, &base).await;
    assert_eq!(told(&mut staff, "Hall").await, "fewer than 5");
    let mut leader = installation.signed_in(Role::Leadership).await;
    leader.get("/campaigns/every-kind").await.says(&["Open link and venues"]);
    assert_eq!(installation.responses("every-kind").await, 5);
}

#[tokio::test]
async fn a_venue_that_leads_nowhere_says_so_kindly() {
    let installation = drafted().await;
    let code = venue(&installation, "Hall").await;
    let (plain, kiosk) = (format!("/v/{code}"), format!("/v/{code}/kiosk"));
    let mut member = installation.client();
    for path in [&plain, &kiosk] {
        let early = member.get(path).await;
        early.page(StatusCode::UNPROCESSABLE_ENTITY);
        early.says(&["This survey is not open yet"]);
    }
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    close(&installation, &code).await;
    for path in [&plain, &kiosk] {
        let closed = member.get(path).await;
        closed.page(StatusCode::GONE);
        closed.says(&["This way in is closed", "Other ways in still work"]);
    }
    member.get(&format!("{plain}?language=fr")).await.says(&["lang=\"fr\"", "Cet accès est fermé"]);
    member.get("/c/every-kind").await.page(StatusCode::OK);
    for none in ["/v/22222222", "/v/nothing", "/v/22222222/kiosk"] {
        member.get(none).await.page(StatusCode::NOT_FOUND);
    }
    venues::reopen(&installation.service, &Actor::Operator, "every-kind", &code).await.unwrap();
    member.get(&plain).await.to();
}

/// What a page of a kiosk may never show to the next person: anything of `ANSWERS`.
fn says_nothing_of_them(page: &Answer) {
    page.is_silent_on(&["checked", "&lt;b&gt;", "2010-05-17", "value=\"15\""]);
}

#[tokio::test]
async fn a_machine_that_many_use_forgets_each_of_them() {
    let installation = opened().await;
    let code = venue(&installation, "Stand").await;
    let base = format!("/v/{code}/kiosk");
    let mut machine = installation.client();
    machine.get(&base).await.says(&["/kiosk.js", "this screen starts afresh after two minutes"]);

    // One goes away among the questions.
    assert_eq!(answer(&mut machine, &base).await, base);
    let check = machine.get(&format!("{base}/check")).await;
    check.says(&["&lt;b&gt;", "Next person", "this screen forgets your answers", "kiosk-idle"]);
    let questions = machine.get(&format!("{base}/1")).await;
    questions.says(&["Next person", "2010-05-17"]);
    questions.is_silent_on(&["Go on later", "serviceWorker"]);
    let fresh = machine.get(&base).await;
    says_nothing_of_them(&fresh);
    let forgets = fresh.headers.get_all(SET_COOKIE).iter().any(|cookie| {
        let cookie = cookie.to_str().unwrap();
        cookie.starts_with("canvass_survey=;") && cookie.contains(&format!("Path={base}"))
    });
    assert!(forgets, "{:?}", fresh.headers);
    for page in ["/1", "/check", "/thanks"] {
        assert_eq!(machine.get(&format!("{base}{page}")).await.to(), base, "{page}");
    }
    for page in ["/1", "/send"] {
        assert_eq!(machine.post(&format!("{base}{page}"), &ANSWERS).await.to(), base, "{page}");
    }

    // The next is asked anew, even if they start from a page that was left open, and comes to an end.
    answer(&mut machine, &base).await;
    machine.post(&format!("{base}/start"), &[("divisions[]", "lita")]).await.to();
    says_nothing_of_them(&machine.get(&format!("{base}/1")).await);
    machine.post(&format!("{base}/1"), &ANSWERS).await;
    send(&mut machine, &base).await;
    let thanks = machine.get(&format!("{base}/thanks")).await;
    thanks
        .says(&[&format!("<noscript><meta http-equiv=\"refresh\" content=\"20;url={base}\""), "Next person"]);
    thanks.is_silent_on(&["Change my answers", "Take my answers back"]);
    for act in ["reopen", "withdraw"] {
        let refused = machine.post(&format!("{base}/{act}"), &[]).await;
        assert!(refused.status.is_client_error() || refused.to() == format!("{base}/thanks"), "{act}");
    }
    assert_eq!(machine.get(&format!("{base}/1")).await.to(), format!("{base}/thanks"));
    says_nothing_of_them(&machine.get(&base).await);
    assert_eq!(machine.get(&format!("{base}/thanks")).await.to(), base);
    assert_eq!(installation.responses("every-kind").await, 1);

    // Who has begun when the venue is closed can finish; nobody else can begin.
    answer(&mut machine, &base).await;
    close(&installation, &code).await;
    send(&mut machine, &base).await;
    machine.get(&base).await.page(StatusCode::GONE);
    assert_eq!(installation.responses("every-kind").await, 2);
}

#[tokio::test]
async fn a_machine_forgets_the_language_of_the_one_before() {
    let installation = Installation::new().await;
    let mut document: serde_json::Value = serde_json::from_str(EVERY_KIND).unwrap();
    document["translations"] = serde_json::json!({ "es": { "title": { "text": "Una de cada" } } });
    campaigns::import(&installation.service, &Actor::Operator, &document.to_string()).await.unwrap();
    campaigns::open(&installation.service, &Actor::Operator, "every-kind").await.unwrap();
    let base = format!("/v/{}/kiosk", venue(&installation, "Stand").await);
    let mut machine = installation.client();
    machine.get(&format!("{base}?language=es")).await.says(&["lang=\"es\"", "Una de cada"]);
    machine.post(&format!("{base}/start"), &[]).await.to();
    machine.get(&format!("{base}/1")).await.says(&["lang=\"es\"", "Siguiente persona"]);
    machine.get(&base).await.says(&["lang=\"en\"", "One of every kind"]);
}
