//! Columns of questions with several answers in files of contacts.

use super::{Place, counts};
use crate::support::db::each_db;
use muster::imports::setup::Policy;

const HELD: &str =
    "SELECT c.external_id || ' ' || v.text FROM attribute_values v JOIN contacts c ON c.id = v.contact_id
                    ORDER BY c.external_id";

async fn place(db: &muster::db::Db) -> Place {
    let place = Place::on(db);
    place
        .sql(
            r#"INSERT INTO attributes (key, name, kind, profile, choices, created_at) VALUES
               ('interests', 'Interests', 'several', 'Buying habits',
                '[{"key":"ski","label":"Skiing"},{"key":"hg","label":"Home, garden"},{"key":"cafe","label":"Café"}]', 0)"#,
        )
        .await;
    place
}

#[tokio::test]
async fn answers_are_parted_as_people_part_them_and_what_is_no_choice_is_listed() {
    each_db(async |db| {
        let place = place(&db).await;
        let file = "Kundennr.\tInterests\n1\tskiing; CAFE\n2\tSkiing, home, garden ,golf, home\n3\tHome, garden\n\
                    4\tski|Home, garden|;\n5\tgolf\n6\t\n";
        let import = place.contacts(file, Policy::FillBlanks).await;
        assert_eq!(counts(&import), (6, 0, 0, 0));
        assert_eq!(place.texts(HELD).await, ["1 ;cafe;ski;", "2 ;hg;ski;", "3 ;hg;", "4 ;hg;ski;"]);
        let unrecognised = import.tally().unrecognised;
        let mut listed: Vec<_> = unrecognised.iter().map(|one| format!("{} {}", one.value, one.rows)).collect();
        listed.sort();
        assert_eq!(listed, ["golf 2", "home 1"]);
    })
    .await;
}

#[tokio::test]
async fn the_policy_decides_about_answers_as_a_whole() {
    each_db(async |db| {
        let place = place(&db).await;
        place.contacts("Kundennr.;Interests\n1;Skiing\n2;\n", Policy::FillBlanks).await;
        let second = "Kundennr.;Interests\n1;Café\n2;Café | Skiing\n3;Skiing\n";
        place.contacts(second, Policy::AddOnly).await;
        assert_eq!(place.texts(HELD).await, ["1 ;ski;", "3 ;ski;"]);
        place.contacts(second, Policy::FillBlanks).await;
        assert_eq!(place.texts(HELD).await, ["1 ;ski;", "2 ;cafe;ski;", "3 ;ski;"]);
        place.contacts(second, Policy::Overwrite).await;
        assert_eq!(place.texts(HELD).await, ["1 ;cafe;", "2 ;cafe;ski;", "3 ;ski;"]);
    })
    .await;
}
