//! Every page and action in one table: method, path, who may, and the handler. What is not here does not exist.

use super::pages::{home, login};
use crate::access::Permission;
use actix_web::{dev::ServiceRequest, web};

/// One line of the table.
#[derive(Clone, Copy)]
pub struct Route {
    /// `get` or `post`.
    pub method: &'static str,
    pub path: &'static str,
    pub needs: Permission,
    /// Whether its form may carry a pasted list (64 MB) instead of 1 MB.
    pub large: bool,
    add: fn(&mut web::ServiceConfig),
}

macro_rules! routes {
    (@large) => { false };
    (@large large) => { true };
    ($($method:ident $path:literal $needs:ident $($large:ident)? => $handler:path;)*) => {
        pub const ROUTES: &[Route] = &[$(Route {
            method: stringify!($method),
            path: $path,
            needs: Permission::$needs,
            large: routes!(@large $($large)?),
            add: |config| {
                config.route($path, web::$method().to($handler));
            },
        }),*];
    };
}

routes! {
    get  "/login"                 Public    => login::show;
    post "/login"                 Public    => login::create;
    post "/logout"                SignedIn  => login::remove;
    get  "/"                      SignedIn  => home::index;
}

/// Adds every route to the service.
pub fn register(config: &mut web::ServiceConfig) {
    for route in ROUTES {
        (route.add)(config);
    }
}

/// The line of the table that a request fits.
pub fn find(req: &ServiceRequest) -> Option<&'static Route> {
    let pattern = req.match_pattern()?;
    let method = req.method().as_str();
    ROUTES.iter().find(|route| route.path == pattern && route.method.eq_ignore_ascii_case(method))
}
