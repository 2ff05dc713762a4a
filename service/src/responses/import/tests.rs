use domain::segment::Division;

use super::*;

const CAMPAIGN: &str = r#"{
  "format": "canvass-campaign/1", "slug": "small", "title": "T", "asks": "A", "intro": "I", "next": "N",
  "questionnaire": { "pages": [ { "id": "p", "title": "P", "questions": [
    { "id": "size", "text": "?", "required": true, "answer": { "kind": "single", "options": [
      { "id": "small", "label": "Small" }, { "id": "large", "label": "Large" } ] } },
    { "id": "uses", "text": "?", "answer": { "kind": "several", "at_most": 2, "options": [
      { "id": "web", "label": "Web" }, { "id": "mail", "label": "Mail" }, { "id": "blog", "label": "Blog" } ] } },
    { "id": "why", "text": "?", "show_if": "size = large", "answer": { "kind": "text" } },
    { "id": "rate", "text": "?", "answer": { "kind": "battery",
      "statements": [ { "id": "a", "label": "A" }, { "id": "b", "label": "B" } ],
      "scale": { "from": 1, "to": 3, "labels": ["low", "high"], "dont_know": true } } },
    { "id": "order", "text": "?", "answer": { "kind": "ranking", "options": [
      { "id": "x", "label": "X" }, { "id": "y", "label": "Y" } ] } }
  ] } ] } }"#;

const MAP: &str = r#"{
  "heading_rows": 2,
  "questions": {
    "size": { "column": "Size?", "cells": { "L": "large" } },
    "uses": { "columns": { "web": "the web", "mail": 4 }, "not_chosen": ["0"] },
    "why": { "column": 5 },
    "rate": { "columns": { "a": 6, "b": 7 }, "cells": { "n/a": "dont_know" } },
    "order": { "columns": { "x": 8, "y": 9 } }
  },
  "divisions": { "column": 1, "cells": { "both": ["alcts", "lita"] } },
  "attributes": { "type": 10 }
}"#;

const HEADINGS: &str = "Who?,Size?,Uses?,,Why?,Rate,,Order,,Type\n,,the web,mail,,a,b,x,y,\n";

fn divisions() -> Vec<Division> {
    [("alcts", "ALCTS"), ("lita", "LITA")]
        .map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() })
        .to_vec()
}

fn read(map: &str, rows: &str) -> Result<Vec<Given>> {
    let document = domain::campaign::read(CAMPAIGN).unwrap();
    let map = Map::read(map).map_err(Error::Document)?;
    let table = Table::read(format!("{HEADINGS}{rows}").as_bytes(), usize::from(map.heading_rows))?;
    let divisions = divisions();
    let plan = plan::Plan::new(&map, &document, &table, &divisions).map_err(Error::Document)?;
    row::read_all(&plan, &document, &table)
}

