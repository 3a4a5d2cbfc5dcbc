//! Who may do what. Pure: no I/O. A route names its [`Permission`], and every feature function asks again.

use crate::{
    error::{Error, Result},
    ids::{StaffId, TeamId},
};

/// What a staff user is for the organisation (product terms: admin, manager, analyst, campaign team member).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Admin,
    Manager,
    Analyst,
    Campaign,
}

impl Role {
    pub const ALL: [Role; 4] = [Role::Admin, Role::Manager, Role::Analyst, Role::Campaign];

    /// How it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Role::Admin => "admin",
            Role::Manager => "manager",
            Role::Analyst => "analyst",
            Role::Campaign => "campaign",
        }
    }

    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    pub fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match permission {
            P::Public | P::SignedIn | P::ViewShared => true,
            P::ViewGroups => self != Role::Campaign,
            P::EditGroups | P::ShareGroups | P::ViewPeople | P::EditPeople | P::Import => {
                matches!(self, Role::Admin | Role::Manager)
            }
            P::ManageStaff | P::ManageTeams | P::ManageAttributes | P::ManageOrganisation | P::ViewAudit => {
                self == Role::Admin
            }
        }
    }
}

/// One thing that a role may or may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Permission {
    /// Without signing in.
    Public,
    /// Whoever is signed in: own preferences, sessions, password.
    SignedIn,
    /// Groups, their counts and breakdowns; no names and addresses.
    ViewGroups,
    EditGroups,
    ShareGroups,
    /// Names, addresses and orders of single contacts.
    ViewPeople,
    EditPeople,
    Import,
    /// What was shared with the actor's own teams.
    ViewShared,
    ManageStaff,
    ManageTeams,
    /// Custom attributes, and lists and codes.
    ManageAttributes,
    ManageOrganisation,
    ViewAudit,
}

/// The person (or, at set-up and on the command line, the program) that acts.
#[derive(Clone, Debug)]
pub struct Actor {
    /// `None` for the command line, which has every right the machine's owner has.
    pub id: Option<StaffId>,
    pub name: String,
    pub role: Role,
    pub teams: Vec<TeamId>,
}

impl Actor {
    /// Whoever runs `muster` on the machine itself.
    pub fn console() -> Actor {
        Actor { id: None, name: "muster".into(), role: Role::Admin, teams: Vec::new() }
    }

    /// Somebody who has not signed in, for events such as a failed sign-in.
    pub fn nobody() -> Actor {
        Actor { id: None, name: String::new(), role: Role::Campaign, teams: Vec::new() }
    }

    pub fn may(&self, permission: Permission) -> bool {
        self.role.may(permission)
    }

    /// # Errors
    /// `Forbidden` when the role does not have it.
    pub fn require(&self, permission: Permission) -> Result<()> {
        if self.may(permission) { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// The team that somebody works for who is in one only.
    pub fn only_team(&self) -> Option<TeamId> {
        match self.teams[..] {
            [team] => Some(team),
            _ => None,
        }
    }

    /// Up to two letters that stand for the name.
    pub fn initials(&self) -> String {
        initials(&self.name)
    }
}

/// Up to two letters that stand for a name: first of the first and of the last word.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}
