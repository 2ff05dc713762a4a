//! Responses in and out.

use super::*;

#[test]
fn responses_go_in_and_out() {
    let installation = Installation::new();
    let (answers, map) = (example("ohbm-2022/public_survey_data.csv"), example("ohbm-2022/map.json"));
    let import = ["responses", "import", "ohbm-2022", answers.as_str(), "--map", map.as_str()];
    installation.done(&["campaign", "import", &example("ohbm-2022/campaign.json")]);
    assert!(installation.refused(&import).contains("canvass campaign open ohbm-2022"));
    installation.done(&["roster", "divisions", "member=Member", "non_member=Not a member"]);
    installation.done(&["campaign", "open", "ohbm-2022"]);

    let text = std::fs::read_to_string(&answers).unwrap();
    let broken = installation.file("broken.csv", &text.replacen("Middle East", "Atlantis", 1));
    let why =
        installation.refused(&["responses", "import", "ohbm-2022", broken.to_str().unwrap(), "--map", &map]);
    assert!(
        why.contains("broken.csv: 1 mistake, nothing was taken from it\n  line ")
            && why.contains("column '3: "),
        "{why}"
    );
    let typo = installation.file(
        "map.json",
        &std::fs::read_to_string(&map).unwrap().replacen("\"column\": 3", "\"column\": 300", 1),
    );
    let why = installation.refused(&[
        "responses",
        "import",
        "ohbm-2022",
        &answers,
        "--map",
        typo.to_str().unwrap(),
    ]);
    assert!(
        why.contains("map.json: 1 mistake")
            && why.contains("questions.region.column: there is no column 300"),
        "{why}"
    );

    assert!(installation.done(&import).starts_with("311 responses imported, 0 were there already"));
    assert!(installation.done(&import).starts_with("0 responses imported, 311 were there already"));
    let results = json(&installation.done(&["results", "ohbm-2022", "--json"]));
    assert_eq!(results["responses"], 310, "one is held back: alone in no division");
    let recount = installation.done(&["recount"]);
    assert_eq!(recount, "ohbm-2022: 310 responses in 2 blocks, all counts are those of the log\n");
    assert!(installation.refused(&["responses", "export", "ohbm-2022"]).contains("is confidential"));
    let by_now = ["results", "ohbm-2022", "--divisions", "now"];
    assert!(installation.refused(&by_now).contains("is confidential"));
}

#[test]
fn single_responses_are_exported_where_members_were_told_so() {
    let installation = Installation::new();
    let (answers, map) = (example("ohbm-2022/public_survey_data.csv"), example("ohbm-2022/map.json"));
    let identified = include_str!("../../../examples/ohbm-2022/campaign.json")
        .replace(r#""privacy": "confidential""#, r#""privacy": "identified""#);
    let file = installation.file("identified.json", &identified);
    installation.done(&["campaign", "import", file.to_str().unwrap()]);
    installation.done(&["roster", "divisions", "member=Member", "non_member=Not a member"]);
    installation.done(&["campaign", "open", "ohbm-2022"]);
    installation.done(&["responses", "import", "ohbm-2022", &answers, "--map", &map]);
    let exported = installation.done(&["responses", "export", "ohbm-2022"]);
    assert_eq!(exported.lines().count(), 312);
    assert!(
        exported.starts_with("divisions,divisions now,venue,version asked,region,career,channels.website,"),
        "{}",
        &exported[..80]
    );
    let lines = installation.done(&["responses", "export", "ohbm-2022", "--json"]);
    let keys = ["answers", "attributes", "divisions", "divisions_now", "path", "venue", "version"];
    for line in lines.lines() {
        assert_eq!(json(line).as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>(), keys);
    }
    let by_now = ["results", "ohbm-2022", "--divisions", "now"];
    let told = installation.done(&by_now);
    assert!(
        told.contains("310 came by the open link or from a file") && !told.contains("not yet known:"),
        "{told}"
    );
    let today = json(&installation.done(&[&by_now[..], &["--json"]].concat()));
    let published = json(&installation.done(&["results", "ohbm-2022", "--json", "--divisions", "answering"]));
    assert_eq!(
        (&today["divisions"]["untied"], &published["divisions"]),
        (&310.into(), &serde_json::Value::Null)
    );
    assert_eq!(today["questions"], published["questions"], "whoever came by a file counts as before");
}
