//! Versions on the command line.

use super::*;

#[test]
fn a_changed_document_is_judged_proposed_and_published() {
    let installation = Installation::new();
    let document = std::fs::read_to_string(Path::new(ROOT).join("domain/tests/every_kind.json")).unwrap();
    let first = installation.file("first.json", &document);
    installation.done(&["campaign", "import", first.to_str().unwrap()]);
    installation.done(&["campaign", "open", "every-kind"]);
    let changed = document
        .replace("\"text\": \"One word\"", "\"text\": \"One word?\"")
        .replace("\"at_least\": 2,", "\"at_least\": 3,");
    let file = installation.file("next.json", &changed);
    let revise = |more: &[&str]| {
        installation.run(&[&["campaign", "revise", "every-kind", file.to_str().unwrap()], more].concat())
    };
    let judged = revise(&[]);
    assert_eq!(judged.code, 0, "{judged:?}");
    for words in [
        "breaking   use.at_least",
        "cosmetic   word.text (suggested; say --correct or --anew)",
        "'use' is closed with its answers; 'use_2' is asked in its place.",
        "Nothing was published: version 2 waits in the editor.",
    ] {
        assert!(judged.out.contains(words), "{words}: {}", judged.out);
    }
    let refused = revise(&["--publish"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("use.at_least: ") && refused.err.contains("word.text: "), "{}", refused.err);
    let unknown = revise(&["--correct", "wrod.text", "--publish"]);
    assert_eq!(unknown.code, 1, "{unknown:?}");
    assert!(unknown.err.contains("'wrod.text' is no place of changed words"), "{}", unknown.err);
    let published =
        revise(&["--correct", "word.text", "--anew", "use", "--why", "more of them", "--publish"]);
    assert_eq!(published.code, 0, "{published:?}");
    assert!(published.out.ends_with("Version 2 of 'every-kind' is published.\n"), "{}", published.out);

    let versions = installation.done(&["campaign", "versions", "every-kind"]);
    assert!(versions.contains("Version 2, ") && versions.contains("  more of them\n"), "{versions}");
    let told = json(&installation.done(&["campaign", "versions", "every-kind", "--json"]));
    assert_eq!((&told[1]["version"], &told[1]["asks_as"]), (&2.into(), &2.into()));
    let before = json(&installation.done(&["campaign", "export", "every-kind", "--version", "1"]));
    assert_eq!(before["questionnaire"]["closed"], serde_json::Value::Null);
    let now = json(&installation.done(&["campaign", "export", "every-kind"]));
    assert_eq!(now["questionnaire"]["closed"][0]["question"]["id"], "use");
    assert_eq!(now["questionnaire"]["pages"][0]["questions"][1]["id"], "use_2");
    assert_eq!(installation.run(&["campaign", "export", "every-kind", "--version", "3"]).code, 1);
}
