//! What a lexicon may get wrong.

use thiserror::Error;

/// Why a lexicon cannot be used. The message says what is wrong and, behind a semicolon, what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Fault {
    /// It is not TOML, or has a key that no lexicon has.
    #[error("{0}")]
    Shape(String),
    /// There is nothing in it.
    #[error("no metrics; begin each with [[metric]]")]
    Nothing,
    /// An id that is none.
    #[error("{0:?} is no id; use small letters a to z, digits, _ and ., a letter first")]
    Id(String),
    /// Two metrics of one id.
    #[error("{0} is there twice; put its nouns together")]
    Twice(String),
    /// A metric lacks something.
    #[error("{id} has no {key}; every metric has nouns and an example, a new one zh, en and units too")]
    Missing {
        /// The metric.
        id: String,
        /// What it lacks.
        key: &'static str,
    },
    /// A metric of the contract is given a name or a unit.
    #[error("{id} is a metric of the contract, which settles its {key}; give it nouns and examples only, or take another id")]
    Settled {
        /// The metric.
        id: String,
        /// What cannot be given to it.
        key: &'static str,
    },
    /// Words that cannot be found in a text.
    #[error("{word:?} is no {what}; it is empty, longer than {most} characters, or holds blanks, marks or line breaks")]
    Word {
        /// The words.
        word: String,
        /// Noun or unit.
        what: &'static str,
        /// How many characters it may have.
        most: usize,
    },
    /// A noun of two metrics, or twice of one.
    #[error("{noun} is a noun of {id} already; keep one of the two")]
    Taken {
        /// The noun.
        noun: String,
        /// The metric that has it.
        id: String,
    },
    /// An expected word that the contract does not have.
    #[error("{word:?} is no {field}; it is one of {all}")]
    Expected {
        /// The word.
        word: String,
        /// The field.
        field: &'static str,
        /// The words of the field.
        all: String,
    },
    /// An example without exactly one mark.
    #[error("the example does not mark one number; mark one, as in 新建农村公路⟦120公里⟧。")]
    Unmarked,
    /// An example that none of the metric's nouns stands in.
    #[error("the example holds none of the nouns of {0}; write one that does")]
    Foreign(String),
    /// An example that is read otherwise.
    #[error("the example is read otherwise: {field} of {raw} is {found}, not {wanted}")]
    Otherwise {
        /// The field that differs.
        field: &'static str,
        /// What is marked.
        raw: String,
        /// What was found.
        found: String,
        /// What the example says.
        wanted: String,
    },
    /// What an example marks is no figure.
    #[error("the example is read otherwise: {raw} is no figure, {found}")]
    NoFigure {
        /// What is marked.
        raw: String,
        /// What it is instead.
        found: String,
    },
}
