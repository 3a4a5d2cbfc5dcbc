//! Churn prediction: the model against the paper, the job on both databases, and the page.

mod job;
mod model;
mod page;
mod shop;
