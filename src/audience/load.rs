//! What criteria are read against, and the groups they use, from the database.

use super::{Audience, Broken, World, articles, codes, engine, index::Index};
use crate::{
    criteria::{
        AttributeKind, AttributeSpec, Catalogue, Choice, Criteria, Definition, Definitions, Fault, Field,
        GroupEntry, GroupKind, ImportEntry, Problem, limits,
    },
    db::Tx,
    error::{Error, Result},
    ids::{GroupId, ImportId},
    settings,
    time::{Micros, day_in},
};
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

/// So many articles are called by name; nobody reads on.
const MOST_NAMES: usize = 500;

impl World {
    /// The fields, groups and settings as they are, and the organisation's day at `now`.
    pub async fn load(tx: &mut Tx, now: Micros) -> Result<World> {
        let organisation = settings::organisation(tx).await?;
        let (ids, attributes) = attributes(tx).await?;
        let (code_ids, codes) = codes::load(tx).await?;
        let catalogue = Catalogue::new(attributes, groups(tx).await?, &organisation.currency)
            .with_imports(imports(tx, &organisation.time_zone).await?)
            .with_codes(codes)
            .with_horizon(organisation.expected_days());
        let view = engine::view(tx).await?;
        Ok(World {
            awaits_predictions: organisation.awaits_predictions(),
            catalogue,
            today: organisation.day(now),
            min_age: organisation.min_age,
            week: organisation.week_start,
            kept_days: organisation.kept_days,
            zone: organisation.time_zone,
            attributes: Arc::new(ids),
            codes: Arc::new(code_ids),
            is_behind: view.as_ref().is_some_and(|view| view.is_behind),
            is_loading: view.is_none() && engine::is_loading(tx),
            index: view.map(|view| view.index),
        })
    }

    /// The same world with those of these articles that there are, and their names.
    pub async fn know_products(mut self, tx: &mut Tx, numbers: &BTreeSet<&str>) -> Result<World> {
        if !numbers.is_empty() {
            self.catalogue = self.catalogue.with_products(articles::names(tx, numbers).await?);
        }
        Ok(self)
    }

    /// The same world with names for the articles that criteria name, so that descriptions can use them.
    pub async fn name_products<'c>(
        self,
        tx: &mut Tx,
        criteria: impl IntoIterator<Item = &'c Criteria>,
    ) -> Result<World> {
        let numbers: BTreeSet<&str> =
            criteria.into_iter().flat_map(Criteria::articles).take(MOST_NAMES).collect();
        self.know_products(tx, &numbers).await
    }
}

/// The custom attributes, and their ids by their keys.
async fn attributes(tx: &mut Tx) -> Result<(HashMap<String, i64>, Vec<AttributeSpec>)> {
    #[derive(Deserialize)]
    struct StoredChoice {
        key: String,
        label: String,
    }
    let rows: Vec<(i64, String, String, String, String, String)> = tx
        .query("SELECT id, key, name, kind, choices, profile FROM attributes ORDER BY position, id")
        .all()
        .await?;
    let mut ids = HashMap::with_capacity(rows.len());
    let mut attributes = Vec::with_capacity(rows.len());
    for (id, key, name, kind, choices, profile) in rows {
        ids.insert(key.clone(), id);
        let Some(kind) = AttributeKind::from_key(&kind) else { continue };
        let choices: Vec<StoredChoice> = serde_json::from_str(&choices)?;
        let choices =
            choices.into_iter().map(|choice| Choice { key: choice.key, label: choice.label }).collect();
        attributes.push(AttributeSpec { key, name, kind, choices, profile });
    }
    Ok((ids, attributes))
}

