//! Which encoding a file of unknown origin is in, found from its bytes, and what it is called. Pure.
//!
//! Invariant: bytes that do not fit the encoding are never replaced silently. A file is UTF-8 as soon as that explains
//! more of it than any other encoding does; the rows that break it are then rejected by name.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding as Codec;

/// The encodings that the reader of a page may choose from: the stored name and what it is called.
pub const OFFERED: &[(&str, &str)] = &[
    ("UTF-8", "UTF-8"),
    ("windows-1252", "Windows-1252 (Western Europe)"),
    ("windows-1250", "Windows-1250 (Central Europe)"),
    ("windows-1251", "Windows-1251 (Кириллица)"),
    ("windows-1253", "Windows-1253 (Ελληνικά)"),
    ("windows-1254", "Windows-1254 (Türkçe)"),
    ("windows-1255", "Windows-1255 (עברית)"),
    ("windows-1256", "Windows-1256 (العربية)"),
    ("windows-1257", "Windows-1257 (Baltic)"),
    ("ISO-8859-2", "ISO-8859-2 (Central Europe)"),
    ("ISO-8859-15", "ISO-8859-15 (Western Europe)"),
    ("macintosh", "Mac Roman"),
    ("KOI8-R", "KOI8-R (Кириллица)"),
    ("Shift_JIS", "Shift_JIS (日本語)"),
    ("EUC-JP", "EUC-JP (日本語)"),
    ("gb18030", "GB 18030 (简体中文)"),
    ("Big5", "Big5 (繁體中文)"),
    ("EUC-KR", "EUC-KR (한국어)"),
    ("UTF-16LE", "UTF-16 LE"),
    ("UTF-16BE", "UTF-16 BE"),
];

/// An encoding from the list of [`OFFERED`] ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(&'static Codec);

impl Encoding {
    pub const UTF_8: Encoding = Encoding(encoding_rs::UTF_8);

    /// The encoding of a stored or chosen name.
    pub fn from_name(name: &str) -> Option<Encoding> {
        OFFERED.iter().find(|(offered, _)| *offered == name)?;
        Codec::for_label(name.as_bytes()).map(Encoding)
    }

    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// A whole file as text, without its byte-order mark. What does not fit the encoding becomes U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> std::borrow::Cow<'_, str> {
        self.0.decode_with_bom_removal(bytes).0
    }

    pub(super) fn codec(self) -> &'static Codec {
        self.0
    }

    /// Whether commas, quotes and line breaks are single ASCII bytes that mean nothing else, so that records can be
    /// split before they are decoded and a byte offset is a place to go on from.
    pub(super) fn splits_as_bytes(self) -> bool {
        self.0 == encoding_rs::UTF_8 || self.0.is_single_byte()
    }

    fn is_latin(self) -> bool {
        [
            encoding_rs::WINDOWS_1252,
            encoding_rs::WINDOWS_1250,
            encoding_rs::WINDOWS_1254,
            encoding_rs::WINDOWS_1257,
            encoding_rs::WINDOWS_1258,
            encoding_rs::ISO_8859_2,
            encoding_rs::ISO_8859_15,
            encoding_rs::MACINTOSH,
        ]
        .contains(&self.0)
    }
}

/// What the bytes of a file tell about its encoding; fed in pieces, limited in size.
#[derive(Default)]
pub struct Evidence {
    start: Vec<u8>,
    tail: Vec<u8>,
    /// The pieces that are not all ASCII, up to [`DETECTOR_BYTES`]. Only what is not UTF-8 needs to be looked into.
    sample: Vec<u8>,
    good_sequences: u64,
    bad_bytes: u64,
    high_bytes: u64,
    runs: u64,
    long_runs: u64,
    run: u64,
}

/// Enough of a file to know its statistics; the rest is still checked for being UTF-8.
const DETECTOR_BYTES: usize = 4 << 20;
const START_BYTES: usize = 4096;
/// So few bytes do not tell a script from another; Western European is what our languages are written in.
const FEW_HIGH_BYTES: u64 = 8;

impl Evidence {
    pub fn feed(&mut self, bytes: &[u8]) {
        if self.start.len() < START_BYTES {
            let missing = (START_BYTES - self.start.len()).min(bytes.len());
            self.start.extend_from_slice(&bytes[..missing]);
        }
        if bytes.is_ascii() && self.tail.is_empty() {
            self.end_run();
            return;
        }
        if self.sample.len() < DETECTOR_BYTES {
            self.sample.extend_from_slice(bytes);
        }
        self.count_runs(bytes);
        let mut joined = std::mem::take(&mut self.tail);
        joined.extend_from_slice(bytes);
        self.count_sequences(&joined);
    }

