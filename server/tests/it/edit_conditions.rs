//! Conditions that are put together without writing their language.

use axum::http::StatusCode;
use domain::campaign::Document;
use domain::campaign::edit::Depending;
use domain::role::Role;
use service::{Actor, campaigns};

use crate::client::{Answer, Client, Installation};

const EDIT: &str = "/campaigns/every-kind/edit";
const YEARS: &str = "/campaigns/every-kind/edit/questions/years";
const YEARS_IF: &str = "/campaigns/every-kind/edit/questions/years/conditions/show_if";
const WORDS: [(&str, &str); 4] = [("text", "How long?"), ("from", "0"), ("to", "80"), ("step", "5")];

async fn begin() -> (Installation, Client) {
    let installation = Installation::new().await;
    installation.bring().await;
    let staff = installation.signed_in(Role::Staff).await;
    (installation, staff)
}

async fn document(installation: &Installation) -> Document {
    campaigns::show(&installation.service, &Actor::Operator, "every-kind").await.unwrap().document
}

/// The condition of this name of a question; empty if there is none.
async fn of_question(installation: &Installation, question: &str, name: &str) -> String {
    let depending = Depending::of_question(question, name).unwrap();
    let document = document(installation).await;
    depending.condition(&document).unwrap().map(|own| own.text().to_owned()).unwrap_or_default()
}

/// Asks for the page again with what was chosen.
async fn step(staff: &mut Client, path: &str, chosen: &[(&str, &str)]) -> Answer {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(chosen).finish();
    let page = staff.get(&format!("{path}?{query}")).await;
    page.page(StatusCode::OK);
    page
}

/// Uses what was chosen.
async fn put(staff: &mut Client, path: &str, chosen: &[(&str, &str)]) -> Answer {
    let use_it = [chosen, &[("do", "use")]].concat();
    staff.post_as_read(path, "revision", path, &use_it).await
}

#[tokio::test]
async fn a_condition_is_put_together_by_forms_alone() {
    let (installation, mut staff) = begin().await;
    staff.get(YEARS).await.says(&[YEARS_IF, "for ‘Ask only if’"]);
    let page = staff.get(YEARS_IF).await;
    page.says(&[
        "<h1>Ask only if</h1>",
        "Question ‘How long have you been a member?’",
        "<optgroup label=\"Page 1, ‘All’\">",
        "<option value=\"why\">1. Why?</option>",
        "<option value=\"core.tech\">4. How strong? – Technology</option>",
        "<option value=\"link.source\">In the link: source</option>",
    ]);
    // Neither the question itself nor a later one, and no script that would put another page in the place of this one.
    page.is_silent_on(&[
        "value=\"years\"",
        "value=\"hours\"",
        "line.0.how",
        "What it says now",
        "leptos-island",
    ]);
    let first = [("line.0.of", "why"), ("do", "next")];
    step(&mut staff, YEARS_IF, &first).await.says(&[
        "<option value=\"why\" selected>",
        "<option value=\"any_of\">is one of these</option>",
        "name=\"line.0.values\" value=\"b\"",
    ]);
    let said = [
        ("line.0.of", "why"),
        ("line.0.was", "why"),
        ("line.0.how", "any_of"),
        ("line.0.values", "b"),
        ("line.1.of", "use"),
        ("line.1.was", "use"),
        ("line.1.how", "none_of"),
        ("line.1.values", "c1"),
        ("line.1.values", "c2"),
    ];
    step(&mut staff, YEARS_IF, &[&said[..], &[("do", "add")]].concat()).await.says(&[
        "How many of the lines have to hold",
        "name=\"line.0.values\" value=\"b\" checked",
        "Line 3",
        "Remove line 3",
    ]);
    let fewer = step(&mut staff, YEARS_IF, &[&said[..], &[("line", "remove:0")]].concat()).await;
    fewer.says(&["name=\"line.0.values\" value=\"c2\" checked"]);
    fewer.is_silent_on(&["Line 2"]);
    // Another thing is compared otherwise.
    step(&mut staff, YEARS_IF, &[("line.0.of", "likely"), ("line.0.was", "why"), ("line.0.how", "any_of")])
        .await
        .says(&["<option value=\"at_least\">is at least</option>", "10: very"]);
    assert_eq!(of_question(&installation, "years", "show_if").await, "");
    let saved = put(&mut staff, YEARS_IF, &said).await;
    assert_eq!(saved.to(), format!("{YEARS}?done=saved#conditions"));
    assert_eq!(of_question(&installation, "years", "show_if").await, "why = b and not (use in (c1, c2))");
    staff.get(YEARS).await.says(&[
        "All of these hold: ‘1. Why?’ is ‘B’; ‘2. Which would you use?’ has none of these, or is left empty: ‘One’, ‘Two’",
    ]);
    let undone = staff.post(&format!("{EDIT}/undo"), &[("here", YEARS_IF)]).await;
    assert_eq!(undone.to(), format!("{YEARS}?done=undone"));
    assert_eq!(of_question(&installation, "years", "show_if").await, "");
}

