//! The logarithm of the gamma function, which Rust's standard library has not got yet. Pure.

use std::f64::consts::PI;

/// Lanczos' coefficients for g = 7.
const COEFFICIENTS: [f64; 9] = [
    0.999_999_999_999_809_9,
    676.520_368_121_885_1,
    -1_259.139_216_722_402_8,
    771.323_428_777_653_1,
    -176.615_029_162_140_6,
    12.507_343_278_686_905,
    -0.138_571_095_265_720_12,
    9.984_369_578_019_572e-6,
    1.505_632_735_149_311_6e-7,
];

/// ln Γ(x) for x > 0, exact to about 14 digits.
pub fn ln_gamma(x: f64) -> f64 {
    if x < 0.5 {
        return (PI / (PI * x).sin()).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let mut sum = COEFFICIENTS[0];
    for (place, coefficient) in (1_u32..).zip(&COEFFICIENTS[1..]) {
        sum += coefficient / (x + f64::from(place));
    }
    let t = x + 7.5;
    0.5 * (2.0 * PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factorials_and_halves() {
        let mut factorial = 0.0;
        for n in 1..170 {
            let n = f64::from(n);
            assert!((ln_gamma(n) - factorial).abs() <= 1e-13 * factorial.max(1.0), "{n}");
            factorial += n.ln();
        }
        assert!((ln_gamma(0.5) - PI.sqrt().ln()).abs() < 1e-14);
        assert!((ln_gamma(0.243) - 1.318_043_584_699_67).abs() < 1e-13);
        assert!((ln_gamma(1e-9) - 1e9_f64.ln()).abs() < 1e-8);
    }
}