    /// The encoding that explains the file best.
    pub fn encoding(mut self) -> Encoding {
        if let Some(utf16) = self.utf16() {
            return utf16;
        }
        self.end_run();
        self.bad_bytes += self.tail.len() as u64;
        if self.bad_bytes == 0 || self.good_sequences >= self.bad_bytes {
            return Encoding::UTF_8;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(&self.sample, true);
        let guess = detector.guess(None, Utf8Detection::Deny);
        let name = if guess == encoding_rs::GBK { "gb18030" } else { guess.name() };
        let guess = Encoding::from_name(name).unwrap_or(Encoding(encoding_rs::WINDOWS_1252));
        let western = Encoding(encoding_rs::WINDOWS_1252);
        let guess = if self.high_bytes < FEW_HIGH_BYTES && !guess.is_latin() { western } else { guess };
        // Letters with accents stand alone or in pairs in Latin script. Longer runs are damage, not text.
        if guess.is_latin() && self.long_runs * 10 > self.runs { Encoding::UTF_8 } else { guess }
    }

    fn utf16(&self) -> Option<Encoding> {
        match self.start.as_slice() {
            [0xff, 0xfe, ..] => return Some(Encoding(encoding_rs::UTF_16LE)),
            [0xfe, 0xff, ..] => return Some(Encoding(encoding_rs::UTF_16BE)),
            _ => {}
        }
        let pairs = self.start.len() / 2;
        let zeros = |odd: usize| self.start.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
        let (even, odd) = (zeros(0), zeros(1));
        if pairs >= 2 && odd * 2 > pairs && even * 20 < pairs {
            return Some(Encoding(encoding_rs::UTF_16LE));
        }
        (pairs >= 2 && even * 2 > pairs && odd * 20 < pairs).then_some(Encoding(encoding_rs::UTF_16BE))
    }

    fn count_runs(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if byte.is_ascii() {
                self.end_run();
            } else {
                self.run += 1;
                self.high_bytes += 1;
            }
        }
    }

    fn end_run(&mut self) {
        self.runs += u64::from(self.run > 0);
        self.long_runs += u64::from(self.run >= 3);
        self.run = 0;
    }

    fn count_sequences(&mut self, mut bytes: &[u8]) {
        loop {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.good_sequences += high_chars(text.as_bytes());
                    return;
                }
                Err(error) => {
                    let (good, rest) = bytes.split_at(error.valid_up_to());
                    self.good_sequences += high_chars(good);
                    let Some(bad) = error.error_len() else {
                        self.tail = rest.to_vec();
                        return;
                    };
                    self.bad_bytes += bad as u64;
                    bytes = &rest[bad..];
                }
            }
        }
    }
}

/// How many characters of valid UTF-8 are more than one byte.
fn high_chars(utf8: &[u8]) -> u64 {
    utf8.iter().filter(|byte| **byte >= 0xc0).count() as u64
}

/// What kind of file this is when it is not text, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// A ZIP archive, which .xlsx, .ods and .numbers files are too.
    Archive,
    /// The old .xls format.
    OldWorkbook,
    Other,
}

/// Whether the first bytes are those of a file that is not text.
pub fn not_text(start: &[u8]) -> Option<NotText> {
    const OTHERS: [&[u8]; 8] = [
        b"%PDF",
        b"\x1f\x8b",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"Rar!",
        b"7z\xbc\xaf",
        b"SQLite format 3\0",
    ];
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return Some(NotText::Archive);
    }
    if start.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(NotText::OldWorkbook);
    }
    if OTHERS.iter().any(|magic| start.starts_with(magic)) {
        return Some(NotText::Other);
    }
    let mut evidence = Evidence::default();
    evidence.feed(start);
    let is_control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x1a);
    let controls = start.iter().filter(is_control).count();
    (evidence.utf16().is_none() && controls * 10 > start.len()).then_some(NotText::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: &str) {
        for size in [1, 2, 3, 7, 4096] {
            let mut evidence = Evidence::default();
            bytes.chunks(size).for_each(|piece| evidence.feed(piece));
            assert_eq!(evidence.encoding().name(), expect, "in pieces of {size}");
        }
    }

    #[test]
    fn encodings_are_found_from_the_bytes() {
        check(b"", "UTF-8");
        check(b"email,name\r\na@b.de,Ann\r\n", "UTF-8");
        check("email,name\na@b.de,Zoë\n".as_bytes(), "UTF-8");
        check(b"c@example.com,Jos\xe9 Mu\xf1oz\r\n", "windows-1252");
        check(b"\xff\xfea\0,\0", "UTF-16LE");
        check(b"a\0,\0b\0\n\0", "UTF-16LE");
        check(b"\0a\0,\0b\0\n", "UTF-16BE");
        check(b"a@b.de,An\0n\r\n", "UTF-8");
    }

    #[test]
    fn a_utf8_file_with_damage_stays_utf8() {
        check(b"a,Zo\xc3\xab\nb,Zo\xeb\n", "UTF-8");
        check(b"a,\xff\xfe\xfd,1\n", "UTF-8");
        check(b"a,\xc0\xaf\xe0\x80\xaf,1\n", "UTF-8");
    }

    #[test]
    fn cyrillic_and_greek_are_told_apart_when_there_is_enough_of_them() {
        let (russian, _, _) =
            encoding_rs::WINDOWS_1251.encode("имя,город\nИван Петров,Санкт-Петербург\nМария,Москва\n");
        check(&russian, "windows-1251");
        let (greek, _, _) =
            encoding_rs::WINDOWS_1253.encode("όνομα,πόλη\nΓιώργος Παπαδόπουλος,Αθήνα\nΜαρία,Θεσσαλονίκη\n");
        check(&greek, "windows-1253");
    }

    #[test]
    fn files_that_are_not_text_are_known_by_their_first_bytes() {
        assert_eq!(not_text(b"PK\x03\x04\0\0"), Some(NotText::Archive));
        assert_eq!(not_text(b"\xd0\xcf\x11\xe0\xa1\xb1"), Some(NotText::OldWorkbook));
        assert_eq!(not_text(b"\x01\x02\x03\0\0\0\0\0"), Some(NotText::Other));
        assert_eq!(not_text(b"a\0,\0b\0\n\0"), None);
        assert_eq!(not_text(b"email,name,spend\r\na@example.com,An\0n,1\r\n"), None);
    }
}
