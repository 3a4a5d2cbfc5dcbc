//! Page structs and their handlers: one module for each feature, one struct for each template.

pub mod attributes;
pub mod audit;
pub mod builder;
pub mod churn;
pub mod codes;
pub mod contacts;
pub mod edit;
pub mod export;
pub mod groups;
pub mod help;
pub mod home;
pub mod imports;
pub mod invite;
pub mod kept;
pub mod known;
pub mod login;
pub mod me;
pub mod organisation;
pub mod search;
pub mod setup;
pub mod shared;
pub mod shares;
pub mod staff;
pub mod teams;

use crate::{access::Role, texts::Texts};

/// A role's name in the reader's language.
pub fn role_name(t: &Texts, role: Role) -> String {
    match role {
        Role::Admin => t.role_admin(),
        Role::Manager => t.role_manager(),
        Role::Analyst => t.role_analyst(),
        Role::Campaign => t.role_campaign(),
    }
}
