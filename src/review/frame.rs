//! What all pages have around what they show: language, style, script, data, and what they may do.

use super::html::{Html, json};
use super::label::Labels;
use crate::write::Lang;
use data_encoding::BASE64;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// How all pages look.
const STYLE: &str = include_str!("style.css");

/// The frame of a page; `base.html` is its template.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) lang: &'static str,
    pub(super) policy: String,
    pub(super) style: &'static str,
    pub(super) script: &'static str,
    pub(super) data: Html,
    pub(super) labels: Labels,
}

impl Frame {
    /// The frame of a page with this script and what the script knows.
    pub(super) fn of(script: &'static str, data: &impl Serialize, lang: Lang) -> serde_json::Result<Frame> {
        Ok(Frame {
            lang: lang.of("en", "zh-CN"),
            policy: policy(STYLE, script),
            style: STYLE,
            script,
            data: json(data)?,
            labels: Labels::of(lang),
        })
    }

    /// A word of the page.
    pub(super) fn word(&self, key: &str) -> &'static str {
        self.labels.word(key)
    }

    /// The word for one of something, or for several.
    pub(super) fn words(&self, count: &usize, one: &str, several: &str) -> &'static str {
        self.word(if *count == 1 { one } else { several })
    }
}

/// The Content-Security-Policy of a page that runs its own script and uses its own style, both known by what is in them, and
/// does nothing else. Nothing is fetched from anywhere.
fn policy(style: &str, script: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)));
    format!("default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'", hash(style), hash(script))
}
