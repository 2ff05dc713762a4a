use axum::extract::rejection::FormRejection;
use axum::extract::{Form, FromRequest, Request};

/// A form's fields in the order in which they came, without U+0000: nobody types or sees it, and PostgreSQL does not keep it.
pub struct Posted(pub Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = FormRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, FormRejection> {
        let Form(mut fields) = Form::<Vec<(String, String)>>::from_request(request, state).await?;
        for (name, value) in &mut fields {
            name.retain(|c| c != '\0');
            value.retain(|c| c != '\0');
        }
        Ok(Self(fields))
    }
}
