use domain::campaign::{Problem, SENSITIVE_K};
use domain::questionnaire::{Consent, Kind, Look, Question, Ranking};
use leptos::prelude::*;

use super::best_worst::BestWorstFields;
use super::choice::{OtherField, SeveralFields};
use super::conditions::{question_conditions, question_places};
use super::constant_sum::ConstantSumFields;
use super::date::DateFields;
use super::derived::{CalculatedFields, HiddenFields};
use super::errors::{Place, at, field};
use super::file::FileFields;
use super::form::Verb;
use super::hints::QuestionHints;
use super::items::{CarryForward, Item, Items, List, Noun, columns, field_id, items};
use super::kind::KindChoice;
use super::named;
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
use crate::{routes, say};

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
    let required = question
        .answer
        .is_asked()
        .then(|| FieldOption::new("yes", say::editor_required(), question.required));
    let sensitive = question.answer.is_asked().then(|| {
        let words = say::editor_sensitive(SENSITIVE_K);
        FieldOption::new("yes", words, question.sensitive)
    });
    let random_order = (is_shown && !question.answer.items().is_empty()).then(|| {
        let words = match question.answer {
            Kind::Battery(_) => say::editor_random_statements(),
            Kind::Table(_) => say::editor_random_rows(),
            _ => say::editor_random_options(),
        };
        FieldOption::new("yes", words, question.random_order)
    });
    let head = view! { <Head model=model.clone() question=question.clone() here=here.clone() /> }.into_any();
    let seen = view! {
        <SeenQuestion question=question.clone() language=model.document.language.clone() />
        <QuestionHints question=question.clone() document=model.document.clone() />
    }
    .into_any();
    view! {
        <EditFrame title=say::editor_question() model=model.clone() here=here.clone() place=fields head seen>
            <form class="edit-form" method="post" action=here data-live="">
                <DefaultButton />
                <Revision revision />
                <TextAreaField
                    name="text"
                    label=say::editor_wording()
                    error=at(&model.problems, &format!("{place}.text"))
                    value=question.text.clone()
                    rows=2
                />
                <TextField
                    name="hint"
                    label=say::editor_help()
                    hint=if is_shown { say::editor_help_hint() } else { say::editor_help_unseen() }
                    value=question.hint.clone()
                />
                <AnswerFields model=model.clone() question=question.clone() place=format!("{place}.answer") />
                {required.map(|option| view! { <CheckField name="required" option /> })}
                {random_order.map(|option| view! { <CheckField name="random_order" option /> })}
                {sensitive.map(|option| view! { <CheckField name="sensitive" option /> })}
                {question_conditions(&model, &question, &place)}
                <KindChoice model=model.clone() question=question.clone() />
                <SelectField
                    name="page"
                    label=say::editor_on_page()
                    hint=say::editor_on_page_hint()
                    options=choices
                />
                <p class="form-end">
                    <Button name="do" value="save">
                        {say::editor_save()}
                    </Button>
                </p>
                <details class="edit-remove">
                    <summary>{say::editor_remove_question()}</summary>
                    <p>{say::editor_undo_back()}</p>
                    <p>
                        <Button kind=ButtonKind::Danger name="question" value=Verb::Remove.to(question.id.as_str())>
                            {say::editor_remove_question_do()}
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
                                {say::editor_pictures_of_options()}
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
    let about = named::about(&model.document.questionnaire, &question);
    view! {
        <div class="editor-heading">
            <div>
                <p class="eyebrow">{about}</p>
                <h1>{named::wording(&question.text)}</h1>
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
pub(super) fn fields(place: &str, question: &Question) -> Place {
    let answer = format!("{place}.answer");
    let mut fields = vec![
        field(format!("{place}.text"), say::editor_field_question(), "text"),
        field(format!("{answer}.at_most"), say::editor_field_most(), "at_most"),
        field(format!("{answer}.at_least"), say::editor_field_fewest(), "at_least"),
        field(format!("{answer}.labels"), say::editor_field_points(), "points"),
        field(format!("{answer}.scale.labels"), say::editor_field_points(), "points"),
        field(format!("{answer}.top"), say::editor_field_top(), "top"),
        field(format!("{answer}.format"), say::editor_field_format(), "format"),
        field(format!("{answer}.types"), say::editor_field_types(), "types"),
        field(format!("{answer}.link"), say::editor_field_link(), "link"),
        field(format!("{answer}.otherwise"), say::editor_field_otherwise(), "otherwise"),
        field(format!("{answer}.value"), say::editor_calculated(), "value"),
        field(format!("{answer}.number.from"), say::editor_field_smallest(), "from"),
        field(format!("{answer}.number.to"), say::editor_field_largest(), "to"),
        field(format!("{answer}.number.decimals"), say::editor_field_decimals(), "decimals"),
        field(answer.clone(), say::editor_field_scale(), "from"),
        field(format!("{answer}.scale"), say::editor_field_scale(), "from"),
    ];
    for (list, noun, items) in lists(question) {
        for (item, number) in items.iter().zip(1..) {
            fields.push(field(
                format!("{answer}.{}", item.place),
                noun.numbered(number),
                field_id(list, item),
            ));
        }
    }
    fields.extend(question_places(question, place));
    fields
}

/// What a question lists, with what one of each list is called.
fn lists(question: &Question) -> Vec<(List, Noun, Vec<Item>)> {
    let noun = match question.answer {
        Kind::Battery(_) => Noun::Statement,
        Kind::Table(_) => Noun::Row,
        Kind::Hidden(_) => Noun::Value,
        _ => Noun::Option,
    };
    let all = [
        (List::Items, noun, items(&question.answer)),
        (List::Columns, Noun::Column, columns(&question.answer)),
    ];
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
            let drop_down = FieldOption::new("yes", say::editor_drop_down(), single.drop_down);
            let error = at(&problems, &format!("{place}.other"));
            view! {
                <OtherField items other=single.other error />
                <TextField
                    name="comment"
                    label=say::editor_comment()
                    hint=say::editor_comment_hint()
                    value=single.comment
                />
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
            view! {
                <TextAreaField
                    name="body"
                    label=say::editor_body()
                    hint=say::editor_paragraph_hint()
                    value=note.body
                    rows=6
                />
            }
            .into_any()
        }
    };
    view! {
        {listed}
        {own}
    }
}

#[component]
fn LookField(look: Option<Look>, error: Option<String>) -> impl IntoView {
    let none = FieldOption::new("", say::editor_look_numbers(), look.is_none());
    let one = |of: Look| FieldOption::new(of.as_str(), named::look(of), look == Some(of));
    let options = std::iter::once(none).chain(Look::ALL.map(one)).collect();
    view! { <SelectField name="look" label=say::editor_look() error options /> }
}

#[component]
fn RankingFields(ranking: Ranking, error: Option<String>) -> impl IntoView {
    let all = FieldOption::new("", say::editor_top_all(), ranking.top.is_none());
    let fewer = 1..u8::try_from(ranking.options.len()).unwrap_or(u8::MAX);
    let fewer = fewer.map(|n| {
        let words = if n == 1 { say::editor_top_first() } else { say::editor_top_few(named::small(n)) };
        FieldOption::new(n.to_string(), words, ranking.top == Some(n))
    });
    let options = std::iter::once(all).chain(fewer).collect();
    view! {
        <SelectField
            name="top"
            label=say::editor_top()
            hint=say::editor_top_hint()
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
            label=say::editor_terms()
            hint=say::editor_paragraph_hint()
            error=error("terms")
            value=consent.terms
            rows=6
        />
        <TextField
            name="agree"
            label=say::editor_agree()
            error=error("label")
            value=consent.label
        />
    }
}