#[tokio::test]
async fn an_end_of_the_survey_an_option_and_a_rule_are_put_together_too() {
    let (installation, mut staff) = begin().await;
    let end = format!("{EDIT}/pages/all/conditions/end_if");
    let any = [
        ("join", "any"),
        ("line.0.of", "likely"),
        ("line.0.was", "likely"),
        ("line.0.how", "at_least"),
        ("line.0.values", "9"),
        ("line.1.of", "since"),
        ("line.1.was", "since"),
        ("line.1.how", "less"),
        ("line.1.values", "2010-01-01"),
    ];
    staff
        .get(&end)
        .await
        .says(&["<h1>End the survey here if</h1>", "<p class=\"eyebrow\">Page 1, ‘All’</p>"]);
    let saved = put(&mut staff, &end, &any).await;
    assert_eq!(saved.to(), format!("{EDIT}/pages/all?done=saved#conditions"));
    let page = document(&installation).await.questionnaire.pages.remove(0);
    assert_eq!(page.end_if.unwrap().text(), "likely >= 9 or since < '2010-01-01'");
    let item = format!("{EDIT}/questions/order/conditions/only_if.x");
    staff.get(&item).await.says(&["<h1>‘X’ is there only if</h1>"]);
    let given = [("line.0.of", "use"), ("line.0.was", "use"), ("line.0.how", "answered")];
    put(&mut staff, &item, &given).await.to();
    assert_eq!(of_question(&installation, "order", "only_if.x").await, "answered(use)");
    // A rule is not without what is said where it does not hold.
    let rule = format!("{YEARS}/conditions/valid_if");
    let more =
        [("line.0.of", "years"), ("line.0.was", "years"), ("line.0.how", "more"), ("line.0.values", "10")];
    let refused = put(&mut staff, &rule, &[&more[..], &[("invalid_text", "")]].concat()).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["href=\"#invalid_text\"", "name=\"line.0.values\" type=\"text\" value=\"10\""]);
    put(&mut staff, &rule, &[&more[..], &[("invalid_text", "More than ten, please.")]].concat()).await.to();
    assert_eq!(of_question(&installation, "years", "valid_if").await, "years > 10");
    // Without the rule its words would be said to nobody.
    put(&mut staff, &rule, &[("do", "clear")]).await.to();
    let document = document(&installation).await;
    let years = document.questionnaire.question("years").unwrap();
    assert_eq!((years.valid_if.is_none(), years.invalid_text.as_str()), (true, ""));
}

#[tokio::test]
async fn a_condition_that_is_there_is_taken_apart_if_lines_can_say_it() {
    let (installation, mut staff) = begin().await;
    installation.roster(&[("mo@example.org", "lita")]).await;
    staff.get(&format!("{EDIT}/questions/what/conditions/show_if")).await.says(&[
        "What it says now",
        "<p>‘1. Why?’ is ‘B’</p>",
        "<option value=\"why\" selected>",
        "<option value=\"any_of\" selected>",
        "name=\"line.0.values\" value=\"b\" checked",
        "Take the condition away",
    ]);
    let typed = |condition| [&WORDS[..], &[("show_if", condition)]].concat();
    staff
        .post_as_read(YEARS, "revision", YEARS, &typed("roster.divisions has lita or likely in (3, 4)"))
        .await
        .to();
    staff.get(YEARS_IF).await.says(&[
        "At least one of these holds:",
        "‘The divisions of a member’ has ‘LITA’",
        "‘3. How likely?’ is one of these: ‘3’, ‘4’",
        "value=\"any\" checked",
        "name=\"line.0.values\" value=\"lita\" checked",
    ]);
    // What is more than that stays until another is used.
    let more = "count(use) &gt;= 2";
    staff.post_as_read(YEARS, "revision", YEARS, &typed("count(use) >= 2")).await.to();
    let page = staff.get(YEARS_IF).await;
    page.says(&[more, "This is more than can be put together here", "?anew=yes"]);
    page.is_silent_on(&["line.0.of"]);
    let anew = staff.get(&format!("{YEARS_IF}?anew=yes")).await;
    anew.says(&[more, "name=\"line.0.of\""]);
    assert_eq!(of_question(&installation, "years", "show_if").await, "count(use) >= 2");
}

