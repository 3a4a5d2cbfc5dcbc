//! Codes in files of contacts: matched by code or name, made where there are none, and the policies.

use super::{Place, counts};
use crate::{codes::held, support::db::each_db};
use muster::{ids::ContactId, imports::setup::Policy};

const FIRST: &str =
    "Kundennr.;Verkäufer;Verteiler;Branche\n1;anna;news|CARDS | Späte Post;\n2;Bo;;Handel\n3;;;\n";

#[tokio::test]
async fn codes_are_matched_or_made_and_the_policy_decides() {
    each_db(async |db| {
        let place = Place::on(&db);
        place
            .sql(
                "INSERT INTO codes (kind, code, code_key, name, name_key, created_at) VALUES
                 ('salesperson', 'AB', 'ab', 'Anna', 'anna', 0), ('mailing_group', 'NEWS', 'news', 'Letter', 'letter', 0)",
            )
            .await;
        let import = place.contacts(FIRST, Policy::FillBlanks).await;
        assert_eq!(counts(&import), (3, 0, 0, 0));
        assert_eq!(held(&db, ContactId(1)).await, ["CARDS", "Letter", "Späte Post", "Anna"]);
        assert_eq!(held(&db, ContactId(2)).await, ["Handel", "Bo"]);
        assert!(held(&db, ContactId(3)).await.is_empty());
        let made = "SELECT kind || ' ' || code || ' ' || code_key FROM codes ORDER BY id";
        let made = place.texts(made).await;
        assert_eq!(made[2..], [
            "mailing_group CARDS cards",
            "mailing_group Späte Post spate post",
            "salesperson Bo bo",
            "industry_group Handel handel",
        ]);
        let second = "customer number,salesperson,mailing groups,industry\n1,Bo,spate POST,Bau\n3,AB,,\n4,Bo,,\n";
        let import = place.contacts(second, Policy::AddOnly).await;
        assert_eq!(counts(&import), (1, 0, 2, 0));
        assert!(held(&db, ContactId(3)).await.is_empty(), "who is there already stays as they are");
        let import = place.contacts(second, Policy::FillBlanks).await;
        assert_eq!(counts(&import), (0, 3, 0, 0));
        assert_eq!(held(&db, ContactId(1)).await, ["Bau", "CARDS", "Letter", "Späte Post", "Anna"]);
        assert_eq!(held(&db, ContactId(3)).await, ["Anna"]);
        place.contacts(second, Policy::Overwrite).await;
        assert_eq!(held(&db, ContactId(1)).await, ["Bau", "Späte Post", "Bo"]);
        assert_eq!(place.number("SELECT COUNT(*) FROM codes").await, 7);
        let long = format!("customer number,territory\n5,{}\n6,{}\n", "T".repeat(100), "T".repeat(101));
        let import = place.contacts(&long, Policy::FillBlanks).await;
        assert_eq!(counts(&import), (1, 0, 0, 1), "{:?}", place.rejects(&import).await);
        let code = place.texts("SELECT code FROM codes WHERE kind = 'territory'").await;
        assert_eq!(code, ["T".repeat(40)]);
    })
    .await;
}

/// Somebody takes the wrong column for one of codes: there are never more than can be looked over.
#[tokio::test]
async fn a_column_of_something_else_makes_only_so_many_codes() {
    each_db(async |db| {
        let place = Place::on(&db);
        place
            .sql(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 998)
                 INSERT INTO codes (kind, code, code_key, name, name_key, created_at)
                 SELECT 'territory', 'T' || i, 't' || i, 'Name ' || i, 'name ' || i, 0 FROM n",
            )
            .await;
        let file = "customer number,territory,industry\n1,name 7,\n2,new,\n3,NÉW,\n4,newer,\n5,newest,\n6,t8,newest\n";
        let import = place.contacts(file, Policy::FillBlanks).await;
        assert_eq!(counts(&import), (5, 0, 0, 1));
        assert_eq!(place.rejects(&import).await, ["6 territory: too_many_codes newest"]);
        assert_eq!(place.number("SELECT COUNT(*) FROM codes WHERE kind = 'territory'").await, 1_000);
    })
    .await;
}
