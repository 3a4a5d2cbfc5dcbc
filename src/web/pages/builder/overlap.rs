//! How many people the segment has in common with other groups that somebody chose beside it.

use crate::{
    audience::{self, Audience, World},
    db::Tx,
    error::{Error, Result},
    ids::GroupId,
    texts::Texts,
    web::{fields::Fields, pages::groups::view::Look},
};

/// Groups compared at once.
const MOST: usize = 3;

/// A box in which a group is chosen, and how it overlaps with the segment.
#[derive(Clone, Debug, Default)]
pub struct OverlapView {
    /// The group's id as the form names it; empty in the box for one more.
    pub chosen: String,
    /// In both, only in the segment, only in the other.
    pub parts: Option<[String; 3]>,
}

/// The groups that were chosen in a form.
pub fn chosen(fields: &Fields, world: &World, own: Option<GroupId>) -> Vec<GroupId> {
    let mut groups: Vec<GroupId> = Vec::new();
    for id in fields.all("with").filter_map(|id| id.parse().ok()) {
        if Some(id) != own && !groups.contains(&id) && world.catalogue.group(id).is_some() {
            groups.push(id);
        }
    }
    groups.truncate(MOST);
    groups
}

/// The boxes as they are while nothing can be counted.
pub fn blank(with: &[GroupId]) -> Vec<OverlapView> {
    let boxes = with.iter().map(|id| OverlapView { chosen: id.to_string(), parts: None });
    boxes.chain((with.len() < MOST).then(OverlapView::default)).collect()
}

/// The boxes with their numbers; a group that cannot be counted has none.
pub async fn of(
    tx: &mut Tx,
    world: &World,
    audience: &Audience,
    with: &[GroupId],
    look: Look,
    t: &Texts,
) -> Result<Vec<OverlapView>> {
    let mut boxes = blank(with);
    for (id, view) in with.iter().zip(&mut boxes) {
        let other = match audience::of_group(tx, world, *id).await {
            Ok(Ok(other)) => other,
            Ok(Err(_)) | Err(Error::NotFound) => continue,
            Err(error) => return Err(error),
        };
        let overlap = audience::overlap(tx, &[audience, &other]).await?;
        let both = overlap.together(0b11);
        let parts = [both, overlap.together(0b01) - both, overlap.together(0b10) - both];
        view.parts = Some(parts.map(|people| look.part(t, people)));
    }
    Ok(boxes)
}
