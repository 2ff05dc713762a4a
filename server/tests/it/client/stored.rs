use super::Installation;

impl Installation {
    /// All bytes of the database, to tell whether anything was written meanwhile.
    pub fn stored(&self) -> [Vec<u8>; 2] {
        let path = self.database.trim_start_matches("sqlite://");
        ["", "-wal"].map(|end| std::fs::read(format!("{path}{end}")).unwrap())
    }
}
