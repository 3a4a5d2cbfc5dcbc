//! Files of acquisitions, page views, ratings and interactions: one way for all four.

use std::fmt::Write as _;

use muster::{
    activities::Kind as Activity,
    db::Db,
    imports::{Import, fields::Kind, setup::Policy},
};
use serde_json::Value;

use super::{Place, counts};
use crate::support::db::each_db;

const NAUGHTY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora/naughty-strings.json");

/// Everything that is known of each activity, the oldest first.
const ALL: &str = "SELECT c.external_id || ' ' || a.kind || ' ' || coalesce(a.activity_no, '-') || ' ' || a.happened_day
            || ' ' || coalesce(p.sku || '=' || p.name, '-') || ' ' || coalesce(a.acquisition_type, '-')
            || ' ' || coalesce(a.campaign, '-') || ' ' || coalesce(a.referrer, '-') || ' ' || coalesce(a.channel, '-')
            || ' ' || coalesce(a.template, '-') || ' ' || coalesce(a.evaluation, '-')
            || ' ' || coalesce(CAST(a.stars AS TEXT), '-')
            || ' ' || CASE WHEN a.failed IS NULL THEN '-' WHEN a.failed THEN 'failed' ELSE 'reached' END
     FROM activities a
     JOIN contacts c ON c.id = a.contact_id
     LEFT JOIN products p ON p.id = a.product_id
     ORDER BY a.id";

async fn shop(db: &Db) -> Place {
    let place = Place::on(db);
    place.contacts("customer_id,email\n1,a@x.de\n2,b@x.de\n", Policy::AddOnly).await;
    place
}

async fn import(place: &Place, kind: Activity, text: &str, policy: Policy) -> Import {
    place.import(Kind::Activities(kind), text.as_bytes(), |setup| setup.policy = policy).await
}

