//! The file of an import as pieces of interpreted rows, read ahead on a thread of its own while the piece before is
//! being written.

use super::{
    contacts::{Contacts, Rules},
    decide::{Decided, Plan},
    fields::Kind,
    interpret::{ActivityRow, ContactRow, Interpreter, Notes, OrderRow},
    records::{Layout, Place, Record, Records},
    rejects::Fault,
};
use std::{
    io,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio::sync::mpsc;

/// A piece is decided and written together, so it is neither so small that statements cost more than rows nor so large
/// that a transaction of one piece keeps others waiting.
const CONTACTS: usize = 2000;
const LINES: usize = 5000;
const BYTES: u64 = 4 << 20;

/// A row with what it means, and the place behind it.
pub(super) struct Item {
    pub record: Record,
    pub after: Place,
    /// Taken out when it is decided.
    pub row: Option<Row>,
    pub notes: Notes,
}

pub(super) enum Row {
    Contact(ContactRow),
    Order(OrderRow),
    Activity(ActivityRow),
    Fault(Fault),
}

/// Rows of the file one after another.
pub(super) struct Piece {
    pub items: Vec<Item>,
    /// What was decided about the first of them as if none of their contacts were there yet.
    pub supposed: Option<Box<Decided>>,
}

/// The pieces of a file as they come.
pub(super) struct Pieces {
    receiver: mpsc::Receiver<io::Result<Piece>>,
    all_new: Arc<AtomicBool>,
}

impl Pieces {
    /// The next piece; `None` at the end of the file.
    pub async fn next(&mut self) -> Option<io::Result<Piece>> {
        self.receiver.recv().await
    }

    /// The next piece if it is there already.
    pub fn ready(&mut self) -> Option<io::Result<Piece>> {
        self.receiver.try_recv().ok()
    }

    /// Whether further pieces are to be decided as they are read, as if nobody in them were there yet.
    pub fn suppose_new(&self, all_new: bool) {
        self.all_new.store(all_new, Ordering::Relaxed);
    }
}

/// What is read, and from where.
#[derive(Clone)]
pub(super) struct Source {
    pub path: PathBuf,
    pub kind: Kind,
    pub layout: Layout,
    pub width: usize,
    pub interpreter: Interpreter,
    pub rules: Rules,
}

impl Source {
    /// Begins to read behind `place`, or at the beginning of the data.
    pub fn read(self, place: Option<Place>) -> Pieces {
        let (sender, receiver) = mpsc::channel(1);
        let all_new = Arc::<AtomicBool>::default();
        let pieces = Pieces { receiver, all_new: Arc::clone(&all_new) };
        tokio::task::spawn_blocking(move || {
            if let Err(error) = self.send_all(place, &sender, &all_new) {
                let _ = sender.blocking_send(Err(error));
            }
        });
        pieces
    }

    fn send_all(
        &self,
        place: Option<Place>,
        sender: &mpsc::Sender<io::Result<Piece>>,
        all_new: &AtomicBool,
    ) -> io::Result<()> {
        let mut records = match place {
            Some(place) => Records::at(&self.path, self.layout, place, Some(self.width))?,
            None => Records::open(&self.path, self.layout)?.0,
        };
        loop {
            let mut items = self.next_items(&mut records)?;
            let is_end = items.is_empty();
            let supposed = all_new.load(Ordering::Relaxed).then(|| self.suppose(&mut items)).flatten();
            // Nobody listens any more when the job was stopped.
            if is_end || sender.blocking_send(Ok(Piece { items, supposed })).is_err() {
                return Ok(());
            }
        }
    }

    fn next_items(&self, records: &mut Records) -> io::Result<Vec<Item>> {
        let most = match self.kind {
            Kind::Contacts => CONTACTS,
            Kind::Orders | Kind::Activities(_) => LINES,
        };
        let start = records.place().offset;
        let mut items = Vec::with_capacity(most);
        while items.len() < most && records.place().offset - start < BYTES {
            let Some(record) = records.next()? else { break };
            let row = Some(self.interpret(&record));
            items.push(Item { record, after: records.place(), row, notes: Notes::default() });
        }
        Ok(items)
    }

    /// What a row means.
    pub fn interpret(&self, record: &Record) -> Row {
        let row = match self.kind {
            Kind::Contacts => self.interpreter.contact(record).map(Row::Contact),
            Kind::Orders => self.interpreter.order(record).map(Row::Order),
            Kind::Activities(kind) => self.interpreter.activity(kind, record).map(Row::Activity),
        };
        row.unwrap_or_else(Row::Fault)
    }

    /// Decides about rows of contacts without a look at the database. Codes cannot be decided about in this way.
    fn suppose(&self, items: &mut [Item]) -> Option<Box<Decided>> {
        let needs_no_codes = |item: &Item| match &item.row {
            Some(Row::Contact(row)) => row.codes.is_empty(),
            other => matches!(other, Some(Row::Fault(_))),
        };
        items.iter().all(needs_no_codes).then(|| {
            let mut contacts = Contacts::default();
            let verdicts = contacts.decide_all(items, &self.rules);
            Box::new(Decided { plan: Plan::Contacts(contacts), verdicts })
        })
    }
}
