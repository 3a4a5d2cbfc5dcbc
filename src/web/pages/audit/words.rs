//! Events of the audit log as sentences in the reader's language.

use crate::{
    access::{Actor, Role},
    audit::{Action, Event, ObjectKind},
    texts::Texts,
    web::pages::role_name,
};

/// What happened, as one sentence that begins with who did it: "Ada Berg archived the group “VIP”".
///
/// Features may add these facts to an event's detail, and the sentence uses them: `old` (the name before a change, or
/// the role's code), `role` (a role's code), `team` (the name of the team that something is shared with).
pub fn words(t: &Texts, event: &Event) -> String {
    let who = who(t, event);
    let Some(action) = event.action() else { return t.audit_other(&event.action, &who) };
    let name = event.object_name.as_str();
    match action {
        Action::SetUp
        | Action::SignedIn
        | Action::SignInFailed
        | Action::SignedOut
        | Action::PasswordChanged
        | Action::SessionRevoked
        | Action::StaffInvited
        | Action::InviteAccepted
        | Action::PasswordResetStarted
        | Action::StaffChanged
        | Action::StaffDisabled
        | Action::StaffEnabled => staff(t, action, event, &who),
        Action::TeamCreated | Action::TeamChanged | Action::TeamDeleted => team(t, action, event, &who),
        Action::OrganisationChanged => t.audit_organisation_changed(&who),
        Action::AttributeCreated => t.audit_attribute_created(name, &who),
        Action::AttributeChanged => t.audit_attribute_changed(name, &who),
        Action::AttributeDeleted => t.audit_attribute_deleted(name, &who),
        Action::CodeCreated | Action::CodeChanged | Action::CodeDeleted => code(t, action, event, &who),
        Action::ContactCreated | Action::ContactChanged | Action::ContactDeleted | Action::ConsentChanged => {
            contact(t, action, event, &who)
        }
        Action::ContactsExported => t.audit_contacts_exported(&who),
        Action::ImportUploaded => t.audit_import_uploaded(name, &who),
        Action::ImportStarted => t.audit_import_started(name, &who),
        Action::ImportFinished => t.audit_import_finished(name),
        Action::ImportFailed => t.audit_import_failed(name),
        Action::ImportCancelled => t.audit_import_cancelled(name, &who),
        Action::GroupCreated
        | Action::GroupRenamed
        | Action::CriteriaChanged
        | Action::AddressesChanged
        | Action::PendingAdded
        | Action::GroupDuplicated
        | Action::GroupArchived
        | Action::GroupRestored
        | Action::GroupDeleted
        | Action::GroupExported
        | Action::ShareCreated
        | Action::ShareChanged
        | Action::ShareRevoked
        | Action::ShareDownloaded => group(t, action, event, &who),
        Action::ChurnFitted => t.audit_churn_fitted(&who),
        Action::DemoFilled => t.audit_demo_filled(),
    }
}

/// Who did it: a staff user, the command line, or somebody who was not signed in.
fn who(t: &Texts, event: &Event) -> String {
    match (event.actor_id, event.actor_name.as_str()) {
        (None, "") => t.audit_somebody(),
        (None, name) if name == Actor::console().name => t.audit_console(),
        (_, name) => name.to_string(),
    }
}

/// The effect in numbers: "−412 people", "1,204 rows"; `None` where the event has none.
pub fn effect(t: &Texts, event: &Event) -> Option<String> {
    let n = event.effect?;
    Some(match event.action()? {
        Action::CriteriaChanged | Action::AddressesChanged => match n {
            0 => t.audit_effect_nobody(),
            1.. => t.audit_effect_joined(n),
            _ => t.audit_effect_left(n.saturating_neg()),
        },
        Action::ContactsExported
        | Action::GroupExported
        | Action::ShareDownloaded
        | Action::ImportUploaded
        | Action::ImportStarted
        | Action::ImportFinished
        | Action::ImportFailed
        | Action::ImportCancelled => t.audit_effect_rows(n),
        Action::ContactCreated
        | Action::ContactChanged
        | Action::ContactDeleted
        | Action::AttributeChanged
        | Action::AttributeDeleted
        | Action::CodeDeleted
        | Action::ConsentChanged
        | Action::PendingAdded
        | Action::DemoFilled => t.audit_effect_contacts(n),
        Action::TeamCreated | Action::TeamChanged | Action::TeamDeleted => t.audit_effect_members(n),
        Action::PasswordChanged
        | Action::SessionRevoked
        | Action::StaffChanged
        | Action::StaffDisabled
        | Action::SignedOut
            if n == 0 =>
        {
            return None;
        }
        Action::PasswordChanged
        | Action::SessionRevoked
        | Action::StaffChanged
        | Action::StaffDisabled
        | Action::SignedOut => t.audit_effect_sessions(n),
        _ => t.audit_effect_people(n),
    })
}

