//! A file in UTF-16 or another encoding that cannot be split as bytes, read as UTF-8.
//!
//! What cannot be decoded becomes U+FFFD, which [`super::records`] rejects: it never reaches the database.

use super::encoding::Encoding;
use encoding_rs::{CoderResult, Decoder};
use std::io::{self, Read};

const PIECE: usize = 32 << 10;

/// Reads `source` decoded to UTF-8, without its byte-order mark.
pub(super) struct Transcoder<R> {
    source: R,
    decoder: Decoder,
    input: Vec<u8>,
    output: Vec<u8>,
    start: usize,
    end: usize,
    is_end: bool,
    is_finished: bool,
}

impl<R: Read> Transcoder<R> {
    pub(super) fn new(source: R, encoding: Encoding) -> Transcoder<R> {
        Transcoder {
            source,
            decoder: encoding.codec().new_decoder_with_bom_removal(),
            input: Vec::new(),
            output: vec![0; PIECE * 4],
            start: 0,
            end: 0,
            is_end: false,
            is_finished: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.input.is_empty() && !self.is_end {
            let read = (&mut self.source).take(PIECE as u64).read_to_end(&mut self.input)?;
            self.is_end = read < PIECE;
        }
        let (result, read, written, _) =
            self.decoder.decode_to_utf8(&self.input, &mut self.output, self.is_end);
        self.input.drain(..read);
        self.start = 0;
        self.end = written;
        self.is_finished = self.is_end && result == CoderResult::InputEmpty;
        Ok(())
    }
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.start == self.end && !self.is_finished {
            self.refill()?;
        }
        let length = into.len().min(self.end - self.start);
        into[..length].copy_from_slice(&self.output[self.start..self.start + length]);
        self.start += length;
        Ok(length)
    }
}
