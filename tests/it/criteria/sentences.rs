//! The plain sentence in four languages.

use super::{
    format::catalogue,
    trees::{self, Dice},
};
use muster::{
    criteria::{Criteria, Node, describe, describe_short},
    texts::{Lang, Texts},
};

fn sentence(criteria: &str, lang: Lang) -> String {
    let catalogue = catalogue();
    let criteria = Criteria::parse(criteria, &catalogue).unwrap_or_else(|e| panic!("{criteria}: {e:?}"));
    describe(&criteria, &Texts::plain(lang), &catalogue).plain()
}

#[test]
fn show_all() {
    for seed in 0..40 {
        let criteria = trees::criteria(&mut Dice::new(seed), &catalogue());
        for lang in Lang::ALL {
            println!("{}", describe(&criteria, &Texts::plain(lang), &catalogue()).plain());
        }
        println!("  {}\n", describe_short(&criteria, &Texts::plain(Lang::En), &catalogue()));
    }
}
