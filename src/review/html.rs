//! Text that becomes HTML: nothing in it is markup, and nothing in it can turn around what stands beside it.

use askama::filters::HtmlSafe;
use std::fmt;

/// HTML that is finished: a template takes it as it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Html(pub(super) String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

/// A text as HTML that shows it as it is.
pub(super) fn html(text: &str) -> Html {
    let mut out = String::with_capacity(text.len());
    push(&mut out, text);
    Html(out)
}

/// Puts a text behind HTML. A character that cannot be seen is there still, so that offsets hold, but in an isolate with
/// its name, outside which it has no effect.
pub(super) fn push(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if is_hidden(c) => {
                // A page cannot hold the first, and would read the second as a break.
                let kept = match c {
                    '\0' => "\u{fffd}".to_owned(),
                    '\r' => "&#13;".to_owned(),
                    c => c.to_string(),
                };
                out.push_str(&format!("<bdi class=\"sign\" data-name=\"{}\">{kept}</bdi>", name(c)));
            }
            c => out.push(c),
        }
    }
}

/// A text for an attribute, where there are no isolates: a character that cannot be seen is its name. Quoting is left to
/// the template.
pub(super) fn named(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) { out.push_str(&name(c)) } else { out.push(c) }
    }
    out
}

/// JSON that can stand inside a script element: no markup begins or ends in it.
pub(super) fn json(value: &impl serde::Serialize) -> serde_json::Result<Html> {
    let plain = serde_json::to_string(value)?;
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    Ok(Html(out))
}

fn name(c: char) -> String {
    format!("U+{:04X}", c as u32)
}

/// Whether a character shows nothing of itself and changes how others are shown: controls, the marks of direction,
/// separators of lines, and tags.
fn is_hidden(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\n');
    let direction = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    control || direction || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_no_markup() {
        for (text, want) in [
            ("改造12个", "改造12个"),
            ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
            ("a\u{202e}b", "a<bdi class=\"sign\" data-name=\"U+202E\">\u{202e}</bdi>b"),
            ("a\rb\tc", "a<bdi class=\"sign\" data-name=\"U+000D\">&#13;</bdi>b\tc"),
            ("a\0", "a<bdi class=\"sign\" data-name=\"U+0000\">\u{fffd}</bdi>"),
        ] {
            assert_eq!(html(text).0, want);
        }
    }

    #[test]
    fn json_ends_no_script() {
        let text = "</script><!--&\u{2028}\u{202e}\"";
        let out = json(&text).unwrap().0;
        assert_eq!(out, "\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\u{202e}\\\"\"");
        assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
    }

    #[test]
    fn an_attribute_names_what_cannot_be_seen() {
        assert_eq!(named("a\u{202e}\"b"), "aU+202E\"b");
    }
}
