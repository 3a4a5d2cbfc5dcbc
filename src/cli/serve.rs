//! `muster serve`: the portal, and a second listener for health and metrics.

use crate::{
    audience::Engine,
    churn,
    config::Settings,
    db::Db,
    groups, housekeeping,
    imports::{self, Desk},
    jobs::{self, Stop},
    links::{self, Purpose},
    staff,
    time::Clock,
    web::{
        app::{self, App},
        urls,
    },
};
use actix_web::{HttpResponse, HttpServer, rt::task::JoinHandle, web};
use anyhow::Context;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::{sync::Arc, time::Duration};

pub async fn run(settings: Settings) -> anyhow::Result<()> {
    let db = super::create(&settings).await?;
    let secret = settings.secret()?;
    let app = App::new(db, settings, Clock::System, secret);
    serve(app).await
}

/// Serves until SIGTERM or SIGINT; requests in flight are finished.
pub async fn serve(mut app: App) -> anyhow::Result<()> {
    let engine = app.settings.memory_budget().map(|budget| {
        Engine::new(app.clock.clone(), budget, Some(app.settings.data_dir.join("contacts.index")))
    });
    if let Some(engine) = &engine {
        app.db = app.db.with(engine.clone());
    }
    let metrics = PrometheusBuilder::new().install_recorder().context("metrics")?;
    let listen = app.settings.listen;
    let private = app.settings.metrics_listen;
    let base_url = app.settings.base_url();
    let data = web::Data::new(app);
    let shared = data.clone();
    let portal = HttpServer::new(move || app::service(shared.clone()))
        // Else the last part of a page waits until the reader's machine has confirmed the one before: 40 ms.
        .tcp_nodelay(true)
        .client_request_timeout(Duration::from_secs(10))
        .shutdown_timeout(25)
        .bind(listen)
        .with_context(|| format!("MUSTER_LISTEN: {listen} cannot be used; is another Muster running?"))?
        .run();
    let beside = private_listener(data.clone(), metrics, private)?;
    let desk = desk(&data);
    let jobs = start_jobs(&desk).await?;
    say!("Muster is ready: {base_url}");
    offer_set_up(&data).await?;
    let chores = actix_web::rt::spawn(keep_house(data.clone()));
    let index = actix_web::rt::spawn(keep_index(engine.clone(), data.db.clone()));
    let stop = beside.handle();
    let beside = actix_web::rt::spawn(beside);
    let result = portal.await;
    desk.stop.ask();
    let _ = jobs.await;
    chores.abort();
    index.abort();
    stop.stop(true).await;
    let _ = beside.await;
    if let Some(engine) = engine
        && let Err(error) = engine.save(&data.db).await
    {
        tracing::warn!("the index of contacts was not written to its file: {}", error.in_full());
    }
    data.db.close().await;
    Ok(result?)
}

fn desk(app: &App) -> Desk {
    let uploads = app.settings.upload_dir();
    Desk { db: app.db.clone(), clock: app.clock.clone(), uploads, stop: Stop::default() }
}

/// Goes on with what was left over, and takes new jobs from then on.
async fn start_jobs(desk: &Desk) -> anyhow::Result<JoinHandle<()>> {
    jobs::adopt(&desk.db).await?;
    let mut tx = desk.db.read().await?;
    imports::sweep(&mut tx, &desk.uploads).await?;
    drop(tx);
    let desk = desk.clone();
    Ok(actix_web::rt::spawn(async move {
        let (db, clock, stop) = (desk.db.clone(), desk.clock.clone(), desk.stop.clone());
        let perform = async |job: jobs::Job| match job.kind.as_str() {
            churn::JOB => churn::perform(&desk.db, &desk.clock, &desk.stop, job).await,
            _ => imports::perform(&desk, job).await,
        };
        jobs::work(db, clock, stop, perform).await;
    }))
}

/// Prints the link that makes the first admin, while nobody can sign in. It is on no page and in no log.
async fn offer_set_up(app: &App) -> anyhow::Result<()> {
    let mut tx = app.db.write().await?;
    if staff::any(&mut tx).await? {
        return Ok(());
    }
    let secret = links::create(&mut tx, app.clock.now(), Purpose::SetUp, None).await?;
    tx.commit().await?;
    say!(
        "Nobody can sign in yet. Make the first admin here (once, within a day; a new start prints a new link):"
    );
    say!("{}", urls::set_up(&app.settings.base_url(), &secret));
    Ok(())
}

/// Keeps the contacts in memory true for as long as the portal runs.
async fn keep_index(engine: Option<Arc<Engine>>, db: Db) {
    if let Some(engine) = engine {
        engine.run(&db).await;
    }
}

/// Removes what has had its time, counts segments for the day, notes which are broken, and has churn predicted, now and
/// every five minutes.
async fn keep_house(app: web::Data<App>) {
    loop {
        match housekeeping::run(&app.db, app.clock.now()).await {
            Ok(removed) => tracing::debug!(removed, "housekeeping"),
            Err(error) => tracing::warn!("housekeeping: {}", error.in_full()),
        }
        match groups::measure_day(&app.db, app.clock.now()).await {
            Ok(counted) => tracing::debug!(counted, "segments counted for the day"),
            Err(error) => tracing::warn!("segments were not counted for the day: {}", error.in_full()),
        }
        match groups::inspect(&app.db, app.clock.now()).await {
            Ok(others) => tracing::debug!(others, "segments looked through"),
            Err(error) => tracing::warn!("segments were not looked through: {}", error.in_full()),
        }
        if let Err(error) = churn::fall_due(&app.db, app.clock.now()).await {
            tracing::warn!("churn prediction was not asked for: {}", error.in_full());
        }
        tokio::time::sleep(Duration::from_secs(300)).await;
    }
}

fn private_listener(
    app: web::Data<App>,
    metrics: PrometheusHandle,
    listen: std::net::SocketAddr,
) -> anyhow::Result<actix_web::dev::Server> {
    let metrics = web::Data::new(metrics);
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(app.clone())
            .app_data(metrics.clone())
            .route("/health", web::get().to(health))
            .route("/metrics", web::get().to(show_metrics))
    })
    .workers(1)
    .disable_signals()
    .bind(listen)
    .with_context(|| format!("MUSTER_METRICS_LISTEN: {listen} cannot be used"))?
    .run();
    Ok(server)
}

/// 200 when the database answers.
async fn health(app: web::Data<App>) -> HttpResponse {
    let answer = async { crate::settings::organisation(&mut app.db.read().await?).await };
    match tokio::time::timeout(Duration::from_secs(3), answer).await {
        Ok(Ok(_)) => HttpResponse::Ok().content_type("text/plain").body("ok\n"),
        _ => HttpResponse::ServiceUnavailable()
            .content_type("text/plain")
            .body("the database does not answer\n"),
    }
}

async fn show_metrics(metrics: web::Data<PrometheusHandle>) -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(metrics.render())
}