fn refusal(map: &str, rows: &str) -> String {
    read(map, rows).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn a_row_becomes_answers() {
    let given = read(MAP, "both,L,yes,0,because,low,n/a,2,1,academic\nLITA,Small,,,,3,,,,\n").unwrap();
    let first = serde_json::to_value(&given[0].answers).unwrap();
    assert_eq!(
        first,
        serde_json::json!({
            "size": { "choice": "large" }, "uses": { "choices": ["web"] }, "why": { "text": "because" },
            "rate": { "ratings": { "a": 1, "b": "dont_know" } }, "order": { "ranks": { "x": 2, "y": 1 } }
        })
    );
    assert_eq!(
        (given[0].combination.key(), given[0].attributes["type"].as_str()),
        ("alcts+lita".to_owned(), "academic")
    );
    let second = serde_json::to_value(&given[1].answers).unwrap();
    assert_eq!(
        second,
        serde_json::json!({ "size": { "choice": "small" }, "rate": { "ratings": { "a": 3 } } })
    );
    assert_eq!((given[1].combination.key(), given[1].attributes.len()), ("lita".to_owned(), 0));
}

#[test]
fn who_agreed_is_told_by_the_digest_or_by_a_cell_that_means_it() {
    let asked = r#"{ "id": "size", "text": "Terms", "answer": { "kind": "consent", "terms": "T", "label": "Yes" } },
      { "id": "read", "text": "?", "answer": { "kind": "note" } } ] } ] } }"#;
    let (head, _) = CAMPAIGN.split_once(r#"{ "id": "size""#).unwrap();
    let document = domain::campaign::read(&format!("{head}{asked}")).unwrap();
    let terms = document.questionnaire.question("size").unwrap().terms().unwrap();
    let read = |map: &str, rows: &str| {
        let map = Map::read(map).map_err(Error::Document)?;
        let table = Table::read(format!("Terms\n{rows}").as_bytes(), 1)?;
        let plan = plan::Plan::new(&map, &document, &table, &[]).map_err(Error::Document)?;
        row::read_all(&plan, &document, &table)
    };
    let map =
        r#"{ "questions": { "size": { "column": 1, "cells": { "ok": "agreed" }, "not_chosen": ["no"] } } }"#;
    let given = read(map, &format!("{terms}\nok\nno\n")).unwrap();
    let given: Vec<bool> = given.iter().map(|given| given.answers.contains_key("size")).collect();
    assert_eq!(given, [true, true, false]);
    let refusal =
        |map: &str, rows: &str| read(map, rows).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(refusal(map, "yes\n").contains("goes under 'cells' of the map, as 'agreed'"));
    assert!(
        refusal(map, &format!("{}\n", "0".repeat(64)))
            .ends_with("is the digest of other terms than those of the questionnaire")
    );
    assert_eq!(
        refusal(r#"{ "questions": { "read": { "column": 1 } } }"#, ""),
        "questions.read: 'read' is a note and takes no answer"
    );
}

#[test]
fn words_stand_beside_what_was_chosen_and_nowhere_else() {
    let room = CAMPAIGN
        .replacen("\"kind\": \"single\"", "\"kind\": \"single\", \"other\": \"large\"", 1)
        .replacen("\"kind\": \"text\"", "\"kind\": \"single\", \"comment\": \"Why?\", \"options\": [ { \"id\": \"y\", \"label\": \"Y\" }, { \"id\": \"n\", \"label\": \"N\" } ]", 1);
    let document = domain::campaign::read(&room).unwrap();
    let read = |csv: &str| {
        let table = Table::read(csv.as_bytes(), 1)?;
        let map = Map::of_export(&document, &table, false)?;
        let plan = plan::Plan::new(&map, &document, &table, &[]).map_err(Error::Document)?;
        row::read_all(&plan, &document, &table)
    };
    let head = "size,size.own words,why,why.own words\n";
    let given = read(&format!("{head}large,Huge,n,'-1\nsmall,,,\n")).unwrap();
    let answers = |row: usize| serde_json::to_value(&given[row].answers).unwrap();
    assert_eq!(
        answers(0),
        serde_json::json!({
            "size": { "own_words": { "options": ["large"], "text": "Huge" } },
            "why": { "own_words": { "options": ["n"], "text": "-1" } }
        })
    );
    assert_eq!(answers(1), serde_json::json!({ "size": { "choice": "small" } }));
    let long = "x".repeat(1001);
    let refused = read(&format!("{head}small,Tiny,,\nlarge,,,Because\nlarge,,y,{long}\n,,,\n"));
    assert_eq!(
        refused.err().unwrap().to_string(),
        "line 2, column '2: size.own words': holds words, and 'large' is not chosen, beside which they stand\n\
         line 3, column '4: why.own words': holds words, and nothing is chosen beside which they stand\n\
         line 4, column '4: why.own words': has 1001 characters, at most 1000 are taken"
    );
    let map = r#"{ "heading_rows": 2, "questions": { "size": { "column": 2, "words": 1 } } }"#;
    assert_eq!(refusal(map, ""), "questions.size.words: 'size' has no room for words beside what is chosen");
}

#[test]
fn every_bad_cell_is_named() {
    assert_eq!(
        refusal(MAP, "pla,Medium,,,,4,low,first,1,\n,Small,,,why not,,,,,\n,,yes,,,,,,,\n,Small,,,,,,2,2,\n"),
        "line 3, column '2: Size?': 'Medium' is no answer to 'size'; there are 'Small', 'Large'; others go under 'cells' of the map\n\
         line 3, column '6: a': '4' is no answer to 'rate'; there are 1 to 3; others go under 'cells' of the map\n\
         line 3, column '8: x': 'first' is no place: a whole number, 1 for the first\n\
         line 3, column '1: Who?': there is no division 'pla'; there are alcts (ALCTS), lita (LITA)\n\
         line 4, column '5: Why?': 'why' is asked only after another answer, which this row does not give\n\
         line 5, column '2: Size?': is empty, and an answer is required\n\
         line 6, column '8: x': place 2 is given twice"
    );
}

#[test]
fn every_mistake_of_a_map_is_named() {
    let map = r#"{ "questions": {
        "colour": { "column": 1 }, "size": { "columns": { "small": 1 } }, "uses": { "column": 2 },
        "why": { "column": 40 }, "order": { "columns": { "x": "Rat", "z": 2 } }, "rate": { "columns": { "a": 6 }, "cells": { "top": "9" } } },
      "divisions": { "column": 1, "cells": { "P": ["pla"] } } }"#;
    assert_eq!(
        refusal(map, ""),
        "questions.colour: 'colour' is no question of this campaign; there are size, uses, why, rate, order\n\
         questions.order.columns.x: the file has no column 'Rat'\n\
         questions.order.columns.z: 'z' is not among x, y\n\
         questions.rate.cells.top: '9' is no answer to 'rate'\n\
         questions.size: needs 'column', and no 'columns': its answer stands in one\n\
         questions.uses: needs 'columns', and no 'column': one for each of web, mail, blog\n\
         questions.why.column: there is no column 40: the file has 1 to 10\n\
         divisions.cells.P: there is no division 'pla': create it with `canvass roster divisions pla=NAME`"
    );
    let typo = Map::read(r#"{ "questions": { "size": { "colum": 1 } } }"#).unwrap_err();
    assert_eq!(typo[0].place, "questions.size.colum");
    assert!(typo[0].what.to_string().contains("unknown field `colum`"), "{}", typo[0].what);
}

