//! Churn prediction: who is likely to leave, how well the prediction fits, and the button that has it made anew.

use super::groups::view::{Look, Told};
use crate::{
    access::Permission,
    churn::{self, Fit, Fitted, MIN_REPEATERS, Overview, Risk},
    error::Result,
    texts::Texts,
    web::{
        charts::{self, Pairs},
        context::{Cx, Shell},
        flash::Flash,
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

#[derive(Template)]
#[template(path = "churn/index.html", blocks = ["churn"])]
struct ChurnIndex {
    shell: Shell,
    t: Texts,
    may_fit: bool,
    may_import: bool,
    is_busy: bool,
    all: Option<Fitted>,
    view: Option<View>,
    /// How many have ordered on a second day, where they are too few.
    few: Option<String>,
}

/// A model that was fitted, in words and figures.
struct View {
    days: i64,
    bands: Vec<Band>,
    orders: String,
    contacts: String,
    repeaters: String,
    chart: Pairs,
    frequencies: Vec<Frequency>,
    parameters: Vec<(&'static str, String)>,
    products: Vec<ProductRow>,
}

/// Contacts with the same risk.
struct Band {
    name: String,
    words: String,
    contacts: String,
    share: String,
    /// Width of the bar in per cent.
    width: String,
    /// Where a segment of them is begun.
    segment: Option<String>,
}

/// Contacts with so many repeat orders.
struct Frequency {
    repeats: String,
    observed: String,
    expected: String,
}

struct ProductRow {
    sku: String,
    name: String,
    buyers: String,
    repeaters: String,
    orders: String,
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let overview = churn::overview(&mut tx, &cx.actor).await?;
    drop(tx);
    let view = overview.all.as_ref().and_then(|all| Some(view(&cx, &overview, all, all.fit.as_ref()?)));
    let few = overview.all.as_ref().map(|all| few(&cx, all.repeaters));
    let page = ChurnIndex {
        shell: cx.shell("churn"),
        t: cx.t.clone(),
        may_fit: cx.actor.may(Permission::EditGroups),
        may_import: cx.actor.may(Permission::Import),
        is_busy: overview.is_busy,
        all: overview.all,
        view,
        few,
    };
    reply::page(&cx, &page, |page| page.as_churn().render())
}

/// Asks for a new prediction.
pub async fn create(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    churn::request(&mut tx, &cx.actor, cx.now).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, "/churn", &Flash::ok(cx.t.churn_started())))
}

fn view(cx: &Cx, overview: &Overview, all: &Fitted, fit: &Fit) -> View {
    let (t, look) = (&cx.t, Look::of(cx));
    let told = |contacts: f64| look.told(charts::whole(contacts));
    let pairs = fit.observed.into_iter().zip(fit.expected);
    let pairs: Vec<(Told, Told)> =
        pairs.map(|(observed, expected)| (told(observed), told(expected))).collect();
    // What the table does not tell, no bar tells by its height.
    let bars: Vec<(i64, i64)> = pairs.iter().map(|pair| (pair.0.number(), pair.1.number())).collect();
    let last = pairs.len() - 1;
    let frequency = |(repeats, (observed, expected)): (usize, (Told, Told))| Frequency {
        repeats: name_of(repeats, last),
        observed: observed.words(t),
        expected: expected.words(t),
    };
    let product = |fitted: &Fitted| {
        let (sku, name) = fitted.product.clone()?;
        let orders = decimal(t, fitted.fit.as_ref()?.expected_orders, 0);
        let repeaters = look.part(t, fitted.repeaters);
        let buyers = look.part(t, fitted.contacts);
        Some(ProductRow { sku, name, buyers, repeaters, orders })
    };
    let model = fit.model;
    View {
        days: all.settings.horizon_days,
        bands: bands(cx, look, overview, all),
        orders: decimal(t, fit.expected_orders, 0),
        contacts: look.part(t, all.contacts),
        repeaters: look.part(t, all.repeaters),
        chart: charts::pairs(&bars),
        frequencies: pairs.into_iter().enumerate().map(frequency).collect(),
        parameters: vec![
            ("r", decimal(t, model.r, 3)),
            ("α", decimal(t, model.alpha, 3)),
            ("a", decimal(t, model.a, 3)),
            ("b", decimal(t, model.b, 3)),
            ("ln L", decimal(t, fit.log_likelihood, 1).replace('-', "−")),
        ],
        products: overview.products.iter().filter_map(product).collect(),
    }
}

fn few(cx: &Cx, repeaters: i64) -> String {
    match Look::of(cx).told(repeaters) {
        Told::Number(people) => cx.t.churn_few_words(MIN_REPEATERS, people),
        Told::Under(people) => cx.t.churn_few_words_under(MIN_REPEATERS, people),
    }
}

fn bands(cx: &Cx, look: Look, overview: &Overview, all: &Fitted) -> Vec<Band> {
    let t = &cx.t;
    let contacts: i64 = overview.risks.iter().map(|(_, people)| people).sum();
    let whole = look.rounded(contacts + overview.once);
    let (low, high) =
        (t.hundredths_of_percent(all.settings.low_from), t.hundredths_of_percent(all.settings.high_below));
    let may_edit = cx.actor.may(Permission::EditGroups);
    let band = |name: String, words: String, contacts: i64, segment: Option<String>| {
        let told = look.told(contacts);
        Band {
            name,
            words,
            contacts: told.words(t),
            share: told.share(t, whole),
            width: charts::percent(told.number().min(whole), whole),
            segment: segment.filter(|_| may_edit && contacts > 0),
        }
    };
    let of_risk = |(risk, contacts): (Risk, i64)| {
        let words = match risk {
            Risk::High => t.churn_band_high(&high),
            Risk::Medium => t.churn_band_medium(&low, &high),
            Risk::Low => t.churn_band_low(&low),
        };
        let segment = format!("/groups/new/segment?template=churn-{}", risk.code());
        band(t.criteria_choice(risk.code()), words, contacts, Some(segment))
    };
    let mut bands: Vec<Band> = overview.risks.into_iter().map(of_risk).collect();
    bands.push(band(t.churn_once(), t.churn_once_words(), overview.once, None));
    bands
}

impl ChurnIndex {
    /// What stands below the bars of the chart.
    fn label(&self, repeats: &usize) -> String {
        name_of(*repeats, self.view.as_ref().map_or(0, |view| view.frequencies.len() - 1))
    }
}

/// A number of repeat orders; the last one stands for all that are larger.
fn name_of(repeats: usize, last: usize) -> String {
    if repeats == last { format!("{repeats}+") } else { repeats.to_string() }
}

fn decimal(t: &Texts, value: f64, scale: i16) -> String {
    t.decimal(charts::whole(value * 10_f64.powi(scale.into())), scale)
}
