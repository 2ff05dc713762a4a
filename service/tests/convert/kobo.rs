//! What KoboToolbox writes in rows of its own.

use domain::questionnaire::{Cells, Kind};

use crate::conditions::{form, question, report, shown};
use crate::tables::DAYS;

#[test]
fn scores_and_ranks_of_kobotoolbox_are_a_battery_and_a_ranking() {
    let made = form(
        &[
            &["type", "name", "label", "required", "relevant", "kobo--score-choices", "kobo--rank-items"],
            &["begin_score", "s", "How often?", "true", "", "yn", ""],
            &["score__row", "bus", "By bus"],
            &["score__row", "tram", "By tram"],
            &["end_score"],
            &["begin_rank", "r", "Which days?", "", "${bus} = 'yes'", "", "days"],
            &["rank__level", "first", "1st choice"],
            &["rank__level", "second", "2nd choice"],
            &["end_rank"],
            &["begin_score", "parked", "Later", "", "false()", "yn", ""],
            &["score__row", "x", "X"],
            &["end_score"],
            &["text", "last", "Last"],
        ],
        DAYS,
    );
    let ids: Vec<String> = made.document.questionnaire.questions().map(|own| own.id.to_string()).collect();
    assert_eq!(ids, ["s", "r", "last"], "{}", report(&made));
    let asked = question(&made, "s");
    let Kind::Battery(battery) = &asked.answer else { panic!("{}", report(&made)) };
    assert_eq!((asked.required, battery.statements.len(), battery.scale.to), (true, 2, 2));
    let Kind::Ranking(ranking) = &question(&made, "r").answer else { panic!() };
    assert!(question(&made, "r").required);
    assert_eq!((ranking.options.len(), ranking.top, shown(&made, "r")), (3, Some(2), "s.bus = 1"));
    assert!(report(&made).contains("the words '1st choice'"), "{}", report(&made));
}

#[test]
fn each_column_of_a_table_of_kobotoolbox_is_a_table_of_its_own() {
    let made = form(
        &[
            &["type", "name", "label", "required", "relevant", "constraint", "kobo--matrix_list"],
            &["text", "t", "T"],
            &["begin_kobomatrix", "m", "Lines", "", "${t} = 'x'", "", "lines"],
            &["select_one yn", "own", "Is it yours?", "true"],
            &["select_multiple days or_other", "more", "More?"],
            &["select_multiple days", "when", "When?"],
            &["integer", "hours", "Hours", "", "", ". >= 0 and . <= 24"],
            &["text", "why", "Why?"],
            &["date", "since", "Since?"],
            &["end_kobomatrix"],
            &[
                "text",
                "a",
                "A",
                "",
                "${m_bus_own} = 'yes' and selected(${m_tram_when}, 'mon') and ${m_bus_hours} > 3",
            ],
        ],
        &[DAYS, &[&["lines", "bus", "Bus"], &["lines", "tram", "Tram"]]].concat(),
    );
    let ids: Vec<String> = made.document.questionnaire.questions().map(|own| own.id.to_string()).collect();
    assert_eq!(ids, ["t", "m_own", "m_more", "m_when", "m_hours", "m_why", "a"], "{}", report(&made));
    assert!(matches!(question(&made, "m_own").answer, Kind::Battery(_)) && question(&made, "m_own").required);
    let cells = |id: &str| match &question(&made, id).answer {
        Kind::Table(table) => (table.rows.len(), table.columns.len(), table.cells.clone()),
        _ => panic!("{}", report(&made)),
    };
    assert!(matches!(cells("m_when"), (2, 3, Cells::Tick)));
    assert!(matches!(cells("m_hours"), (2, 1, Cells::Number(hours)) if hours.to == 24.into()));
    assert!(matches!(cells("m_why"), (2, 1, Cells::Text(_))));
    assert_eq!((question(&made, "m_why").text.as_str(), shown(&made, "m_why")), ("Lines Why?", "t = 'x'"));
    assert_eq!(shown(&made, "a"), "m_own.bus = 1 and m_when.tram has mon and m_hours.bus.hours > 3");
    for said in ["the column 'Since?'", "words beside 'other'"] {
        assert!(report(&made).contains(said), "{}", report(&made));
    }
}
