//! The results as one JSON document, for `canvass results CAMPAIGN --json`.

use serde_json::{Map, Value, json};

use super::{Item, Measured, Results, SegmentCount};

/// Results as one JSON document. Shares are fractions of 1, computed from the counts beside them.
pub fn document(results: &Results) -> Value {
    let questions = results.document.questionnaire.questions().filter_map(|question| {
        let counts = results.question(question.id.as_str())?;
        let kind = serde_json::to_value(&question.answer).ok()?.get("kind").cloned();
        let items: Vec<Value> = counts.items.iter().map(|item| counted_item(results, item)).collect();
        Some(json!({ "id": question.id, "text": question.text, "kind": kind, "items": items }))
    });
    let as_of = results.as_of.and_then(|at| jiff::Timestamp::from_microsecond(at.0).ok());
    json!({
        "campaign": results.document.slug,
        "title": results.document.title,
        "simulated": results.document.simulated,
        "state": results.state,
        "release": results.release,
        "as_of": as_of.map(|at| at.to_string()),
        "responses": results.whole().answered,
        "segments": results.segments.iter().map(segment).collect::<Vec<_>>(),
        "combinations": results.combinations.iter().map(segment).collect::<Vec<_>>(),
        "venues": results.venues.iter().map(|(venue, n)| (venue.as_str().to_owned(), json!(n))).collect::<Map<_, _>>(),
        "questions": questions.collect::<Vec<_>>(),
        "assumptions": results.assumptions.iter().map(|measured| assumption(results, measured)).collect::<Vec<_>>(),
    })
}

fn segment(counted: &SegmentCount) -> Value {
    json!({ "segment": counted.segment, "name": counted.name, "N": counted.members, "n": counted.answered })
}

/// A question without items apart has one whose id is null.
fn counted_item(results: &Results, item: &Item) -> Value {
    let id = (!item.id.is_empty()).then_some(&item.id);
    let segments = results.segments.iter().enumerate().map(|(at, counted)| {
        let counts: Map<String, Value> =
            item.values.iter().map(|value| (value.id.clone(), json!(value.counts[at]))).collect();
        json!({ "segment": counted.segment, "N": counted.members, "n": item.answered[at], "counts": counts })
    });
    json!({ "item": id, "segments": segments.collect::<Vec<_>>() })
}

fn assumption(results: &Results, measured: &Measured) -> Value {
    let rule = &measured.assumption;
    let set = rule.rule.measure.answers();
    let segments = results.segments.iter().zip(&measured.shares).map(|(counted, share)| {
        json!({
            "segment": counted.segment,
            "N": counted.members,
            "n": share.n,
            "yes": share.yes,
            "estimate": share.fraction(),
        })
    });
    json!({
        "id": rule.id,
        "statement": rule.statement,
        "topic": rule.topic,
        "rule": {
            "question": rule.rule.measure.question(),
            "statement": set.and_then(|set| set.statement.as_ref()),
            "any_of": set.map(|set| &set.any_of),
            "difference_between": rule.rule.measure.between(),
            "direction": rule.rule.direction,
            "threshold_bp": rule.rule.threshold_bp,
            "scope": rule.scope,
        },
        "segments": segments.collect::<Vec<_>>(),
        "difference": measured.difference.map(|difference| difference.apart_bp.map(|bp| f64::from(bp) / 10_000.0)),
    })
}
