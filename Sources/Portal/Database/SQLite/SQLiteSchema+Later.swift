import GRDB

/// The tables that came after people's voice.
extension SQLiteSchema {
  /// `contents` has the headings at position 0. A file's size and checksum are null until it is
  /// made.
  static func createFiles(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE contents (
          entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
          position INTEGER NOT NULL, cells TEXT NOT NULL,
          PRIMARY KEY (entry_id, position)
        ) WITHOUT ROWID;
        ALTER TABLE files ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX files_checksum ON files (checksum);
        """)
  }

  static func createApplications(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE applications (
          number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
          account TEXT COLLATE NOCASE REFERENCES accounts (account) ON DELETE CASCADE,
          type TEXT NOT NULL, developer_kind TEXT NOT NULL, developer TEXT NOT NULL,
          name TEXT NOT NULL, summary TEXT NOT NULL, theme TEXT NOT NULL, system TEXT,
          link TEXT NOT NULL, state TEXT NOT NULL, answer TEXT NOT NULL,
          submitted INTEGER NOT NULL, changed INTEGER NOT NULL
        );
        CREATE INDEX applications_state ON applications (state, type, number);
        CREATE INDEX applications_account ON applications (account, number);
        CREATE TABLE application_images (
          application TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
          image TEXT NOT NULL, media_type TEXT NOT NULL, byte_size INTEGER NOT NULL,
          width INTEGER NOT NULL, height INTEGER NOT NULL, bytes BLOB NOT NULL,
          PRIMARY KEY (application, image)
        );
        CREATE TABLE application_entries (
          application TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
          position INTEGER NOT NULL, entry_id TEXT NOT NULL,
          PRIMARY KEY (application, position)
        ) WITHOUT ROWID;
        """)
  }

  /// See `EntryCounts`.
  static func createCounts(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE entry_counts (
          kind TEXT NOT NULL, theme TEXT NOT NULL, publisher TEXT NOT NULL,
          open_status TEXT NOT NULL, formats TEXT NOT NULL, count INTEGER NOT NULL,
          row_total INTEGER NOT NULL,
          PRIMARY KEY (kind, theme, publisher, open_status, formats)
        ) WITHOUT ROWID;
        \(EntryCounts.filling);
        """)
  }

  /// See `LooseRows`: rows may be there before their entry is, so the tables no longer say that it
  /// must be. The rows themselves stay as they are (SQLite, "Making Other Kinds Of Table Schema
  /// Changes").
  static func loosenRows(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE entries ADD COLUMN first_row INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE entries ADD COLUMN end_row INTEGER NOT NULL DEFAULT \(Int.max);
        CREATE TABLE loose_rows (
          entry_id TEXT NOT NULL, first_row INTEGER NOT NULL, end_row INTEGER NOT NULL,
          written INTEGER NOT NULL, PRIMARY KEY (entry_id, first_row)
        ) WITHOUT ROWID;
        """)
    let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    try db.execute(
      sql: """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema
          SET sql = replace(sql, ' REFERENCES entries (id) ON DELETE CASCADE', '')
          WHERE type = 'table' AND name IN ('rows', 'row_keys');
        PRAGMA schema_version = \(version + 1);
        PRAGMA writable_schema = OFF;
        """)
  }

  /// What is locked, beside the accounts.
  static func createLocks(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE account_locks (
          account TEXT NOT NULL PRIMARY KEY COLLATE NOCASE, since INTEGER NOT NULL
        ) WITHOUT ROWID;
        """)
  }
}
