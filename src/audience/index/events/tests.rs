//! Questions about events, against the plain answer one by one.

use super::*;

const ROWS: u16 = 128;

fn some_events() -> Vec<(u16, Event)> {
    let event = |n: i64| {
        let row = u16::try_from(n / 3 * 37 % i64::from(ROWS)).expect("a row");
        // Some orders have several lines, some lines the same article; some name a campaign.
        let about = match n % 7 {
            0 => about(Aspect::Campaign, n % 2),
            _ => line(n * n % 5, [None, Some(0), Some(0), Some(1)][usize::try_from(n % 4).expect("small")]),
        };
        let amount = (n % 4 != 0).then_some(n % 11 - 3);
        (row, Event { id: n / 3, day: 20_000 + n / 3 * 13 % 40, about, amount })
    };
    (0..1_800).map(event).collect()
}

fn meant() -> Vec<Meant> {
    let products = |ids: &[i64]| {
        (Aspect::Product, ids.iter().map(|id| about(Aspect::Product, *id)).collect::<Vec<i64>>())
    };
    let campaign = (Aspect::Campaign, vec![about(Aspect::Campaign, 1)]);
    let wheres = [
        vec![],
        vec![products(&[])],
        vec![products(&[3])],
        vec![products(&[0, 4, 9])],
        vec![campaign.clone()],
        vec![products(&[0, 1, 4]), campaign],
    ];
    let windows = [(Day::MIN, Day::MAX), (20_003, 20_020), (20_020, 20_003)];
    let meant = |wheres: &Vec<(Aspect, Vec<i64>)>| {
        windows.map(|(from, to)| Meant {
            window: Window { from, to },
            wheres: wheres.clone(),
            line: Line::default(),
        })
    };
    let mut all: Vec<Meant> = wheres.iter().flat_map(meant).collect();
    let amounts = [None, Some((0, 4)), Some((5, i64::MAX))];
    for currencies in [None, Some(vec![]), Some(vec![1]), Some(vec![0, 7])] {
        for amount in amounts {
            let of_line = Line { currencies: currencies.clone(), amount };
            let of_products = wheres[..4].iter().flat_map(meant);
            all.extend(of_products.map(|meant| Meant { line: of_line.clone(), ..meant }));
        }
    }
    all
}

fn questions() -> Vec<Question> {
    let mut questions = Vec::new();
    for op in [EventOp::AtLeast, EventOp::AtMost, EventOp::Exactly, EventOp::Never] {
        for times in [0, 1, 2, 70_000] {
            for counted in [Counted::Times, Counted::Days] {
                questions.extend(meant().into_iter().map(|meant| Question { meant, counted, op, times }));
            }
        }
    }
    questions
}

fn check(events: &Events, plain: &[(u16, Event)]) {
    for question in questions() {
        let found: Vec<usize> = bits::rows(&events.matching(&question, usize::from(ROWS) / 64)).collect();
        let holds = |row: &usize| {
            let own = plain.iter().filter(|(r, _)| usize::from(*r) == *row);
            let own: Vec<Event> = own.map(|(_, event)| *event).collect();
            question.holds(&own)
        };
        assert_eq!(found, (0..usize::from(ROWS)).filter(holds).collect::<Vec<_>>(), "{question:?}");
    }
    for meant in meant() {
        let mut totals = vec![Total::default(); usize::from(ROWS)];
        events.add_up(&meant, &mut totals);
        for (row, total) in totals.into_iter().enumerate() {
            let own = plain.iter().filter(|(r, _)| usize::from(*r) == row);
            let own: Vec<Event> = own.map(|(_, event)| *event).collect();
            let amounts: Vec<(i64, i64)> =
                meant.amounts(&own).map(|(event, amount)| (event.id, amount)).collect();
            let times = amounts.iter().map(|(id, _)| id).collect::<HashSet<_>>().len();
            let amount = amounts.iter().map(|(_, amount)| amount).sum();
            let times = i64::try_from(times).expect("few events");
            assert_eq!(total, Total { amount, times }, "{row} {meant:?}");
        }
    }
}

#[test]
fn questions_are_answered_as_one_by_one() {
    let plain = some_events();
    let mut events = Events::new(plain.clone());
    check(&events, &plain);
    let mut changed: Vec<(u16, Event)> =
        plain.into_iter().filter(|(row, _)| *row != 5 && *row != 6).collect();
    let new = Event { id: 9_000, day: 20_010, about: about(Aspect::Product, 3), amount: Some(7) };
    changed.push((6, new));
    events.replace([(5, Vec::new()), (6, vec![new])]);
    check(&events, &changed);
}

#[test]
fn many_changes_make_a_new_sorted_part() {
    let mut events = Events::new(some_events());
    let event =
        |row: u16| Event { id: i64::from(row), day: 19_000, about: about(Aspect::Product, 2), amount: None };
    events.replace((0..3_000).map(|row| (row, vec![event(row)])));
    assert!(events.late.is_empty());
    assert_eq!(bits::count(&events.having(Aspect::Product, about(Aspect::Product, 2), 47)), 3_000);
    assert_eq!(bits::count(&events.having(Aspect::Product, about(Aspect::Product, 1), 47)), 0);
    events.replace([(7, Vec::new())]);
    assert_eq!(bits::count(&events.having(Aspect::Product, about(Aspect::Product, 2), 47)), 2_999);
}

#[test]
fn nothing_happened_to_nobody() {
    let question = &questions()[0];
    assert_eq!(Events::new(Vec::new()).matching(&Question { times: 1, ..question.clone() }, 2), [0, 0]);
}