const DERIVED: &str = r#"{
  "format": "canvass-campaign/1", "slug": "derived", "title": "T", "asks": "A", "intro": "I", "next": "N",
  "questionnaire": { "pages": [ { "id": "p", "title": "P", "questions": [
    { "id": "a", "text": "?", "answer": { "kind": "number", "to": 9 } },
    { "id": "b", "text": "?", "answer": { "kind": "number", "to": 9 } },
    { "id": "total", "text": "T", "answer": { "kind": "calculated", "value": "sum(a, b)", "number": { "to": 18 } } },
    { "id": "by", "text": "B", "answer": { "kind": "hidden", "link": "source", "otherwise": "other", "options": [
      { "id": "mail", "label": "Mail" }, { "id": "other", "label": "Other" } ] } }
  ] } ] } }"#;

#[test]
fn what_nobody_is_asked_is_calculated_anew_and_compared() {
    let document = domain::campaign::read(DERIVED).unwrap();
    let read_into = |document: &domain::campaign::Document, csv: &str| {
        let table = Table::read(csv.as_bytes(), 1)?;
        let map = Map::of_export(document, &table, false)?;
        let plan = plan::Plan::new(&map, document, &table, &[]).map_err(Error::Document)?;
        row::read_all(&plan, document, &table)
    };
    let read = |csv: &str| read_into(&document, csv);
    let given = read("divisions,a,b,total,by\n,3,4,7,mail\n,3,4,,Other\n,,4,4,\n").unwrap();
    let answers = |row: usize| serde_json::to_value(&given[row].answers).unwrap();
    assert_eq!(answers(0)["total"], serde_json::json!({ "number": 7 }));
    assert_eq!(answers(1)["total"], serde_json::json!({ "number": 7 }), "an empty cell is filled in");
    assert_eq!(answers(2)["total"], serde_json::json!({ "number": 4 }));
    assert_eq!((&answers(0)["by"]["choice"], &answers(1)["by"]["choice"]), (&"mail".into(), &"other".into()));
    assert_eq!((given[0].link["source"].as_str(), given[2].link.len()), ("mail", 0));
    let wrong = read("divisions,a,b,total,by\n,3,4,8,mail\n").err().unwrap().to_string();
    assert!(wrong.contains("is 8, and the rest of this row makes 7"), "{wrong}");
    let unknown = read("divisions,a,b,total,by\n,3,4,,poster\n").err().unwrap().to_string();
    assert!(unknown.contains("'poster' is no answer to 'by'"), "{unknown}");

    // No document is taken that asks a link twice; where one is held all the same, no answer changes silently.
    let mut twice = document.clone();
    let questions = &mut twice.questionnaire.pages[0].questions;
    let again = domain::questionnaire::Question { id: "again".parse().unwrap(), ..questions[3].clone() };
    questions.push(again);
    let wrong =
        read_into(&twice, "divisions,a,b,total,by,again\n,3,4,7,mail,other\n").err().unwrap().to_string();
    assert!(wrong.contains("is 'mail', and the rest of this row makes 'other'"), "{wrong}");
    assert!(read_into(&twice, "divisions,a,b,total,by,again\n,3,4,7,mail,mail\n").is_ok());
}

