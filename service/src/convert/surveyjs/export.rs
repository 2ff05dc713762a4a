//! A campaign as SurveyJS JSON.

mod choices;
mod derived;
mod ends;
mod expressions;
mod rules;
mod tables;
mod texts;

use domain::campaign::{Document, Layout};
use domain::decimal::Decimal;
use domain::expression::Expression;
use domain::notice;
use domain::questionnaire::{Asks, Choice, End, Format, Kind, Number, Page, Question, Text};
use serde_json::{Map, Value, json};

use super::{hidden, sums};
use crate::convert::build::usual_texts;
use crate::convert::condition::written;
use crate::convert::loss::{Losses, short};
use crate::convert::plain::{Markup, plain};
use crate::convert::rest::{self, Says};
use crate::convert::translations::{marked_in, unmarked};
use crate::{Error, Result};
use choices::{choices, rating};
use expressions::Expressions;
use texts::{said, said_in};

/// What the format says that not every one does.
const SAYS: Says = Says {
    layout: true,
    page_order: true,
    order: |question| order(&question.answer).is_some(),
    needs: |question| question.answer.is_asked(),
    rules: |_| true,
    ends: |page, document| ends::trigger(page, document, &mut Losses::default()).is_some(),
};

/// The field that says in which order options or rows stand.
fn order(answer: &Kind) -> Option<&'static str> {
    match answer {
        Kind::Single(_) | Kind::Several(_) | Kind::Ranking(_) => Some("choicesOrder"),
        Kind::Battery(_) => Some("rowsOrder"),
        Kind::Table(table) if table.is_ticked() => Some("rowsOrder"),
        _ => None,
    }
}

/// Writes the survey.
///
/// # Errors
/// [`Error::Refused`] if it cannot be written.
pub(in crate::convert) fn write(document: &Document, losses: &mut Losses) -> Result<Vec<u8>> {
    rest::losses(document, &SAYS, losses);
    let mut survey = survey_of(document, losses);
    for language in document.languages().skip(1) {
        // What is lost is lost in every language, and named once.
        let mut named_before = Losses::default();
        let translated = survey_of(&marked_in(document, language), &mut named_before);
        say_in(language.as_str(), &mut survey, translated);
    }
    if let Value::Object(fields) = &mut survey {
        fields.insert("locale".to_owned(), json!(document.language));
        fields.insert("clearInvisibleValues".to_owned(), hidden::AT_ONCE[0].into());
        if document.layout == Layout::AllAtOnce {
            fields.insert("questionsOnPageMode".to_owned(), "singlePage".into());
        }
    }
    let mut bytes = serde_json::to_vec_pretty(&survey)
        .map_err(|error| Error::Refused(notice!("the file could not be written: {error}", error)))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn survey_of(document: &Document, losses: &mut Losses) -> Value {
    let pages: Vec<Value> =
        document.questionnaire.pages.iter().map(|page| page_of(page, document, losses)).collect();
    let mut fields = Map::new();
    losses.add(
        "slug",
        notice!("the slug '{slug}'", slug = document.slug),
        notice!("a survey has no name there"),
        notice!("it is made of the title where the file is read: say it again there"),
    );
    fields.insert("title".to_owned(), worded(&document.title).into());
    fields.insert("description".to_owned(), worded(&document.intro).into());
    fields.insert("completedHtml".to_owned(), paragraphs(&document.next).into());
    fields.insert("pages".to_owned(), Value::Array(pages));
    ends::add(&mut fields, document, losses);
    Value::Object(fields)
}

/// Puts what is translated, or differs, in another language beside what stands there: in one and the same survey, only texts do.
fn say_in(language: &str, own: &mut Value, other: Value) {
    match (own, other) {
        (Value::Object(texts), Value::String(other))
            if texts.get("default") != Some(&other.clone().into()) =>
        {
            texts.insert(language.to_owned(), unmarked(&other).into());
        }
        (Value::Object(own), Value::Object(other)) => {
            for (name, other) in other {
                if let Some(own) = own.get_mut(&name) {
                    say_in(language, own, other);
                }
            }
        }
        (Value::Array(own), Value::Array(other)) => {
            own.iter_mut().zip(other).for_each(|(own, other)| say_in(language, own, other));
        }
        (own @ Value::String(_), Value::String(other)) if *own != Value::String(other.clone()) => {
            *own = json!({ "default": own.clone(), language: unmarked(&other) });
        }
        _ => {}
    }
}

/// HTML in which a text stands as it is written.
fn escaped(text: &str) -> String {
    html_escape::encode_text(text).into_owned()
}

/// HTML in which a text of several lines has them, and what stands between empty ones is a paragraph.
fn paragraphs(text: &str) -> String {
    let escaped = escaped(text);
    if !escaped.trim().contains('\n') {
        return escaped;
    }
    let lines = |words: &str| words.trim().replace('\n', "<br>");
    let all = escaped.split("\n\n").filter(|words| !words.trim().is_empty());
    let all: Vec<String> = all.map(|words| format!("<p>{}</p>", lines(words))).collect();
    all.join("\n\n")
}

/// A text that is shown as it is written. One in which our own reader would find HTML is escaped, so that it comes back.
fn worded(text: &str) -> String {
    let own = unmarked(text);
    let same = |text: &str| text.split_whitespace().collect::<String>();
    if same(&plain(&own, Markup::Html)) == same(&own) { text.to_owned() } else { escaped(text) }
}

fn page_of(page: &Page, document: &Document, losses: &mut Losses) -> Value {
    let elements: Vec<Value> =
        page.questions.iter().filter_map(|question| element(question, document, losses)).collect();
    let mut fields = Map::new();
    fields.insert("name".to_owned(), json!(page.id));
    let id = page.id.as_str();
    put(&mut fields, "title", &said(&page.title, id, document, losses));
    put(&mut fields, "description", &said(&page.text, id, document, losses));
    if page.random_order {
        fields.insert("questionOrder".to_owned(), "random".into());
    }
    visible(&mut fields, page.show_if.as_ref(), page.id.as_str(), document, losses);
    fields.insert("elements".to_owned(), Value::Array(elements));
    Value::Object(fields)
}

fn put(fields: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        fields.insert(name.to_owned(), worded(text).into());
    }
}

