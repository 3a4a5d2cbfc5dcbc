//! Contacts: found by number or address, added, filled, overwritten, or refused.

use muster::imports::{
    fields::{Field, Kind},
    setup::{Policy, SetupProblem},
};

use super::{Place, counts, map};
use crate::support::db::each_db;

#[tokio::test]
async fn a_contact_is_found_by_its_number_or_its_address() {
    each_db(async |db| {
        let place = Place::on(&db);
        let first = "customer_id,email,name,city\n1,a@x.de,Ann,Århus\n2,,Bob,\n,c@x.de,Cy,\n";
        assert_eq!(counts(&place.contacts(first, Policy::AddOnly).await), (3, 0, 0, 0));
        assert_eq!(counts(&place.contacts(first, Policy::AddOnly).await), (0, 0, 3, 0));
        let second =
            "customer_id,email,name,city\n1,,Anna,Berlin\n2,b@x.de,Robert,Bonn\n3,C@X.de,Cyril,Köln\n";
        assert_eq!(counts(&place.contacts(second, Policy::FillBlanks).await), (0, 3, 0, 0));
        let shown =
            "SELECT external_id || ' ' || email || ' ' || name || ' ' || city FROM contacts ORDER BY id";
        let filled = ["1 a@x.de Ann Århus", "2 b@x.de Bob Bonn", "3 c@x.de Cy Köln"];
        assert_eq!(place.texts(shown).await, filled);
        assert_eq!(counts(&place.contacts(second, Policy::Overwrite).await), (0, 3, 0, 0));
        let overwritten = ["1 a@x.de Anna Berlin", "2 b@x.de Robert Bonn", "3 c@x.de Cyril Köln"];
        assert_eq!(place.texts(shown).await, overwritten);
        let keys = place.texts("SELECT name_key || ' ' || city_key FROM contacts ORDER BY id").await;
        assert_eq!(keys, ["anna berlin", "robert bonn", "cyril koln"]);
    })
    .await;
}

#[tokio::test]
async fn joiners_stay_in_names_and_nothing_else_that_is_invisible() {
    each_db(async |db| {
        let place = Place::on(&db);
        let file = "email,name\na\u{200d}@x.de,\u{200c}می\u{200c}خواهم\u{200d}\nb@x.de,Zo\u{ad}ë 👩\u{200d}💻\u{200b}\n";
        assert_eq!(counts(&place.contacts(file, Policy::AddOnly).await), (2, 0, 0, 0));
        let names = place.texts("SELECT email || ' ' || name FROM contacts ORDER BY id").await;
        assert_eq!(names, ["a@x.de می\u{200c}خواهم", "b@x.de Zoë 👩\u{200d}💻"]);
        let keys = place.texts("SELECT name_key FROM contacts ORDER BY id").await;
        assert_eq!(keys, ["میخواهم", "zoe 👩💻"]);
    })
    .await;
}

#[tokio::test]
async fn what_changes_nothing_writes_nothing() {
    each_db(async |db| {
        let place = Place::on(&db);
        let file = "email,name\na@x.de,Ann\nb@x.de,Bob\n";
        place.contacts(file, Policy::AddOnly).await;
        assert_eq!(counts(&place.contacts(file, Policy::Overwrite).await), (0, 2, 0, 0));
        assert_eq!(place.number("SELECT max(version) FROM contacts").await, 1);
    })
    .await;
}

#[tokio::test]
async fn number_and_address_of_two_contacts_are_a_conflict() {
    each_db(async |db| {
        let place = Place::on(&db);
        place.contacts("customer_id,email\n1,a@x.de\n2,b@x.de\n", Policy::AddOnly).await;
        let import = place.contacts("customer_id,email\n1,b@x.de\n3,a@x.de\n", Policy::Overwrite).await;
        assert_eq!(place.rejects(&import).await, ["2 : key_conflict b@x.de", "3 : key_conflict a@x.de"]);
    })
    .await;
}

