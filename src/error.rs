//! What can go wrong, free of HTTP. The web layer words it for the reader; a wrong form is an answer, not an error.

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It does not exist, or the actor may not know that it does.
    #[error("not found")]
    NotFound,
    /// The actor sees it but may not do this.
    #[error("not allowed")]
    Forbidden,
    /// Nobody is signed in.
    #[error("signed out")]
    SignedOut,
    /// Somebody else changed it since it was read.
    #[error("changed by somebody else")]
    Conflict,
    /// A name or address that only one may have is in use.
    #[error("taken")]
    Taken,
    /// The input cannot be understood; the text is a code for the log, not for the reader.
    #[error("not understood: {0}")]
    Invalid(&'static str),
    /// Too many tries; wait this many seconds.
    #[error("too many tries, wait {0} s")]
    TooMany(i64),
    /// More at once than we can do now; come back in this many seconds.
    #[error("busy, come back in {0} s")]
    Busy(i64),
    /// The database needed longer for an answer than anybody should wait, and was stopped.
    #[error("stopped after its time")]
    Slow,
    /// More than the stated number of bytes.
    #[error("larger than {0} bytes")]
    TooLarge(usize),
    /// Our fault: logged in full, shown as a request id only.
    #[error("internal error")]
    Internal(#[from] anyhow::Error),
}

impl Error {
    /// What happened, with all that led to it: for the log.
    pub fn in_full(&self) -> String {
        match self {
            Error::Internal(source) => format!("{source:#}"),
            other => other.to_string(),
        }
    }
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Error {
        match error {
            sqlx::Error::RowNotFound => Error::NotFound,
            sqlx::Error::Database(why) if why.code().is_some_and(|code| STOPPED.contains(&&*code)) => {
                Error::Slow
            }
            other => Error::Internal(other.into()),
        }
    }
}

/// How SQLite and PostgreSQL say that a statement was stopped.
const STOPPED: [&str; 2] = ["9", "57014"];

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::Internal(error.into())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Error {
        Error::Internal(error.into())
    }
}