/// The element of a question; none for what the format has no element for, which is a loss.
fn element(question: &Question, document: &Document, losses: &mut Losses) -> Option<Value> {
    let id = question.id.as_str();
    if !derived::is_said(question, document, losses) {
        return None;
    }
    let mut fields = Map::new();
    fields.insert("type".to_owned(), kind(question).into());
    fields.insert("name".to_owned(), id.into());
    put(&mut fields, "title", &said_in(question, &question.text, document, losses));
    put(&mut fields, "description", &said_in(question, &question.hint, document, losses));
    if question.required {
        fields.insert("isRequired".to_owned(), true.into());
    }
    visible(&mut fields, question.show_if.as_ref(), id, document, losses);
    rules::needed(&mut fields, question, document, losses);
    if let Some(field) = order(&question.answer).filter(|_| question.random_order) {
        fields.insert(field.to_owned(), "random".into());
    }
    if question.sensitive {
        losses.add(
            id,
            notice!("that it is sensitive"),
            notice!("the format has nothing of the kind"),
            notice!("it is left out"),
        );
    }
    let own = answer(question, document, losses);
    if let Value::Object(own) = own {
        fields.extend(own.into_iter().filter(|(_, value)| !value.is_null()));
    }
    rules::check(&mut fields, question, document, losses);
    Some(Value::Object(fields))
}

fn kind(question: &Question) -> &'static str {
    match &question.answer {
        Kind::Single(single) if single.drop_down => "dropdown",
        Kind::Single(_) => "radiogroup",
        Kind::Several(_) => "checkbox",
        Kind::Scale(_) => "rating",
        Kind::Battery(_) => "matrix",
        Kind::Ranking(_) => "ranking",
        Kind::BestWorst(_) => "matrix",
        Kind::Table(table) if table.is_ticked() => "matrix",
        Kind::Table(_) => "matrixdropdown",
        Kind::ConstantSum(_) => "multipletext",
        Kind::Number(_) | Kind::Date(_) => "text",
        Kind::Text(text) if text.long => "comment",
        Kind::Text(_) => "text",
        Kind::Consent(_) => "boolean",
        Kind::File(_) => "file",
        Kind::Note(_) => "html",
        Kind::Hidden(_) | Kind::Calculated(_) => "expression",
    }
}

