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
        let mut fields: Vec<(String, String)> = form_urlencoded::parse(body).into_owned().collect();
        for (name, value) in &mut fields {
            name.retain(|c| c != '\0');
            value.retain(|c| c != '\0');
        }
        Self(fields)
    }
}
