//! Questions about events, against the plain answer one by one.

use super::*;

const ROWS: u16 = 128;

fn some_events() -> Vec<(u16, Event)> {
    let event = |n: i64| {
        let row = u16::try_from(n / 3 * 37 % i64::from(ROWS)).expect("a row");
        // Some orders have several lines, some lines the same article.
        (row, Event { id: n / 3, day: 20_000 + n / 3 * 13 % 40, about: n * n % 5 })
    };
    (0..1_800).map(event).collect()
}

fn questions() -> Vec<Question> {
    let mut questions = Vec::new();
    for op in [EventOp::AtLeast, EventOp::AtMost, EventOp::Exactly, EventOp::Never] {
        for times in [0, 1, 2, 7, 70_000] {
            for counted in [Counted::Orders, Counted::Days] {
                for about in [None, Some(vec![]), Some(vec![3]), Some(vec![0, 4, 9])] {
                    for (from, to) in [(Day::MIN, Day::MAX), (20_003, 20_020), (20_020, 20_003)] {
                        let (about, window) = (about.clone(), Window { from, to });
                        questions.push(Question { window, about, counted, op, times });
                    }
                }
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
}

#[test]
fn questions_are_answered_as_one_by_one() {
    let plain = some_events();
    let mut events = Events::new(plain.clone());
    check(&events, &plain);
    let mut changed: Vec<(u16, Event)> =
        plain.into_iter().filter(|(row, _)| *row != 5 && *row != 6).collect();
    let new = Event { id: 9_000, day: 20_010, about: 3 };
    changed.push((6, new));
    events.replace([(5, Vec::new()), (6, vec![new])]);
    check(&events, &changed);
}

#[test]
fn many_changes_make_a_new_sorted_part() {
    let mut events = Events::new(some_events());
    let event = |row: u16| Event { id: i64::from(row), day: 19_000, about: 2 };
    events.replace((0..3_000).map(|row| (row, vec![event(row)])));
    assert!(events.late.is_empty());
    assert_eq!(events.tally(2, &[u64::MAX; 47]), 3_000);
    assert_eq!(events.tally(1, &[u64::MAX; 47]), 0);
    events.replace([(7, Vec::new())]);
    assert_eq!(events.tally(2, &[u64::MAX; 47]), 2_999);
}

#[test]
fn nothing_happened_to_nobody() {
    let question = &questions()[0];
    assert_eq!(Events::new(Vec::new()).matching(&Question { times: 1, ..question.clone() }, 2), [0, 0]);
}
