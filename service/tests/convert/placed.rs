//! Where a loss is said to be: in the file, also where it makes no campaign.

use service::convert::{self, Unconverted};

#[test]
fn a_file_of_which_nothing_can_be_asked_is_refused_with_what_it_holds() {
    let json = br#"{ "title": "Sign", "triggers": [{ "type": "complete" }], "elements": [
      { "type": "signaturepad", "name": "s", "title": "Sign here" }, { "type": "html", "html": "Words" } ] }"#;
    let Unconverted { why, losses } = convert::read(json, None, None).unwrap_err();
    assert_eq!(why.to_string(), "there is no question in it: nothing was taken from it");
    let places: Vec<String> = losses.iter().map(|loss| loss.place.to_string()).collect();
    // Of what is given to a campaign that is none, nothing is said.
    assert_eq!(places, ["elements[0]", "triggers"]);
}
