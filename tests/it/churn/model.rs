//! The model against the paper's own data, and at its edges.

use muster::churn::{
    fitting,
    model::{Cohort, History, Model},
};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/cdnow-sample.csv");

/// Two thousand people of 1997, in weeks.
fn sample() -> Cohort {
    let text = std::fs::read_to_string(SAMPLE).expect("the sample");
    let history = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |cell: usize| cells[cell].parse::<f64>().expect("a number");
        History { repeats: cells[1].parse().expect("a number"), last: number(2), age: number(3) }
    };
    Cohort::new(text.lines().skip(1).map(|line| (history(line), 1)))
}

fn known(repeats: u32, last: f64, age: f64) -> History {
    History { repeats, last, age }
}

const PAPER: Model = Model { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

fn about(value: f64, expect: f64, within: f64) {
    assert!((value - expect).abs() <= within, "{value} is not about {expect}");
}

#[test]
fn the_paper_is_found_again() {
    let cohort = sample();
    let fitted = fitting::fit(&cohort).expect("a model");
    let Model { r, alpha, a, b } = fitted.model;
    about(r, 0.243, 0.0005);
    about(alpha, 4.414, 0.0006);
    about(a, 0.793, 0.0005);
    about(b, 2.426, 0.0005);
    about(fitted.log_likelihood, -9582.43, 0.005);
}

/// What `lifetimes`, which others check against, says of the first customer in 39 weeks.
#[test]
fn one_customer_is_predicted() {
    let first = known(2, 30.43, 38.86);
    about(PAPER.expected_orders(&first, 39.0), 1.226, 0.001);
    about(PAPER.alive(&first), 0.7266, 0.0005);
}

#[test]
fn repeat_orders_are_distributed_as_in_the_figure() {
    let cohort = sample();
    assert_eq!(cohort.frequencies(), [1411.0, 439.0, 214.0, 100.0, 62.0, 38.0, 29.0, 64.0]);
    let expected = PAPER.expected_frequencies(&cohort);
    about(expected.iter().sum(), 2357.0, 1e-6);
    for (expected, near) in expected.into_iter().zip([1408.0, 460.0, 192.0, 101.0, 60.0, 38.0, 26.0, 72.0]) {
        about(expected, near, 2.0);
    }
}

/// Somebody new orders as often as all numbers of orders with their probabilities say.
#[test]
fn expectation_and_distribution_agree() {
    for (a, b) in [(0.3, 0.4), (0.79, 2.4), (1.0, 1.0), (2.5, 0.2), (40.0, 30.0)] {
        let model = Model { r: 0.8, alpha: 3.0, a, b };
        let sum: f64 = (1..3_000).map(|n| f64::from(n) * model.probability(n, 26.0)).sum();
        about(model.expected_orders(&known(0, 0.0, 0.0), 26.0), sum, 1e-5);
    }
}

#[test]
fn who_ordered_once_had_no_chance_to_leave() {
    for age in [0.0, 1.0, 1e3, 1e9] {
        about(PAPER.alive(&known(0, 0.0, age)), 1.0, 0.0);
    }
    let long_ago = PAPER.expected_orders(&known(0, 0.0, 1e6), 13.0);
    assert!(long_ago > 0.0 && long_ago < 1e-5, "{long_ago}");
}

#[test]
fn silence_tells() {
    let mut before = 1.0;
    for weeks in [0.0, 1.0, 10.0, 50.0, 500.0, 1e7] {
        let alive = PAPER.alive(&known(5, 30.0, 30.0 + weeks));
        assert!(alive < before && alive >= 0.0, "{alive} after {weeks} weeks");
        before = alive;
    }
    about(before, 0.0, 1e-9);
}

/// Nothing overflows: years of daily orders, none for centuries, no time at all, and parameters at their ends.
#[test]
fn every_answer_is_a_number() {
    let tiny_and_huge = [1e-5, 0.2, 0.999_999_9, 1.0, 1.000_000_1, 3.0, 1e5];
    let histories = [
        known(0, 0.0, 0.0),
        known(0, 0.0, 15_000.0),
        known(1, 0.2, 15_000.0),
        known(1, 0.15, 0.15),
        known(3_650, 521.0, 522.0),
        known(100_000, 15_000.0, 15_000.0),
    ];
    for a in tiny_and_huge {
        for b in tiny_and_huge {
            for (r, alpha) in [(1e-5, 1e-5), (0.3, 4.0), (1e5, 1e5), (1e-5, 1e5)] {
                let model = Model { r, alpha, a, b };
                for known in histories {
                    let (alive, orders) = (model.alive(&known), model.expected_orders(&known, 13.0));
                    assert!((0.0..=1.0).contains(&alive), "{model:?} {known:?}: {alive}");
                    assert!(orders >= 0.0 && orders.is_finite(), "{model:?} {known:?}: {orders}");
                }
                let cohort = Cohort::new(histories.map(|known| (known, 3)));
                assert!(cohort.log_likelihood(&model).is_finite(), "{model:?}");
            }
        }
    }
}

#[test]
fn there_is_no_model_of_nobody() {
    assert_eq!(fitting::fit(&Cohort::default()), None);
    assert_eq!(fitting::fit(&Cohort::new([(known(0, 0.0, 0.0), 500)])), None);
}

#[test]
fn even_the_dullest_people_have_a_model() {
    for known in [known(2, 10.0, 20.0), known(0, 0.0, 20.0), known(1, 0.0, 20.0), known(9, 20.0, 20.0)] {
        let fitted = fitting::fit(&Cohort::new([(known, 500)])).expect("a model");
        let orders = fitted.model.expected_orders(&known, 13.0);
        assert!(fitted.log_likelihood.is_finite() && orders.is_finite(), "{fitted:?} {orders}");
    }
}

/// Equal people are counted, not repeated.
#[test]
fn who_is_the_same_is_counted_once() {
    let some = [known(0, 0.0, 10.0), known(2, 4.0, 9.0)];
    let counted = Cohort::new([(some[0], 3), (some[1], 2)]);
    let listed = Cohort::new([0, 1, 0, 1, 0].map(|n: usize| (some[n], 1)));
    about(counted.log_likelihood(&PAPER), listed.log_likelihood(&PAPER), 1e-9);
    about(counted.mean_age(), 9.6, 1e-9);
}
