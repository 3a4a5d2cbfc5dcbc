//! Settings of the program, by flag and environment; a wrong one is refused at start with how to mend it.

use anyhow::{Context, bail};
use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

/// Settings that every command takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Settings {
    /// Where the data lives: a SQLite file (sqlite:path) or PostgreSQL (postgres://user@host/name)
    #[arg(long, env = "DATABASE_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,

    /// Address and port of the portal
    #[arg(
        long,
        env = "MUSTER_LISTEN",
        global = true,
        default_value = "127.0.0.1:8080",
        value_parser = socket_address,
        value_name = "ADDRESS"
    )]
    pub listen: SocketAddr,

    /// The portal's address as people type it, for links and cookies [default: http://LISTEN]
    #[arg(long, env = "MUSTER_BASE_URL", global = true, value_name = "URL")]
    pub base_url: Option<String>,

    /// Folder for the database file, uploads and the secret
    #[arg(long, env = "MUSTER_DATA_DIR", global = true, default_value = "data", value_name = "FOLDER")]
    pub data_dir: PathBuf,

    /// File with at least 32 bytes that sign cookies; made at the first start [default: DATA_DIR/secret]
    #[arg(long, env = "MUSTER_SECRET_FILE", global = true, value_name = "FILE")]
    pub secret_file: Option<PathBuf>,

    /// Reverse proxies whose X-Forwarded-For is believed, separated by commas
    #[arg(
        long,
        env = "MUSTER_TRUSTED_PROXIES",
        global = true,
        value_delimiter = ',',
        value_parser = ip_address,
        value_name = "ADDRESSES"
    )]
    pub trusted_proxies: Vec<IpAddr>,

    /// Serve plain http on an address that other machines reach
    #[arg(long, env = "MUSTER_ALLOW_HTTP", global = true)]
    pub allow_http: bool,

    /// Address of health and metrics; keep it private
    #[arg(
        long,
        env = "MUSTER_METRICS_LISTEN",
        global = true,
        default_value = "127.0.0.1:9464",
        value_parser = socket_address,
        value_name = "ADDRESS"
    )]
    pub metrics_listen: SocketAddr,

    /// Mail server, such as smtps://user:password@mail.example.com; without it links are copied by hand
    #[arg(long, env = "MUSTER_SMTP_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<String>,

    /// Sender of mails, such as muster@example.com
    #[arg(long, env = "MUSTER_MAIL_FROM", global = true, value_name = "ADDRESS")]
    pub mail_from: Option<String>,

    /// Where "who matches" is answered: in memory if the contacts fit, always in memory, or by the database
    #[arg(
        long,
        env = "MUSTER_ENGINE",
        global = true,
        value_enum,
        default_value = "auto",
        value_name = "WHERE"
    )]
    pub engine: EngineChoice,

    /// How much memory the contacts may take with MUSTER_ENGINE=auto, in megabytes
    #[arg(
        long,
        env = "MUSTER_MEMORY_MB",
        global = true,
        default_value_t = 2048,
        value_parser = megabytes,
        value_name = "MB"
    )]
    pub memory_mb: u64,

    /// Largest file that can be imported, in megabytes
    #[arg(
        long,
        env = "MUSTER_MAX_UPLOAD_MB",
        global = true,
        default_value_t = 100,
        value_parser = megabytes,
        value_name = "MB"
    )]
    pub max_upload_mb: u64,
}

/// Where "who matches" is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum EngineChoice {
    /// In memory as long as the contacts fit into `MUSTER_MEMORY_MB`, else by the database.
    Auto,
    /// In memory, whatever it takes.
    Memory,
    /// By the database.
    Sql,
}

fn socket_address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "write an address with a port, such as 127.0.0.1:8080 or [::1]:8080".into())
}

fn ip_address(text: &str) -> Result<IpAddr, String> {
    text.parse().map_err(|_| "write an address without a port, such as 10.0.0.5".into())
}

fn megabytes(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "write a whole number of megabytes, such as 512".into())
}

