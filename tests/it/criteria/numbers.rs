//! The numbers beside the rules, and everything else that is counted or listed, against the plain evaluator.

use super::{
    evaluate, population,
    trees::{self, Dice},
};
use crate::support::db::each_engine;
use muster::{
    audience::{self, By, Channel, Effect, MemberQuery, Order, Shown, World},
    criteria::{
        Aspect, ChoiceTest, CodeKind, Criteria, Definitions, Field, Happening, Node, Person, Rule, Test,
    },
    db::{Db, Tx},
    ids::ContactId,
    texts::{Lang, Texts},
};
use std::cmp::Reverse;

#[tokio::test]
async fn previews_count_what_the_plain_evaluator_counts() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        compare(&mut tx, &world, &people, 120).await;
    })
    .await;
}

/// From so many contacts on SQLite counts in another way.
#[tokio::test]
async fn previews_count_the_same_of_millions() {
    each_engine(async |db: Db| {
        population::settle(&db).await;
        let last = ContactId(3_000_000);
        let mut tx = db.write().await.expect("a transaction");
        let sql = "INSERT INTO contacts (id, email, email_key, name, name_key, country, consent_email, created_at, updated_at)
                   VALUES ($1, 'last@example.com', 'last@example.com', 'Last', 'last', 'DK', TRUE, 0, 0)";
        tx.query(sql).bind(last).execute().await.expect("a contact");
        tx.commit().await.expect("it is kept");
        let mut tx = db.read().await.expect("a transaction");
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        let mut people = population::people(&mut tx, &world).await;
        people.extend(audience::person(&mut tx, &world.zone, last).await.expect("a readable contact"));
        compare(&mut tx, &world, &people, 30).await;
        let all = audience::prepare(&mut tx, &world, &Criteria::default()).await.expect("groups").expect("sound");
        for breakdown in audience::breakdowns(&mut tx, &all, &[By::age()]).await.expect("the parts") {
            let known: i64 = breakdown.bars.iter().map(|bar| bar.people).sum();
            assert_eq!((breakdown.people, known + breakdown.unknown), (len(&people), len(&people)));
        }
    })
    .await;
}

async fn compare(tx: &mut Tx, world: &World, people: &[Person], trees: u64) {
    for seed in 0..trees {
        let criteria = trees::criteria(&mut Dice::new(seed), &world.catalogue);
        let audience = audience::prepare(tx, world, &criteria).await.expect("groups").expect("sound");
        let preview = audience::preview(tx, &audience).await.expect("a preview");
        let found = evaluate(&criteria, people, world.today, audience.definitions());
        assert_eq!(preview.people, len(&found), "{}", criteria.to_json());
        assert_eq!(preview.people, audience::count(tx, &audience).await.expect("a count"));
        assert_eq!(preview.reach, audience::reach(tx, &audience).await.expect("the reach"));
        let customers = Criteria { products: criteria.products.clone(), ..Criteria::default() };
        let all = Definitions { too_young: None, ..audience.definitions().clone() };
        assert_eq!(preview.everyone, len(&evaluate(&customers, people, world.today, &all)));
        let of_any_age = len(&evaluate(&criteria, people, world.today, &all));
        assert_eq!(preview.too_young, of_any_age - preview.people, "{}", criteria.to_json());
        own_counts(&criteria, people, &preview, world.today, audience.definitions());
    }
}

fn len<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).expect("a short list")
}

/// Each step's own number is that of its node alone.
fn own_counts(
    criteria: &Criteria,
    people: &[Person],
    preview: &audience::Preview,
    today: i64,
    definitions: &Definitions,
) {
    let nodes = criteria.nodes();
    for step in &preview.steps {
        let (_, node) = nodes.iter().find(|(place, _)| *place == step.place).expect("a step for a node");
        let products = criteria.products.clone();
        let alone = Criteria { include: (*node).clone(), products, ..Criteria::default() };
        let own = len(&evaluate(&alone, people, today, definitions));
        assert_eq!(step.own, own, "{} of {}", step.place, criteria.to_json());
    }
    let below_roots =
        nodes.iter().filter(|(place, node)| place.contains('[') || matches!(node, Node::Rule(_)));
    assert_eq!(preview.steps.len(), below_roots.count());
}

