//! The list of groups: tabs, search, order and pages.

use super::*;
use crate::support::db::each_db;
use muster::groups::{CountOn, Cursor, Search, Size, Sort, Tab};

fn search(tab: Tab) -> Search {
    Search { tab, limit: 25, min_people: 5, now: NOW, ..Search::default() }
}

async fn names(tx: &mut Tx, actor: &Actor, search: &Search) -> Vec<String> {
    let page = groups::list(tx, actor, search).await.unwrap();
    page.groups.into_iter().map(|listed| listed.group.name).collect()
}

/// Twelve segments of 0, 10, 20 … people, and a list.
async fn fill(tx: &mut Tx, actor: &Actor) -> Vec<GroupId> {
    let mut ids = Vec::new();
    for n in 0..12 {
        let id = make(tx, actor, &format!("Segment {n:02}_%")).await;
        let group = groups::find(tx, actor, id).await.unwrap();
        groups::record_count(tx, NOW, TODAY, &group, n * 10).await.unwrap();
        ids.push(id);
    }
    ids.push(groups::create_known(tx, actor, NOW, &known("Ærø list", &["a@b.de"])).await.unwrap());
    ids
}

#[tokio::test]
async fn pages_joined_are_the_whole_list_in_every_order() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        fill(&mut tx, &mia).await;
        for code in ["name", "-name", "people", "-people", "updated", "-updated"] {
            let sort = Sort::from_code(code).unwrap();
            assert_eq!(sort.code(), code);
            let whole = names(&mut tx, &mia, &Search { sort, ..search(Tab::All) }).await;
            assert_eq!(whole.len(), 13);
            let mut joined = Vec::new();
            let mut after = None;
            loop {
                let search = Search { sort, after, limit: 5, ..search(Tab::All) };
                let page = groups::list(&mut tx, &mia, &search).await.unwrap();
                assert_eq!(page.total, 13);
                joined.extend(page.groups.into_iter().map(|listed| listed.group.name));
                let Some(next) = page.next else { break };
                after = Cursor::from_code(&next.code());
                assert_eq!(after.as_ref(), Some(&next));
            }
            assert_eq!(joined, whole, "{code}");
        }
    })
    .await;
}

