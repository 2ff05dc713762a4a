//! One kept-alive connection that does as little as can be: it shares the processor with the server.

use anyhow::{Context, Result, bail};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::SendRequest;
use hyper::header::{CONTENT_TYPE, HOST, HeaderValue};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::journey::Step;

/// A respondent's connection.
pub struct Client {
    sender: SendRequest<Full<Bytes>>,
    host: HeaderValue,
}

impl Client {
    /// Connects to `127.0.0.1:PORT`.
    pub async fn connect(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("connecting to {address}"))?;
        stream.set_nodelay(true)?;
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender, host: HeaderValue::from_str(address)? })
    }

    /// Makes a step of a journey at `base`; gives the length of what came back, in bytes.
    pub async fn make(&mut self, base: &str, step: &Step) -> Result<usize> {
        let path = format!("{base}{}", step.path);
        match &step.form {
            None => self.call(Method::GET, path, Bytes::new(), StatusCode::OK).await,
            // Where the browser is led next; a page with mistakes would be another status.
            Some(form) => self.call(Method::POST, path, form.clone(), StatusCode::SEE_OTHER).await,
        }
    }

    /// Reads a page to its end; gives its length in bytes.
    pub async fn read(&mut self, path: &str) -> Result<usize> {
        self.call(Method::GET, path.to_owned(), Bytes::new(), StatusCode::OK).await
    }

    async fn call(
        &mut self,
        method: Method,
        path: String,
        body: Bytes,
        expected: StatusCode,
    ) -> Result<usize> {
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = method;
        *request.uri_mut() = path.parse()?;
        request.headers_mut().insert(HOST, self.host.clone());
        if request.method() == Method::POST {
            let form = HeaderValue::from_static("application/x-www-form-urlencoded");
            request.headers_mut().insert(CONTENT_TYPE, form);
        }
        self.sender.ready().await?;
        let response = self.sender.send_request(request).await?;
        let status = response.status();
        if status != expected {
            bail!("{path} answered {status} instead of {expected}");
        }
        let mut length = 0;
        let mut body = response.into_body();
        while let Some(frame) = body.frame().await {
            length += frame?.data_ref().map_or(0, Bytes::len);
        }
        Ok(length)
    }
}
