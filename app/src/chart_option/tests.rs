//! What a mistake would show in the picture: places, order, colours, labels.

use serde_json::Value;
use service::results::figure::Table;

use service::results::figure::{Intersection, OverTime};

use super::*;

fn group(name: &str, tone: Tone) -> Group {
    Group { name: name.to_owned(), tone, n: 4, members: 7 }
}

fn option(shape: Shape) -> Value {
    let figure = Figure {
        id: String::new(),
        question: None,
        name: String::new(),
        finding: "A leads".to_owned(),
        about: String::new(),
        shape,
        note: String::new(),
        changes: Vec::new(),
        table: Table { caption: String::new(), columns: Vec::new(), rows: Vec::new() },
    };
    serde_json::from_str(&chart(&figure).unwrap().option).unwrap()
}

fn shares(yes: &[u32]) -> Vec<Share> {
    yes.iter().map(|yes| Share { yes: *yes, n: 100 }).collect()
}

fn points(count: usize) -> Vec<String> {
    (1..=count).map(|point| point.to_string()).collect()
}

fn diverging(yes: &[u32]) -> Value {
    let groups = vec![group("All members", Tone::Whole)];
    option(Shape::Diverging { groups, points: points(yes.len()), shares: vec![shares(yes)] })
}

#[test]
fn the_middle_of_a_scale_stands_in_the_middle() {
    let odd = diverging(&[10, 20, 30, 25, 15]);
    // Half of the middle point and all below it lie left of 100.
    assert_eq!(odd["series"][0]["data"][0]["value"], 100.0 - 10.0 - 20.0 - 15.0);
    assert_eq!(odd["series"][0]["markLine"]["data"][0]["xAxis"], 100.0);
    let even = diverging(&[10, 20, 30, 40]);
    assert_eq!(even["series"][0]["data"][0]["value"], 70.0);
}

#[test]
fn points_are_coloured_from_the_lowest_to_the_highest() {
    let option = diverging(&[20, 20, 20, 20, 20]);
    let colours: Vec<&str> =
        (1..=5).map(|at| option["series"][at]["itemStyle"]["color"].as_str().unwrap()).collect();
    let expected = ["var(--scale-1)", "var(--scale-2)", "var(--scale-3)", "var(--scale-4)", "var(--scale-5)"];
    assert_eq!(colours, expected);
}

#[test]
fn a_part_too_small_for_its_number_has_none() {
    let option = diverging(&[4, 6, 30, 30, 30]);
    assert_eq!(option["series"][1]["data"][0]["label"]["show"], false);
    assert_eq!(option["series"][2]["data"][0]["label"]["show"], true);
    assert_eq!(option["series"][2]["data"][0]["value"], 6);
}

#[test]
fn a_division_keeps_its_colour_and_an_empty_one_has_no_bar() {
    let groups =
        vec![group("All members", Tone::Whole), group("A", Tone::Division(0)), group("B", Tone::Division(1))];
    let nobody = vec![Share::default()];
    let option = option(Shape::Bars {
        groups,
        options: vec!["A rather long name of an option".to_owned()],
        shares: vec![shares(&[71]), shares(&[50]), nobody],
    });
    assert_eq!(option["series"][2]["itemStyle"]["color"], "var(--division-2)");
    assert_eq!(option["series"][0]["data"][0], 71);
    assert_eq!(option["series"][2]["data"][0], "-");
    assert_eq!(option["yAxis"][0]["data"][0], "A rather long name\nof an option");
    assert_eq!(option["aria"]["label"]["description"], "A leads");
}

#[test]
fn a_word_that_finds_no_room_is_broken() {
    let said = |text: &str| wrapped(text, 18).lines().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(
        said("Rechtsschutzversicherungsangelegenheiten"),
        ["Rechtsschutzve-", "rsicherungsang-", "elegenheiten"]
    );
    assert_eq!(said("An Internationalisation of it"), ["An", "Internationalisation", "of it"]);
    assert_eq!(said("Workshops/conferences/webinars"), ["Workshops/", "conferences/", "webinars"]);
    assert_eq!(
        said("A face-to-face-networking-opportunity"),
        ["A face-to-face-", "networking-", "opportunity"]
    );
    assert_eq!(said("会员对图书馆的服务和技术以及未来发展方向的意见").len(), 2, "no hyphens");
    assert_eq!(said("eighteen letters.."), ["eighteen letters.."]);
}

#[test]
fn a_mean_place_stands_where_it_is_in_the_order_given() {
    let option = option(Shape::MeanPlaces {
        groups: vec![group("All members", Tone::Whole)],
        options: vec!["X".to_owned(), "Y".to_owned()],
        last: 2,
        means: vec![vec![Some(133), None]],
    });
    assert_eq!(option["series"][0]["data"], json!([[1.33, 0]]));
    assert_eq!(option["xAxis"]["max"], 2);
}

#[test]
fn a_line_ends_with_its_name() {
    let option = option(Shape::Lines {
        groups: vec![group("A", Tone::Division(0))],
        step: service::results::Step::Hour,
        moments: vec![domain::time::Timestamp(0), domain::time::Timestamp(3_600_000_000)],
        values: OverTime::Totals(vec![vec![0, 5]]),
    });
    assert_eq!(option["series"][0]["data"], json!([[0, 0.0], [3_600_000, 5.0]]));
    assert_eq!(option["yAxis"][0]["axisLabel"]["formatter"], "{value}");
    assert_eq!(option["series"][0]["endLabel"]["formatter"], "{a}");
    assert_eq!(option["series"][0]["endLabel"]["color"], "var(--division-1)");
}

#[test]
fn a_line_of_rates_is_of_the_members() {
    let option = option(Shape::Lines {
        groups: vec![group("A", Tone::Division(0))],
        step: service::results::Step::Hour,
        moments: vec![domain::time::Timestamp(0)],
        values: OverTime::Rates(vec![vec![Share { yes: 1, n: 8 }]]),
    });
    assert_eq!(option["series"][0]["data"], json!([[0, 12.5]]));
    assert_eq!(option["yAxis"][0]["axisLabel"]["formatter"], "{value}\u{a0}%");
}

#[test]
fn a_combination_stands_over_the_divisions_that_it_holds() {
    let both =
        Intersection { name: "A + B".to_owned(), held: vec![true, true], share: Share { yes: 3, n: 12 } };
    let only =
        Intersection { name: "B only".to_owned(), held: vec![false, true], share: Share { yes: 9, n: 10 } };
    let option = option(Shape::UpSet {
        divisions: vec![group("A", Tone::Division(0)), group("B", Tone::Division(1))],
        intersections: vec![both, only],
    });
    assert_eq!(option["series"][0]["data"][0]["value"], 12);
    assert_eq!(option["series"][0]["data"][0]["label"]["formatter"], "25\u{a0}%");
    assert_eq!(option["series"][1]["data"], json!([3, 9]));
    assert_eq!(option["series"][2]["data"], json!([[1, 0]]), "what no combination holds is faint");
    assert_eq!(option["series"][3]["data"], json!([[0, 0], [0, 1]]));
    assert_eq!(option["series"][4]["data"], json!([[1, 1]]));
}
