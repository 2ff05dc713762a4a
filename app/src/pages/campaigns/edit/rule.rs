use domain::assumption::{Direction, Item, Measure, Rule, hundredths};
use domain::campaign::edit::{MeasureKind, measurable, usual_answers};
use domain::id::DivisionId;
use domain::questionnaire::{Kind, Question, Questionnaire};
use domain::segment::Division;
use leptos::prelude::*;

use super::EditModel;
use super::errors::{Place, at as problem_at, field};
use super::form::{Verb, item_value, rule_field};
use super::items::items;
use super::named;
use crate::components::{Button, ButtonKind, ChoicesField, FieldOption, SelectField, TextField};
use crate::say;

/// The fields of a rule. What its measure does not need, the style hides.
#[component]
pub(super) fn RuleFields(
    /// The page's model.
    model: EditModel,
    /// The rule.
    rule: Rule,
    /// Its place among the assumption's rules, from 0.
    at: usize,
    /// Its place in the document.
    place: String,
    /// Whether there is another rule beside it.
    removable: bool,
    /// The installation's divisions.
    divisions: Vec<Division>,
) -> impl IntoView {
    let questionnaire = model.document.questionnaire.clone();
    let fields = fields(&place, at, &rule.measure);
    let error = move |name: &str| {
        let id = rule_field(at, name);
        let mut own = fields.iter().filter(|(_, target)| target.id == id);
        own.find_map(|(place, _)| problem_at(&model.problems, place))
    };
    let name = |name: &str| rule_field(at, name);
    let typed = |name: &str, kept: i32| {
        model.typed.field(&rule_field(at, name)).unwrap_or_else(|| hundredths::written(kept))
    };
    let asked = questionnaire.question(rule.measure.question().as_str()).cloned();
    let own = asked
        .map(|question| answer_fields(&rule.measure, at, &question, error.clone()))
        .into_iter()
        .collect_view();
    let chosen = MeasureKind::of(&rule.measure);
    let measures = questionnaire
        .question(rule.measure.question().as_str())
        .map(|question| measures(question, chosen, divisions.len()))
        .unwrap_or_default();
    let directions = Direction::ALL
        .into_iter()
        .map(|direction| {
            FieldOption::new(direction.as_str(), named::direction(direction), direction == rule.direction)
        })
        .collect();
    let threshold = typed("threshold", rule.threshold_bp);
    let up_to = model
        .typed
        .field(&name("up_to"))
        .or_else(|| rule.up_to_bp.map(hundredths::written))
        .unwrap_or_default();
    let remove = removable.then(|| {
        view! {
            <p>
                <Button kind=ButtonKind::Quiet name="rule" value=Verb::Remove.to(&at.to_string())>
                    {say::editor_rule_remove(at + 1)}
                </Button>
            </p>
        }
    });
    view! {
        <fieldset class="rule-fields" id=rule_field(at, "rule") tabindex="-1">
            <legend>{say::editor_rule_number(at + 1)}</legend>
            <SelectField
                name=name("question")
                label=say::editor_about()
                hint=say::editor_about_hint()
                error=error("question")
                options=item_options(&questionnaire, Some(&rule.measure.item()))
            />
            <SelectField
                name=name("measure")
                label=say::editor_measure()
                error=error("measure")
                options=measures
            />
            {own}
            <Compared rule=rule.clone() at divisions error=error("over") />
            <div class="rule-promise">
                <SelectField
                    name=name("direction")
                    label=say::editor_is_to_be()
                    error=error("direction")
                    options=directions
                />
                <TextField
                    name=name("threshold")
                    label=say::editor_threshold()
                    error=error("threshold")
                    value=threshold
                />
                <TextField name=name("up_to") label=say::editor_up_to() error=error("up_to") value=up_to />
            </div>
            <p class="field-hint rule-unit">{say::editor_rule_unit()}</p>
            {remove}
        </fieldset>
    }
}

/// The fields of a rule by the places they stand for.
pub(super) fn fields(place: &str, at: usize, measure: &Measure) -> Place {
    let kind = MeasureKind::of(measure).as_str();
    let set = match measure {
        Measure::Difference { .. } | Measure::Lead { .. } => format!("{kind}.share"),
        _ => kind.to_owned(),
    };
    let mut fields = vec![
        ("threshold_bp".to_owned(), say::editor_field_threshold(), "threshold"),
        ("up_to_bp".to_owned(), say::editor_field_up_to(), "up_to"),
        ("direction".to_owned(), say::editor_field_direction(), "direction"),
        (format!("measure.{set}.question"), say::editor_field_question(), "question"),
        (format!("measure.{set}.statement"), say::editor_field_question(), "question"),
        (format!("measure.{set}.any_of"), say::editor_field_answers(), "answers"),
        (format!("measure.{kind}.option"), say::editor_field_option(), "option"),
        (format!("measure.{kind}.before"), say::editor_field_before(), "before"),
        (format!("measure.{kind}.between"), say::editor_field_over(), "over"),
        (format!("measure.{kind}.over"), say::editor_field_over(), "over"),
    ];
    let answers = measure.answers().map_or(0, |set| set.any_of.len());
    fields.extend(
        (0..answers).map(|n| (format!("measure.{set}.any_of[{n}]"), say::editor_field_answer(), "answers")),
    );
    fields
        .into_iter()
        .map(|(inside, what, name)| field(format!("{place}.{inside}"), what, rule_field(at, name)))
        .collect()
}

/// What can be measured, to choose from.
pub(super) fn item_options(questionnaire: &Questionnaire, chosen: Option<&Item>) -> Vec<FieldOption> {
    options_of(questionnaire, measurable(questionnaire), chosen)
}

