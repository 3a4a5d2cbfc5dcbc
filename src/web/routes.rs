//! Every page and action in one table: method, path, who may, and the handler. What is not here does not exist.

use super::pages::{
    attributes, audit, builder, churn, codes, contacts, edit, export, groups, help, home, imports, invite,
    kept, known, login, me, organisation, search, setup, shared, shares, staff, teams,
};
use crate::access::Permission;
use actix_web::{Route as ActixRoute, dev::ServiceRequest, guard, web};

/// One line of the table.
#[derive(Clone, Copy)]
pub struct Route {
    /// `get` or `post`.
    pub method: &'static str,
    pub path: &'static str,
    pub needs: Permission,
    pub body: Body,
    add: fn(&mut web::ServiceConfig),
}

/// What a form may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Fields of up to 1 MB in all.
    Small,
    /// Fields with lists of values, up to 8 MB.
    Lists,
    /// Fields with a pasted list, up to 64 MB.
    Large,
    /// As `Large`, or a file in `multipart/form-data`: the handler checks the session's token, which is the first
    /// part, before it stores a byte.
    Upload,
}

macro_rules! routes {
    (@body) => { Body::Small };
    (@body lists) => { Body::Lists };
    (@body large) => { Body::Large };
    (@body upload) => { Body::Upload };
    ($($method:ident $path:literal $needs:ident $($body:ident)? => $handler:path;)*) => {
        pub const ROUTES: &[Route] = &[$(Route {
            method: stringify!($method),
            path: $path,
            needs: Permission::$needs,
            body: routes!(@body $($body)?),
            add: |config| {
                config.route($path, methods(stringify!($method)).to($handler));
            },
        }),*];
    };
}