impl Settings {
    /// Checks what the types could not.
    ///
    /// # Errors
    /// A sentence that names the setting and how to mend it.
    pub fn check(&self) -> anyhow::Result<()> {
        let database = self.database_url();
        if !["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| database.starts_with(scheme)) {
            let scheme = database.split(':').next().unwrap_or_default();
            bail!(
                "DATABASE_URL begins with {scheme:?}: write sqlite:path/to/muster.db or \
                 postgres://user:password@host/name"
            );
        }
        let base = self.base_url();
        if !base.starts_with("http://") && !base.starts_with("https://") {
            bail!("MUSTER_BASE_URL is {base:?}: it must begin with https:// or http://");
        }
        if base.matches('/').count() > 2 {
            bail!("MUSTER_BASE_URL is {base:?}: leave out everything after the host name");
        }
        if !self.listen.ip().is_loopback() && !self.is_https() && !self.allow_http {
            bail!(
                "MUSTER_LISTEN is {}: other machines could reach the portal without encryption. Set MUSTER_BASE_URL \
                 to the https address of your reverse proxy, or MUSTER_ALLOW_HTTP=true if you accept plain http",
                self.listen
            );
        }
        if self.listen.ip().is_unspecified() && self.base_url.is_none() {
            bail!(
                "MUSTER_LISTEN is {}: also set MUSTER_BASE_URL to the address that people type, since forms are \
                 accepted from there only",
                self.listen
            );
        }
        if self.smtp_url.is_some() && self.mail_from.is_none() {
            bail!("MUSTER_SMTP_URL is set: also set MUSTER_MAIL_FROM to the sender's address");
        }
        if !(1..=1024).contains(&self.max_upload_mb) {
            bail!("MUSTER_MAX_UPLOAD_MB is {}: choose 1 to 1024", self.max_upload_mb);
        }
        if !(1..=1 << 24).contains(&self.memory_mb) {
            bail!("MUSTER_MEMORY_MB is {}: choose 1 to 16777216", self.memory_mb);
        }
        Ok(())
    }

    /// How many bytes the contacts may take in memory; `None` when they are not kept there at all.
    pub fn memory_budget(&self) -> Option<usize> {
        match self.engine {
            EngineChoice::Auto => Some(usize::try_from(self.memory_mb << 20).unwrap_or(usize::MAX)),
            EngineChoice::Memory => Some(usize::MAX),
            EngineChoice::Sql => None,
        }
    }

    /// The address people use, without a slash at its end.
    pub fn base_url(&self) -> String {
        let url = self.base_url.clone().unwrap_or_else(|| format!("http://{}", self.listen));
        url.trim_end_matches('/').to_string()
    }

    /// Whether browsers reach the portal by https, so that cookies may insist on it.
    pub fn is_https(&self) -> bool {
        self.base_url().starts_with("https://")
    }

    /// The database's URL; by default a SQLite file in the data folder.
    pub fn database_url(&self) -> String {
        let file = self.data_dir.join("muster.db");
        self.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", file.display()))
    }

    /// Where uploads wait while they are imported.
    pub fn upload_dir(&self) -> PathBuf {
        self.data_dir.join("uploads")
    }

    /// Makes the data folder, for its owner alone.
    pub fn prepare_data_dir(&self) -> anyhow::Result<()> {
        for dir in [self.data_dir.clone(), self.upload_dir()] {
            std::fs::create_dir_all(&dir)
                .with_context(|| format!("MUSTER_DATA_DIR: {} cannot be made", dir.display()))?;
            restrict(&dir, 0o700)?;
        }
        Ok(())
    }

    /// The secret that signs cookies; made at the first start.
    ///
    /// # Errors
    /// When the file cannot be read or made, or is shorter than 32 bytes.
    pub fn secret(&self) -> anyhow::Result<Vec<u8>> {
        let file = self.secret_file.clone().unwrap_or_else(|| self.data_dir.join("secret"));
        if !file.exists() {
            let mut secret = [0; 64];
            getrandom::fill(&mut secret).context("the system gives no random bytes")?;
            std::fs::write(&file, secret)
                .with_context(|| format!("MUSTER_SECRET_FILE: {} cannot be made", file.display()))?;
            restrict(&file, 0o600)?;
        }
        let secret = std::fs::read(&file)
            .with_context(|| format!("MUSTER_SECRET_FILE: {} cannot be read", file.display()))?;
        if secret.len() < 32 {
            bail!(
                "MUSTER_SECRET_FILE: {} has {} bytes, at least 32 are needed",
                file.display(),
                secret.len()
            );
        }
        Ok(secret)
    }
}

fn restrict(path: &Path, mode: u32) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
        .with_context(|| format!("the permissions of {} cannot be set", path.display()))
}
