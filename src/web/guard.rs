//! Refuses what the route table does not allow the caller.

use super::{context, errors::Failure, routes};
use crate::{access::Permission, error::Error};
use actix_web::{
    body::BoxBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
};

pub async fn guard(
    req: ServiceRequest,
    next: Next<actix_web::body::BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Some(route) = routes::find(&req) else { return next.call(req).await };
    let refusal = match context::visit(req.request()) {
        _ if route.needs == Permission::Public => None,
        Err(error) => Some(error),
        Ok(visit) => match &visit.actor {
            None => Some(Error::SignedOut),
            Some(actor) if !actor.may(route.needs) => Some(Error::Forbidden),
            Some(_) => None,
        },
    };
    match refusal {
        Some(error) => Ok(req.error_response(Failure(error))),
        None => next.call(req).await,
    }
}