/// The page of what the event was about, where there is one and it was not deleted by the event.
pub fn path(event: &Event) -> Option<String> {
    use Action::{AttributeDeleted, CodeDeleted, ContactDeleted, GroupDeleted, TeamDeleted};
    if matches!(event.action()?, GroupDeleted | ContactDeleted | TeamDeleted | AttributeDeleted | CodeDeleted)
    {
        return None;
    }
    let kind = ObjectKind::ALL.into_iter().find(|kind| kind.code() == event.object_kind)?;
    let id = event.object_id;
    Some(match kind {
        ObjectKind::Staff => format!("/settings/staff/{}", id?),
        ObjectKind::Team => format!("/settings/teams/{}", id?),
        ObjectKind::Organisation => "/settings/organisation".into(),
        ObjectKind::Attribute => "/settings/attributes".into(),
        ObjectKind::Code => format!("/settings/codes/{}", id?),
        ObjectKind::Contact => format!("/contacts/{}", id?),
        ObjectKind::Import => format!("/imports/{}", id?),
        ObjectKind::Group => format!("/groups/{}", id?),
        ObjectKind::Share => return None,
    })
}

fn code(t: &Texts, action: Action, event: &Event, who: &str) -> String {
    let (name, kind) = (event.object_name.as_str(), t.codes_kind(event.fact("kind").unwrap_or_default()));
    match action {
        Action::CodeCreated => t.audit_code_created(kind, name, who),
        Action::CodeChanged => t.audit_code_changed(kind, name, who),
        _ => t.audit_code_deleted(kind, name, who),
    }
}

fn staff(t: &Texts, action: Action, event: &Event, who: &str) -> String {
    let name = event.object_name.as_str();
    match action {
        Action::SetUp => t.audit_set_up(who),
        Action::SignedIn => t.audit_signed_in(who),
        Action::SignInFailed if name.is_empty() => t.audit_sign_in_failed_unknown(),
        Action::SignInFailed => t.audit_sign_in_failed(name),
        Action::SignedOut => t.audit_signed_out(who),
        Action::PasswordChanged => t.audit_password_changed(who),
        Action::SessionRevoked => t.audit_session_revoked(who),
        Action::StaffInvited => t.audit_staff_invited(name, role(t, event, "role").unwrap_or_default(), who),
        Action::InviteAccepted => t.audit_invite_accepted(who),
        Action::PasswordResetStarted => t.audit_password_reset_started(name, who),
        Action::StaffDisabled => t.audit_staff_disabled(name, who),
        Action::StaffEnabled => t.audit_staff_enabled(name, who),
        _ => match (role(t, event, "old"), role(t, event, "role")) {
            (Some(old), Some(new)) if old != new => t.audit_staff_role_changed(name, old, new, who),
            _ => t.audit_staff_changed(name, who),
        },
    }
}

fn team(t: &Texts, action: Action, event: &Event, who: &str) -> String {
    let name = event.object_name.as_str();
    match (action, event.fact("old")) {
        (Action::TeamCreated, _) => t.audit_team_created(name, who),
        (Action::TeamDeleted, _) => t.audit_team_deleted(name, who),
        (_, Some(old)) if old != name => t.audit_team_renamed(name, old, who),
        _ => t.audit_team_changed(name, who),
    }
}

fn contact(t: &Texts, action: Action, event: &Event, who: &str) -> String {
    // Contacts have no names in the log.
    let number = event.object_id.map_or_else(|| "–".into(), |id| id.to_string());
    match action {
        Action::ContactCreated => t.audit_contact_created(number, who),
        Action::ContactDeleted => t.audit_contact_deleted(number, who),
        Action::ConsentChanged => t.audit_consent_changed(number, who),
        _ => t.audit_contact_changed(number, who),
    }
}

fn group(t: &Texts, action: Action, event: &Event, who: &str) -> String {
    let name = event.object_name.as_str();
    let team = event.fact("team");
    match (action, event.fact("old")) {
        (Action::GroupCreated, _) => t.audit_group_created(name, who),
        (Action::GroupRenamed, Some(old)) => t.audit_group_renamed_from(name, old, who),
        (Action::GroupRenamed, None) => t.audit_group_renamed(name, who),
        (Action::CriteriaChanged, _) => t.audit_criteria_changed(name, who),
        (Action::AddressesChanged, _) => t.audit_addresses_changed(name, who),
        (Action::PendingAdded, _) => t.audit_pending_added(name, who),
        (Action::GroupDuplicated, Some(old)) => t.audit_group_duplicated_from(name, old, who),
        (Action::GroupDuplicated, None) => t.audit_group_duplicated(name, who),
        (Action::GroupArchived, _) => t.audit_group_archived(name, who),
        (Action::GroupRestored, _) => t.audit_group_restored(name, who),
        (Action::GroupDeleted, _) => t.audit_group_deleted(name, who),
        (Action::GroupExported, _) => t.audit_group_exported(name, who),
        (Action::ShareCreated, _) => match team {
            Some(team) => t.audit_share_created_with(name, team, who),
            None => t.audit_share_created(name, who),
        },
        (Action::ShareChanged, _) => match team {
            Some(team) => t.audit_share_changed_with(name, team, who),
            None => t.audit_share_changed(name, who),
        },
        (Action::ShareRevoked, _) => match team {
            Some(team) => t.audit_share_revoked_with(name, team, who),
            None => t.audit_share_revoked(name, who),
        },
        _ => t.audit_share_downloaded(name, who),
    }
}

/// A role that the event's detail names by its code.
fn role(t: &Texts, event: &Event, fact: &str) -> Option<String> {
    event.fact(fact).and_then(|code| Role::from_code(&code)).map(|role| role_name(t, role))
}
