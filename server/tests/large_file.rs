//! A roster of a gigabyte is refused in words, and the server never holds more than a part of it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use reqwest::{Body, Client, StatusCode};

const GIGABYTE: u64 = 1 << 30;
/// How much more memory than before the server may have used, in KiB: a quarter of what is sent. What is read of a form stands there
/// several times for moments, the more of it the faster it comes; without a bound it would be all.
const ROOM: u64 = (GIGABYTE >> 10) / 4;

fn canvass(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_canvass"));
    command.arg("--data").arg(data);
    command
}

struct Server(Child);

impl Server {
    /// The most memory that it has used so far, in KiB.
    fn peak(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_roster_of_a_gigabyte_is_refused_within_bounds() {
    let folder = tempfile::tempdir().unwrap();
    let mut create = canvass(folder.path());
    create.args([
        "admin",
        "create",
        "--email",
        "staff@example.org",
        "--name",
        "Sam",
        "--role",
        "staff",
        "--password-stdin",
    ]);
    let mut create = create.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    create.stdin.take().unwrap().write_all(b"a long enough password\n").unwrap();
    assert!(create.wait().unwrap().success());
    let mut serve = canvass(folder.path());
    serve.args(["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
    let mut server = Server(serve.spawn().unwrap());
    let mut lines = BufReader::new(server.0.stdout.take().unwrap()).lines();
    let line = lines.find_map(|line| line.ok().filter(|line| line.contains("http://"))).unwrap();
    std::thread::spawn(move || lines.for_each(drop));
    let address = line[line.find("http://").unwrap()..].split_whitespace().next().unwrap();
    let address = address.trim_end_matches('/');

    let client = Client::builder().cookie_store(true).build().unwrap();
    let account = [("email", "staff@example.org"), ("password", "a long enough password")];
    client.post(format!("{address}/sign-in")).form(&account).send().await.unwrap();
    let import = format!("{address}/roster/import");
    assert_eq!(client.get(&import).send().await.unwrap().status(), StatusCode::OK);
    let before = server.peak();

    let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.csv\"\r\n\r\nemail,name\n";
    let row = "member@example.org,A name that is on every single row of it\n";
    let block = row.repeat((1 << 20) / row.len() + 1);
    let blocks = GIGABYTE / block.len() as u64 + 1;
    let parts = std::iter::once(head.to_owned())
        .chain((0..blocks).map(move |_| block.clone()))
        .chain(["\r\n--edge--\r\n".to_owned()]);
    let body = Body::wrap_stream(futures_util::stream::iter(parts.map(Ok::<_, std::io::Error>)));
    let sent = client.post(&import).header("content-type", "multipart/form-data; boundary=edge").body(body);
    let refused = sent.send().await.unwrap();
    assert_eq!(refused.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let page = refused.text().await.unwrap();
    assert!(page.contains("The file is larger than 32 MB. Nothing was taken"), "{page}");
    let more = server.peak() - before;
    assert!(more < ROOM, "{more} KiB more than before, of which {ROOM} were to be enough");
}
