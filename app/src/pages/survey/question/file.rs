use domain::answer::Answer;
use domain::decimal::Decimal;
use domain::questionnaire::{Question, Upload};
use leptos::prelude::*;

use super::wrong::Wrong;
use crate::{say, survey_form};

/// The files that are kept, each with a box to take it back, and a field for more.
pub fn file(question: &Question, upload: &Upload, answer: Option<&Answer>, wrong: &Wrong) -> AnyView {
    let given = match answer {
        Some(Answer::Files(files)) => files.as_slice(),
        _ => &[],
    };
    let kept = given.iter().map(|file| {
        let id = survey_form::part(question, &format!("kept.{}", file.id));
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    id=id
                    name=format!("{}[]", survey_form::name(question))
                    value=file.id.clone()
                    checked=true
                />
                <span class="choice-mark"></span>
                <span class="choice-text">{say::file_kept(file.name.clone(), size(file.bytes))}</span>
            </label>
        }
    });
    let kept = (!given.is_empty()).then(|| view! { <div class="choices">{kept.collect_view()}</div> });
    let endings: Vec<String> = upload.endings().iter().map(|ending| format!(".{ending}")).collect();
    let (input, warning) = (survey_form::part(question, "input"), survey_form::part(question, "warning"));
    let described =
        [survey_form::part(question, "hint"), warning.clone(), survey_form::part(question, "error")]
            .join(" ");
    let several = upload.at_most > 1;
    view! {
        <p class="question-hint" id=warning>
            {say::file_warning()}
        </p>
        {kept}
        <label class="field-label" for=input.clone()>
            {say::file_choose()}
        </label>
        <input
            class="input"
            type="file"
            id=input.clone()
            name=survey_form::file_name(question)
            accept=endings.join(",")
            multiple=several
            aria-describedby=described
            aria-invalid=wrong.at(&input)
        />
    }
    .into_any()
}

/// A size in megabytes, one decimal, at least a tenth.
fn size(bytes: u32) -> String {
    let tenths = i64::from(bytes).div_euclid(1 << 20).max(0) * 10
        + (i64::from(bytes).rem_euclid(1 << 20) * 10).div_euclid(1 << 20);
    say::decimal(Decimal::last(1).times(tenths.max(1)))
}