async fn groups(tx: &mut Tx) -> Result<Vec<GroupEntry>> {
    let rows: Vec<(GroupId, String, String, Option<i64>, bool)> = tx
        .query("SELECT id, kind, name, people, archived_at IS NOT NULL FROM customer_groups ORDER BY name_key, id")
        .all()
        .await?;
    let entry = |(id, kind, name, people, archived): (_, String, _, Option<i64>, _)| {
        let kind = group_kind(&kind);
        let people = people.filter(|_| kind == GroupKind::Segment);
        GroupEntry { id, name, kind, people, archived }
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The imports that made contacts, the latest first.
async fn imports(tx: &mut Tx, zone: &TimeZone) -> Result<Vec<ImportEntry>> {
    let rows: Vec<(ImportId, String, Micros)> = tx
        .query("SELECT id, file_name, created_at FROM imports WHERE kind = 'contacts' AND added > 0 ORDER BY id DESC")
        .all()
        .await?;
    let entry = |(id, file_name, at)| ImportEntry { id, file_name, day: day_in(at, zone) };
    Ok(rows.into_iter().map(entry).collect())
}

fn group_kind(kind: &str) -> GroupKind {
    if kind == "known" { GroupKind::Known } else { GroupKind::Segment }
}

/// Makes criteria ready to be asked: fetches the groups they use and checks that these can be answered too.
pub async fn prepare(tx: &mut Tx, world: &World, criteria: &Criteria) -> Result<Result<Audience, Broken>> {
    prepare_for_group(tx, world, criteria, None).await
}

/// The same for criteria that are, or will be, those of `group`: a use of itself on any way is a cycle.
pub async fn prepare_for_group(
    tx: &mut Tx,
    world: &World,
    criteria: &Criteria,
    group: Option<GroupId>,
) -> Result<Result<Audience, Broken>> {
    let mut shelf = Shelf::default();
    shelf.fetch(tx, world, criteria.groups()).await?;
    shelf.fetch_products(tx, Some(criteria)).await?;
    Ok(shelf.audience(world, criteria.clone(), group))
}

/// Whether criteria can be saved into a group: every group they use is sound and none leads back.
pub async fn check_for_group(
    tx: &mut Tx,
    world: &World,
    criteria: &Criteria,
    group: GroupId,
) -> Result<Result<(), Broken>> {
    Ok(prepare_for_group(tx, world, criteria, Some(group)).await?.map(|_| ()))
}

/// The members of a saved group: its criteria, or the contacts behind its addresses.
///
/// # Errors
/// `NotFound` when there is no such group.
pub async fn of_group(tx: &mut Tx, world: &World, group: GroupId) -> Result<Result<Audience, Broken>> {
    let mut shelf = Shelf::default();
    shelf.fetch(tx, world, BTreeSet::from([group])).await?;
    shelf.fetch_products(tx, None).await?;
    shelf.members_of(world, group).ok_or(Error::NotFound)
}

/// Criteria that name neither groups nor products and ask for no day, for the index alone.
pub async fn alone(tx: &mut Tx, criteria: Criteria, index: Arc<Index>) -> Result<Audience> {
    let names = |is_it: fn(&Field) -> bool| criteria.rules().iter().any(|(_, rule)| is_it(&rule.field));
    let codes = match names(|field| matches!(field, Field::Code(_))) {
        true => Arc::new(codes::load(tx).await?.0),
        false => Arc::default(),
    };
    let attributes = match names(|field| matches!(field, Field::Attribute(_))) {
        true => Arc::new(attributes(tx).await?.0),
        false => Arc::default(),
    };
    Ok(Audience {
        criteria,
        definitions: Definitions::default(),
        today: 0,
        zone: TimeZone::UTC,
        attributes,
        codes,
        currency: String::new(),
        products: Arc::default(),
        index: Some(index),
        found: Arc::default(),
    })
}

/// Groups as fetched: what they are, or what is wrong with their criteria.
#[derive(Default)]
pub(super) struct Shelf {
    pub groups: HashMap<GroupId, Result<Definition, Vec<Problem>>>,
    /// The ids of the articles that criteria name, by their numbers.
    products: Arc<HashMap<String, i64>>,
}

impl Shelf {
    /// Fetches groups, and those that these use, until none is missing but those that do not exist.
    pub async fn fetch(&mut self, tx: &mut Tx, world: &World, wanted: BTreeSet<GroupId>) -> Result<()> {
        let mut wanted: Vec<GroupId> = wanted.into_iter().collect();
        while let Some(id) = wanted.pop() {
            if self.groups.contains_key(&id) {
                continue;
            }
            let query = tx.query("SELECT kind, criteria FROM customer_groups WHERE id = $1").bind(id);
            if let Some((kind, criteria)) = query.optional::<(String, String)>().await? {
                wanted.extend(self.put(world, id, &kind, &criteria));
            }
        }
        Ok(())
    }

    /// Keeps a group and names those that it uses.
    pub fn put(&mut self, world: &World, id: GroupId, kind: &str, criteria: &str) -> BTreeSet<GroupId> {
        let definition = match group_kind(kind) {
            GroupKind::Known => Ok(Definition::Known),
            GroupKind::Segment => Criteria::parse(criteria, &world.catalogue)
                .map(|criteria| Definition::Segment(Box::new(criteria))),
        };
        let used = match &definition {
            Ok(Definition::Segment(criteria)) => criteria.groups(),
            _ => BTreeSet::new(),
        };
        self.groups.insert(id, definition);
        used
    }

    /// Looks up the articles that these criteria name and those of all groups that were fetched, in one statement. A
    /// group that names one that is not there is broken.
    pub async fn fetch_products(&mut self, tx: &mut Tx, own: Option<&Criteria>) -> Result<()> {
        let nested = self.groups.values().filter_map(|definition| match definition {
            Ok(Definition::Segment(criteria)) => Some(criteria.as_ref()),
            _ => None,
        });
        let numbers: BTreeSet<&str> = nested.chain(own).flat_map(Criteria::articles).collect();
        if numbers.is_empty() {
            return Ok(());
        }
        self.products = Arc::new(articles::ids(tx, &numbers).await?);
        for definition in self.groups.values_mut() {
            let Ok(Definition::Segment(criteria)) = definition else { continue };
            let missing = criteria.missing_products(|sku| self.products.contains_key(sku));
            if !missing.is_empty() {
                *definition = Err(missing);
            }
        }
        Ok(())
    }

    /// The members of a group that was fetched, if it is there.
    pub fn members_of(&self, world: &World, group: GroupId) -> Option<Result<Audience, Broken>> {
        Some(match self.groups.get(&group)? {
            Err(problems) => Err(Broken(problems.clone())),
            Ok(Definition::Segment(criteria)) => self.audience(world, (**criteria).clone(), Some(group)),
            Ok(Definition::Known) => {
                let mut audience = self.audience(world, Criteria::members_of(group), None);
                // A list has everybody who is on it.
                audience.iter_mut().for_each(|audience| audience.definitions.too_young = None);
                audience
            }
        })
    }

    /// Checks what criteria use and makes them ready.
    pub fn audience(
        &self,
        world: &World,
        criteria: Criteria,
        own: Option<GroupId>,
    ) -> Result<Audience, Broken> {
        let mut check = Check { shelf: self, world, path: own.into_iter().collect(), found: HashMap::new() };
        let mut problems = criteria.missing_products(|sku| self.products.contains_key(sku));
        let mut size: usize = 0;
        for (place, rule) in criteria.rules() {
            size += 1;
            let Some(id) = rule.group() else { continue };
            match check.group(id) {
                Ok(used) => size = used.rules.saturating_add(size),
                Err(fault) => problems.push(Problem { place, fault }),
            }
        }
        if size > limits::RULES_IN_ALL && problems.is_empty() {
            problems.push(Problem { place: "include".into(), fault: Fault::TooManyRulesInAll });
        }
        if !problems.is_empty() {
            return Err(Broken(problems));
        }
        let used =
            check.found.keys().filter_map(|id| Some((*id, self.groups.get(id)?.as_ref().ok()?.clone())));
        let definitions = Definitions::new(used.collect(), world.min_age, world.week);
        Ok(Audience {
            criteria: criteria.narrowed().into_owned(),
            definitions,
            today: world.today,
            zone: world.zone.clone(),
            attributes: world.attributes.clone(),
            codes: world.codes.clone(),
            currency: world.catalogue.currency().to_string(),
            products: self.products.clone(),
            index: world.index.clone(),
            found: Arc::default(),
        })
    }
}

/// A walk through groups that use groups.
struct Check<'a> {
    shelf: &'a Shelf,
    world: &'a World,
    path: Vec<GroupId>,
    /// The groups that were found sound.
    found: HashMap<GroupId, Extent>,
}

/// How much a group is, with all that it uses.
#[derive(Clone, Copy)]
struct Extent {
    rules: usize,
    /// Groups one within another, itself the first.
    levels: usize,
}

impl Check<'_> {
    fn group(&mut self, id: GroupId) -> Result<Extent, Fault> {
        if let Some(at) = self.path.iter().position(|step| *step == id) {
            let names = self.path[at..].iter().chain([&id]).map(|step| self.name(*step)).collect();
            return Err(Fault::GroupCycle(names));
        }
        let extent = match self.found.get(&id) {
            Some(extent) => *extent,
            None => self.look_into(id)?,
        };
        // Criteria that are no group's yet may become one's.
        if self.path.len().max(1) + extent.levels > limits::GROUPS {
            return Err(Fault::GroupsTooDeep);
        }
        self.found.insert(id, extent);
        Ok(extent)
    }

    fn look_into(&mut self, id: GroupId) -> Result<Extent, Fault> {
        let mut extent = Extent { rules: 1, levels: 1 };
        match self.shelf.groups.get(&id) {
            None => return Err(Fault::UnknownGroup),
            Some(Err(_)) => return Err(Fault::BrokenGroup(self.name(id))),
            Some(Ok(Definition::Known)) => {}
            // Whatever is further inside, it is too deep here.
            Some(Ok(Definition::Segment(_))) if self.path.len() >= limits::GROUPS => {
                return Err(Fault::GroupsTooDeep);
            }
            Some(Ok(Definition::Segment(criteria))) => {
                self.path.push(id);
                for (_, rule) in criteria.rules() {
                    extent.rules = extent.rules.saturating_add(1);
                    let Some(used) = rule.group() else { continue };
                    let used = self.group(used).map_err(|fault| self.inner(id, fault))?;
                    extent.rules = extent.rules.saturating_add(used.rules);
                    extent.levels = extent.levels.max(used.levels + 1);
                }
                self.path.pop();
            }
        }
        Ok(extent)
    }

    /// What is wrong inside a group, told from outside.
    fn inner(&self, id: GroupId, fault: Fault) -> Fault {
        match fault {
            Fault::UnknownGroup => Fault::BrokenGroup(self.name(id)),
            other => other,
        }
    }

    fn name(&self, id: GroupId) -> String {
        self.world.catalogue.group(id).map_or_else(|| id.to_string(), |group| group.name.clone())
    }
}
