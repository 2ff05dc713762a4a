//! Hears of releases and fetches them.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Date, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventSource, MessageEvent, Response};

use super::{Connection, place};
use crate::api::results::{Feed, Screen};
use crate::islands::dom;

/// The least time between two fetches.
const PAUSE: Duration = Duration::from_secs(1);
/// How long to wait before asking a server again that refused the events.
const REFUSED: Duration = Duration::from_secs(5);

/// What is wanted, and whether it is being fetched.
#[derive(Clone)]
struct Follower {
    feed: Rc<Feed>,
    screen: RwSignal<Screen>,
    connection: RwSignal<Connection>,
    wanted: Rc<Cell<i64>>,
    busy: Rc<Cell<bool>>,
}

/// Follows a campaign for as long as the page is there.
pub fn follow(feed: Feed, screen: RwSignal<Screen>, connection: RwSignal<Connection>) {
    let (feed, wanted, busy) = (Rc::new(feed), Rc::default(), Rc::default());
    Follower { feed, screen, connection, wanted, busy }.listen();
}

impl Follower {
    fn listen(self) {
        let Ok(source) = EventSource::new(&self.feed.events) else { return };
        let connection = self.connection;
        let open = Closure::<dyn FnMut()>::new(move || connection.set(Connection::Live));
        source.set_onopen(Some(open.into_js_value().unchecked_ref()));
        let heard = self.clone();
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(release) = event.data().as_string().and_then(|data| data.parse().ok()) {
                heard.wanted.set(heard.wanted.get().max(release));
                heard.clone().fetch();
            }
        });
        source.set_onmessage(Some(message.into_js_value().unchecked_ref()));
        let listened = source.clone();
        let error = Closure::<dyn FnMut()>::new(move || {
            connection.set(Connection::Lost);
            // A lost connection is taken up again by the browser; a refused one is not.
            if listened.ready_state() == EventSource::CLOSED {
                let again = self.clone();
                set_timeout(move || again.listen(), REFUSED);
            }
        });
        source.set_onerror(Some(error.into_js_value().unchecked_ref()));
    }

    /// Fetches what is wanted, unless it is shown or a fetch is under way; afterwards what was heard of meanwhile.
    fn fetch(self) {
        let shown = self.screen.with_untracked(|screen| screen.as_of.release);
        if self.busy.get() || self.wanted.get() <= shown {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let address = format!("{}{}{}", self.feed.releases, self.wanted.get(), self.feed.suffix);
            match load(&address).await {
                Some(screen) => {
                    let hold_on = place::hold();
                    self.screen.set(screen);
                    hold_on();
                }
                None => self.connection.set(Connection::Lost),
            }
            set_timeout(
                move || {
                    self.busy.set(false);
                    self.fetch();
                },
                PAUSE,
            );
        });
    }
}

async fn load(address: &str) -> Option<Screen> {
    let response = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}

/// A moment in the reader's zone and the page's language, as the server writes it: the time alone if it is today.
pub fn local_time(exact: &str) -> String {
    let (at, now) = (Date::new(&exact.into()), Date::new_0());
    let style = |name: &str, style: &str| (JsValue::from(name), JsValue::from(style));
    let mut styles = vec![style("timeStyle", "short")];
    if at.to_date_string() != now.to_date_string() {
        styles.push(style("dateStyle", "medium"));
    }
    let options = Object::new();
    for (name, value) in styles {
        // Setting a field of a new object does not fail.
        let _ = Reflect::set(&options, &name, &value);
    }
    at.to_locale_string(&dom::way_of_moments(), &options).into()
}