/// Items to choose from, by their words.
pub(super) fn options_of(
    questionnaire: &Questionnaire,
    items: Vec<Item>,
    chosen: Option<&Item>,
) -> Vec<FieldOption> {
    let option = |item: Item| {
        let label = item_label(questionnaire, &item);
        FieldOption::new(item_value(&item), label, chosen == Some(&item))
    };
    items.into_iter().map(option).collect()
}

/// The number of a question and the words of what is measured of it; its name in the form, if it is not asked any more.
pub(super) fn item_label(questionnaire: &Questionnaire, item: &Item) -> String {
    let found = questionnaire.numbered().find(|(_, question)| question.id == item.question);
    let Some((number, question)) = found else { return item_value(item) };
    let mut statements = question.answer.statements().iter();
    let statement = item.statement.as_ref().and_then(|id| statements.find(|statement| statement.id == *id));
    let words = statement.map_or_else(|| named::wording(&question.text), |statement| statement.name());
    match number {
        Some(number) => format!("{number}. {words}"),
        None => words,
    }
}

/// The measures that fit a question; those of two divisions only where there are two.
fn measures(question: &Question, chosen: MeasureKind, divisions: usize) -> Vec<FieldOption> {
    let compares = |kind| matches!(kind, MeasureKind::Difference | MeasureKind::Lead);
    let offered =
        |kind: &MeasureKind| *kind == chosen || (kind.fits(question) && (divisions > 1 || !compares(*kind)));
    MeasureKind::ALL
        .into_iter()
        .filter(offered)
        .map(|kind| FieldOption::new(kind.as_str(), named::measure(kind), kind == chosen))
        .collect()
}

/// The answers or options that the measure names.
fn answer_fields(
    measure: &Measure,
    at: usize,
    question: &Question,
    error: impl Fn(&str) -> Option<String>,
) -> AnyView {
    if matches!(question.answer, Kind::Ranking(_)) {
        let (option, before) = match measure {
            Measure::RankedBefore { option, before, .. } => (Some(option.as_str()), Some(before.as_str())),
            Measure::RankedFirst { option, .. } => (Some(option.as_str()), None),
            _ => (None, None),
        };
        let listed = items(&question.answer);
        let options = |chosen: Option<&str>| {
            let option = |item: &super::items::Item| {
                FieldOption::new(&item.id, &item.label, chosen == Some(item.id.as_str()))
            };
            listed.iter().map(option).collect::<Vec<_>>()
        };
        let after = before.or_else(|| listed.get(1).map(|item| item.id.as_str()));
        return view! {
            <div class="edit-pair">
                <SelectField
                    name=rule_field(at, "option")
                    label=say::editor_option()
                    error=error("option")
                    options=options(option)
                />
                <div class="rule-before">
                    <SelectField
                        name=rule_field(at, "before")
                        label=say::editor_comes_before()
                        error=error("before")
                        options=options(after)
                    />
                </div>
            </div>
        }
        .into_any();
    }
    let usual = || usual_answers(question).unwrap_or_default();
    let ticked = measure.answers().map_or_else(usual, |set| set.any_of.clone());
    let several = !matches!(question.answer, Kind::Several(_) | Kind::Table(_));
    view! {
        <div class="rule-answers">
            <ChoicesField
                id=rule_field(at, "answers")
                name=rule_field(at, "answers")
                legend=if several { say::editor_answers_count() } else { say::editor_answer_counts() }
                error=error("answers")
                several
                options=answer_options(question, &ticked)
            />
        </div>
    }
    .into_any()
}

fn answer_options(question: &Question, ticked: &[String]) -> Vec<FieldOption> {
    let option = |value: String, label: String| {
        let chosen = ticked.contains(&value);
        FieldOption::new(value, label, chosen)
    };
    match question.scale() {
        Some(scale) => scale
            .points()
            .map(|point| {
                let words = scale.label(point).filter(|words| !words.is_empty());
                let label = words.map_or_else(|| point.to_string(), |words| format!("{point}: {words}"));
                option(point.to_string(), label)
            })
            .collect(),
        None => match &question.answer {
            Kind::Table(table) => table
                .columns
                .iter()
                .map(|column| option(column.id.to_string(), column.label.clone()))
                .collect(),
            answer => items(answer).into_iter().map(|item| option(item.id, item.label)).collect(),
        },
    }
}

/// The two divisions of a measure that compares.
#[component]
fn Compared(rule: Rule, at: usize, divisions: Vec<Division>, error: Option<String>) -> impl IntoView {
    let between = rule.measure.between();
    let options = |side: usize| {
        let chosen = between.map(|sides| sides[side]);
        let mut listed: Vec<FieldOption> = divisions.iter().map(|division| named(division, chosen)).collect();
        // One that the roster does not have stays in sight until another is chosen.
        if let Some(id) = chosen.filter(|id| !divisions.iter().any(|division| division.id == **id)) {
            listed.push(FieldOption::new(id.as_str(), id.as_str(), true));
        }
        if chosen.is_none()
            && let Some(usual) = listed.get_mut(side)
        {
            usual.chosen = true;
        }
        listed
    };
    view! {
        <div class="rule-divisions">
            <div class="edit-pair">
                <SelectField name=rule_field(at, "of") label=say::editor_division() options=options(0) />
                <SelectField
                    name=rule_field(at, "over")
                    label=say::editor_compared_with()
                    error
                    options=options(1)
                />
            </div>
        </div>
    }
}

fn named(division: &Division, chosen: Option<&DivisionId>) -> FieldOption {
    FieldOption::new(division.id.as_str(), &division.name, chosen == Some(&division.id))
}
