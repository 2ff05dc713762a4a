//! What every handler has at hand.

use std::sync::Arc;

use app::document::Site;
use service::Service;

use super::assets;
use super::member::FreshPages;
use super::origin::Proxies;
use crate::demo::Demo;

/// What every handler has at hand. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The use cases.
    pub service: Service,
    /// What pages need to name their files and the association.
    pub site: Arc<Site>,
    /// Where browsers reach this installation, such as `https://canvass.example.org`, without a slash at the end.
    pub public_url: Arc<str>,
    /// Pages of questions that nobody has answered yet.
    pub fresh: Arc<FreshPages>,
    /// Whether cookies are sent over HTTPS only.
    pub secure_cookies: bool,
    /// Who may say whose request they pass on.
    pub proxies: Proxies,
    /// The demonstration, if it is one.
    pub demo: Option<Arc<Demo>>,
}

impl AppState {
    /// Reads what rarely changes once.
    ///
    /// # Errors
    /// When the store fails, or the program was built without its site.
    pub async fn new(
        service: Service,
        public_url: &str,
        secure_cookies: bool,
        proxies: Proxies,
        demo: Option<Arc<Demo>>,
    ) -> service::Result<Self> {
        let association = service::installation::association(&service).await?;
        let site = assets::site(association, demo.is_some())?.into();
        Ok(Self {
            service,
            site,
            public_url: public_url.trim_end_matches('/').into(),
            fresh: Arc::default(),
            secure_cookies,
            proxies,
            demo,
        })
    }
}
