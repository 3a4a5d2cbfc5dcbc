//! Finds the parameters under which what people did is most likely: Nelder and Mead's downhill simplex over the
//! logarithms of the four parameters. Pure.

use super::model::{Cohort, Model};

/// Logarithms of parameters beyond this are no model of a shop any more.
const FARTHEST: f64 = 12.0;
const STEPS: usize = 1_000;
/// Starts from what was found, since a simplex may collapse on a slope.
const STARTS: usize = 3;
/// A difference of this part of the likelihood's logarithm is none.
const ENOUGH: f64 = 1e-10;

type Point = [f64; 4];

/// A model and how well it fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fitted {
    pub model: Model,
    pub log_likelihood: f64,
}

/// The most likely parameters; `None` where there is nobody, or nothing that would tell them.
pub fn fit(cohort: &Cohort) -> Option<Fitted> {
    let age = cohort.mean_age();
    if age <= 0.0 {
        return None;
    }
    let cost = |point: &Point| {
        if point.iter().any(|value| value.abs() > FARTHEST) {
            return f64::INFINITY;
        }
        let cost = -cohort.log_likelihood(&model(point));
        if cost.is_nan() { f64::INFINITY } else { cost }
    };
    let mut best = [0.0, (age / 2.0).ln().clamp(-FARTHEST, FARTHEST), 0.0, 0.0];
    for _ in 0..STARTS {
        let before = cost(&best);
        best = descend(best, &cost);
        if before - cost(&best) < ENOUGH * before.abs() {
            break;
        }
    }
    let log_likelihood = -cost(&best);
    log_likelihood.is_finite().then(|| Fitted { model: model(&best), log_likelihood })
}

fn model(point: &Point) -> Model {
    let [r, alpha, a, b] = point.map(f64::exp);
    Model { r, alpha, a, b }
}

/// Goes downhill from a point, with a simplex as wide as half of it in every direction.
fn descend(start: Point, cost: &impl Fn(&Point) -> f64) -> Point {
    let mut simplex: Vec<(f64, Point)> = vec![(cost(&start), start)];
    for axis in 0..start.len() {
        let mut corner = start;
        // Towards the middle, so that the corner never lies beyond the edge.
        corner[axis] += if corner[axis] > 0.0 { -0.5 } else { 0.5 };
        simplex.push((cost(&corner), corner));
    }
    for _ in 0..STEPS {
        simplex.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (best, worst) = (simplex[0], simplex[4]);
        if worst.0 - best.0 < ENOUGH * best.0.abs() && width(&simplex) < 1e-4 {
            break;
        }
        let middle = mean(&simplex[..4]);
        let at = |factor: f64| {
            let point = mix(&middle, &worst.1, factor);
            (cost(&point), point)
        };
        let reflected = at(-1.0);
        let next = if reflected.0 < best.0 {
            Some(lower(at(-2.0), reflected))
        } else if reflected.0 < simplex[3].0 {
            Some(reflected)
        } else {
            let inside = if reflected.0 < worst.0 { at(-0.5) } else { at(0.5) };
            (inside.0 < reflected.0.min(worst.0)).then_some(inside)
        };
        match next {
            Some(next) => simplex[4] = next,
            None => simplex[1..].iter_mut().for_each(|corner| {
                corner.1 = mix(&best.1, &corner.1, 0.5);
                corner.0 = cost(&corner.1);
            }),
        }
    }
    simplex.into_iter().reduce(lower).map_or(start, |(_, point)| point)
}

fn lower(a: (f64, Point), b: (f64, Point)) -> (f64, Point) {
    if b.0 < a.0 { b } else { a }
}

/// From `from` a factor of the way to `to`.
fn mix(from: &Point, to: &Point, factor: f64) -> Point {
    std::array::from_fn(|axis| from[axis] + factor * (to[axis] - from[axis]))
}

fn mean(corners: &[(f64, Point)]) -> Point {
    std::array::from_fn(|axis| corners.iter().map(|corner| corner.1[axis] / 4.0).sum())
}

fn width(simplex: &[(f64, Point)]) -> f64 {
    let apart = |corner: &(f64, Point)| {
        (0..4).map(|axis| (corner.1[axis] - simplex[0].1[axis]).abs()).fold(0.0, f64::max)
    };
    simplex.iter().map(apart).fold(0.0, f64::max)
}
