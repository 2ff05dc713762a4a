use std::fmt::Display;
use std::io::{Result as IoResult, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter};
use serde_json::value::RawValue;
use sqlx::error::BoxDynError;
use sqlx::types::Json;
use sqlx::{Database, Decode, Type};

use crate::error::{Error, Result, corrupt};

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

/// A value as JSON text, for either database to keep.
///
/// U+0000 is left out of texts: PostgreSQL cannot hold it, and one respondent who sends it must not fail the batch of others.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<String> {
    let mut text = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, WithoutNul);
    let written = value.serialize(&mut serializer).map_err(|error| sqlx::Error::Encode(error.into()));
    written
        .and_then(|()| String::from_utf8(text).map_err(|error| sqlx::Error::Encode(error.into())))
        .map_err(Error::from)
}

/// The same as a value to bind for a JSON column.
pub(crate) fn json_column<T: Serialize>(value: &T) -> Result<Json<Box<RawValue>>> {
    let raw = RawValue::from_string(json(value)?).map_err(|error| sqlx::Error::Encode(error.into()))?;
    Ok(Json(raw))
}

struct WithoutNul;

impl Formatter for WithoutNul {
    fn write_char_escape<W: Write + ?Sized>(&mut self, writer: &mut W, escape: CharEscape) -> IoResult<()> {
        match escape {
            CharEscape::AsciiControl(0) => Ok(()),
            other => CompactFormatter.write_char_escape(writer, other),
        }
    }
}
