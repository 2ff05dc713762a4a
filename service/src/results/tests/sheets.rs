use super::*;

#[tokio::test]
async fn a_sheet_holds_no_formula() {
    let case = Case::of(CAMPAIGN).await;
    case.answer("a", 0, &ranked("x", "y", 5)).await;
    let results = case.results().await;
    let sheet = sheet::sheet(&results, question(&results, "order").unwrap());
    let expected = "Item,Answer,All members,A,B\n'=X,Place 1,5,5,0\n'=X,Place 2,0,0,0\n'=X,Answered,5,5,0\n\
                    Y,Place 1,0,0,0\nY,Place 2,5,5,0\nY,Answered,5,5,0\n,Members,133,90,70\n";
    assert_eq!(sheet, expected);
}