routes! {
    get  "/login"                 Public    => login::show;
    post "/login"                 Public    => login::create;
    post "/logout"                SignedIn  => login::remove;
    post "/language"              Public    => login::language;
    get  "/setup/{token}"         Public    => setup::new;
    post "/setup/{token}"         Public    => setup::create;
    get  "/invite/{token}"        Public    => invite::show;
    post "/invite/{token}"        Public    => invite::create;
    get  "/reset/{token}"         Public    => invite::show_reset;
    post "/reset/{token}"         Public    => invite::reset;
    get  "/"                      SignedIn  => home::index;
    get  "/me"                    SignedIn  => me::index;
    post "/me"                    SignedIn  => me::update;
    get  "/me/password"           SignedIn  => me::password;
    post "/me/password"           SignedIn  => me::change_password;
    get  "/me/sessions"           SignedIn  => me::sessions;
    post "/me/sessions/others"    SignedIn  => me::end_others;
    post "/me/sessions/{handle}/end" SignedIn => me::end_session;
    get  "/help/keys"             SignedIn  => help::keys;

    get  "/kept/{key}"            SignedIn  => kept::show;
    post "/kept/{key}"            SignedIn  => kept::discard;

    get  "/imports"               Import    => imports::index;
    get  "/imports/new"           Import    => imports::new;
    post "/imports"               Import upload => imports::create;
    get  "/imports/{id}"          Import    => imports::show;
    get  "/imports/{id}/columns"  Import    => imports::columns;
    post "/imports/{id}/columns"  Import    => imports::update_columns;
    post "/imports/{id}/start"    Import    => imports::start;
    post "/imports/{id}/cancel"   Import    => imports::cancel;
    get  "/imports/{id}/rejects.csv" Import => imports::rejects;
    get  "/groups/new/segment"    EditGroups => builder::new;
    post "/groups/new/segment"    EditGroups lists => builder::create;
    post "/groups/preview"        EditGroups lists => builder::preview;
    get  "/groups/values"         EditGroups => builder::values;
    get  "/groups/new/known"      EditGroups => known::new;
    post "/groups/new/known"      EditGroups upload => known::create;
    post "/groups/known/check"    EditGroups upload => known::check;
    get  "/groups/{id}/edit"      EditGroups => edit::edit;
    post "/groups/{id}/edit"      EditGroups upload => edit::update;

    get  "/groups"                ViewGroups => groups::index::index;
    post "/groups/counts"         ViewGroups => groups::counts::create;
    get  "/groups/templates"      ViewGroups => groups::templates::index;
    get  "/groups/templates/first" ViewGroups => groups::templates::first;
    get  "/groups/archive"        EditGroups => groups::bulk::confirm_archive;
    post "/groups/archive"        EditGroups => groups::bulk::archive;
    get  "/groups/{id}"           ViewGroups => groups::show::show;
    get  "/groups/{id}/members"   ViewGroups => groups::members::index;
    post "/groups/{id}/members/pending" EditPeople => groups::members::add_pending;
    get  "/groups/{id}/used"      ViewGroups => groups::used::show;
    get  "/groups/{id}/history"   ViewGroups => groups::history::index;
    get  "/groups/{id}/history/{number}"         ViewGroups => groups::history::show;
    get  "/groups/{id}/history/{number}/restore" EditGroups => groups::history::confirm;
    post "/groups/{id}/history/{number}/restore" EditGroups => groups::history::restore;
    get  "/groups/{id}/settings"  EditGroups => groups::settings::edit;
    post "/groups/{id}/settings"  EditGroups => groups::settings::update;
    get  "/groups/{id}/duplicate" EditGroups => groups::life::new_copy;
    post "/groups/{id}/duplicate" EditGroups => groups::life::create_copy;
    get  "/groups/{id}/archive"   EditGroups => groups::life::confirm_archive;
    post "/groups/{id}/archive"   EditGroups => groups::life::archive;
    post "/groups/{id}/restore"   EditGroups => groups::life::restore;
    get  "/groups/{id}/delete"    EditGroups => groups::life::confirm_delete;
    post "/groups/{id}/delete"    EditGroups => groups::life::remove;

    get  "/churn"                 ViewGroups => churn::index;
    post "/churn/fit"             EditGroups => churn::create;

    get  "/contacts"                      ViewPeople => contacts::index;
    post "/contacts"                      EditPeople => contacts::create;
    get  "/contacts/new"                  EditPeople => contacts::new;
    get  "/contacts/companies"            ViewPeople => contacts::companies;
    get  "/contacts/{id}"                 ViewPeople => contacts::show;
    post "/contacts/{id}"                 EditPeople => contacts::update;
    get  "/contacts/{id}/edit"            EditPeople => contacts::edit;
    get  "/contacts/{id}/groups"          ViewPeople => contacts::groups;
    get  "/contacts/{id}/consent"         ViewPeople => contacts::consent;
    post "/contacts/{id}/consent"         EditPeople => contacts::update_consent;
    get  "/contacts/{id}/history"         ViewPeople => contacts::history;
    get  "/contacts/{id}/orders/{order}"  ViewPeople => contacts::order;
    get  "/contacts/{id}/delete"          EditPeople => contacts::confirm;
    post "/contacts/{id}/delete"          EditPeople => contacts::remove;

    get  "/search"                        SignedIn => search::index;

    get  "/settings/attributes"              ManageAttributes => attributes::index;
    post "/settings/attributes"              ManageAttributes => attributes::create;
    get  "/settings/attributes/new"          ManageAttributes => attributes::new;
    get  "/settings/attributes/{id}"         ManageAttributes => attributes::edit;
    post "/settings/attributes/{id}"         ManageAttributes => attributes::update;
    post "/settings/attributes/{id}/order"   ManageAttributes => attributes::reorder;
    get  "/settings/attributes/{id}/delete"  ManageAttributes => attributes::confirm;
    post "/settings/attributes/{id}/delete"  ManageAttributes => attributes::remove;
    get  "/settings/codes"                   ManageAttributes => codes::index;
    post "/settings/codes"                   ManageAttributes => codes::create;
    get  "/settings/codes/new"               ManageAttributes => codes::new;
    get  "/settings/codes/{id}"              ManageAttributes => codes::edit;
    post "/settings/codes/{id}"              ManageAttributes => codes::update;
    get  "/settings/codes/{id}/delete"       ManageAttributes => codes::confirm;
    post "/settings/codes/{id}/delete"       ManageAttributes => codes::remove;
    get  "/groups/{id}/export"    ViewPeople => export::confirm;
    post "/groups/{id}/export"    ViewPeople => export::download;
    get  "/groups/{id}/sharing"   ShareGroups => shares::index;
    post "/groups/{id}/sharing"   ShareGroups => shares::create;
    get  "/groups/{id}/sharing/new"            ShareGroups => shares::new;
    post "/groups/{id}/sharing/preview"        ShareGroups => shares::show_preview;
    get  "/groups/{id}/sharing/{share}"        ShareGroups => shares::edit;
    post "/groups/{id}/sharing/{share}"        ShareGroups => shares::update;
    post "/groups/{id}/sharing/{share}/revoke" ShareGroups => shares::revoke;

    get  "/shared"                ViewShared => shared::index;
    get  "/shared/{id}"           ViewShared => shared::show;
    get  "/shared/{id}/download"  ViewShared => shared::confirm;
    post "/shared/{id}/download"  ViewShared => shared::download;

    get  "/settings/staff"        ManageStaff => staff::index;
    post "/settings/staff"        ManageStaff => staff::create;
    get  "/settings/staff/new"    ManageStaff => staff::new;
    get  "/settings/staff/{id}"   ManageStaff => staff::show;
    post "/settings/staff/{id}"   ManageStaff => staff::change;
    post "/settings/staff/{id}/invite"  ManageStaff => staff::renew;
    post "/settings/staff/{id}/reset"   ManageStaff => staff::reset;
    get  "/settings/staff/{id}/disable" ManageStaff => staff::show_disable;
    post "/settings/staff/{id}/disable" ManageStaff => staff::disable;
    post "/settings/staff/{id}/enable"  ManageStaff => staff::enable;
    get  "/settings/teams"        ManageTeams => teams::index;
    post "/settings/teams"        ManageTeams => teams::create;
    get  "/settings/teams/new"    ManageTeams => teams::new;
    get  "/settings/teams/{id}"   ManageTeams => teams::show;
    post "/settings/teams/{id}"   ManageTeams => teams::update;
    get  "/settings/teams/{id}/delete" ManageTeams => teams::show_delete;
    post "/settings/teams/{id}/delete" ManageTeams => teams::delete;
    get  "/settings/organisation" ManageOrganisation => organisation::edit;
    post "/settings/organisation" ManageOrganisation => organisation::update;
    get  "/settings/audit"        ViewAudit => audit::index;
    get  "/settings/audit/export" ViewAudit => audit::export;
}

/// Adds every route to the service.
pub fn register(config: &mut web::ServiceConfig) {
    for route in ROUTES {
        (route.add)(config);
    }
}

/// What is asked with GET may be asked with HEAD.
fn methods(method: &str) -> ActixRoute {
    match method {
        "get" => web::route().guard(guard::Any(guard::Get()).or(guard::Head())),
        _ => web::post(),
    }
}

/// The line of the table that a request fits.
pub fn find(req: &ServiceRequest) -> Option<&'static Route> {
    let pattern = req.match_pattern()?;
    let method = match req.method().as_str() {
        "HEAD" => "GET",
        method => method,
    };
    ROUTES.iter().find(|route| route.path == pattern && route.method.eq_ignore_ascii_case(method))
}