#[tokio::test]
async fn an_address_that_is_given_up_is_free_for_a_later_row() {
    each_db(async |db| {
        let place = Place::on(&db);
        place.contacts("customer_id,email\n1,a@x.de\n2,b@x.de\n", Policy::AddOnly).await;
        let staged = place.stage(Kind::Contacts, b"customer_id,email\n1,new@x.de\n2,a@x.de\n").await;
        let (new, mut setup) = staged.expect("a good file");
        setup.policy = Policy::Overwrite;
        let actor = muster::access::Actor::console();
        let mut tx = db.write().await.expect("a transaction");
        let id = muster::imports::create(&mut tx, &actor, 0, &new, &setup).await.expect("created");
        muster::imports::start(&mut tx, &actor, id, 0).await.expect("started");
        tx.commit().await.expect("a commit");
        place.work().await;
        let emails = place.texts("SELECT email FROM contacts ORDER BY external_id").await;
        assert_eq!(emails, ["new@x.de", "a@x.de"]);
    })
    .await;
}

#[tokio::test]
async fn values_are_read_as_people_write_them_and_what_is_not_known_is_listed() {
    each_db(async |db| {
        let place = Place::on(&db);
        let file = "Kundennr.;E-Mail;Vorname;Nachname;Land;Sprache;Geschlecht;Geburtsdatum;Typ\n\
                    1;a@x.de;Ann;Ö;EIRE;Deutsch;weiblich;31.12.1980;x\n\
                    2;b@x.de;Bob;;Channel Islands;klingonisch;m;1.2.1990;x\n\
                    3;c@x.de;Cy;;Channel Islands;en-GB;?;;x\n\
                    4;d@x.de;Di;;USA;es;f;31.12.2999;x\n\
                    5;nobody;Ed;;US;es;f;;x\n";
        let import = place
            .import(Kind::Contacts, file.as_bytes(), |setup| {
                assert_eq!(setup.delimiter, ';');
                setup.columns[8] = None;
            })
            .await;
        let rejects = ["5 Geburtsdatum: future 31.12.2999", "6 E-Mail: email nobody"];
        assert_eq!(place.rejects(&import).await, rejects);
        let shown = "SELECT coalesce(name, '') || ' ' || coalesce(country, '-') || ' ' || coalesce(language, '-')
                     || ' ' || coalesce(gender, '-') FROM contacts ORDER BY id";
        assert_eq!(place.texts(shown).await, ["Ann Ö IE de f", "Bob - - m", "Cy - en -"]);
        let birthdays = "SELECT birth_month_day || ' ' || birth_day FROM contacts WHERE birth_day IS NOT NULL ORDER BY id";
        assert_eq!(place.texts(birthdays).await, ["1231 4017", "201 7336"]);
        let tally = import.tally();
        let listed: Vec<_> =
            tally.unrecognised.iter().map(|u| format!("{} {} {}", u.column, u.value, u.rows)).collect();
        assert_eq!(listed, ["Land Channel Islands 2", "Sprache klingonisch 1", "Geschlecht ? 1"]);
    })
    .await;
}

#[tokio::test]
async fn how_people_prefer_to_be_contacted_is_read_in_four_languages() {
    each_db(async |db| {
        let place = Place::on(&db);
        let stored = "SELECT coalesce(correspondence, '-') FROM contacts ORDER BY external_id";
        let file = "Kundennr.;Korrespondenzart\n1;Brief\n2;E-Mail\n3;telefonisch\n4;Fax\n5;\n";
        let import = place.import(Kind::Contacts, file.as_bytes(), |_| ()).await;
        assert_eq!(place.texts(stored).await, ["letter", "email", "phone", "-", "-"]);
        let unrecognised = import.tally().unrecognised;
        assert_eq!(unrecognised.iter().map(|u| u.value.as_str()).collect::<Vec<_>>(), ["Fax"]);
        for (head, cells) in [
            ("Correspondence Type", ["Hard Copy", "Email", "Phone call"]),
            ("Tipo de correspondencia", ["Carta", "Correo electrónico", "Teléfono"]),
            ("Korrespondancetype", ["Brev", "e-mail", "Opkald"]),
        ] {
            let [letter, email, phone] = cells;
            let file = format!("id,{head}\n1,{phone}\n2,{letter}\n3,{email}\n");
            place.import(Kind::Contacts, file.as_bytes(), |setup| setup.policy = Policy::Overwrite).await;
            assert_eq!(place.texts(stored).await[..3], ["phone", "letter", "email"], "{head}");
            place.contacts("id,correspondence\n1,letter\n2,email\n3,phone\n", Policy::Overwrite).await;
        }
    })
    .await;
}

