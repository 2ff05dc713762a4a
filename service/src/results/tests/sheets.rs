use super::*;

#[tokio::test]
async fn a_sheet_holds_no_formula() {
    let case = Case::of(CAMPAIGN).await;
    case.answer("a", 0, &ranked("x", "y", 5)).await;
    let results = case.results().await;
    let sheet = sheet::sheet(&results, question(&results, "order").unwrap(), &English);
    let expected = "Item,Answer,All members,A,B\n'=X,Place 1,5,5,0\n'=X,Place 2,0,0,0\n'=X,Answered,5,5,0\n\
                    Y,Place 1,0,0,0\nY,Place 2,5,5,0\nY,Answered,5,5,0\n,Members,133,90,70\nQuestion,What first?,,,\n";
    assert_eq!(sheet, expected);
}

#[tokio::test]
async fn the_document_holds_the_counts_behind_every_share() {
    let document = document(&*Case::answered().await.results().await);
    assert_eq!(document["questions"][0]["items"][0]["segments"][0]["counts"]["dont_know"], 3);
    let judged = &document["assumptions"][0]["rules"][0]["segments"][1];
    assert_eq!(judged["segment"]["division"], "a");
    assert_eq!(
        judged["strata"],
        serde_json::json!([{ "N": 60, "n": 10, "yes": 7 }, { "N": 30, "n": 5, "yes": 3 }])
    );
    assert_eq!(judged["verdict"], "not yet known");
    assert_eq!((&document["m"], &document["alpha"], &document["k"]), (&4.into(), &0.05.into(), &5.into()));
    assert_eq!(document["as_of"], "1970-01-01T03:00:01Z");
}