/// The fields of a kind; those that are null are left out.
fn answer(question: &Question, document: &Document, losses: &mut Losses) -> Value {
    let id = question.id.as_str();
    let dont_know = usual_texts(document.language.as_str()).dont_know;
    match &question.answer {
        Kind::Single(single) => {
            let comment = question.comment();
            json!({
                "choices": choices(&single.options, question.other(), document, losses),
                "showCommentArea": comment.map(|_| true),
                "commentText": comment,
            })
        }
        Kind::Several(several) => choices::several(question, several, document, losses),
        Kind::Scale(scale) => {
            if scale.dont_know {
                let why = notice!("a rating has no such item");
                losses.add(
                    id,
                    notice!("'{dont_know}' beside the scale", dont_know = short(dont_know)),
                    why,
                    notice!("it is left out"),
                );
            }
            rating(scale)
        }
        Kind::Battery(battery) => {
            if battery.is_between() {
                let why = notice!("a row has words at one end only");
                losses.add(id, notice!("the opposites"), why, notice!("both ends stand before the row"));
            }
            let mut columns: Vec<Value> = battery
                .scale
                .points()
                .map(|point| {
                    let label = battery.scale.label(point).map_or_else(|| point.to_string(), worded);
                    json!({ "value": point, "text": label })
                })
                .collect();
            if battery.scale.dont_know {
                columns.push(json!({ "value": "dont_know", "text": dont_know }));
            }
            let rows = tables::rows(id, &battery.statements, document, losses);
            json!({ "columns": columns, "rows": rows, "eachRowRequired": question.required.then_some(true) })
        }
        Kind::Ranking(ranking) => json!({
            "choices": choices(&ranking.options, None, document, losses),
            "selectToRankEnabled": ranking.top.map(|_| true),
            "maxSelectedChoices": ranking.top,
        }),
        Kind::BestWorst(asked) => {
            let row = |end: End| json!({ "value": end.as_str(), "text": worded(asked.called(end)) });
            json!({
                "columns": choices(&asked.options, None, document, losses),
                "rows": End::ALL.map(row),
                "eachRowUnique": true,
                "eachRowRequired": question.required.then_some(true),
            })
        }
        Kind::ConstantSum(sum) => {
            let item = |option: &Choice| json!({ "name": option.id, "title": worded(&option.label), "inputType": "number", "validators": sums::checks_of_amount(sum.total) });
            for (option, shown) in
                sum.options.iter().filter_map(|option| Some((option, option.show_if.as_ref()?)))
            {
                let what = notice!("the condition '{written}'", written = short(shown.text()));
                losses.add(
                    format!("{id}.{}", option.id),
                    what,
                    notice!("a part of such a question has none"),
                    notice!("it is always shown"),
                );
            }
            let items: Vec<Value> = sum.options.iter().map(item).collect();
            if !sum.unit.is_empty() {
                losses.add(
                    id,
                    notice!("the unit '{unit}'", unit = short(&sum.unit)),
                    notice!("a number has none"),
                    notice!("it is left out"),
                );
            }
            let names = sum.options.iter().map(|option| option.id.as_str());
            json!({ "items": items, "validators": sums::checks(id, names, sum.total) })
        }
        Kind::Table(table) => tables::table(question, table, document, losses),
        Kind::Number(number) => number_field(id, number, losses),
        Kind::Date(date) => json!({
            "inputType": match date.asks {
                Asks::Date => "date",
                Asks::Time => "time",
                Asks::DateTime => "datetime-local",
            },
            "min": date.from,
            "max": date.to,
        }),
        Kind::Text(text) => text_field(text),
        Kind::Consent(consent) => {
            let why = notice!("an answer there is yes or no");
            losses.add(
                id,
                notice!("which terms somebody agreed to"),
                why,
                notice!("it is asked as yes or no"),
            );
            let words = [question.hint.as_str(), &consent.terms].into_iter();
            let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
            json!({ "description": worded(&words.join("\n\n")), "labelTrue": worded(&consent.label) })
        }
        Kind::Hidden(_) => Value::Null,
        Kind::Calculated(own) => derived::expression(id, own, document, losses),
        Kind::File(upload) => derived::files(upload),
        Kind::Note(note) => {
            let words = [&question.text, &question.hint, &note.body].into_iter();
            let words = words.filter(|text| !text.is_empty());
            let words: Vec<String> = words.map(|text| said(text, id, document, losses)).collect();
            json!({ "html": paragraphs(&words.join("\n\n")), "title": "", "description": "" })
        }
    }
}

fn text_field(text: &Text) -> Value {
    json!({
        "maxLength": text.at_most,
        "inputType": text.format.map(|format| match format { Format::Email => "email", Format::Url => "url" }),
    })
}

fn number_field(id: &str, number: &Number, losses: &mut Losses) -> Value {
    if !number.unit.is_empty() {
        losses.add(
            id,
            notice!("the unit '{unit}'", unit = short(&number.unit)),
            notice!("a number has none"),
            notice!("it is left out"),
        );
    }
    let kind = if number.slider { "range" } else { "number" };
    json!({ "inputType": kind, "min": number.from, "max": number.to, "step": step(id, number, losses) })
}

/// The steps of a number, which begin at 0 there.
fn step(id: &str, number: &Number, losses: &mut Losses) -> Decimal {
    let step = number.step();
    if number.from.units().checked_rem(step.units()).is_none_or(|rest| rest == 0) {
        return step;
    }
    let what = notice!("that numbers go by {step} from {from}", step, from = number.from);
    losses.add(id, what, notice!("steps begin at 0 there"), notice!("numbers between them are taken"));
    Decimal::last(number.decimals)
}

/// Adds the condition under which something is shown; what cannot be said is a loss.
fn visible(
    fields: &mut Map<String, Value>,
    condition: Option<&Expression>,
    place: &str,
    document: &Document,
    losses: &mut Losses,
) {
    let Some(condition) = condition else { return };
    match written(condition, document, &Expressions, place, losses) {
        Ok(text) => {
            fields.insert("visibleIf".to_owned(), text.into());
        }
        Err(why) => {
            let what = notice!("the condition '{written}'", written = short(condition.text()));
            losses.add(place, what, why, notice!("it is always shown"));
        }
    }
}
