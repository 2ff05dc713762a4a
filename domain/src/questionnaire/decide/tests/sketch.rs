//! Conditions of any shape, to hold what is claimed of them to what trying everything shows.

use proptest::prelude::*;

/// Questions of three options, statements or steps each, and what conditions say of one whose id stands for `@`.
pub(super) const KINDS: &[(&str, &[&str])] = &[
    (
        r#"{"kind": "single", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}]}"#,
        &["@ = x", "@ != x", "@ in (x, y)", "answered(@)"],
    ),
    (
        r#"{"kind": "several", "at_most": 2, "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}]}"#,
        &["@ has x", "@ has all (x, y)", "@ has all (x, y, z)", "count(@) > 1", "count(@) = 3", "empty(@)"],
    ),
    (
        r#"{"kind": "several", "exclusive": "z", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}]}"#,
        &["@ has z", "@ has all (x, z)", "count(@) > 1", "count(@) = 1"],
    ),
    (
        r#"{"kind": "scale", "from": 1, "to": 3, "labels": ["l", "h"], "dont_know": true}"#,
        &["@ > 1", "@ <= 2", "@ = dont_know", "@ > 3", "@ != 2"],
    ),
    (r#"{"kind": "number", "to": 4}"#, &["@ > 1", "@ < 3", "@ = 2", "@ > 4", "@ + 1 > 2"]),
    (
        r#"{"kind": "date", "from": "2020-02-28", "to": "2020-03-02"}"#,
        &[
            "@ < '2020-03-01'",
            "@ > '2020-02-28'",
            "@ = '2020-02-29'",
            "@ >= '2021-01-01'",
            "@ in ('2020-02-28', '2020-03-02')",
            "answered(@)",
        ],
    ),
    (
        r#"{"kind": "battery", "statements": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}], "scale": {"from": 1, "to": 2, "labels": ["l", "h"]}}"#,
        &["@.x = 1", "@.y > 1", "count(@) = 2", "answered(@)", "empty(@.x)", "sum(@) = 3"],
    ),
    (
        r#"{"kind": "ranking", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}]}"#,
        &["@.x = 1", "@.y = 1", "@.z > 2", "answered(@)"],
    ),
    (
        r#"{"kind": "best_worst", "best": "B", "worst": "W", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}]}"#,
        &["@.best = x", "@.worst = x", "@.worst != y"],
    ),
    (
        r#"{"kind": "number", "to": 13}"#,
        &["@ > 12", "@ < 12", "@ in (0, 13)", "@ > 13", "@ + 1 > 3", "answered(@)"],
    ),
    (
        r#"{"kind": "constant_sum", "total": 3, "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}, {"id": "z", "label": "Z"}]}"#,
        &[
            "@.x > 3",
            "@.x > 1",
            "@.y >= 2",
            "@.x + @.y + @.z = 3",
            "@.z in (0, 3)",
            "@.x >= @.y",
            "answered(@)",
        ],
    ),
    (
        r#"{"kind": "table", "rows": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}], "columns": [{"id": "c", "label": "C"}], "cells": {"kind": "number", "to": 1}}"#,
        &["@.x.c > 1", "@.x.c = 1", "@.x.c >= 0", "@.y.c > @.x.c", "@.y.c in (0, 1)", "answered(@)"],
    ),
    (
        r#"{"kind": "hidden", "link": "l", "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]}"#,
        &["@ = x", "@ in (x, y)", "@ != y", "empty(@)"],
    ),
];

/// A number that conditions can compare with others, of questions of each kind.
const NUMBERS: &[(&str, &str)] = &[
    (r#""kind": "scale""#, "@"),
    (r#""kind": "number""#, "@"),
    (r#""kind": "battery", "statements""#, "@.x"),
    (r#""kind": "constant_sum""#, "@.x"),
    (r#""kind": "table""#, "@.y.c"),
];

/// What conditions say of more than one question, and of none.
const OTHERS: &[&str] = &[
    "random.r <= 6",
    "random.r = 12",
    "random.r > 12",
    "roster.s = 7",
    "roster.s > 7",
    "roster.s != 7",
    "roster.divisions has any (a, b)",
    "roster.divisions has a",
    "count(#, #) = 1",
    "count(#, #, #) > 1",
    "$ > $",
    "$ < $",
    "$ + $ >= 3",
    "$ - $ = 1",
    "sum($, $, $) < 2",
    "$ - $ != 1",
];

/// A condition as numbers, which say what it is of whatever questions stand before it.
#[derive(Debug, Clone)]
pub(super) enum Sketch {
    Leaf(usize, usize, usize),
    All(Vec<Sketch>),
    Any(Vec<Sketch>),
    Not(Box<Sketch>),
}

impl Sketch {
    pub fn written(&self, kinds: &[usize]) -> String {
        let join = |all: &[Sketch], word: &str| {
            let parts: Vec<String> = all.iter().map(|one| format!("({})", one.written(kinds))).collect();
            parts.join(word)
        };
        match self {
            Sketch::Leaf(of, which, more) => leaf(kinds, *of, *which, *more),
            Sketch::All(all) => join(all, " and "),
            Sketch::Any(any) => join(any, " or "),
            Sketch::Not(one) => format!("not ({})", one.written(kinds)),
        }
    }
}

fn leaf(kinds: &[usize], of: usize, which: usize, more: usize) -> String {
    let of = of % (kinds.len() + 1);
    let Some(kind) = kinds.get(of) else {
        let mut written = OTHERS[which % OTHERS.len()].to_owned();
        if kinds.is_empty() {
            return OTHERS[which % 8].to_owned();
        }
        let mut turn = more;
        while written.contains('$') {
            let of = turn % kinds.len();
            let number = NUMBERS.iter().find(|(start, _)| KINDS[kinds[of]].0.contains(start));
            let number =
                number.map_or("random.r".to_owned(), |(_, number)| number.replace('@', &format!("q{of}")));
            written = written.replacen('$', &number, 1);
            turn += 7;
        }
        while written.contains('#') {
            let of = turn % kinds.len();
            written = written.replacen('#', &leaf(kinds, of, turn / 3 + which, 0), 1);
            turn += 7;
        }
        return written;
    };
    let leaves = KINDS[*kind].1;
    leaves[which % leaves.len()].replace('@', &format!("q{of}"))
}

pub(super) fn sketch() -> impl Strategy<Value = Sketch> {
    let leaf =
        (0_usize..4, 0_usize..60, 0_usize..60).prop_map(|(of, which, more)| Sketch::Leaf(of, which, more));
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Sketch::All),
            prop::collection::vec(inner.clone(), 2..3).prop_map(Sketch::Any),
            inner.prop_map(|one| Sketch::Not(Box::new(one))),
        ]
    })
}
