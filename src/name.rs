//! Names in quotation marks: titles of documents and short slogans, whose numbers are no figures and whose
//! years are no times.

use crate::sign::{Sign, Signs};
use std::ops::Range;

/// Where 《》 and short “” stand.
#[derive(Debug, Default)]
pub struct Names {
    names: Vec<Range<usize>>,
}

impl Names {
    /// Finds the names of a text.
    pub fn of(text: &str) -> Names {
        Names::read(text, &Signs::of(text))
    }

    /// The same for a text whose signs are found already.
    pub(crate) fn read(text: &str, signs: &Signs) -> Names {
        let mut names = Vec::new();
        let mut open: Vec<(char, usize)> = Vec::new();
        for &Sign { at: i, c } in signs.all() {
            match c {
                '《' | '“' | '「' | '〔' => open.push((c, i)),
                '》' | '”' | '」' | '〕' => {
                    if let Some((o, from)) = open.pop() {
                        let inner = &text[from + o.len_utf8()..i];
                        // Four bytes hold any character.
                        let short = inner.len() <= 4 * 16 && inner.chars().count() <= 16 && !inner.contains(['，', '。', '；', ',']);
                        if matches!(o, '《' | '〔') || short {
                            names.push(from..i);
                        }
                    }
                }
                '\n' => open.clear(),
                _ => {}
            }
        }
        names.sort_by_key(|r| r.start);
        Names { names }
    }

    /// Whether a byte lies inside a name.
    pub fn around(&self, at: usize) -> bool {
        let upto = self.names.partition_point(|r| r.start < at);
        self.names[..upto].iter().rev().take(3).any(|r| r.end > at)
    }
}