#[tokio::test]
async fn neither_order_nor_place_tell_how_small_a_group_is() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let ana = person(&mut tx, "Ana Lyst", Role::Analyst).await;
        for (at, people) in [61, 7, 250, 33, 99, 0].into_iter().enumerate() {
            let id = make(&mut tx, &mia, &format!("{people}")).await;
            let group = groups::find(&mut tx, &mia, id).await.unwrap();
            groups::record_count(&mut tx, NOW + at as i64, TODAY, &group, people).await.unwrap();
        }
        let sort = Sort::from_code("people").unwrap();
        let search = Search { sort, min_people: 100, ..search(Tab::All) };
        assert_eq!(names(&mut tx, &mia, &search).await, ["0", "7", "33", "61", "99", "250"]);
        let by_age = ["61", "7", "33", "99", "0", "250"];
        assert_eq!(names(&mut tx, &ana, &search).await, by_age);
        for forged in 1..100 {
            let after = Some(Cursor { value: forged.to_string(), id: GroupId(9_999_999) });
            let found = names(&mut tx, &ana, &Search { after, ..search.clone() }).await;
            assert_eq!(found, ["250"], "larger than {forged}");
        }
        let mut joined = Vec::new();
        let mut after = None;
        loop {
            let search = Search { after, limit: 1, ..search.clone() };
            let page = groups::list(&mut tx, &ana, &search).await.unwrap();
            joined.extend(page.groups.into_iter().map(|listed| listed.group.name));
            let Some(next) = page.next else { break };
            assert_eq!(next.value, "0", "{joined:?}");
            after = Some(next);
        }
        assert_eq!(joined, by_age);
        for size in Size::ALL {
            let found = names(&mut tx, &ana, &Search { size: Some(size), ..search.clone() }).await;
            assert_eq!(
                found.len(),
                if size == Size::Small { 5 } else { usize::from(size == Size::Hundreds) }
            );
        }
        // Where the smallest group is large, none that is smaller is found by its size.
        let large = Search { min_people: 300, size: Some(Size::Hundreds), ..search.clone() };
        assert!(names(&mut tx, &ana, &large).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn neither_order_nor_place_nor_filter_tell_more_than_the_steps_of_a_number() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let ana = person(&mut tx, "Ana Lyst", Role::Analyst).await;
        for (at, people) in [17, 101, 13, 98, 16, 97, 14].into_iter().enumerate() {
            let id = make(&mut tx, &mia, &format!("{people}")).await;
            let group = groups::find(&mut tx, &mia, id).await.unwrap();
            groups::record_count(&mut tx, NOW + at as i64, TODAY, &group, people).await.unwrap();
        }
        let by_people = Search { sort: Sort::from_code("people").unwrap(), ..search(Tab::All) };
        assert_eq!(names(&mut tx, &mia, &by_people).await, ["13", "14", "16", "17", "97", "98", "101"]);
        // She is told 15, 15, 15, 15, 95, 100 and 100: within one number they stand as they were made.
        let told = ["17", "13", "16", "14", "97", "101", "98"];
        assert_eq!(names(&mut tx, &ana, &by_people).await, told);
        let back = Search { sort: Sort::from_code("-people").unwrap(), ..by_people.clone() };
        let mut reversed = names(&mut tx, &ana, &back).await;
        reversed.reverse();
        assert_eq!(reversed, told);
        for (forged, rest) in
            [(0, 7), (12, 7), (14, 7), (15, 3), (17, 3), (94, 3), (95, 2), (99, 2), (100, 0)]
        {
            let after = Some(Cursor { value: forged.to_string(), id: GroupId(9_999_999) });
            let found = names(&mut tx, &ana, &Search { after, ..by_people.clone() }).await;
            assert_eq!(found, told[7 - rest..], "larger than {forged}");
        }
        let (mut joined, mut places, mut after) = (Vec::new(), Vec::new(), None);
        loop {
            let search = Search { after, limit: 1, ..by_people.clone() };
            let page = groups::list(&mut tx, &ana, &search).await.unwrap();
            joined.extend(page.groups.into_iter().map(|listed| listed.group.name));
            let Some(next) = page.next else { break };
            places.push(next.value.clone());
            after = Some(next);
        }
        assert_eq!(
            (joined.as_slice(), places.join(" ")),
            (told.map(String::from).as_slice(), "15 15 15 15 95 100".into())
        );
        for (size, hers, exactly) in [(Size::Tens, 5, 6), (Size::Hundreds, 2, 1)] {
            let search = Search { size: Some(size), ..by_people.clone() };
            for (actor, found) in [(&ana, hers), (&mia, exactly)] {
                let page = groups::list(&mut tx, actor, &search).await.unwrap();
                assert_eq!((page.groups.len(), page.total), (found, found as i64), "{size:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn tabs_search_and_filters_narrow_the_list() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let max = person(&mut tx, "Max Lund", Role::Manager).await;
        let ids = fill(&mut tx, &mia).await;
        let own =
            groups::create_segment(&mut tx, &max, NOW, &segment("Own", in_group(ids[1]))).await.unwrap();
        groups::archive(&mut tx, &mia, NOW, ids[2], 1).await.unwrap();

        let tabs: Vec<i64> =
            groups::tabs(&mut tx, &max, 5, NOW).await.unwrap().into_iter().map(|(_, count)| count).collect();
        assert_eq!(tabs, [13, 12, 1, 1, 0, 3, 1]);
        // Long after, only what nobody uses or touches wants a look.
        let later = Search { now: NOW + 91 * MICROS_PER_DAY, ..search(Tab::Attention) };
        let found = names(&mut tx, &mia, &later).await;
        assert!(!found.contains(&"Segment 01_%".to_string()) && found.contains(&"Own".to_string()));

        let words = |words: &str| Search { words: words.into(), ..search(Tab::All) };
        assert_eq!(names(&mut tx, &mia, &words("ÆRØ")).await, ["Ærø list"]);
        assert_eq!(names(&mut tx, &mia, &words("1_%")).await.len(), 2);
        assert!(names(&mut tx, &mia, &words("zzz")).await.is_empty());
        let hundreds = Search { size: Some(Size::Hundreds), ..search(Tab::All) };
        assert_eq!(names(&mut tx, &mia, &hundreds).await, ["Segment 11_%", "Segment 10_%"]);
        let his = Search { owner: max.id, ..search(Tab::All) };
        assert_eq!(names(&mut tx, &mia, &his).await, ["Own"]);
        let page = groups::list(&mut tx, &mia, &words("segment 01")).await.unwrap();
        assert_eq!((page.groups[0].used_by, page.groups[0].shares), (1, 0));
        let owners = groups::owners(&mut tx, &mia).await.unwrap();
        assert_eq!(
            owners.people.iter().map(|o| o.name.as_str()).collect::<Vec<_>>(),
            ["Max Lund", "Mia Sand"]
        );
        groups::delete(&mut tx, &max, NOW, own, 1).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn each_day_keeps_its_last_count() {
    each_db(async |db| {
        let mut tx = write(&db).await;
        let mia = mia(&mut tx).await;
        let id = make(&mut tx, &mia, "Summer").await;
        let group = groups::find(&mut tx, &mia, id).await.unwrap();
        groups::past_counts(&mut tx, id, &[(TODAY - 40, 3), (TODAY - 1, 4)]).await.unwrap();
        groups::record_count(&mut tx, NOW, TODAY, &group, 5).await.unwrap();
        groups::record_count(&mut tx, NOW, TODAY, &group, 6).await.unwrap();
        let counts = groups::counts(&mut tx, &mia, &[id], TODAY - 30).await.unwrap();
        let on = |day, people| CountOn { group_id: id, day, people };
        assert_eq!(counts, [on(TODAY - 1, 4), on(TODAY, 6)]);
    })
    .await;
}
