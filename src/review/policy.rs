//! What a page may do: run its own script, use its own style, and nothing else. Nothing is fetched from anywhere.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// The Content-Security-Policy of a page with this style and this script, both known by what is in them.
pub(super) fn policy(style: &str, script: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)));
    format!("default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'", hash(style), hash(script))
}
