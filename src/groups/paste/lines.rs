//! Reads one line of addresses in whatever order and form people paste them.
//!
//! A line is cut into pieces (addresses and runs of words between separators), then names are given to addresses, and
//! every piece that is left over is named.

use super::{Entry, Outcome, Reason, accept, bad, outcome, tidy};
use std::borrow::Cow;

/// Appends what is on the line.
pub fn read<'t>(number: usize, line: &'t str, entries: &mut Vec<Entry<'t>>) {
    let plain = line.trim();
    if plain.is_empty() {
        return;
    }
    let is_one_word = plain.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b',' | b';' | b'<' | b'"'));
    if is_one_word && plain.contains('@') {
        entries.push(Entry { line: number, text: plain.into(), name: "".into(), outcome: outcome(plain) });
        return;
    }
    let mut pieces = Vec::new();
    for segment in segments(line) {
        cut(line, segment, &mut pieces);
    }
    Line { number, line, pieces }.resolve(entries);
}

/// How far a quote or an angle bracket is looked for its end.
const REACH: usize = 512;

/// A part of a line between two separators.
#[derive(Clone, Copy, Debug)]
struct Segment {
    index: usize,
    start: usize,
    end: usize,
    /// Whether a comma stands before it.
    after_comma: bool,
}

#[derive(Debug)]
struct Piece<'t> {
    kind: Kind,
    segment: Segment,
    start: usize,
    end: usize,
    /// Of `Name <address>`: what is inside, and what is before.
    inside: &'t str,
    name: &'t str,
    is_used: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Address,
    Angle,
    Words,
}

/// Cuts a line at commas, semicolons and tabs that are not inside quotes or angle brackets.
fn segments(line: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    let (mut start, mut after_comma, mut is_begin, mut at) = (0, false, true, 0);
    while let Some(c) = line[at..].chars().next() {
        let next = at + c.len_utf8();
        if let Some(closing) = closing_of(line, c, next, is_begin) {
            (at, is_begin) = (closing, false);
            continue;
        }
        if is_separator(c) {
            segments.push(Segment { index: segments.len(), start, end: at, after_comma });
            (start, after_comma, is_begin) = (next, is_comma(c), true);
        } else if !c.is_whitespace() {
            is_begin = false;
        }
        at = next;
    }
    segments.push(Segment { index: segments.len(), start, end: line.len(), after_comma });
    segments
}

fn is_separator(c: char) -> bool {
    is_comma(c) || matches!(c, ';' | '\t' | '；')
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，' | '、')
}

/// Where the quote or bracket that `c` opens is closed, if it is.
fn closing_of(line: &str, c: char, from: usize, is_begin: bool) -> Option<usize> {
    let ends: &[char] = match c {
        '"' if is_begin => &['"'],
        '“' | '„' if is_begin => &['“', '”'],
        '<' => &['>', '<'],
        _ => return None,
    };
    let mut reach = (from + REACH).min(line.len());
    while !line.is_char_boundary(reach) {
        reach -= 1;
    }
    let (at, end) = line[from..reach].char_indices().find(|(_, c)| ends.contains(c))?;
    (end != '<').then_some(from + at + end.len_utf8())
}

/// Cuts a segment into addresses and the words between them.
fn cut<'t>(line: &'t str, segment: Segment, pieces: &mut Vec<Piece<'t>>) {
    let mut start = segment.start;
    while let Some(open) = line[start..segment.end].find('<').map(|at| start + at) {
        let closing = closing_of(line, '<', open + 1, false).filter(|end| *end <= segment.end);
        let end = closing.unwrap_or(segment.end);
        let inside = line[open + 1..end].trim_end_matches('>').trim();
        let before = &line[start..open];
        if !inside.contains(['@', '＠']) || (closing.is_none() && inside.contains('<')) {
            cut_words(line, segment, start, end, pieces);
            start = end;
            continue;
        }
        let name = tidy::without_wrapping(before);
        let other = accept(name).ok().filter(|_| !name.eq_ignore_ascii_case(inside));
        if other.is_some() || (name.contains('@') && name.contains(char::is_whitespace)) {
            cut_words(line, segment, start, open, pieces);
            pieces.push(Piece {
                kind: Kind::Angle,
                segment,
                start: open,
                end,
                inside,
                name: "",
                is_used: false,
            });
        } else {
            let name = if name.contains('@') { "" } else { name };
            let from = start + (before.len() - before.trim_start().len());
            pieces.push(Piece { kind: Kind::Angle, segment, start: from, end, inside, name, is_used: false });
        }
        start = end;
    }
    cut_words(line, segment, start, segment.end, pieces);
}

