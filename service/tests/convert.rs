//! Questionnaires of other systems: real ones from `examples/`, and small ones that show one thing each.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "convert/answers.rs"]
mod answers;
#[path = "convert/carried.rs"]
mod carried;
#[path = "convert/conditions.rs"]
mod conditions;
#[path = "convert/derived.rs"]
mod derived;
#[path = "convert/each.rs"]
mod each;
#[path = "convert/elsewhere.rs"]
mod elsewhere;
#[path = "convert/ends.rs"]
mod ends;
#[path = "convert/everything.rs"]
mod everything;
#[path = "convert/files.rs"]
mod files;
#[path = "convert/headings.rs"]
mod headings;
#[path = "convert/hidden.rs"]
mod hidden;
#[path = "convert/kobo.rs"]
mod kobo;
#[path = "convert/languages.rs"]
mod languages;
#[path = "convert/limesurvey.rs"]
mod limesurvey;
#[path = "convert/limits.rs"]
mod limits;
#[path = "convert/named.rs"]
mod named;
#[path = "convert/notes.rs"]
mod notes;
#[path = "convert/parked.rs"]
mod parked;
#[path = "convert/placed.rs"]
mod placed;
#[path = "convert/points.rs"]
mod points;
#[path = "convert/qualtrics.rs"]
mod qualtrics;
#[path = "convert/real.rs"]
mod real;
#[path = "convert/recall.rs"]
mod recall;
#[path = "convert/round.rs"]
mod round;
#[path = "convert/rules.rs"]
mod rules;
#[path = "convert/tables.rs"]
mod tables;
#[path = "convert/ticked.rs"]
mod ticked;
#[path = "convert/times.rs"]
mod times;
#[path = "convert/together.rs"]
mod together;
#[path = "convert/words.rs"]
mod words;
