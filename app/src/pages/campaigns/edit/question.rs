use domain::campaign::Problem;
use domain::id::OptionId;
use domain::questionnaire::{Consent, Kind, Look, Question, Ranking, Several};
use leptos::prelude::*;

use super::best_worst::BestWorstFields;
use super::conditions::{question_conditions, question_places};
use super::constant_sum::ConstantSumFields;
use super::date::DateFields;
use super::derived::{CalculatedFields, HiddenFields};
use super::errors::{Place, at, field};
use super::file::FileFields;
use super::form::Verb;
use super::hints::QuestionHints;
use super::items::{CarryForward, Item, Items, List, columns, field_id, items};
use super::number::NumberFields;
use super::outline::MoveButtons;
use super::pictures::takes_pictures;
use super::scale::ScaleFields;
use super::seen::SeenQuestion;
use super::table::CellFields;
use super::text::TextFields;
use super::uses::Uses;
use super::{DefaultButton, EditFrame, EditModel, Revision};
use crate::components::{Button, ButtonKind, CheckField, FieldOption, SelectField, TextAreaField, TextField};
use crate::{routes, words};

/// What help under the words says.
const RECALL_HINT: &str = "May stay empty. Words can recall an earlier answer: {{reason|your reason}}.";

/// What help under the words says where members see neither.
const STAFF_HINT: &str = "May stay empty. Members see neither the words nor this.";

/// A question of a draft.
#[component]
pub fn QuestionPage(
    /// What it shows.
    model: EditModel,
    /// The question's id.
    question: String,
) -> impl IntoView {
    let pages = &model.document.questionnaire.pages;
    let places = pages.iter().enumerate().find_map(|(p, page)| {
        let index = page.questions.iter().position(|own| own.id.as_str() == question)?;
        Some((p, index, page.questions[index].clone()))
    });
    let Some((page, index, question)) = places else { return ().into_any() };
    let here = routes::campaigns::edit_question(&model.slug, &question.id);
    let place = format!("questionnaire.pages[{page}].questions[{index}]");
    let (revision, fields) = (model.revision, fields(&place, &question));
    let choices = pages
        .iter()
        .zip(1..)
        .map(|(other, number)| {
            let here = number == page + 1;
            FieldOption::new(other.id.as_str(), format!("{number}. {}", other.title), here)
        })
        .collect();
    let is_shown = question.answer.is_shown();
    let required = is_shown.then(|| FieldOption::new("yes", "An answer is required", question.required));
    let random_order = (is_shown && !question.answer.items().is_empty()).then(|| {
        let words = format!("The {} stand in another order for each member", question.answer.items_name());
        FieldOption::new("yes", words, question.random_order)
    });
    let head = view! { <Head model=model.clone() question=question.clone() here=here.clone() /> }.into_any();
    let seen = view! {
        <SeenQuestion question=question.clone() />
        <QuestionHints question=question.clone() document=model.document.clone() />
    }
    .into_any();
    view! {
        <EditFrame title="Question" model=model.clone() here=here.clone() place=fields head seen>
            <form class="edit-form" method="post" action=here data-live="">
                <DefaultButton />
                <Revision revision />
                <TextAreaField
                    name="text"
                    label="Its words"
                    error=at(&model.problems, &format!("{place}.text"))
                    value=question.text.clone()
                    rows=2
                />
                <TextField
                    name="hint"
                    label="Help under it"
                    hint=if is_shown { RECALL_HINT } else { STAFF_HINT }
                    value=question.hint.clone()
                />
                <AnswerFields model=model.clone() question=question.clone() place=format!("{place}.answer") />
                {required.map(|option| view! { <CheckField name="required" option /> })}
                {random_order.map(|option| view! { <CheckField name="random_order" option /> })}
                {question_conditions(&question, &model.problems, &place)}
                <SelectField name="page" label="On page" hint="Another page takes it at its end." options=choices />
                <p class="form-end">
                    <Button name="do" value="save">
                        "Save"
                    </Button>
                </p>
                <details class="edit-remove">
                    <summary>"Remove this question"</summary>
                    <p>"‘Undo’ on top brings it back."</p>
                    <p>
                        <Button kind=ButtonKind::Danger name="question" value=Verb::Remove.to(question.id.as_str())>
                            "Remove the question"
                        </Button>
                    </p>
                </details>
            </form>
            {takes_pictures(&question)
                .then(|| {
                    let href = routes::campaigns::edit_pictures(&model.slug, &question.id);
                    view! {
                        <p>
                            <a class="edit-outline-add" href=href>
                                "Pictures of the options"
                            </a>
                        </p>
                    }
                })}
            {is_shown.then(|| view! { <Uses model question /> })}
        </EditFrame>
    }
    .into_any()
}

