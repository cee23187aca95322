//! lib
pub mod cue;
pub mod extract;
pub mod figure;
pub mod mention;
pub mod name;
pub mod number;
pub mod place;
pub mod release;
pub mod scan;
pub mod time;
pub mod token;
pub mod traditional;
pub mod word;
