//! Campaigns, templates and referrers as they were typed: put right where they are written otherwise, marked where
//! nothing has them so far.

use super::{desk::Desk, rows::in_sight, tree::Row, view::Painter};
use crate::{
    audience,
    criteria::{Aspect, Catalogue, Field, Happening},
    db::Tx,
    error::Result,
    web::context::Cx,
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What is known of values that conditions name and that there are not.
#[derive(Clone, Debug, Default)]
pub struct Unknown {
    /// Products that may be meant by article numbers that there are not.
    pub near: HashMap<String, String>,
    /// Texts that nothing has, by what happens and what is asked of it.
    pub strange: HashMap<(Happening, Aspect), HashSet<String>>,
}

impl Desk {
    /// Finds out which of the values that conditions name there are; those written in other letters are put right.
    pub async fn recognise(&mut self, tx: &mut Tx, cx: &Cx) -> Result<()> {
        self.name_products(tx, cx).await?;
        // Until the contacts are read this would take as long as counting them.
        if self.world.is_loading() {
            return Ok(());
        }
        for ((what, aspect), typed) in self.typed() {
            let meant = audience::aspect_meant(tx, &self.world, what, aspect, &typed).await?;
            let strange = typed.into_iter().filter(|text| !meant.contains_key(text)).collect();
            self.write_as_meant(what, aspect, &meant, &strange);
            self.unknown.strange.insert((what, aspect), strange);
        }
        Ok(())
    }

    /// The texts that conditions name.
    fn typed(&self) -> BTreeMap<(Happening, Aspect), BTreeSet<String>> {
        let mut typed: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for row in self.tree.rows() {
            let Some(what) = happening(row, &self.world.catalogue) else { continue };
            for (aspect, values) in row.rule.wheres.iter().filter(|(aspect, _)| aspect.is_text()) {
                typed.entry((what, *aspect)).or_default().extend(values.iter().cloned());
            }
        }
        typed
    }

    fn write_as_meant(
        &mut self,
        what: Happening,
        aspect: Aspect,
        meant: &HashMap<String, Vec<String>>,
        strange: &HashSet<String>,
    ) {
        let catalogue = &self.world.catalogue;
        self.tree.each_row(|row| {
            if happening(row, catalogue) != Some(what) {
                return;
            }
            let Some(values) = row.rule.wheres.get_mut(&aspect) else { return };
            let mut seen = HashSet::new();
            let all = std::mem::take(values).into_iter();
            let all = all.flat_map(|text| meant.get(&text).cloned().unwrap_or_else(|| vec![text]));
            let all = all.filter(|text| seen.insert(text.clone())).collect();
            *values = in_sight(all, |text| !strange.contains(text));
        });
    }
}

fn happening(row: &Row, catalogue: &Catalogue) -> Option<Happening> {
    catalogue.field(&row.rule.field)?.happening()
}

impl Painter<'_> {
    /// Whether nothing has a value so far.
    pub(super) fn is_strange(&self, what: Option<Happening>, aspect: Aspect, value: &str) -> bool {
        let strange = what.and_then(|what| self.unknown.strange.get(&(what, aspect)));
        strange.is_some_and(|strange| strange.contains(value))
    }

    /// What is said where a condition names values that nothing has: it finds nobody by them.
    pub(super) fn unmet(&self, field: &Field, row: &Row) -> Option<String> {
        let wheres = row.rule.wheres.iter();
        let values = wheres.flat_map(|(aspect, values)| values.iter().map(move |value| (*aspect, value)));
        let mut strange = values.filter(|(aspect, value)| self.is_strange(field.happening(), *aspect, value));
        let (_, first) = strange.next()?;
        Some(self.reader.t.builder_unmet(1 + strange.count(), first))
    }
}
