//! Words and icons for a contact's activities.

use crate::{
    activities::{Activity, Evaluation, Kind},
    texts::Texts,
    time,
};

pub fn icon(activity: &Activity) -> &'static str {
    match activity.kind() {
        Some(Kind::Acquisition) => "bag",
        Some(Kind::PageView) => "eye",
        Some(Kind::Rating) => "star",
        Some(Kind::Interaction) => "chat",
        None => "info",
    }
}

/// What it was about: the product or the template, or its kind where neither is known.
pub fn title(t: &Texts, activity: &Activity) -> String {
    let subject = activity.product_name().or(activity.template.as_deref());
    subject.map_or_else(|| kind(t, activity), str::to_string)
}

/// "Acquisition · Website · Campaign Spring · From example.com", as far as it is known and not in the title.
pub fn about(t: &Texts, activity: &Activity) -> String {
    let title = title(t, activity);
    let parts = [
        Some(kind(t, activity)),
        activity.template.clone(),
        activity.channel().map(|channel| t.activities_channel(channel.code())),
        activity.campaign.as_deref().map(|name| t.activities_campaign(name)),
        activity.referrer.as_deref().map(|domain| t.activities_referrer(domain)),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().filter(|part| *part != title).collect();
    parts.join(" · ")
}

/// How its evaluation is coloured.
pub fn tone(activity: &Activity) -> &'static str {
    match activity.evaluation() {
        Some(Evaluation::VeryPositive | Evaluation::Positive) => "ok",
        Some(Evaluation::Negative | Evaluation::VeryNegative) => "bad",
        Some(Evaluation::Neutral) | None => "",
    }
}

/// Its day for machines: `2026-11-21`.
pub fn day(activity: &Activity) -> String {
    time::date_of(activity.happened_day).to_string()
}

fn kind(t: &Texts, activity: &Activity) -> String {
    activity.kind().map_or_else(|| t.activities_title(), |kind| t.activities_kind(kind.code()))
}
