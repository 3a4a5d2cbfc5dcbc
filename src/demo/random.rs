//! Repeatable chance: splitmix64 (Steele, Lea and Flood, 2014). The same seed gives the same shop.

/// A stream of numbers that only depends on its seed.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A stream of its own for one object, so that adding to one does not change the others.
    pub fn of(seed: u64, number: usize) -> Random {
        let mut random = Random(seed ^ (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in 0..1.
    pub fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let bits = (self.next() >> 11) as f64;
        bits / 9_007_199_254_740_992.0
    }

    /// Uniform in `0..n`; 0 when `n` is 0.
    pub fn below(&mut self, n: i64) -> i64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "small ranges")]
        let value = (self.unit() * n as f64) as i64;
        value.clamp(0, (n - 1).max(0))
    }

    /// True with probability `p`.
    pub fn chance(&mut self, p: f64) -> bool {
        self.unit() < p
    }

    /// One of the items.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let index = usize::try_from(self.below(i64::try_from(items.len()).unwrap_or(1))).unwrap_or(0);
        &items[index]
    }

    /// One of the items, the first ones more often (Zipf-like).
    pub fn favour<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "an index into a short list"
        )]
        let index = (self.unit().powf(2.2) * items.len() as f64) as usize;
        &items[index.min(items.len() - 1)]
    }

    /// One of the items by its weight.
    pub fn weighted<'a, T>(&mut self, items: &'a [(T, f64)]) -> &'a T {
        let total: f64 = items.iter().map(|(_, weight)| weight).sum();
        let mut left = self.unit() * total;
        for (item, weight) in items {
            left -= weight;
            if left <= 0.0 {
                return item;
            }
        }
        &items[items.len() - 1].0
    }
}
