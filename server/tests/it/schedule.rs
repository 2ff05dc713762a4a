//! Staff say when a campaign opens and closes, and when a mailing starts.

use axum::http::StatusCode;
use domain::role::Role;

use crate::client::Installation;

const SCHEDULE: &str = "/campaigns/every-kind/schedule";
const MAIL: &str = "/campaigns/every-kind/mail";

#[tokio::test]
async fn a_schedule_is_set_shown_and_emptied() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get("/campaigns/every-kind").await.says(&[&format!("href=\"{SCHEDULE}\"")]);
    staff.get(SCHEDULE).await.says(&["Opens", "Closes for good", "America/Chicago", "value=\"UTC\""]);
    let times = [("zone", "America/Chicago"), ("opens", "2099-12-01T09:00"), ("closes", "2099-12-15T18:00")];
    assert_eq!(staff.post(SCHEDULE, &times).await.to(), format!("{SCHEDULE}?done=scheduled"));
    staff.get(SCHEDULE).await.says(&["value=\"2099-12-01T09:00\"", "value=\"America/Chicago\""]);
    staff.get("/campaigns/every-kind").await.says(&[
        "Opens by itself December 1, 2099 at 9:00",
        "closes by itself December 15, 2099 at 6:00",
        "(America/Chicago)",
    ]);

    let wrong = [("zone", "Chicago"), ("opens", "2020-12-01T09:00"), ("closes", "soon")];
    let refused = staff.post(SCHEDULE, &wrong).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["is no time zone", "value=\"Chicago\"", "value=\"soon\""]);
    let refused = staff.post(SCHEDULE, &[("zone", "UTC"), ("opens", "2020-12-01T09:00")]).await;
    refused.says(&["That is over"]);

    // Who opened the page before a colleague saved loses nothing of either, and says which is meant.
    let read = staff.get(SCHEDULE).await.hidden("read");
    staff.post(SCHEDULE, &[("zone", "UTC"), ("closes", "2099-12-20T18:00"), ("read", &read)]).await.to();
    let late = [("zone", "UTC"), ("closes", "2099-12-25T18:00"), ("read", read.as_str())];
    let refused = staff.post(SCHEDULE, &late).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Somebody has changed this schedule since you opened it", "value=\"2099-12-25T18:00\""]);
    staff.post(SCHEDULE, &[&late[..2], &[("read", &refused.hidden("read"))]].concat()).await.to();
    let early = [("zone", "UTC"), ("opens", "2099-12-14T09:00"), ("links_until", "2099-12-10")];
    let refused = staff.post(SCHEDULE, &early).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);

    let emptied = staff.post(SCHEDULE, &[("zone", "America/Chicago"), ("opens", ""), ("closes", "")]).await;
    emptied.to();
    staff.get("/campaigns/every-kind").await.is_silent_on(&["by itself"]);
}

#[tokio::test]
async fn personal_links_end_on_a_day_or_for_one_and_say_so_kindly() {
    let installation = Installation::with_mail().await;
    installation.bring_open().await;
    let mine = installation.invite("mo@example.org", "lita").await;
    let others = installation.invite("ada@example.org", "lita").await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let refused = staff.post(SCHEDULE, &[("zone", "UTC"), ("links_until", "2020-12-20")]).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["That day is over", "href=\"#links_until\"", "value=\"2020-12-20\""]);
    let tomorrow = installation.service.now().plus_seconds(24 * 3600);
    let day = service::schedule::local(tomorrow, "UTC").unwrap().to_string()[..10].to_owned();
    staff.post(SCHEDULE, &[("zone", "UTC"), ("links_until", &day)]).await.to();
    staff.get(SCHEDULE).await.says(&[&format!("value=\"{day}\"")]);
    staff.get("/campaigns/every-kind").await.says(&["Personal links work until the end of", "(UTC)"]);

    // What was begun is kept when one member's link is ended.
    let mut member = installation.client();
    member.post(&format!("{mine}/start"), &[]).await.to();
    member
        .post(&format!("{mine}/1"), &[("shown[]", "word"), ("answers[word]", "kept"), ("go", "later")])
        .await
        .to();
    let found = staff.get("/roster?q=mo@example.org").await;
    let person = found.body.split("href=\"/roster/members/").nth(1).unwrap().split('"').next().unwrap();
    let person = format!("/roster/members/{person}");
    staff.get(&person).await.says(&["Personal link", "Works", "End it"]);
    let end = format!("{person}/link");
    let ended = staff.post(&end, &[("campaign", "every-kind")]).await;
    assert_eq!(ended.to(), format!("{person}?done=link-ended"));
    let page = staff.get(ended.to()).await;
    page.says(&["Ended. Whoever follows it reads so"]);
    page.is_silent_on(&["End it"]);
    staff.post(&end, &[("campaign", "every-kind")]).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    staff.post(&end, &[("campaign", "nothing")]).await.page(StatusCode::NOT_FOUND);
    let mut leader = installation.signed_in(Role::Leadership).await;
    leader.post(&end, &[("campaign", "every-kind")]).await.page(StatusCode::FORBIDDEN);

    for path in ["", "/1", "/later", "/check", "/thanks"] {
        let page = member.get(&format!("{mine}{path}")).await;
        page.page(StatusCode::GONE);
        page.says(&["This link has ended", "What you have answered is kept"]);
        page.is_silent_on(&["One of every kind", "mo@example.org", "kept\"", "every-kind"]);
    }
    let fields = [("shown[]", "word"), ("answers[word]", "late"), ("go", "later")];
    member.post(&format!("{mine}/1"), &fields).await.page(StatusCode::GONE);
    member.reads("fr");
    member.get(&mine).await.says(&["lang=\"fr\"", "Ce lien a expiré"]);
    // It is taken back, and nobody has learnt the link by it.
    staff.get(&person).await.says(&["Let it work again"]);
    let reopen = [("campaign", "every-kind"), ("act", "reopen")];
    leader.post(&end, &reopen).await.page(StatusCode::FORBIDDEN);
    let reopened = staff.post(&end, &reopen).await;
    assert_eq!(reopened.to(), format!("{person}?done=link-reopened"));
    let page = staff.get(reopened.to()).await;
    page.says(&["It works again", "End it"]);
    page.is_silent_on(&["/s/"]);
    member.get(&format!("{mine}/1")).await.says(&["value=\"kept\""]);
    staff.post(&end, &reopen).await.page(StatusCode::UNPROCESSABLE_ENTITY);
    staff.post(&end, &reopen[..1]).await.to();
    member.get(&others).await.page(StatusCode::OK);
    // A new link leads back to it.
    let new = staff.post("/campaigns/every-kind/links", &[("replace", "yes")]).await;
    let row = new.page(StatusCode::OK).lines().find(|line| line.starts_with("mo@")).unwrap().to_owned();
    let link = format!("/s/{}", row.rsplit('/').next().unwrap());
    member.get(&format!("{link}/1")).await.says(&["value=\"kept\""]);
    installation.client().get(&others).await.page(StatusCode::GONE);
}