#[tokio::test]
async fn the_funnel_tells_what_each_rule_leaves() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let text = r#"{"include":{"all":[
            {"field":"contact_type","op":"any_of","value":["person"]},
            {"any":[{"field":"country","op":"any_of","value":["DE"]},{"field":"country","op":"any_of","value":["DE","AT"]},
                    {"field":"country","op":"any_of","value":["DE"]}]},
            {"field":"contact_type","op":"none_of","value":["company"]},
            {"field":"age","op":"more_than","value":900}]},
          "leave_out":{"any":[{"field":"has_phone","op":"yes"}]}}"#;
        let criteria = Criteria::parse(text, &world.catalogue).expect("criteria");
        let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
        let preview = audience::preview(&mut tx, &audience).await.expect("a preview");
        let count = |keep: &dyn Fn(&&Person) -> bool| len(&people.iter().filter(keep).collect::<Vec<_>>());
        let is_person = |person: &&Person| person.kind == "person";
        let lives = |person: &&Person, country: &str| is_person(person) && person.country.as_deref() == Some(country);
        let (persons, de, at) = (count(&is_person), count(&|p| lives(p, "DE")), count(&|p| lives(p, "AT")));
        let shown: Vec<_> = preview.steps.iter().map(|step| (step.shown, step.effect)).collect();
        assert_eq!(
            shown,
            [
                (Shown::Left(persons), Effect::Some),
                (Shown::Left(de + at), Effect::Some),
                (Shown::Match(de), Effect::Some),
                (Shown::More(at), Effect::Some),
                (Shown::More(0), Effect::Nothing),
                (Shown::Left(de + at), Effect::Nothing),
                (Shown::Left(0), Effect::Empties),
                (Shown::Less(0), Effect::Nothing),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn de_morgan_holds() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        for seed in 0..60 {
            let dice = &mut Dice::new(seed);
            let (a, b) = (trees::rule(dice, &world.catalogue), trees::rule(dice, &world.catalogue));
            let not = |rule: &muster::criteria::Rule| {
                Node::Rule(muster::criteria::Rule { negated: !rule.negated, ..rule.clone() })
            };
            let neither = Criteria { include: Node::All(vec![not(&a), not(&b)]), ..Criteria::default() };
            let left_out =
                Criteria { leave_out: Node::Any(vec![Node::Rule(a), Node::Rule(b)]), ..Criteria::default() };
            let mut found = Vec::new();
            for criteria in [&neither, &left_out] {
                let audience =
                    audience::prepare(&mut tx, &world, criteria).await.expect("groups").expect("sound");
                found.push(audience::ids(&mut tx, &audience).await.expect("ids"));
            }
            assert_eq!(found[0], found[1], "{}", neither.to_json());
        }
    })
    .await;
}

#[tokio::test]
async fn parts_add_up_and_pages_join_to_the_list() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        for seed in 0..25 {
            let criteria = trees::criteria(&mut Dice::new(seed), &world.catalogue);
            let audience =
                audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
            let ids = audience::ids(&mut tx, &audience).await.expect("ids");
            for by in By::all(&world.catalogue).chunks(3) {
                for parts in audience::breakdowns(&mut tx, &audience, by).await.expect("parts") {
                    let sum: i64 = parts.bars.iter().map(|bar| bar.people).sum();
                    assert_eq!(parts.people, len(&ids));
                    if parts.by.has_several() {
                        assert!(sum + parts.unknown >= parts.people, "{:?}", parts.by);
                        continue;
                    }
                    assert_eq!((sum + parts.unknown, parts.people), (len(&ids), len(&ids)), "{:?}", parts.by);
                    let texts = Texts::plain(Lang::De);
                    assert!(
                        parts
                            .bars
                            .iter()
                            .all(|bar| !bar.label(&parts.by, &texts, &world.catalogue).is_empty())
                    );
                }
            }
            for order in [Order::Name, Order::Id] {
                let mut query = MemberQuery { order, limit: 7, ..MemberQuery::default() };
                let mut listed = Vec::new();
                loop {
                    let page = audience::members(&mut tx, &audience, &query).await.expect("a page");
                    listed.extend(page.members.iter().map(|member| member.id));
                    query.after = page.next;
                    if query.after.is_none() {
                        break;
                    }
                }
                listed.sort_unstable();
                assert_eq!(listed, ids);
            }
            let sample = audience::sample(&mut tx, &audience, 4, 3).await.expect("a sample");
            assert_eq!(sample.len(), ids.len().min(4));
            assert!(sample.iter().all(|member| ids.contains(&member.id)));
        }
    })
    .await;
}