/// The question's words as the page's heading, its kind, and buttons that move it.
#[component]
fn Head(model: EditModel, question: Question, here: String) -> impl IntoView {
    let questions: Vec<&Question> = model.document.questionnaire.questions().collect();
    let place = questions.iter().position(|own| own.id == question.id).unwrap_or_default();
    let (top, bottom) = (place == 0, place + 1 == questions.len());
    let about = format!("Question {} · {}", place + 1, words::kind(&question.answer));
    view! {
        <div class="editor-heading">
            <div>
                <p class="eyebrow">{about}</p>
                <h1>{words::wording(&question.text)}</h1>
            </div>
            <form method="post" action=routes::campaigns::edit(&model.slug) data-live="">
                <Revision revision=model.revision />
                <input type="hidden" name="here" value=here />
                <MoveButtons group="question" id=question.id.to_string() of=question.text top bottom />
            </form>
        </div>
    }
}

/// The page's fields by the places they stand for.
fn fields(place: &str, question: &Question) -> Place {
    let answer = format!("{place}.answer");
    let mut fields = vec![
        field(format!("{place}.text"), "The question", "text"),
        field(format!("{answer}.at_most"), "The most that can be chosen", "at_most"),
        field(format!("{answer}.at_least"), "The fewest that can be chosen", "at_least"),
        field(format!("{answer}.labels"), "The words for the points", "points"),
        field(format!("{answer}.scale.labels"), "The words for the points", "points"),
        field(format!("{answer}.types"), "The files that are taken", "types"),
        field(format!("{answer}.link"), "The name of the value", "link"),
        field(format!("{answer}.otherwise"), "What other values count as", "otherwise"),
        field(format!("{answer}.value"), "What is calculated", "value"),
        field(format!("{answer}.number.from"), "The smallest number", "from"),
        field(format!("{answer}.number.to"), "The largest number", "to"),
        field(format!("{answer}.number.decimals"), "The decimals", "decimals"),
        field(answer.clone(), "The scale", "from"),
        field(format!("{answer}.scale"), "The scale", "from"),
    ];
    for (list, noun, items) in lists(question) {
        for (item, number) in items.iter().zip(1..) {
            let name = format!("{noun} {number}");
            fields.push(field(format!("{answer}.{}", item.place), name, field_id(list, item)));
        }
    }
    fields.extend(question_places(question, place));
    fields
}

/// What a question lists, with what one of each list is called.
fn lists(question: &Question) -> Vec<(List, &'static str, Vec<Item>)> {
    let noun = match question.answer {
        Kind::Battery(_) => "Statement",
        Kind::Table(_) => "Row",
        Kind::Hidden(_) => "Value",
        _ => "Option",
    };
    let all =
        [(List::Items, noun, items(&question.answer)), (List::Columns, "Column", columns(&question.answer))];
    all.into_iter().filter(|(_, _, items)| !items.is_empty()).collect()
}

#[component]
fn AnswerFields(
    model: EditModel,
    question: Question,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let items = items(&question.answer);
    let is_shown = question.answer.is_shown();
    let listed = lists(&question).into_iter().map(|(list, noun, items)| {
        let carries = list == List::Items;
        let (questionnaire, to) = (model.document.questionnaire.clone(), question.id.to_string());
        view! {
            <Items
                list
                items
                noun
                problems=model.problems.clone()
                place=place.clone()
                another=model.typed.text(list.another())
            />
            {(carries && is_shown).then(|| view! { <CarryForward questionnaire to /> })}
        }
    });
    let listed = listed.collect_view();
    let problems = model.problems.clone();
    let own = match question.answer {
        Kind::Several(several) => {
            let error = at(&problems, &format!("{place}.at_least"))
                .or_else(|| at(&problems, &format!("{place}.at_most")));
            let other_error = at(&problems, &format!("{place}.other"));
            view! {
                <SeveralFields several=several.clone() items=items.clone() error />
                <OtherField items other=several.other error=other_error />
            }
            .into_any()
        }
        Kind::Scale(scale) => {
            view! {
                <LookField look=scale.look error=at(&problems, &format!("{place}.look")) />
                <ScaleFields scale problems place />
            }
            .into_any()
        }
        Kind::Battery(battery) => {
            view! { <ScaleFields scale=battery.scale problems place=format!("{place}.scale") /> }.into_any()
        }
        Kind::BestWorst(asked) => view! { <BestWorstFields asked problems place /> }.into_any(),
        Kind::ConstantSum(sum) => view! { <ConstantSumFields sum typed=model.typed.clone() problems place /> }.into_any(),
        Kind::Table(table) => {
            view! { <CellFields cells=table.cells typed=model.typed.clone() problems place /> }.into_any()
        }
        Kind::Number(number) => {
            view! { <NumberFields number typed=model.typed.clone() problems place given=true slidable=true /> }.into_any()
        }
        Kind::Date(date) => view! { <DateFields date typed=model.typed.clone() problems place /> }.into_any(),
        Kind::Text(text) => view! { <TextFields text lines=true /> }.into_any(),
        Kind::Single(single) => {
            let drop_down =
                FieldOption::new("yes", "A list that drops down, for many options", single.drop_down);
            let error = at(&problems, &format!("{place}.other"));
            view! {
                <OtherField items other=single.other error />
                <CheckField name="drop_down" option=drop_down />
            }
            .into_any()
        }
        Kind::Ranking(ranking) => view! { <RankingFields ranking error=at(&problems, &format!("{place}.top")) /> }.into_any(),
        Kind::Consent(consent) => view! { <ConsentFields consent problems place /> }.into_any(),
        Kind::File(upload) => view! { <FileFields upload problems place /> }.into_any(),
        Kind::Hidden(hidden) => view! { <HiddenFields hidden items problems place /> }.into_any(),
        Kind::Calculated(calculated) => {
            view! { <CalculatedFields calculated typed=model.typed.clone() problems place /> }.into_any()
        }
        Kind::Note(note) => {
            view! { <TextAreaField name="body" label="Its text" hint="A blank line starts a paragraph." value=note.body rows=6 /> }
                .into_any()
        }
    };
    view! {
        {listed}
        {own}
    }
}

