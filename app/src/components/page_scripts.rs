use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::nonce::use_nonce;
use leptos::prelude::*;

/// Fetches the script of the islands and starts them; it stands before the style sheet, for which scripts wait.
///
/// The links by which Leptos announces the module and the WebAssembly are made by a script of our own: from the
/// markup, a browser whose script is off would fetch both for nothing.
#[component]
pub fn PageScripts(
    /// Where they lie.
    options: LeptosOptions,
) -> impl IntoView {
    let nonce = use_nonce();
    let announce = announce(&format!("/{}/{}", options.site_pkg_dir, options.output_name));
    let start = start(&view! { <HydrationScripts options islands=true /> }.to_html());
    view! {
        <script nonce=nonce.clone() inner_html=announce></script>
        <script type="module" nonce=nonce inner_html=start></script>
    }
}

/// Both files are asked for at once, as the start will ask for them: with the mode and the credentials of `crossorigin`.
fn announce(file: &str) -> String {
    let links = serde_json::json!([
        { "rel": "modulepreload", "href": format!("{file}.js") },
        { "rel": "preload", "as": "fetch", "type": "application/wasm", "href": format!("{file}_bg.wasm") },
    ]);
    format!(
        "for(const link of {links})document.head.append(Object.assign(document.createElement('link'),{{crossOrigin:''}},link))"
    )
}

/// The module script among Leptos' tags. It waits until the browser is idle, which some never are for long: here it waits a second.
fn start(tags: &str) -> String {
    let script = tags.split_once("<script").and_then(|(_, rest)| rest.split_once('>'));
    let code = script.and_then(|(_, rest)| rest.split_once("</script>"));
    let (code, _) = code.unwrap_or_default();
    // Pages are sent as they are, so the room before its lines and its remarks would be sent too.
    let lines = code.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n").replace(WHEN_IDLE, WHEN_IDLE_OR_SOON)
}

const WHEN_IDLE: &str = "window.requestIdleCallback(c)";
const WHEN_IDLE_OR_SOON: &str = "window.requestIdleCallback(c,{timeout:1000})";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leptos_tags_are_reduced_to_the_code_that_starts_the_islands() {
        let options = LeptosOptions::builder().output_name("canvass").build();
        let owner = Owner::new();
        let tags = owner.with(|| view! { <HydrationScripts options islands=true /> }.to_html());
        let code = start(&tags);
        assert!(code.contains("leptos-island") && code.contains("\"canvass_bg\""), "{code}");
        assert!(!code.contains("preload"), "{code}");
        assert!(code.contains(WHEN_IDLE_OR_SOON), "{code}");
        assert!(!code.contains("\n\t") && !code.contains("//"), "{code}");
    }
}
