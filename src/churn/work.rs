//! The job: reads who ordered when, fits the models, and writes what they say of each contact, some thousand contacts
//! to a transaction. Killed half-way, it begins anew; what is written twice is the same.
//!
//! Where the organisation looks further ahead than before, or less far, what is expected by then is written beside what is
//! shown, and all of it takes its place in the last transaction: never do some show the one and some the other.

use super::{
    Days, Fit, MIN_REPEATERS, Settings,
    fitting::{self, Fitted},
    model::{Cohort, Model},
    store::{self, NewModel, NewPrediction},
};
use crate::{
    db::{Db, Tx},
    error::Result,
    ids::{ContactId, ProductId},
    jobs::{self, Job, Outcome, Stop},
    settings,
    time::{Clock, Day},
};
use anyhow::Context;
use std::{collections::HashMap, time::Duration};
use tokio::{task::spawn_blocking, time::timeout};

/// Ids of contacts to a transaction.
const PIECE: i64 = 4_096;
/// After so many pieces that were only read, the job shows that it lives.
const RENEWAL: usize = 64;
/// And after so long at its sums.
const PATIENCE: Duration = Duration::from_secs(8);
/// Products that get a model of their own at most.
const PRODUCTS: usize = 20;

/// Performs a job of this feature.
pub async fn perform(db: &Db, clock: &Clock, stop: &Stop, job: Job) -> Result<Outcome> {
    let mut tx = db.read_within(None).await?;
    let organisation = settings::organisation(&mut tx).await?;
    let run = Run {
        db,
        clock,
        stop,
        job: &job,
        today: organisation.day(clock.now()),
        settings: Settings { horizon_days: organisation.horizon_days, ..Settings::default() },
        shown_days: organisation.expected_days(),
    };
    let result = run.all(tx).await;
    match result {
        Err(error) if jobs::is_hopeless(&job) => {
            tracing::error!(job = job.id.0, "given up: {}", error.in_full());
            let mut tx = db.write().await?;
            jobs::finish(&mut tx, &job, "failed", clock.now()).await?;
            tx.commit().await?;
            Ok(Outcome::Finished)
        }
        other => other,
    }
}

struct Run<'a> {
    db: &'a Db,
    clock: &'a Clock,
    stop: &'a Stop,
    job: &'a Job,
    today: Day,
    settings: Settings,
    /// How many days ahead the expected orders that are shown are meant.
    shown_days: i64,
}

/// People by the days on which they ordered.
type Tally = HashMap<Days, u32>;