#[tokio::test]
async fn members_are_searched_and_filtered() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let audience =
            audience::prepare(&mut tx, &world, &Criteria::default()).await.expect("groups").expect("sound");
        let find = async |tx: &mut muster::db::Tx, search: &str, reachable: Option<Channel>| {
            let query =
                MemberQuery { search: search.into(), reachable, limit: 500, ..MemberQuery::default() };
            audience::members(tx, &audience, &query).await.expect("a page").members
        };
        assert_eq!(len(&find(&mut tx, "", None).await), population::PEOPLE);
        assert_eq!(find(&mut tx, "PERSÓN 7 %_", None).await.len(), 8);
        assert!(find(&mut tx, "Person_7", None).await.is_empty());
        let reach = audience::reach(&mut tx, &audience).await.expect("the reach");
        let channels =
            [(Channel::Email, reach.email), (Channel::Sms, reach.sms), (Channel::Post, reach.post)];
        for (channel, people) in channels {
            assert_eq!(len(&find(&mut tx, "", Some(channel)).await), people, "{channel:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn values_of_what_happened_are_offered_with_their_people() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        for what in Happening::ALL {
            for aspect in what.aspects() {
                let offered = audience::aspect_values(&mut tx, &world, &[what], *aspect, "", 100).await;
                let offered = offered.expect("values");
                assert_eq!(offered.is_empty(), !aspect.choices().is_empty(), "{what:?} {aspect:?}");
                assert!(offered.is_sorted_by_key(|value| Reverse(value.people)), "{offered:?}");
                for value in offered {
                    let has = |person: &&Person| {
                        let own = (*aspect, value.key.clone());
                        person.happened.iter().any(|one| one.what == what && one.aspects.contains(&own))
                    };
                    let has = people.iter().filter(has).count();
                    assert_eq!(
                        value.people,
                        i64::try_from(has).expect("few"),
                        "{what:?} {aspect:?} {value:?}"
                    );
                }
            }
        }
        let (what, aspect) = (&Criteria::CUSTOMERS, Aspect::Product);
        let offered = audience::aspect_values(&mut tx, &world, what, aspect, "", 100).await.expect("values");
        for value in offered {
            let criteria = Criteria { products: vec![value.key.clone()], ..Criteria::default() };
            let customers = len(&evaluate(&criteria, &people, world.today, &Definitions::default()));
            assert_eq!(value.people, customers, "the number of a segment about {value:?}");
        }
        let search =
            audience::aspect_values(&mut tx, &world, &[Happening::PageView], Aspect::Campaign, "SPR", 8);
        let found = search.await.expect("values");
        let mut names: Vec<&str> = found.iter().map(|value| value.key.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["Spring", "spring"]);
    })
    .await;
}

