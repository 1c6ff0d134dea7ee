//! Where the project stands. `cargo xtask` calls the site tool from the folder in which its caller stands, so that the paths she
//! types mean what she sees, and names the project's folder in `PASSERELLES_ROOT`; what is not typed is looked for there.

use std::path::{Path, PathBuf};

/// The variable that names the project's folder; without it, the project is where the tool was called.
pub const ROOT: &str = "PASSERELLES_ROOT";

/// The path of a file of the project, given from its root.
pub fn of_project(path: &str) -> PathBuf {
    under(std::env::var_os(ROOT).map(PathBuf::from).as_deref(), path)
}

/// The catalogue folder of the project.
pub fn catalogue() -> PathBuf {
    of_project("public/catalogue")
}

fn under(root: Option<&Path>, path: &str) -> PathBuf {
    match root.filter(|root| !root.as_os_str().is_empty()) {
        Some(root) => root.join(path),
        None => PathBuf::from(path),
    }
}

#[cfg(test)]
mod tests {
    use super::under;
    use std::path::Path;

    #[test]
    fn what_is_not_typed_is_looked_for_in_the_project() {
        let (table, here) = ("public/places.txt", Path::new("public/places.txt"));
        assert_eq!(under(None, table), here);
        assert_eq!(under(Some(Path::new("")), table), here);
        assert_eq!(under(Some(Path::new("/project")), table), Path::new("/project/public/places.txt"));
    }
}