impl Run<'_> {
    async fn all(&self, mut tx: Tx) -> Result<Outcome> {
        let ends = store::ends(&mut tx).await?;
        let mut tally = Tally::new();
        for (number, (first, last)) in pieces(ends).enumerate() {
            if number % RENEWAL == RENEWAL - 1 && !self.is_ours().await? {
                return Ok(Outcome::Lost);
            }
            for (_, days) in store::order_days(&mut tx, first, last, self.today).await? {
                *tally.entry(days).or_default() += 1;
            }
        }
        let mut models = vec![self.fit(None, tally).await?];
        if models[0].fit.is_some() {
            models.extend(self.products(&mut tx).await?);
        }
        drop(tx);
        let fit = models[0].fit.clone();
        for (first, last) in pieces(ends) {
            if self.stop.is_asked() {
                return Ok(Outcome::Stopped);
            }
            if !self.write(first, last, fit.as_ref().map(|fit| &fit.model)).await? {
                return Ok(Outcome::Lost);
            }
        }
        self.finish(&models).await
    }

    async fn finish(&self, models: &[NewModel]) -> Result<Outcome> {
        let now = self.clock.now();
        let mut tx = self.db.write().await?;
        if !jobs::renew(&mut tx, self.job, now).await? {
            return Ok(Outcome::Lost);
        }
        store::replace_models(&mut tx, models, (now, self.today)).await?;
        store::show_next(&mut tx).await?;
        settings::set_predicted_days(&mut tx, self.settings.horizon_days).await?;
        jobs::finish(&mut tx, self.job, "", now).await?;
        // Who changed it meanwhile does not wait for the next day.
        if settings::organisation(&mut tx).await?.horizon_days != self.settings.horizon_days {
            super::enqueue(&mut tx, None, now).await?;
        }
        tx.commit().await?;
        Ok(Outcome::Finished)
    }

    /// Models of the most bought products that enough people bought again.
    async fn products(&self, tx: &mut Tx) -> Result<Vec<NewModel>> {
        let mut models = Vec::new();
        for product in store::popular_products(tx, self.today, PRODUCTS).await? {
            let tally = store::product_days(tx, product, self.today).await?.into_iter().collect();
            let model = self.fit(Some(product), tally).await?;
            models.extend(model.fit.is_some().then_some(model));
        }
        Ok(models)
    }

    async fn fit(&self, product: Option<ProductId>, tally: Tally) -> Result<NewModel> {
        let contacts = tally.values().copied().map(i64::from).sum();
        let again = tally.iter().filter(|(days, _)| days.0 > 1);
        let repeaters: i64 = again.map(|(_, people)| i64::from(*people)).sum();
        let (today, settings) = (self.today, self.settings);
        let fit = if repeaters < MIN_REPEATERS {
            None
        } else {
            // It takes a second for a million contacts: not on a thread that answers others.
            let mut fit = spawn_blocking(move || {
                let cohort = Cohort::new(tally.iter().map(|(days, people)| (days.history(today), *people)));
                Some(told(fitting::fit(&cohort)?, &cohort, settings))
            });
            loop {
                match timeout(PATIENCE, &mut fit).await {
                    Ok(fit) => break fit.context("the model could not be fitted")?,
                    // Whoever has lost the job meanwhile notices before the first row is written.
                    Err(_) => drop(self.is_ours().await?),
                }
            }
        };
        Ok(NewModel { product, contacts, repeaters, settings, fit })
    }

    /// Shows that somebody is at work; `false` when the job is somebody else's by now.
    async fn is_ours(&self) -> Result<bool> {
        let mut tx = self.db.write().await?;
        let is_ours = jobs::renew(&mut tx, self.job, self.clock.now()).await?;
        tx.commit().await?;
        Ok(is_ours)
    }

    /// Writes what is predicted of a piece of the contacts; `false` when the job is somebody else's by now.
    async fn write(&self, first: i64, last: i64, model: Option<&Model>) -> Result<bool> {
        let mut tx = self.db.write().await?;
        if !jobs::renew(&mut tx, self.job, self.clock.now()).await? {
            return Ok(false);
        }
        let Some(model) = model else {
            store::forget(&mut tx, first, last).await?;
            tx.commit().await?;
            return Ok(true);
        };
        store::forget_without_orders(&mut tx, first, last, self.today).await?;
        let people = store::order_days(&mut tx, first, last, self.today).await?;
        let new: Vec<_> = people.into_iter().map(|(id, days)| self.predict(model, id, days)).collect();
        store::keep_predictions(&mut tx, &new).await?;
        tx.commit().await?;
        Ok(true)
    }

    fn predict(&self, model: &Model, contact: ContactId, days: Days) -> NewPrediction {
        let known = days.history(self.today);
        let alive = (known.repeats > 0).then(|| whole(model.alive(&known) * 10_000.0));
        let orders = |days: i64| whole(model.expected_orders(&known, super::weeks(days)) * 1_000.0);
        let is_new = self.settings.horizon_days != self.shown_days;
        NewPrediction {
            contact,
            alive,
            expected_orders: orders(self.shown_days),
            next_orders: is_new.then(|| orders(self.settings.horizon_days)),
            risk: alive.map(|alive| self.settings.risk(alive)),
        }
    }
}

fn told(found: Fitted, cohort: &Cohort, settings: Settings) -> Fit {
    let Fitted { model, log_likelihood } = found;
    Fit {
        model,
        log_likelihood,
        observed: cohort.frequencies(),
        expected: model.expected_frequencies(cohort),
        expected_orders: model.expected_orders_of(cohort, settings.horizon()),
    }
}

/// From the first id to the last, in pieces that begin where they did last time.
fn pieces((first, last): (i64, i64)) -> impl Iterator<Item = (i64, i64)> {
    let piece = |number: i64| (number * PIECE, number * PIECE + PIECE - 1);
    (first.div_euclid(PIECE)..=last.div_euclid(PIECE)).map(piece)
}

/// The nearest whole number; numbers that are none count as nothing.
#[expect(clippy::cast_possible_truncation, reason = "casts of floats stay within bounds")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}
