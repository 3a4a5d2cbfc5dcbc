//! Short names of actions and kinds, for filters and files.

use crate::{
    audit::{Action, ObjectKind},
    texts::Texts,
};

pub fn kind_name(t: &Texts, kind: ObjectKind) -> String {
    match kind {
        ObjectKind::Staff => t.audit_kind_staff(),
        ObjectKind::Team => t.audit_kind_team(),
        ObjectKind::Organisation => t.audit_kind_organisation(),
        ObjectKind::Attribute => t.audit_kind_attribute(),
        ObjectKind::Code => t.audit_kind_code(),
        ObjectKind::Contact => t.audit_kind_contact(),
        ObjectKind::Import => t.audit_kind_import(),
        ObjectKind::Group => t.audit_kind_group(),
        ObjectKind::Share => t.audit_kind_share(),
    }
}

pub fn action_name(t: &Texts, action: Action) -> String {
    match action {
        Action::SetUp => t.audit_action_set_up(),
        Action::SignedIn => t.audit_action_signed_in(),
        Action::SignInFailed => t.audit_action_sign_in_failed(),
        Action::SignedOut => t.audit_action_signed_out(),
        Action::PasswordChanged => t.audit_action_password_changed(),
        Action::SessionRevoked => t.audit_action_session_revoked(),
        Action::StaffInvited => t.audit_action_staff_invited(),
        Action::InviteAccepted => t.audit_action_invite_accepted(),
        Action::PasswordResetStarted => t.audit_action_password_reset_started(),
        Action::StaffChanged => t.audit_action_staff_changed(),
        Action::StaffDisabled => t.audit_action_staff_disabled(),
        Action::StaffEnabled => t.audit_action_staff_enabled(),
        Action::TeamCreated => t.audit_action_team_created(),
        Action::TeamChanged => t.audit_action_team_changed(),
        Action::TeamDeleted => t.audit_action_team_deleted(),
        Action::OrganisationChanged => t.audit_action_organisation_changed(),
        Action::AttributeCreated => t.audit_action_attribute_created(),
        Action::AttributeChanged => t.audit_action_attribute_changed(),
        Action::AttributeDeleted => t.audit_action_attribute_deleted(),
        Action::CodeCreated | Action::CodeChanged | Action::CodeDeleted => code(t, action),
        Action::ContactCreated => t.audit_action_contact_created(),
        Action::ContactChanged => t.audit_action_contact_changed(),
        Action::ContactDeleted => t.audit_action_contact_deleted(),
        Action::ConsentChanged => t.audit_action_consent_changed(),
        Action::ContactsExported => t.audit_action_contacts_exported(),
        Action::ImportUploaded => t.audit_action_import_uploaded(),
        Action::ImportStarted => t.audit_action_import_started(),
        Action::ImportFinished => t.audit_action_import_finished(),
        Action::ImportFailed => t.audit_action_import_failed(),
        Action::ImportCancelled => t.audit_action_import_cancelled(),
        Action::GroupCreated => t.audit_action_group_created(),
        Action::GroupRenamed => t.audit_action_group_renamed(),
        Action::CriteriaChanged => t.audit_action_criteria_changed(),
        Action::AddressesChanged => t.audit_action_addresses_changed(),
        Action::PendingAdded => t.audit_action_pending_added(),
        Action::GroupDuplicated => t.audit_action_group_duplicated(),
        Action::GroupArchived => t.audit_action_group_archived(),
        Action::GroupRestored => t.audit_action_group_restored(),
        Action::GroupDeleted => t.audit_action_group_deleted(),
        Action::GroupExported => t.audit_action_group_exported(),
        Action::ShareCreated => t.audit_action_share_created(),
        Action::ShareChanged => t.audit_action_share_changed(),
        Action::ShareRevoked => t.audit_action_share_revoked(),
        Action::ShareDownloaded => t.audit_action_share_downloaded(),
        Action::ChurnFitted => t.audit_action_churn_fitted(),
        Action::DemoFilled => t.audit_action_demo_filled(),
    }
}

fn code(t: &Texts, action: Action) -> String {
    match action {
        Action::CodeCreated => t.audit_action_code_created(),
        Action::CodeChanged => t.audit_action_code_changed(),
        _ => t.audit_action_code_deleted(),
    }
}
