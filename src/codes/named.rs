//! Codes given to many contacts by what files call them: by the code or the name, case and accents ignored.

use super::{BETWEEN, Kind, NewCode, limits, store};
use crate::{
    db::Tx,
    error::{Error, Result},
    ids::{CodeId, ContactId},
    text::fold,
    time::Micros,
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What a contact is to have of a kind.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    pub contact: ContactId,
    pub kind: Kind,
    /// At most [`limits::NAME`] characters each.
    pub names: &'a [String],
}

/// What becomes of a contact's own codes of a kind when it is given others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// They stay, and nothing is given.
    Stay,
    Go,
}

/// The names that mean a code or that one can be made for.
#[derive(Clone, Debug, Default)]
pub struct Room {
    names: HashSet<(Kind, String)>,
    made: Vec<(Kind, String)>,
    counts: BTreeMap<Kind, usize>,
}

impl Room {
    pub async fn load(tx: &mut Tx) -> Result<Room> {
        let mut room = Room::default();
        for code in store::all(tx).await? {
            room.names.extend([(code.kind, fold(&code.code)), (code.kind, fold(&code.name))]);
            *room.counts.entry(code.kind).or_default() += 1;
        }
        Ok(room)
    }

    /// Whether a name means a code, or one can be made for it, which it then counts as.
    pub fn takes(&mut self, kind: Kind, name: &str) -> bool {
        let key = (kind, fold(name));
        if self.names.contains(&key) {
            return true;
        }
        let count = self.counts.entry(kind).or_default();
        if *count >= limits::CODES {
            return false;
        }
        *count += 1;
        self.names.insert(key.clone());
        self.made.push(key);
        true
    }

    /// The folded names for which codes are to be made.
    pub fn made(&self) -> &[(Kind, String)] {
        &self.made
    }
}

/// Gives codes, and makes those that are not there yet. Whoever calls it has checked that the actor may.
pub async fn give_named(tx: &mut Tx, now: Micros, given: &[Given<'_>], existing: Existing) -> Result<()> {
    if given.is_empty() {
        return Ok(());
    }
    let known = named(tx, now, given).await?;
    let contacts: BTreeSet<ContactId> = given.iter().map(|one| one.contact).collect();
    let mut own: HashMap<(ContactId, Kind), BTreeSet<CodeId>> = HashMap::new();
    for (contact, kind, code) in store::own_of(tx, &contacts).await? {
        own.entry((contact, kind)).or_default().insert(code);
    }
    let (mut gone, mut new) = (Vec::new(), BTreeSet::new());
    for one in given {
        let code = |name: &String| known.get(&(one.kind, fold(name))).copied();
        let wanted: BTreeSet<CodeId> = one.names.iter().filter_map(code).collect();
        match own.get(&(one.contact, one.kind)) {
            Some(_) if existing == Existing::Stay => continue,
            Some(own) => gone.extend(own.difference(&wanted).map(|code| (one.contact, *code))),
            None => {}
        }
        new.extend(wanted.into_iter().map(|code| (one.contact, code)));
    }
    store::take_all(tx, &gone).await?;
    store::give_all(tx, &new.into_iter().collect::<Vec<_>>()).await
}

/// The codes that names mean, by kind and folded name.
async fn named(tx: &mut Tx, now: Micros, given: &[Given<'_>]) -> Result<HashMap<(Kind, String), CodeId>> {
    let all = store::all(tx).await?;
    let mut taken: HashSet<(Kind, String)> = all.iter().map(|code| (code.kind, fold(&code.code))).collect();
    let mut known: HashMap<(Kind, String), CodeId> = HashMap::new();
    for code in &all {
        known.entry((code.kind, fold(&code.name))).or_insert(code.id);
    }
    known.extend(all.iter().map(|code| ((code.kind, fold(&code.code)), code.id)));
    for (kind, name) in given.iter().flat_map(|one| one.names.iter().map(|name| (one.kind, name))) {
        let key = (kind, fold(name));
        if known.contains_key(&key) || key.1.is_empty() {
            continue;
        }
        let code = unused(name, |code| taken.contains(&(kind, fold(code))));
        taken.insert((kind, fold(&code)));
        let id = store::insert(tx, kind, &NewCode { code, name: name.clone() }, now).await?;
        known.insert(key, id.ok_or(Error::Conflict)?);
    }
    Ok(known)
}

/// A code made of a name: as it is where it fits, else its beginning, with a number where that is taken.
fn unused(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let plain = name.replace(BETWEEN, " ");
    let cut = |most: usize| plain.chars().take(most).collect::<String>().trim().to_string();
    let numbered = (2..).map(|n: u32| format!("{} {n}", cut(limits::CODE - 8)));
    let mut candidates = std::iter::once(cut(limits::CODE)).chain(numbered);
    candidates
        .find(|code| !fold(code).is_empty() && !is_taken(code))
        .expect("one of endlessly many codes is free")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_made_of_names() {
        let long = "A".repeat(50);
        for (name, code) in [("News", "News"), ("News; events", "News  events"), (&long, &long[..40])] {
            assert_eq!(unused(name, |_| false), code);
        }
        assert_eq!(unused("News", |code| code == "News"), "News 2");
    }
}
