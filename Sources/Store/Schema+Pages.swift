extension Schema {
  /// Of platforms that are read from lists and pages.
  ///
  /// - `lists`: what each list was named by when it was taken last. Numbers as in `EntryRow.kinds`.
  /// - `listed`: what its list says of an entry, as JSON of `EntryFacts`.
  /// - `pages`: what its page says, as JSON of `EntryFacts`, and when it is to be asked for again;
  ///   `stale` where the list has said something new since. A page that never came has no facts.
  static let pages = """
    CREATE TABLE lists (
      list INTEGER PRIMARY KEY,
      tag TEXT,
      time TEXT,
      checked INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE listed (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      list INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      facts BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE pages (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      tag TEXT,
      time TEXT,
      facts BLOB,
      checked INTEGER NOT NULL,
      due INTEGER NOT NULL,
      failures INTEGER NOT NULL DEFAULT 0,
      stale INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    """
}
