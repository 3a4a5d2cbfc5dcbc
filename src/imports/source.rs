//! The file of an import as pieces of interpreted rows, read ahead on a thread of its own while the piece before is
//! being written.

use super::{
    fields::Kind,
    interpret::{ActivityRow, ContactRow, Interpreter, Notes, OrderRow},
    records::{Layout, Place, Record, Records},
    rejects::Fault,
};
use std::{io, path::PathBuf};
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

/// What is read, and from where.
#[derive(Clone)]
pub(super) struct Source {
    pub path: PathBuf,
    pub kind: Kind,
    pub layout: Layout,
    pub width: usize,
    pub interpreter: Interpreter,
}

impl Source {
    /// Begins to read behind `place`, or at the beginning of the data.
    pub fn read(self, place: Option<Place>) -> mpsc::Receiver<io::Result<Vec<Item>>> {
        let (sender, receiver) = mpsc::channel(1);
        tokio::task::spawn_blocking(move || {
            if let Err(error) = self.send_all(place, &sender) {
                let _ = sender.blocking_send(Err(error));
            }
        });
        receiver
    }

    fn send_all(&self, place: Option<Place>, sender: &mpsc::Sender<io::Result<Vec<Item>>>) -> io::Result<()> {
        let mut records = match place {
            Some(place) => Records::at(&self.path, self.layout, place, Some(self.width))?,
            None => Records::open(&self.path, self.layout)?.0,
        };
        loop {
            let piece = self.next_piece(&mut records)?;
            let is_end = piece.is_empty();
            // Nobody listens any more when the job was stopped.
            if is_end || sender.blocking_send(Ok(piece)).is_err() {
                return Ok(());
            }
        }
    }

    fn next_piece(&self, records: &mut Records) -> io::Result<Vec<Item>> {
        let most = match self.kind {
            Kind::Contacts => CONTACTS,
            Kind::Orders | Kind::Activities(_) => LINES,
        };
        let start = records.place().offset;
        let mut items = Vec::with_capacity(most);
        while items.len() < most && records.place().offset - start < BYTES {
            let Some(record) = records.next()? else { break };
            let row = match self.kind {
                Kind::Contacts => self.interpreter.contact(&record).map(Row::Contact),
                Kind::Orders => self.interpreter.order(&record).map(Row::Order),
                Kind::Activities(kind) => self.interpreter.activity(kind, &record).map(Row::Activity),
            };
            let row = Some(row.unwrap_or_else(Row::Fault));
            items.push(Item { record, after: records.place(), row, notes: Notes::default() });
        }
        Ok(items)
    }
}
