use leptos::config::LeptosOptions;
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
    let file = format!("/{}/{}", options.site_pkg_dir, options.output_name);
    view! {
        <script nonce=nonce.clone() inner_html=announce(&file)></script>
        <script type="module" nonce=nonce inner_html=START></script>
    }
}

/// Both files are asked for at once, as the start will ask for them: with the mode and the credentials of `crossorigin`.
fn announce(file: &str) -> String {
    const ANNOUNCE: &str = "const pkg=FILE;\
        for(const l of [{rel:'modulepreload',href:pkg+'.js'},{rel:'preload',as:'fetch',href:pkg+'_bg.wasm'}])\
        document.head.append(Object.assign(document.createElement('link'),{crossOrigin:''},l))";
    ANNOUNCE.replace("FILE", &serde_json::json!(file).to_string())
}

/// Starts the islands as Leptos' own script does ([`HydrationScripts`]), in a quarter of its bytes, since pages are sent as they
/// are. That one waits until the browser is idle, which some never are for long: this one waits a second.
///
/// Names are letters for the same reason: `r` runs it all, `m` is the module, `f` goes down from the element `n` whose name is `t`, `i`
/// starts the island there, and `w` holds what the islands around it do once something in them has started.
const START: &str = "const r=async()=>{\
    const m=await import(pkg+'.js');\
    await m.default({module_or_path:pkg+'_bg.wasm'});\
    m.hydrate();\
    const w=[];\
    const f=async n=>{\
    const t=n.localName,i=t=='leptos-island'&&m[n.dataset.component];\
    if(i){w.at(-1)?.();await i(n)}\
    if(t=='leptos-children')w.push(n.$$on_hydrate);\
    for(const c of n.children)await f(c);\
    if(t=='leptos-children')w.pop()};\
    await f(document.body)};\
    (window.requestIdleCallback??setTimeout)(r,{timeout:1000})";

#[cfg(test)]
mod tests {
    use leptos::config::LeptosOptions;
    use leptos::hydration::HydrationScripts;
    use sha2::{Digest as _, Sha256};

    use super::*;

    #[test]
    fn what_leptos_does_to_start_islands_is_what_was_written_anew() {
        let options = LeptosOptions::builder().output_name("canvass").build();
        let tags = Owner::new().with(|| view! { <HydrationScripts options islands=true /> }.to_html());
        let digest: String = Sha256::digest(tags).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            digest, "080c7be9936b83bbbbaf6f1ab08211d3b4004eed199f760476e3c680fb4d4e06",
            "read Leptos' script again, and write `START` as it is now"
        );
    }
}
