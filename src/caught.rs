//! What may panic, run so that only its own file is lost.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    /// Whether panics of this thread are caught and reported as errors.
    static SILENT: Cell<bool> = const { Cell::new(false) };
}

/// Runs what may panic: a reader of damaged files, or a whole extraction. The panic is not printed; what it said is returned.
///
/// ```
/// use oldcomm::caught::caught;
/// assert_eq!(caught(|| 7), Ok(7));
/// assert_eq!(caught(|| -> u8 { panic!("no such glyph") }), Err("no such glyph".to_owned()));
/// ```
///
/// # Errors
///
/// The first line of what the panic said.
pub fn caught<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !SILENT.get() {
                usual(panic);
            }
        }));
    });
    let outer = SILENT.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(run));
    SILENT.set(outer);
    result.map_err(|panic| message(&*panic))
}

/// What a panic said.
fn message(panic: &(dyn Any + Send)) -> String {
    let said = panic.downcast_ref::<String>().cloned().or_else(|| panic.downcast_ref::<&str>().map(|&said| said.to_owned()));
    said.and_then(|said| said.lines().next().map(|line| line.chars().take(80).collect())).unwrap_or_else(|| "unknown trouble".to_owned())
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[test]
    fn a_panic_is_an_error_that_says_what_it_said() {
        assert_eq!(caught(|| 7), Ok(7));
        assert_eq!(caught(|| -> u8 { panic!("no such glyph") }), Err("no such glyph".to_owned()));
        // One inside another leaves the outer one silent.
        assert_eq!(caught(|| caught(|| -> u8 { panic!("inner") })), Ok(Err("inner".to_owned())));
    }
}
