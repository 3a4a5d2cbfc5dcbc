//! The index as bytes, for its file: columns as they lie in memory, in the machine's own byte order.

use bytemuck::{NoUninit, Pod, cast_slice, cast_slice_mut};

/// What can be written to the file and read from it.
pub trait Stored: Sized {
    fn store(&self, out: &mut Out);

    /// `None` when the bytes are not what was written.
    fn restore(bytes: &mut In) -> Option<Self>;
}

/// Bytes to be written.
#[derive(Default)]
pub struct Out(pub Vec<u8>);

/// Bytes that are read, from the front.
pub struct In<'a>(pub &'a [u8]);

impl Out {
    pub fn number(&mut self, number: i64) {
        self.0.extend(number.to_ne_bytes());
    }

    pub fn slice<T: NoUninit>(&mut self, items: &[T]) {
        self.number(i64::try_from(items.len()).expect("lengths fit into i64"));
        self.0.extend_from_slice(cast_slice(items));
    }

    pub fn all<T: Stored>(&mut self, items: &[T]) {
        self.number(i64::try_from(items.len()).expect("lengths fit into i64"));
        items.iter().for_each(|item| item.store(self));
    }
}

impl<'a> In<'a> {
    pub fn number(&mut self) -> Option<i64> {
        let (bytes, rest) = self.0.split_first_chunk::<8>()?;
        self.0 = rest;
        Some(i64::from_ne_bytes(*bytes))
    }

    /// A length that what is left can hold.
    fn length(&mut self, size: usize) -> Option<usize> {
        let length = usize::try_from(self.number()?).ok()?;
        (length.checked_mul(size)? <= self.0.len()).then_some(length)
    }

    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    pub fn slice<T: Pod>(&mut self) -> Option<Vec<T>> {
        let length = self.length(size_of::<T>())?;
        let mut items = vec![T::zeroed(); length];
        cast_slice_mut(&mut items).copy_from_slice(self.bytes(length * size_of::<T>())?);
        Some(items)
    }

    pub fn all<T: Stored>(&mut self) -> Option<Vec<T>> {
        let length = self.length(1)?;
        (0..length).map(|_| T::restore(self)).collect()
    }
}
