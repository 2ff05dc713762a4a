//! Builds anew when a migration was added: the compiler does not watch the folder.

fn main() {
    println!("cargo:rerun-if-changed=../migrations");
}
