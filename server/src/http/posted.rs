use axum::extract::rejection::RawFormRejection;
use axum::extract::{FromRequest, RawForm, Request};

/// A form's fields in the order in which they came, without U+0000: nobody types or sees it, and PostgreSQL does not keep it.
pub struct Posted(pub Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = RawFormRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, RawFormRejection> {
        let RawForm(body) = RawForm::from_request(request, state).await?;
        Ok(Self::read(&body))
    }
}

impl Posted {
    /// The fields of a body.
    pub fn read(body: &[u8]) -> Self {
        let fields = form_urlencoded::parse(body);
        Self(fields.map(|(name, value)| (without_nul(&name), without_nul(&value))).collect())
    }
}

/// What of a text can be kept.
pub fn without_nul(text: &str) -> String {
    text.replace('\0', "")
}