#[tokio::test]
async fn values_are_offered_with_their_people() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let texts = Texts::plain(Lang::De);
        for spec in world.catalogue.fields() {
            let values =
                audience::values(&mut tx, &world, &spec.field, "", 100, &texts).await.expect("values");
            let unknown = muster::criteria::Rule {
                field: spec.field.clone(),
                test: muster::criteria::Test::Unknown,
                negated: false,
            };
            let criteria = Criteria { include: Node::Rule(unknown), ..Criteria::default() };
            if spec.field.may_be_blank() {
                let blank = len(&evaluate(&criteria, &people, world.today, &Definitions::default()));
                assert_eq!(values.blank, blank, "{:?}", spec.field);
            }
        }
        for kind in CodeKind::ALL {
            let field = Field::Code(kind);
            let offered = audience::values(&mut tx, &world, &field, "", 100, &texts).await.expect("values");
            assert_eq!(offered.values.len(), 4, "{kind:?}");
            for value in offered.values {
                let own = (kind, value.key.clone());
                let has = people.iter().filter(|person| person.codes.contains(&own)).count();
                assert_eq!(value.people, i64::try_from(has).expect("few"), "{kind:?} {value:?}");
            }
        }
        let country = Field::Country;
        let found = audience::values(&mut tx, &world, &country, "ötérr", 8, &texts).await.expect("values");
        assert!(found.values.is_empty());
        let found = audience::values(&mut tx, &world, &country, "oster", 8, &texts).await.expect("values");
        assert_eq!(found.values[0].label, "Österreich");
        let at = people.iter().filter(|person| person.country.as_deref() == Some("AT")).count();
        assert_eq!(found.values[0].people, i64::try_from(at).expect("few"));
    })
    .await;
}

#[tokio::test]
async fn whoever_has_several_answers_counts_with_each() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let texts = Texts::plain(Lang::De);
        let everyone =
            audience::prepare(&mut tx, &world, &Criteria::default()).await.expect("groups").expect("sound");
        let specs: Vec<_> =
            world.catalogue.fields().into_iter().filter(|spec| spec.field.has_several()).collect();
        assert_eq!(specs.len(), 6);
        for spec in specs {
            let field = spec.field;
            let offered = audience::values(&mut tx, &world, &field, "", 100, &texts).await.expect("values");
            // Of codes and answers nobody has the last one; currencies are those that somebody paid in.
            let (all, held) = match field {
                Field::Currency => (2, 2),
                _ => (spec.choices.len(), spec.choices.len() - 1),
            };
            assert_eq!(offered.values.len(), all, "{field:?}");
            let by = By::from_key(&field.key(), &world.catalogue).expect("what people are told apart by");
            let parts = audience::breakdowns(&mut tx, &everyone, &[by]).await.expect("parts").remove(0);
            assert_eq!((parts.unknown, parts.bars.len()), (offered.blank, held));
            let mut all = Vec::new();
            for value in offered.values {
                let test = Test::Choice(ChoiceTest::AnyOf(vec![value.key.clone()]));
                let rule = Rule { field: field.clone(), test, negated: false };
                let criteria = Criteria { include: Node::Rule(rule), ..Criteria::default() };
                let has = len(&evaluate(&criteria, &people, world.today, &Definitions::default()));
                assert_eq!(value.people, has, "{field:?} {value:?}");
                all.extend(Some(has).filter(|has| *has > 0));
            }
            assert_eq!(parts.bars.iter().map(|bar| bar.people).collect::<Vec<_>>(), all, "{field:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn imports_and_companies_are_offered_as_they_are_called() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let people = |is: &dyn Fn(&Person) -> bool| {
            i64::try_from(people.iter().filter(|person| is(person)).count()).expect("few")
        };
        let texts = Texts::plain(Lang::De);
        let import =
            |key: &'static str| people(&move |person: &Person| person.import.as_deref() == Some(key));
        let found = audience::values(&mut tx, &world, &Field::Import, "list", 8, &texts).await;
        let found = found.expect("values").values;
        let offered: Vec<_> = found.iter().map(|value| (value.label.as_str(), value.people)).collect();
        // The latest first; one that is gone is not offered, and neither is one that made nobody.
        let expect = [("list 2.csv (1. Jan. 1970)", import("2")), ("list 1.csv (1. Jan. 1970)", import("1"))];
        assert_eq!(offered, expect);
        let found = audience::values(&mut tx, &world, &Field::Company, "PÉRSON 3", 8, &texts).await;
        let value = &found.expect("values").values[0];
        let theirs = people(&|person: &Person| person.company.key.as_deref() == Some("person 3 %_"));
        assert_eq!((value.label.as_str(), value.people), ("Person 3 %_", theirs));
    })
    .await;
}