#[tokio::test]
async fn who_only_reads_results_schedules_nothing() {
    let installation = Installation::new().await;
    installation.bring().await;
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get(SCHEDULE).await.page(StatusCode::FORBIDDEN);
    leadership
        .post(SCHEDULE, &[("zone", "UTC"), ("opens", "2099-12-01T09:00")])
        .await
        .page(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_mailing_is_planned_to_start_by_itself() {
    let installation = Installation::with_mail().await;
    installation.bring_open().await;
    installation.roster(&[("a@example.org", "alcts")]).await;
    let mut staff = installation.signed_in(Role::Staff).await;
    let letter = [("kind", "reminder"), ("subject", "Again"), ("text", "{{link}}"), ("rest_days", "0")];
    let plan = async |staff: &mut crate::client::Client, more: &[(&str, &str)]| {
        staff.post(&format!("{MAIL}/new"), &[&letter[..], more].concat()).await
    };
    for (fields, why) in [
        (&[("starts_on", "soon")][..], "is no date with a time"),
        (&[("starts_on", "2020-01-01T09:00")], "That is over"),
        (&[("after_days", "7")], "at what time of the day"),
        (&[("after_days", "1000"), ("after_at", "09:00")], "is no number of days from 0 to 365"),
        (&[("starts_on", "2099-01-01T09:00"), ("after_days", "7")], "leave one of them empty"),
        (&[("below", "200")], "is no share"),
    ] {
        let refused = plan(&mut staff, fields).await;
        refused.page(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(&[why]);
    }
    let planned = plan(&mut staff, &[("starts_on", "2099-01-01T09:00"), ("below", "40")]).await;
    let one = planned.to().strip_suffix("?done=planned").unwrap().to_owned();
    staff.get(&one).await.says(&["It starts by itself", "fewer than 40 % of those invited"]);
    staff.get(&format!("{one}/edit")).await.says(&["value=\"2099-01-01T09:00\"", "value=\"40\""]);
    staff.get(SCHEDULE).await.says(&["Reminder", "2099"]);
    staff.get(MAIL).await.says(&["It starts by itself"]);
}

#[tokio::test]
async fn thanks_and_what_was_heard_are_planned_without_a_link() {
    let installation = Installation::with_mail().await;
    installation.bring_open().await;
    let mut staff = installation.signed_in(Role::Staff).await;
    staff.get(&format!("{MAIL}/new?kind=thanks")).await.says(&["Say thank you", "thank you for answering"]);
    let heard = staff.get(&format!("{MAIL}/new?kind=heard")).await;
    heard.says(&["Say what we heard", "This is what we heard:"]);
    let text = "This is what we heard:\r\n\r\n- …";
    let fields = [("kind", "heard"), ("subject", "What we heard"), ("text", text), ("rest_days", "0")];
    let refused = staff.post(&format!("{MAIL}/new"), &fields).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["still holds a line"]);
    let fields = [("kind", "thanks"), ("subject", "Thanks"), ("text", "See {{link}}"), ("rest_days", "0")];
    staff.post(&format!("{MAIL}/new"), &fields).await.says(&["brings no link"]);
}