#[component]
fn OtherField(items: Vec<Item>, other: Option<OptionId>, error: Option<String>) -> impl IntoView {
    let is_other = |id: &str| other.as_ref().is_some_and(|other| other.as_str() == id);
    let none = FieldOption::new("", "none", other.is_none());
    let options = items.iter().map(|item| FieldOption::new(&item.id, &item.label, is_other(&item.id)));
    let options = std::iter::once(none).chain(options).collect();
    view! {
        <SelectField
            name="other"
            label="Room for own words beside"
            hint="An option such as ‘Other’. What is written there is read by staff."
            error
            options
        />
    }
}

#[component]
fn SeveralFields(several: Several, items: Vec<Item>, error: Option<String>) -> impl IntoView {
    let numbers = 1..=u8::try_from(items.len()).unwrap_or(u8::MAX);
    let least = several.at_least.unwrap_or(1);
    let at_least =
        numbers.clone().map(|n| FieldOption::new(n.to_string(), n.to_string(), n == least)).collect();
    let no_limit = FieldOption::new("", "as many as there are", several.at_most.is_none());
    let at_most = numbers.map(|n| FieldOption::new(n.to_string(), n.to_string(), several.at_most == Some(n)));
    let at_most = std::iter::once(no_limit).chain(at_most).collect();
    let is_exclusive =
        |id: &str| several.exclusive.as_ref().is_some_and(|exclusive| exclusive.as_str() == id);
    let none = FieldOption::new("", "none", several.exclusive.is_none());
    let exclusive = items.iter().map(|item| FieldOption::new(&item.id, &item.label, is_exclusive(&item.id)));
    let exclusive = std::iter::once(none).chain(exclusive).collect();
    view! {
        <div class="edit-pair">
            <SelectField name="at_least" label="At least" error options=at_least />
            <SelectField name="at_most" label="At most" options=at_most />
        </div>
        <SelectField
            name="exclusive"
            label="Goes with no other"
            hint="An option such as ‘None of these’."
            options=exclusive
        />
    }
}

#[component]
fn LookField(look: Option<Look>, error: Option<String>) -> impl IntoView {
    let none = FieldOption::new("", "numbers", look.is_none());
    let one = |of: Look| FieldOption::new(of.as_str(), words::look(of), look == Some(of));
    let options = std::iter::once(none).chain(Look::ALL.map(one)).collect();
    view! { <SelectField name="look" label="Its points are shown as" error options /> }
}

#[component]
fn RankingFields(ranking: Ranking, error: Option<String>) -> impl IntoView {
    let all = FieldOption::new("", "every option", ranking.top.is_none());
    let fewer = 1..u8::try_from(ranking.options.len()).unwrap_or(u8::MAX);
    let fewer = fewer.map(|n| {
        let words =
            if n == 1 { "the first alone".to_owned() } else { format!("the first {}", words::small(n)) };
        FieldOption::new(n.to_string(), words, ranking.top == Some(n))
    });
    let options = std::iter::once(all).chain(fewer).collect();
    view! {
        <SelectField
            name="top"
            label="Places are given to"
            hint="A long list is easier where only the first few are placed."
            error
            options
        />
    }
}

#[component]
fn ConsentFields(
    consent: Consent,
    problems: Vec<Problem>,
    /// The answer's place in the document.
    place: String,
) -> impl IntoView {
    let error = |field: &str| at(&problems, &format!("{place}.{field}"));
    view! {
        <TextAreaField
            name="terms"
            label="What is agreed to"
            hint="A blank line starts a paragraph."
            error=error("terms")
            value=consent.terms
            rows=6
        />
        <TextField
            name="agree"
            label="Words beside the box"
            error=error("label")
            value=consent.label
        />
    }
}
