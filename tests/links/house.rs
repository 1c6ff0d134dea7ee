//! A web server of our own for each host, with planted faults; it notes who asks for what, when, and how many do at once.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use futures_util::stream;
use tokio::runtime::Runtime;
use tokio::sync::Barrier;

use crate::visits::Ticks;

/// One request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    /// By the visitors' clock.
    pub(crate) at: Duration,
}

/// One host.
pub(crate) struct House {
    address: SocketAddr,
    pub(crate) clock: Arc<Ticks>,
    seen: Mutex<Vec<Seen>>,
    inside: AtomicUsize,
    pub(crate) most_inside: AtomicUsize,
    pub(crate) bytes: AtomicUsize,
    /// Whoever asks for `/meet` waits until so many do, at this house and others.
    meeting: Option<Arc<Barrier>>,
    /// Where `/away` leads.
    pub(crate) elsewhere: Mutex<String>,
}

fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| Runtime::new().expect("a runtime"))
}

/// A port at which nobody listens: it was free a moment ago.
pub(crate) fn closed() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    format!("http://{}", listener.local_addr().expect("an address"))
}

impl House {
    /// Opens a house with a clock of its own.
    pub(crate) fn open() -> Arc<House> {
        House::with(&Arc::new(Ticks::default()), None)
    }

    pub(crate) fn with(clock: &Arc<Ticks>, meeting: Option<Arc<Barrier>>) -> Arc<House> {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener.set_nonblocking(true).expect("a listener for the runtime");
        let house = Arc::new(House {
            address: listener.local_addr().expect("an address"),
            clock: Arc::clone(clock),
            seen: Mutex::default(),
            inside: AtomicUsize::new(0),
            most_inside: AtomicUsize::new(0),
            bytes: AtomicUsize::new(0),
            meeting,
            elsewhere: Mutex::default(),
        });
        let app = Router::new().fallback(answer).with_state(Arc::clone(&house));
        runtime().spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, app).await.expect("the server runs");
        });
        house
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("the notes").clone()
    }

    /// The methods with which a path was asked for, in order.
    pub(crate) fn asked(&self, path: &str) -> String {
        let seen = self.seen();
        let methods: Vec<&str> = seen.iter().filter(|it| it.path == path).map(|it| it.method.as_str()).collect();
        methods.join(" ")
    }

    /// The time between one request and the next.
    pub(crate) fn gaps(&self) -> Vec<Duration> {
        let seen = self.seen();
        seen.windows(2).map(|pair| pair[1].at - pair[0].at).collect()
    }

    fn times(&self, path: &str) -> usize {
        self.seen().iter().filter(|it| it.path == path).count()
    }
}

async fn answer(State(house): State<Arc<House>>, request: Request) -> Response {
    let inside = house.inside.fetch_add(1, Ordering::SeqCst) + 1;
    house.most_inside.fetch_max(inside, Ordering::SeqCst);
    let path = request.uri().path().to_owned();
    house.seen.lock().expect("the notes").push(Seen {
        method: request.method().clone(),
        path: path.clone(),
        headers: request.headers().clone(),
        at: house.clock.now_there(),
    });
    // Others who come at the same time get their chance to be noticed.
    for _ in 0..200 {
        tokio::task::yield_now().await;
    }
    let response = room(&house, request.method(), &path).await;
    house.inside.fetch_sub(1, Ordering::SeqCst);
    response
}

async fn room(house: &Arc<House>, method: &Method, path: &str) -> Response {
    let head = method == Method::HEAD;
    let elsewhere = house.elsewhere.lock().expect("an address").clone();
    let to: HashMap<&str, (u16, &str)> = HashMap::from([
        ("/for-good", (301, "/ok")),
        ("/for-good-too", (308, "/ok?x=1")),
        ("/for-now", (302, "/ok")),
        ("/for-now-too", (307, "/ok")),
        ("/see-other", (303, "/ok")),
        ("/to-part", (301, "/ok#part")),
        ("/good-then-now", (301, "/for-now")),
        ("/now-then-good", (302, "/for-good")),
        ("/good-then-gone", (301, "/gone")),
        ("/deep/page", (301, "/")),
        ("/self", (301, "/self#again")),
        ("/round", (302, "/and-round")),
        ("/and-round", (302, "/round")),
        ("/out", (302, "ftp://a.org/x")),
        ("/script", (301, "javascript:alert(1)")),
        ("/away", (302, elsewhere.as_str())),
        ("/cookie", (302, "/ok")),
    ]);
    if let Some((status, location)) = to.get(path) {
        return respond(*status, &[("location", location), ("set-cookie", "a=b; Path=/")]);
    }
    if let Some(number) = path.strip_prefix("/far/").and_then(|it| it.parse::<u32>().ok()) {
        return respond(301, &[("location", &format!("/far/{}", number + 1))]);
    }
    match path {
        "/gone" => respond(404, &[]),
        "/taken" => respond(410, &[]),
        "/refuses" => respond(403, &[]),
        "/nowhere" => respond(302, &[]),
        "/no-head" if head => respond(405, &[]),
        "/head-unknown" if head => respond(501, &[]),
        "/head-lies" if head => respond(404, &[]),
        "/tired" if house.times(path) == 1 => respond(500, &[]),
        "/broken" => respond(500, &[]),
        "/busy" if house.times(path) == 1 => respond(429, &[("retry-after", "7")]),
        "/busy-dated" if house.times(path) == 1 => {
            respond(503, &[("retry-after", &(jiff_date(house.clock.moment_there() + 9)))])
        }
        "/always-busy" => respond(429, &[]),
        "/stay-away" => respond(429, &[("retry-after", "86400")]),
        "/stay-away-for-ever" => respond(503, &[("retry-after", &u64::MAX.to_string())]),
        "/slow" => std::future::pending().await,
        "/meet" => {
            if let Some(meeting) = &house.meeting {
                meeting.wait().await;
            }
            respond(200, &[])
        }
        "/endless" if !head => {
            let house = Arc::clone(house);
            let chunk = Bytes::from(vec![b'x'; 16_384]);
            let body = stream::repeat_with(move || {
                house.bytes.fetch_add(chunk.len(), Ordering::SeqCst);
                Ok::<Bytes, Infallible>(chunk.clone())
            });
            Response::new(Body::from_stream(body))
        }
        "/endless" => respond(405, &[]),
        _ => respond(200, &[]),
    }
}

fn respond(status: u16, headers: &[(&str, &str)]) -> Response {
    let mut response = Response::builder().status(StatusCode::from_u16(status).expect("a status"));
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(Body::from("x")).expect("a response")
}

/// A moment as HTTP writes it.
fn jiff_date(second: i64) -> String {
    let moment = jiff::Timestamp::from_second(second).expect("a moment");
    moment.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
