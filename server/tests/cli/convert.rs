//! Questionnaires of other systems on the command line.

use super::*;

fn workbook(name: &str) -> String {
    example(&format!("correlaid/{name}"))
}

fn questions(document: &serde_json::Value) -> impl Iterator<Item = &serde_json::Value> {
    let pages = document["questionnaire"]["pages"].as_array().into_iter().flatten();
    pages.flat_map(|page| page["questions"].as_array().into_iter().flatten())
}

#[test]
fn a_workbook_goes_from_its_file_to_an_open_campaign_and_back() {
    let installation = Installation::new();
    for (name, slug) in [
        ("mitwirken_umfrage.xlsx", "bedarfserhebung_mo_sachsen"),
        ("testA.xlsx", "testwerk_wirkung_2025"),
        ("all_types_survey.xlsx", "all_types"),
        ("testB.xlsx", "skills-and-roles"),
    ] {
        let said = installation.run(&["campaign", "convert", &workbook(name), "--slug", slug]);
        assert_eq!(said.code, 0, "{said:?}");
        assert!(said.err.contains("items are not carried over as they stand\n  sheet '"), "{}", said.err);
        let file = installation.file("c.json", &said.out);
        let file = file.to_str().unwrap();
        assert!(installation.done(&["campaign", "check", file]).contains("no mistakes"));
        installation.done(&["campaign", "import", file]);
        installation.done(&["campaign", "open", slug]);
        for target in ["xlsform", "surveyjs"] {
            let out = installation.0.path().join(target);
            let out = out.to_str().unwrap();
            let exported = installation.done(&["campaign", "export", slug]);
            let converted = installation.run_with(
                &exported,
                &[],
                &["campaign", "convert", "-", "--to", target, "--output", out],
            );
            assert_eq!(converted.code, 0, "{converted:?}");
            let again = json(&installation.done(&["campaign", "convert", out]));
            // Terms to agree to are a box elsewhere, as the report names.
            let exported = json(&exported);
            let terms = questions(&exported).filter(|own| own["answer"]["kind"] == "consent");
            let terms: Vec<_> = terms.map(|own| own["id"].clone()).collect();
            let asked = |document| {
                let kept = questions(document).filter(|own| !terms.contains(&own["id"]));
                kept.cloned().collect::<Vec<serde_json::Value>>()
            };
            assert_eq!(asked(&again), asked(&exported), "{name} as {target}");
        }
    }
}

#[test]
fn the_report_is_json_where_a_file_is_named() {
    let installation = Installation::new();
    let report = installation.0.path().join("losses.json");
    let file = workbook("all_types_survey.xlsx");
    let said = installation.run(&["campaign", "convert", &file, "--report", report.to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    let losses = json(&std::fs::read_to_string(report).unwrap());
    let date =
        losses.as_array().unwrap().iter().find(|loss| loss["place"] == "sheet 'survey', row 7").unwrap();
    assert_eq!(date["why"], "it depends on no answer");
    assert_eq!(date["instead"], "it is left out");
    let nothing_lost = installation.run(&["campaign", "convert", &example("demo/campaign.json")]);
    assert!(nothing_lost.err.ends_with("campaign.json: everything is carried over\n"), "{nothing_lost:?}");
}

#[test]
fn a_file_of_which_nothing_can_be_asked_is_refused_with_what_it_holds() {
    let installation = Installation::new();
    let json = r#"{ "elements": [{ "type": "signaturepad", "name": "s", "title": "Sign here" }] }"#;
    let file = installation.file("sign.json", json);
    let said = installation.run(&["campaign", "convert", file.to_str().unwrap()]);
    assert_eq!(said.code, 1, "{said:?}");
    for words in
        ["1 item is not carried over as it stands", "s (elements[0]): ", "there is no question in it"]
    {
        assert!(said.err.contains(words), "{said:?}");
    }
}

#[test]
fn what_cannot_be_converted_is_refused_with_what_to_do() {
    let installation = Installation::new();
    let prose = installation.file("prose.txt", "Dear all,");
    let why = installation.refused(&["campaign", "convert", prose.to_str().unwrap()]);
    assert!(
        why.contains("none of the files that can be brought") && why.contains("Nothing was taken"),
        "{why}"
    );
    let broken =
        installation.file("broken.json", "{ \"format\": \"canvass-campaign/1\", \"questionnaire\": {} }");
    let why = installation.refused(&["campaign", "convert", broken.to_str().unwrap()]);
    assert!(why.contains("questionnaire.pages: is missing"), "{why}");
    let unknown = installation.run(&["campaign", "convert", &workbook("testA.xlsx"), "--to", "docx"]);
    assert!(unknown.code == 2 && unknown.err.contains("there are canvass, xlsform, surveyjs"), "{unknown:?}");
    assert!(!installation.0.path().join("data").exists(), "converting needs no installation");
}
