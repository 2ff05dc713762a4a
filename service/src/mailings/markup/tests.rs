use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn found(html: &str, kind: Kind) -> Vec<String> {
    flaws(html, kind).iter().map(ToString::to_string).collect()
}

const ANSWER: &str = "<a href=\"{{link}}\">Answer</a>";

#[test]
fn a_letter_may_look_as_staff_like() {
    for html in [
        "",
        ANSWER,
        "<!DOCTYPE html><html lang='en'><head><meta http-equiv=Content-Type content='text/html'><title>{{campaign}}</title>\
         <style>p { color: #123; }</style></head><body bgcolor=#fff><!-- ours --><table role=presentation width=600><tr><td style='padding: 8px'>\
         Dear {{name|member}}, <a href=' {{ link }} ' class=button>answer</a> or <a href=HTTPS://example.org/x>read</a>\
         <a href='{{opt_out}}'>no more mail</a></table></body></html>",
    ] {
        assert_eq!(found(html, Kind::Invitation), [""; 0], "{html}");
    }
    assert_eq!(found("<p>Thank you, {{name}}</p>", Kind::Thanks), [""; 0]);
}

#[test]
fn what_fetches_runs_or_hides_is_named() {
    let check = |html: &str, said: &str| {
        let found = found(&format!("{ANSWER}{html}"), Kind::Invitation);
        assert!(found.len() == 1 && found[0].starts_with(&format!("HTML: {said}")), "{html}: {found:?}");
    };
    check("<img>", "holds <img>, which fetches");
    check("<script>alert(1)</script>", "holds <script>");
    check("<p onclick=alert(1)>", "holds <p onclick>");
    check("<table background=x>", "holds <table background>");
    check("<p style='background: URL(https://example.org/x)'>", "holds url( (<p style>)");
    check("<style>@import 'https://example.org/x';</style>", "holds @import (<style>)");
    check("<p style='background: \\75rl(x)'>", "holds \\ (<p style>)");
    check("<a href='javascript:alert(1)'>", "leads to 'javascript:alert(1)'");
    check("<a href='java\nscript:alert(1)'>", "leads to 'java\nscript:alert(1)'");
    check("<a href='/somewhere'>", "leads to '/somewhere'");
    check("<a href='https://example.org/{{name}}'>", "leads to 'https://example.org/{{name}}'");
    check("<meta http-equiv=refresh>", "holds <meta http-equiv>");
    check("<p title='{{name}}'>", "recalls something in <p title>");
    check("<style>p::before { content: '{{name}}' }</style>", "recalls something in <style>");
    check("<p class=\"a", "ends in the middle");
    check("<!-- a", "ends in the middle");
    check("<title>a", "ends in the middle");
    check("<style>a", "ends in the middle");
}

#[test]
fn what_asks_has_a_link_and_what_does_not_has_none() {
    assert_eq!(found("<p>{{link}}</p>", Kind::Reminder).len(), 1);
    assert_eq!(found(ANSWER, Kind::Heard).len(), 1);
    assert_eq!(found("<!-- {{link}} --><p>Thank you</p>", Kind::Heard), [""; 0]);
    assert_eq!(
        found(&"x".repeat(AT_MOST + 1), Kind::Heard),
        [format!("HTML: is longer than {AT_MOST} characters: shorten it")]
    );
}

fn recalled(name: &str) -> Recalled {
    Recalled(BTreeMap::from([
        ("name", name.to_owned()),
        ("link", "https://x/s/1?a&b".to_owned()),
        ("opt_out", "https://x/u".to_owned()),
    ]))
}

fn to(html: &str, name: &str) -> String {
    filled(html, &recalled(name), "No more mail: https://x/u", "https://x/u")
}

#[test]
fn what_is_filled_in_is_text() {
    let html = to(
        "<body><p title=\"'\">Dear &lt;b> {{name|member}}</p><A HREF='{{link}}'>Go</A></body></html>",
        "<script>\"&amp;",
    );
    assert_eq!(
        html,
        "<body><p title=\"'\">Dear &lt;b&gt; &lt;script&gt;\"&amp;amp;</p><a href=\"https://x/s/1?a&amp;b\">Go</a>\
         <p style=\"font-size:14px;color:#555c66\">No more mail: <a href=\"https://x/u\">https://x/u</a></p>\n</body></html>"
    );
    // A recall that is not known is what stands after the line.
    assert!(to("{{nam&#101;|you}}", "Mo").starts_with("Mo<p"));
    assert!(to("<style>b > i {}</style>", "").starts_with("<style>b > i {}</style>"));
}

#[test]
fn how_to_opt_out_is_said_once() {
    assert_eq!(to("<a href={{opt_out}}>No more</a>", ""), "<a href=\"https://x/u\">No more</a>");
    assert_eq!(
        to("<title>{{opt_out}}</title><!-- {{opt_out}} -->Hello", "").matches("No more mail").count(),
        1
    );
    assert_eq!(to("Hello", "").matches("No more mail").count(), 1);
    assert_eq!(to("<body>Hello</body></html>", "").matches("No more mail").count(), 1);
}

proptest! {
    #[test]
    fn nothing_that_is_filled_in_makes_a_tag(name in any::<String>(), quote in prop::sample::select(&["'", "\"", ""][..])) {
        let html = format!("<p class={quote}a{quote}>{{{{name}}}}</p>{ANSWER}");
        let names = |html: &str| tokens(html).into_iter().filter(|token| !matches!(token, Token::String(_))).collect::<Vec<_>>();
        prop_assert_eq!(names(&to(&html, &name)), names(&to(&html, "Mo")));
    }
}
