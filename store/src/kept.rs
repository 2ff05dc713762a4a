use std::fmt::Display;

use sqlx::error::BoxDynError;
use sqlx::types::Json;
use sqlx::{Database, Decode, Type};

use crate::error::{Result, corrupt};

/// A JSON column whose failure to decode waits until the row's id is known, so that the error can name the row.
pub(crate) struct Kept<T>(Result<T, BoxDynError>);

impl<T> Kept<T> {
    pub(crate) fn read(self, table: &'static str, id: impl Display) -> Result<T> {
        self.0.map_err(corrupt(table, id))
    }
}

impl<T, DB: Database> Type<DB> for Kept<T>
where
    Json<T>: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        Json::<T>::type_info()
    }

    fn compatible(ty: &DB::TypeInfo) -> bool {
        Json::<T>::compatible(ty)
    }
}

impl<'r, T, DB: Database> Decode<'r, DB> for Kept<T>
where
    Json<T>: Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(Json::<T>::decode(value).map(|json| json.0)))
    }
}