#[tokio::test]
async fn what_a_line_lacks_and_what_contradicts_itself_is_told_beside_it() {
    let (installation, mut staff) = begin().await;
    let lacks = [
        ("line.0.of", ""),
        ("line.1.of", "why"),
        ("line.1.was", ""),
        ("line.2.of", "hours"),
        ("line.2.was", "hours"),
        ("line.2.how", "more"),
        ("line.2.values", "many"),
    ];
    let terms = format!("{EDIT}/questions/budget/conditions/show_if");
    let refused = put(&mut staff, &terms, &lacks).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "href=\"#line.0.of\"",
        "Line 1 has to look at something: choose what, or remove the line",
        "href=\"#line.1.values\"",
        "Has to be compared with something: fill it in",
        "is compared with ‘many’, which is no number",
        "value=\"many\"",
    ]);
    let never = [
        ("line.0.of", "why"),
        ("line.0.was", "why"),
        ("line.0.how", "any_of"),
        ("line.0.values", "a"),
        ("line.1.of", "why"),
        ("line.1.was", "why"),
        ("line.1.how", "any_of"),
        ("line.1.values", "b"),
    ];
    let refused = put(&mut staff, YEARS_IF, &never).await;
    refused.page(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["href=\"#lines\"", "can never hold", "Line 2"]);
    assert_eq!(of_question(&installation, "years", "show_if").await, "");
}

#[tokio::test]
async fn what_somebody_else_put_there_meanwhile_is_told_and_kept() {
    let (installation, mut staff) = begin().await;
    let said = [("line.0.of", "use"), ("line.0.was", "use"), ("line.0.how", "answered")];
    let revision = staff.get(YEARS_IF).await.hidden("revision");
    let theirs = [&WORDS[..], &[("show_if", "why = a")]].concat();
    staff.post_as_read(YEARS, "revision", YEARS, &theirs).await.to();
    // Each step goes on from where it was begun.
    let on = step(&mut staff, YEARS_IF, &[&said[..], &[("revision", &revision)]].concat()).await;
    assert_eq!(on.hidden("revision"), revision);
    let use_it = [&said[..], &[("do", "use"), ("revision", &revision)]].concat();
    let clash = staff.post(YEARS_IF, &use_it).await;
    clash.page(StatusCode::CONFLICT);
    clash.says(&["why = a", "answered(use)", "<option value=\"use\" selected>"]);
    assert_eq!(of_question(&installation, "years", "show_if").await, "why = a");
    let seen = clash.hidden("revision");
    let decided = [&said[..], &[("do", "use"), ("revision", &seen)]].concat();
    staff.post(YEARS_IF, &decided).await.to();
    assert_eq!(of_question(&installation, "years", "show_if").await, "answered(use)");
}

#[tokio::test]
async fn only_who_may_edit_puts_conditions_together_and_only_where_there_are_any() {
    let (installation, mut staff) = begin().await;
    for none in
        ["questions/gone/conditions/show_if", "questions/years/conditions/end_if", "pages/all/conditions/x"]
    {
        staff.get(&format!("{EDIT}/{none}")).await.page(StatusCode::NOT_FOUND);
        let posted = staff.post(&format!("{EDIT}/{none}"), &[("do", "clear"), ("revision", "1")]).await;
        assert!(posted.status.is_client_error(), "{none}: {}", posted.status);
    }
    staff.post(YEARS_IF, &[("revision", "1")]).await.says(&["The form does not say what to change"]);
    let mut leadership = installation.signed_in(Role::Leadership).await;
    leadership.get(YEARS_IF).await.page(StatusCode::FORBIDDEN);
    leadership.post(YEARS_IF, &[("do", "clear")]).await.page(StatusCode::FORBIDDEN);
}
