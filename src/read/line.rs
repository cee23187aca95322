//! Lines of a text that is put together.

/// A line of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    /// How many letters it has, Chinese characters included.
    pub(super) letters: usize,
    /// How many of them are of links.
    pub(super) linked: usize,
    /// Whether it was written while [`super::flow::Flow::inside`] was set.
    pub(super) inside: bool,
}

/// Lines as a text, each with its end; of several blank ones one is left.
pub(super) fn text<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        if !line.is_empty() || !text.is_empty() && !text.ends_with("\n\n") {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