#[tokio::test]
async fn dates_and_decimals_that_mean_two_things_must_be_chosen() {
    each_db(async |db| {
        let place = Place::on(&db);
        let staged = place.stage(Kind::Contacts, b"email,birthday\na@x.de,03/04/1980\n").await;
        let (_, mut setup) = staged.expect("a good file");
        assert_eq!(setup.problems(Kind::Contacts), [SetupProblem::ChooseDates]);
        setup.dates = Some(muster::imports::dates::DateHabit::DayFirst);
        assert_eq!(setup.problems(Kind::Contacts), []);
        let (_, setup) = place.stage(Kind::Contacts, b"name\nAnn\n").await.expect("a good file");
        assert_eq!(setup.problems(Kind::Contacts), [SetupProblem::NoKey]);
    })
    .await;
}

#[tokio::test]
async fn consent_is_recorded_with_its_source_and_a_no_is_not_undone() {
    each_db(async |db| {
        let place = Place::on(&db);
        let file = "email,newsletter\na@x.de,yes\nb@x.de,nein\nc@x.de,\n";
        let source = |setup: &mut muster::imports::setup::Setup| {
            setup.consent_source = "Form 2026".into();
        };
        place.import(Kind::Contacts, file.as_bytes(), source).await;
        let events = "SELECT c.email || ' ' || e.channel || ' ' || CASE WHEN e.granted THEN 'yes' ELSE 'no' END || ' ' || e.source
                      FROM consent_events e JOIN contacts c ON c.id = e.contact_id ORDER BY e.id";
        assert_eq!(place.texts(events).await, ["a@x.de email yes Form 2026", "b@x.de email no Form 2026"]);
        let blanket = "email\na@x.de\nb@x.de\nc@x.de\n";
        place
            .import(Kind::Contacts, blanket.as_bytes(), |setup| {
                setup.policy = Policy::Overwrite;
                setup.consent = vec!["email".into()];
                setup.consent_source = "Fair".into();
            })
            .await;
        assert_eq!(place.texts(events).await[2..], ["c@x.de email yes Fair"]);
        assert_eq!(place.number("SELECT count(*) FROM contacts WHERE NOT consent_email").await, 1);
    })
    .await;
}

#[tokio::test]
async fn custom_attributes_take_values_of_their_kind() {
    each_db(async |db| {
        let place = Place::on(&db);
        place
            .sql(r#"INSERT INTO attributes (key, name, kind, choices, created_at) VALUES
                    ('tier', 'Loyalty tier', 'choice', '[{"key":"gold","label":"Gold"}]', 0),
                    ('since', 'Member since', 'date', '[]', 0), ('score', 'Score', 'number', '[]', 0),
                    ('vip', 'VIP', 'yes_no', '[]', 0), ('note', 'Note', 'text', '[]', 0)"#)
            .await;
        let file = "email,loyalty_tier,Member since,Score,VIP,Remark\n\
                    a@x.de,GOLD,2020-02-29,1.5,ja,Ähm\nb@x.de,lead,,,?,\n";
        let import = place
            .import(Kind::Contacts, file.as_bytes(), |setup| {
                map(setup, "Remark", Field::from_code("attribute:5").expect("a field"));
            })
            .await;
        assert_eq!(counts(&import), (2, 0, 0, 0));
        let values = "SELECT a.key || ' ' || coalesce(v.text, '') || ' ' || coalesce(v.text_key, '') || ' ' || coalesce(CAST(v.number AS TEXT), '')
                      FROM attribute_values v JOIN attributes a ON a.id = v.attribute_id ORDER BY a.id";
        let expect = ["tier gold gold ", "since   18321", "score   15000", "vip   1", "note Ähm ahm "];
        assert_eq!(place.texts(values).await, expect);
        assert_eq!(import.tally().unrecognised.len(), 2);
    })
    .await;
}