#[test]
fn a_column_that_is_named_after_nothing_is_named_and_left_out_only_on_request() {
    let document = domain::campaign::read(CAMPAIGN).unwrap();
    let map = |csv: &str, leave_out| {
        let table = Table::read(csv.as_bytes(), 1).unwrap();
        Map::of_export(&document, &table, leave_out)
    };
    let csv = "divisions,divisions now,venue,member type,link source,seed,size,sizes,Why?\n,,,,,,small,,\n";
    let refused = map(csv, false).unwrap_err().to_string();
    assert!(refused.contains("'sizes', 'Why?'. Say with --version"), "{refused}");
    assert!(!refused.contains("member type") && !refused.contains("'size'"), "{refused}");
    assert_eq!(map(csv, true).unwrap().questions.len(), 1);
}

#[test]
fn either_of_what_chance_would_ask_is_taken_with_a_seed_that_asks_it() {
    let asked =
        CAMPAIGN.replacen(r#""show_if": "size = large""#, r#""show_if": "random.wording <= 6""#, 1).replacen(
            r#""id": "rate", "text": "?","#,
            r#""id": "rate", "text": "?", "show_if": "random.wording > 6","#,
            1,
        );
    let document = domain::campaign::read(&asked).unwrap();
    let table = Table::read(b"size,why,rate.a\nsmall,because,\nlarge,,2\nsmall,because,2\n", 1).unwrap();
    let map = Map::of_export(&document, &table, false).unwrap();
    let plan = plan::Plan::new(&map, &document, &table, &[]).unwrap();
    // Nobody is asked both.
    let wrong = row::read_all(&plan, &document, &table).err().unwrap().to_string();
    assert!(wrong.starts_with("line 4") && !wrong.contains("line 3"), "{wrong}");
    let table = Table::read(b"size,why,rate.a\nsmall,because,\nlarge,,2\n", 1).unwrap();
    let given = row::read_all(&plan, &document, &table).unwrap();
    for (row, own) in given.iter().zip(["why", "rate"]) {
        assert!(row.answers.contains_key(own));
        let drawn = document.questionnaire.draws(row.seed.unwrap())["wording"];
        assert_eq!(drawn <= 6, own == "why");
    }
}
