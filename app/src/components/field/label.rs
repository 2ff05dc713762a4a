use leptos::prelude::*;

/// The ids of what describes a control, for `aria-describedby`.
pub fn described_by(id: &str, hint: Option<&str>, error: Option<&str>) -> Option<String> {
    let ids = [hint.map(|_| format!("{id}-hint")), error.map(|_| format!("{id}-error"))];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The hint and the error of the control `id`.
#[component]
pub fn FieldNotes(id: String, hint: Option<String>, error: Option<String>) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    view! {
        {hint
            .map(|hint| {
                view! {
                    <p class="field-hint" id=hint_id>
                        {hint}
                    </p>
                }
            })}
        {error
            .map(|error| {
                view! {
                    <p class="field-error" id=error_id>
                        {error}
                    </p>
                }
            })}
    }
}
