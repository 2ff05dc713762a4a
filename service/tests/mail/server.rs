//! A mail server that takes mail, or does not, as a test wants it. The protocol is mailin's.

use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

use mailin::{Action, Handler, Response, SessionBuilder};

/// A mail that the server has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    pub to: String,
    pub text: String,
}

impl Delivered {
    /// A header's value, its continuation lines joined.
    pub fn header(&self, name: &str) -> String {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        let start = format!("{name}: ");
        head.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_default().to_owned()
    }
}

/// How the server feels about a recipient or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Takes,
    /// Refuses the recipient with this code and text.
    Recipient(u16, &'static str),
    /// Takes the text and then refuses it.
    Text(u16, &'static str),
    /// Takes the text and hangs up without saying so.
    HangsUp,
}

/// What decides the mood: the recipient, and how often they were offered before.
pub type Temper = dyn Fn(&str, usize) -> Mood + Send + Sync;

/// A running server; its thread ends with the process.
pub struct MailServer {
    pub port: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    delivered: Vec<Delivered>,
    offered: Vec<String>,
    connections: usize,
}

impl MailServer {
    pub fn start(temper: impl Fn(&str, usize) -> Mood + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let state: Arc<Mutex<State>> = Arc::default();
        let temper: Arc<Temper> = Arc::new(temper);
        let own = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (state, temper) = (own.clone(), temper.clone());
                lock(&state).connections += 1;
                std::thread::spawn(move || converse(&stream, state, temper));
            }
        });
        Self { port, state }
    }

    /// All that was taken, in order.
    pub fn delivered(&self) -> Vec<Delivered> {
        lock(&self.state).delivered.clone()
    }

    /// How many clients have connected.
    pub fn connections(&self) -> usize {
        lock(&self.state).connections
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap()
}

/// One conversation.
struct Talk {
    state: Arc<Mutex<State>>,
    temper: Arc<Temper>,
    mood: Mood,
    to: String,
    text: Vec<u8>,
    hangs_up: Arc<Mutex<bool>>,
}

fn converse(stream: &TcpStream, state: Arc<Mutex<State>>, temper: Arc<Temper>) {
    let hangs_up: Arc<Mutex<bool>> = Arc::default();
    let talk = Talk {
        state,
        temper,
        mood: Mood::Takes,
        to: String::new(),
        text: Vec::new(),
        hangs_up: hangs_up.clone(),
    };
    let mut session = SessionBuilder::new("mail.test").build(IpAddr::from(Ipv4Addr::LOCALHOST), talk);
    stream.set_nodelay(true).unwrap();
    let mut lines = BufReader::new(stream);
    let mut out = stream;
    let mut response = session.greeting();
    loop {
        // A client that is gone ends the conversation.
        if response.action != Action::NoReply
            && response.write_to(&mut out).and_then(|()| out.flush()).is_err()
        {
            return;
        }
        let mut line = Vec::new();
        match lines.read_until(b'\n', &mut line) {
            Ok(read) if read > 0 => response = session.process(&line),
            _ => return,
        }
        if response.action == Action::Close || *hangs_up.lock().unwrap() {
            return;
        }
    }
}

impl Handler for Talk {
    fn rcpt(&mut self, to: &str) -> Response {
        let mut state = lock(&self.state);
        let before = state.offered.iter().filter(|own| *own == to).count();
        state.offered.push(to.to_owned());
        self.mood = (self.temper)(to, before);
        to.clone_into(&mut self.to);
        match self.mood {
            Mood::Recipient(code, text) => Response::custom(code, text.to_owned()),
            _ => mailin::response::OK,
        }
    }

    fn data_start(&mut self, _: &str, _: &str, _: bool, _: &[String]) -> Response {
        self.text.clear();
        mailin::response::OK
    }

    fn data(&mut self, line: &[u8]) -> std::io::Result<()> {
        self.text.extend(line);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        if let Mood::Text(code, text) = self.mood {
            return Response::custom(code, text.to_owned());
        }
        let text = String::from_utf8(std::mem::take(&mut self.text)).unwrap();
        lock(&self.state).delivered.push(Delivered { to: self.to.clone(), text });
        if self.mood == Mood::HangsUp {
            *self.hangs_up.lock().unwrap() = true;
        }
        mailin::response::OK
    }
}
