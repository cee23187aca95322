//! A fault of the program itself, met in one file and told as that file's error.

use oldcomm::caught::caught;

/// Works on one file. Should the program panic over it, the other files' results stay whole.
pub(super) fn faults_told<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    caught(work).map_err(|said| format!("meets a fault of oldcomm ({said}); report it with this text"))
}

#[cfg(test)]
mod tests {
    use super::faults_told;

    #[test]
    fn a_fault_is_an_error_of_the_file() {
        assert_eq!(faults_told(|| 7), Ok(7));
        let fault = "meets a fault of oldcomm (no such word); report it with this text";
        assert_eq!(faults_told(|| -> u8 { panic!("no such word") }), Err(fault.to_owned()));
    }
}