#[tokio::test]
async fn each_kind_is_read_as_people_write_it() {
    each_db(async |db| {
        let place = shop(&db).await;
        let acquisitions = "Kundennummer;Datum;Artikelnummer;Produkt;Art;Kanal;Kampagne;Herkunft\n\
             1;24.12.2025 18:30;P1;Lampe;Gutscheincode;Onlineshop;Frühling;https://www.News.example/a?b\n\
             2;1.2.2025;P1;;kostenlos;App;;(direct)\n2;1.2.2025;;;bezahlt;Web;;\n\
             2;1.2.2025;P2;;Leasing;Web;;\n2;1.2.2025;P2;;;Brieftaube;;\n2;1.2.2025;P2;;;;;kein Ort\n";
        let done = import(&place, Activity::Acquisition, acquisitions, Policy::AddOnly).await;
        assert_eq!(counts(&done), (2, 0, 0, 4));
        let rejects = [
            "4 : missing ",
            "5 Art: acquisition_type Leasing",
            "6 Kanal: channel Brieftaube",
            "7 Herkunft: referrer kein Ort",
        ];
        assert_eq!(place.rejects(&done).await, rejects);
        let views = "E-mail,Viewed at,SKU,utm_campaign,Referrer\nA@x.de,2025-01-01T23:30:00-02:00,,c1,google.com\n\
             a@x.de,2027-01-01,,,\nz@x.de,2025-01-01,,,\n";
        let done = import(&place, Activity::PageView, views, Policy::AddOnly).await;
        assert_eq!(place.rejects(&done).await, ["3 Viewed at: future 2027-01-01", "4 : unknown_contact z@x.de"]);
        let ratings = "cliente,fecha,producto,estrellas\n1,31/12/2024,Vela,\"4,0\"\n2,30/12/2024,,★★☆☆☆\n2,30/12/2024,Vela,4.5\n\
             2,30/12/2024,Vela,\n";
        let done = import(&place, Activity::Rating, ratings, Policy::AddOnly).await;
        assert_eq!(place.rejects(&done).await, ["4 estrellas: stars 4.5", "5 estrellas: missing "]);
        let interactions = "kundenummer,dato,skabelon,kanal,kampagne,vurdering,mislykket\n\
             1,2024-01-02,Opkald,telefon,,meget god,nej\n2,2024-01-02,,,,,\n1,2024-01-02,,,,sådan,\n1,2024-01-02,,,,,måske\n";
        let done = import(&place, Activity::Interaction, interactions, Policy::AddOnly).await;
        assert_eq!(place.rejects(&done).await, ["4 vurdering: evaluation sådan", "5 mislykket: yes_no måske"]);
        assert_eq!(
            place.texts(ALL).await,
            [
                "1 acquisition - 20446 P1=Lampe promo Frühling news.example web - - - -",
                "2 acquisition - 20120 P1=Lampe free - - app - - - -",
                "1 page_view - 20090 - - c1 google.com - - - - -",
                "1 rating - 20088 Vela=Vela - - - - - - 4 -",
                "2 rating - 20087 - - - - - - - 2 -",
                "1 interaction - 19724 - - - - phone Opkald very_positive - reached",
                "2 interaction - 19724 - - - - - - - - reached",
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn a_number_that_is_there_is_skipped_or_changed_and_stays_with_its_contact() {
    each_db(async |db| {
        let place = shop(&db).await;
        let head = "activity_number,customer_number,happened_at,template,campaign\n";
        let first = format!("{head}I1,1,2024-01-01,Call,Spring\nI2,1,2024-01-02,Call,\nI1,1,2024-01-03,Again,\n");
        let done = import(&place, Activity::Interaction, &first, Policy::AddOnly).await;
        assert_eq!(counts(&done), (2, 0, 1, 0));
        let done = import(&place, Activity::Interaction, &first, Policy::FillBlanks).await;
        assert_eq!(counts(&done), (0, 0, 3, 0));
        let second = format!(
            "{head}I1,1,2024-02-01,Mail,\nI2,2,2024-02-01,Mail,\nI3,2,2024-02-02,Mail,\nI1,1,2024-02-03,,Summer\n,1,2024-02-04,,\n,1,2024-02-04,,\n"
        );
        let done = import(&place, Activity::Interaction, &second, Policy::Overwrite).await;
        assert_eq!(counts(&done), (3, 2, 0, 1));
        assert_eq!(place.rejects(&done).await, ["3 : other_activity I2"]);
        assert_eq!(
            place.texts(ALL).await,
            [
                "1 interaction I1 19756 - - Summer - - Mail - - reached",
                "1 interaction I2 19724 - - - - - Call - - reached",
                "1 interaction - 19757 - - - - - - - - reached",
                "1 interaction - 19757 - - - - - - - - reached",
                "2 interaction I3 19755 - - - - - Mail - - reached",
            ]
        );
        // The same number of another kind is another activity.
        let ratings = "activity_number,customer_number,happened_at,stars\nI1,2,2024-03-01,5\n";
        assert_eq!(counts(&import(&place, Activity::Rating, ratings, Policy::AddOnly).await), (1, 0, 0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_long_file_is_the_same_however_it_is_cut() {
    each_db(async |db| {
        let place = shop(&db).await;
        let mut file = String::from("activity_number,customer_number,viewed at,sku,campaign\n");
        for n in 0..12_000 {
            let no = if n % 3 == 0 { String::new() } else { format!("V{}", n % 4_500) };
            let _ = writeln!(file, "{no},{},2024-01-{:02},s{},c{}", n % 2 + 1, n % 28 + 1, n % 40, n % 5);
        }
        let done = import(&place, Activity::PageView, &file, Policy::Overwrite).await;
        // 3,000 numbers, each met two or three times; 4,000 rows without one.
        assert_eq!(counts(&done), (7_000, 5_000, 0, 0));
        assert_eq!(place.number("SELECT count(*) FROM activities").await, 7_000);
        assert_eq!(place.number("SELECT count(*) FROM products").await, 40);
    })
    .await;
}

#[tokio::test]
async fn whatever_stands_in_a_cell_is_stored_or_named_and_the_rest_goes_on() {
    let list = std::fs::read_to_string(NAUGHTY).expect("the corpus");
    let list: Vec<Value> = serde_json::from_str(&list).expect("a list");
    each_db(async |db| {
        let place = shop(&db).await;
        for (kind, head) in [
            (
                Activity::Interaction,
                "customer_number,happened_at,template,campaign,channel,evaluation,failed",
            ),
            (
                Activity::Acquisition,
                "customer_number,happened_at,sku,product,acquisition_type,referrer,activity_number",
            ),
            (Activity::Rating, "customer_number,happened_at,stars,product"),
        ] {
            let columns = head.split(',').count();
            let mut file = format!("{head}\n");
            for (n, text) in list.iter().filter_map(Value::as_str).enumerate() {
                let mut cells = vec![String::new(); columns];
                cells[0] = "1".into();
                cells[1] = "2024-05-01".into();
                cells[2 + n % (columns - 2)] = format!("\"{}\"", text.replace('"', "\"\""));
                let _ = writeln!(file, "{}", cells.join(","));
            }
            let _ = writeln!(file, "1,2024-05-01{}", ",5".repeat(columns - 2));
            let done = import(&place, kind, &file, Policy::Overwrite).await;
            let named = place.rejects(&done).await;
            assert_eq!(i64::try_from(named.len()).unwrap(), done.rejected.min(1_000));
            assert_eq!(usize::try_from(done.rows).unwrap(), list.len() + 1, "{kind:?}");
        }
        assert_eq!(place.number("SELECT count(*) FROM activities WHERE stars NOT BETWEEN 1 AND 5").await, 0);
        assert_eq!(place.number("SELECT count(*) FROM activities WHERE referrer LIKE '%/%'").await, 0);
    })
    .await;
}