/// Cuts a stretch without angle brackets: each word with an @ is an address.
fn cut_words<'t>(line: &'t str, segment: Segment, start: usize, end: usize, pieces: &mut Vec<Piece<'t>>) {
    let mut words: Option<(usize, usize)> = None;
    let piece =
        |kind, (start, end)| Piece { kind, segment, start, end, inside: "", name: "", is_used: false };
    let mut at = start;
    for word in line[start..end].split(char::is_whitespace) {
        let span = (at, at + word.len());
        at = span.1 + line[span.1..end].chars().next().map_or(0, char::len_utf8);
        if word.is_empty() {
            continue;
        }
        if word.contains(['@', '＠', '﹫']) {
            pieces.extend(words.take().map(|words| piece(Kind::Words, words)));
            pieces.push(Piece { inside: &line[span.0..span.1], ..piece(Kind::Address, span) });
        } else {
            words = Some((words.map_or(span.0, |words| words.0), span.1));
        }
    }
    pieces.extend(words.map(|words| piece(Kind::Words, words)));
}

/// The pieces of one line on their way to entries.
struct Line<'t> {
    number: usize,
    line: &'t str,
    pieces: Vec<Piece<'t>>,
}

impl<'t> Line<'t> {
    fn text(&self, i: usize) -> &'t str {
        &self.line[self.pieces[i].start..self.pieces[i].end]
    }

    fn resolve(mut self, entries: &mut Vec<Entry<'t>>) {
        let addresses = self.pieces.iter().filter(|piece| piece.kind != Kind::Words).count();
        let mut found: Vec<(usize, Entry<'t>)> = Vec::with_capacity(self.pieces.len());
        for i in 0..self.pieces.len() {
            if self.pieces[i].kind != Kind::Words {
                let entry = self.joined_by_comma(i).unwrap_or_else(|| self.entry(i));
                found.push((i, entry));
            }
        }
        for (i, entry) in &mut found {
            if entry.name.is_empty() {
                entry.name = self.name_beside(*i, addresses == 1);
            }
        }
        self.name_the_rest(&mut found, addresses);
        found.sort_by_key(|(i, _)| *i);
        entries.extend(found.into_iter().map(|(_, entry)| entry));
    }

    fn entry(&mut self, i: usize) -> Entry<'t> {
        let name = self.name_of_angle(i);
        let inside = self.pieces[i].inside;
        let text = if self.pieces[i].kind == Kind::Angle { self.text(i) } else { inside };
        Entry { line: self.number, text: text.into(), name, outcome: outcome(inside) }
    }

    /// `jonas@firma,de`: a comma where a dot belongs.
    fn joined_by_comma(&mut self, i: usize) -> Option<Entry<'t>> {
        let (this, next) = (&self.pieces[i], self.pieces.get(i + 1)?);
        let is_adjacent = next.kind == Kind::Words && next.segment.after_comma && this.end + 1 == next.start;
        let word = self.text(i + 1);
        let is_end =
            (2..=24).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_alphabetic() || b == b'.');
        if this.kind != Kind::Address || !is_adjacent || !is_end || accept(this.inside).is_ok() {
            return None;
        }
        let text = &self.line[this.start..next.end];
        let suggestion = super::suggest::address(text)?;
        self.pieces[i + 1].is_used = true;
        let outcome = Outcome::Bad { reason: Reason::CommaForDot, suggestion: Some(suggestion) };
        Some(Entry { line: self.number, text: text.into(), name: "".into(), outcome })
    }

    /// The name before `<address>`, with the last name that a comma has cut off before it.
    fn name_of_angle(&mut self, i: usize) -> Cow<'t, str> {
        let this = &self.pieces[i];
        if this.kind != Kind::Angle || this.name.is_empty() {
            return "".into();
        }
        let name = this.name;
        let last = i.checked_sub(1).filter(|last| {
            let piece = &self.pieces[*last];
            let is_before = piece.segment.index + 1 == this.segment.index && this.segment.after_comma;
            piece.kind == Kind::Words && !piece.is_used && is_before && is_name(self.text(*last))
        });
        let Some(last) = last else { return flip(name) };
        self.pieces[last].is_used = true;
        format!("{name} {}", tidy::without_wrapping(self.text(last))).into()
    }

    /// A name in the words beside an address, or in the other cells of its line when it is alone on it.
    fn name_beside(&mut self, i: usize, is_alone: bool) -> Cow<'t, str> {
        let segment = self.pieces[i].segment.index;
        let fits = |at: &usize| {
            let piece = &self.pieces[*at];
            piece.kind == Kind::Words && !piece.is_used && is_name(self.text(*at))
        };
        let before = i.checked_sub(1).filter(|at| self.pieces[*at].segment.index == segment);
        let after = Some(i + 1).filter(|at| {
            is_alone && self.pieces.get(*at).is_some_and(|piece| piece.segment.index == segment)
        });
        if let Some(at) = [before, after].into_iter().flatten().find(|at| fits(at)) {
            self.pieces[at].is_used = true;
            return flip(tidy::without_wrapping(self.text(at)));
        }
        let Some(first) = (0..self.pieces.len()).find(fits).filter(|_| is_alone) else { return "".into() };
        let second = Some(first + 1).filter(|at| at < &self.pieces.len() && fits(at));
        let name = tidy::without_wrapping(self.text(first));
        self.pieces[first].is_used = true;
        match second.filter(|_| !name.contains(char::is_whitespace)) {
            Some(second) if !self.text(second).contains(char::is_whitespace) => {
                self.pieces[second].is_used = true;
                format!("{name} {}", tidy::without_wrapping(self.text(second))).into()
            }
            _ => flip(name),
        }
    }

    /// Words that are nobody's name: noted at the address they stand with, or entries of their own.
    fn name_the_rest(&self, found: &mut Vec<(usize, Entry<'t>)>, addresses: usize) {
        for (i, piece) in self.pieces.iter().enumerate() {
            let text = tidy::without_wrapping(self.text(i));
            if piece.kind != Kind::Words || piece.is_used || text.is_empty() {
                continue;
            }
            let is_plain = !is_attempt(text);
            let has_neighbour =
                |entry: &(usize, Entry<'_>)| self.pieces[entry.0].segment.index == piece.segment.index;
            let beside = found.iter().position(|entry| is_plain && has_neighbour(entry));
            let only = Some(0).filter(|_| addresses == 1 && is_plain && (is_name(text) || !has_letter(text)));
            let note = beside.or(only).and_then(|at| found.get_mut(at));
            if let Some((_, Entry { outcome: Outcome::Ready { repairs, .. }, .. })) = note {
                let is_number = text.trim_end_matches(['.', ')']).bytes().all(|b| b.is_ascii_digit());
                let is_mark = !text.chars().any(char::is_alphanumeric) || (is_number && text.len() < 8);
                repairs.wrapping |= is_mark;
                repairs.other_text |= !is_mark;
                continue;
            }
            let outcome = bad(text, crate::text::EmailProblem::NoAt);
            found.push((i, Entry { line: self.number, text: text.into(), name: "".into(), outcome }));
        }
    }
}

/// Whether words may be a name: they begin with a letter that is not small, and hold nothing that names do not.
fn is_name(text: &str) -> bool {
    let text = tidy::without_wrapping(text);
    let first = text.chars().next();
    let holds_only = |c: char| {
        c.is_alphanumeric()
            || c.is_whitespace()
            || matches!(c, '.' | ',' | '-' | '\'' | '’' | '&' | '(' | ')' | '–')
    };
    first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
        && text.len() <= 200
        && text.chars().all(holds_only)
        && !is_attempt(text)
}

/// Whether a text without an @ looks as if an address was meant: one word with a dot inside, or "(at)".
fn is_attempt(text: &str) -> bool {
    let inner_dot = text.trim_matches('.').contains('.') && !text.contains(char::is_whitespace);
    inner_dot && has_letter(text) || text.contains("(at)") || text.contains("[at]")
}

fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// "Last, First" as "First Last".
fn flip(name: &str) -> Cow<'_, str> {
    match name.split_once(',') {
        Some((last, first))
            if !first.contains(',') && !first.trim().is_empty() && !last.trim().is_empty() =>
        {
            format!("{} {}", first.trim(), last.trim()).into()
        }
        _ => name.trim_matches(|c: char| c == ',' || c.is_whitespace()).into(),
    }
}
