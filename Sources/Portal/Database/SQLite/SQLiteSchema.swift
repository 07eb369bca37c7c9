import GRDB

/// The schema, one migration a version; one that has shipped is never edited.
enum SQLiteSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 catalogue") { db in
      try createMeta(db)
      try createEntries(db)
      try createParts(db)
    }
    migrator.registerMigration("2 developers") { db in try createDevelopers(db) }
    migrator.registerMigration("3 site") { db in try createSite(db) }
    migrator.registerMigration("4 accounts") { db in try createAccounts(db) }
    migrator.registerMigration("5 voice") { db in try createVoice(db) }
    migrator.registerMigration("6 files") { db in try createFiles(db) }
    migrator.registerMigration("7 applications") { db in
      try createApplications(db)
    }
    migrator.registerMigration("8 account locks") { db in try createLocks(db) }
    migrator.registerMigration("9 entry counts") { db in try createCounts(db) }
    migrator.registerMigration("10 loose rows") { db in try loosenRows(db) }
    return migrator
  }

  private static func createMeta(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE themes (name TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL);
        CREATE TABLE publishers (name TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL);
        """)
    try MetaValue.begin(SQLiteSession(db: db))
  }

  /// Times are texts as the platform prints them, which sort as they should. `reported_…` are the
  /// counters as of the entry's revision; `source` is the digest of the seed it came from.
  private static func createEntries(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE entries (
          id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL,
          abstract TEXT NOT NULL, tags TEXT NOT NULL, theme TEXT NOT NULL,
          publisher TEXT NOT NULL, industry TEXT NOT NULL, open_status TEXT NOT NULL,
          frequency TEXT NOT NULL, issued TEXT NOT NULL, modified TEXT NOT NULL,
          formats TEXT NOT NULL, row_count INTEGER, downloads INTEGER NOT NULL,
          views INTEGER NOT NULL, rating_count INTEGER NOT NULL, accuracy REAL NOT NULL,
          satisfaction REAL NOT NULL, timeliness REAL NOT NULL, usability REAL NOT NULL,
          score INTEGER NOT NULL, revision INTEGER NOT NULL,
          reported_downloads INTEGER NOT NULL, reported_views INTEGER NOT NULL,
          columns TEXT NOT NULL, preview_columns TEXT NOT NULL, source TEXT
        ) WITHOUT ROWID;
        CREATE UNIQUE INDEX entries_revision ON entries (revision);
        CREATE INDEX entries_score ON entries (score);
        CREATE INDEX entries_modified ON entries (modified);
        CREATE INDEX entries_views ON entries (views);
        CREATE INDEX entries_downloads ON entries (downloads);
        CREATE INDEX entries_theme ON entries (theme, kind, score);
        CREATE INDEX entries_publisher ON entries (publisher, kind, score);
        CREATE INDEX entries_kind_score ON entries (kind, score);
        CREATE INDEX entries_kind_modified ON entries (kind, modified);
        CREATE INDEX entries_kind_views ON entries (kind, views);
        CREATE INDEX entries_kind_downloads ON entries (kind, downloads);
        CREATE INDEX entries_kind_rows ON entries (kind, row_count);
        CREATE TABLE tombstones (
          id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE UNIQUE INDEX tombstones_revision ON tombstones (revision);
        """)
  }

  /// `cells` is a JSON array of texts in the order of `entries.columns`. `row_keys` has, for each
  /// column that filters, its value in canonical form, so that a filtered page is one index walk.
  private static func createParts(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE fields (
          entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
          position INTEGER NOT NULL, code TEXT NOT NULL, type TEXT NOT NULL,
          label TEXT NOT NULL, filters INTEGER NOT NULL,
          PRIMARY KEY (entry_id, position)
        ) WITHOUT ROWID;
        CREATE TABLE rows (
          entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
          position INTEGER NOT NULL, cells TEXT NOT NULL,
          PRIMARY KEY (entry_id, position)
        ) WITHOUT ROWID;
        CREATE TABLE row_keys (
          entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
          code TEXT NOT NULL, value TEXT NOT NULL, position INTEGER NOT NULL,
          PRIMARY KEY (entry_id, code, value, position)
        ) WITHOUT ROWID;
        CREATE TABLE files (
          entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
          position INTEGER NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL,
          byte_size INTEGER, modified TEXT NOT NULL, checksum TEXT,
          PRIMARY KEY (entry_id, position)
        ) WITHOUT ROWID;
        """)
  }

  /// The token itself is nowhere: `token_digest` is its SHA-256.
  private static func createDevelopers(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE developers (
          account TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
          token_digest TEXT NOT NULL UNIQUE, calls_per_day INTEGER NOT NULL, expires TEXT
        );
        CREATE TABLE calls (
          account TEXT NOT NULL REFERENCES developers (account) ON DELETE CASCADE,
          day TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (account, day)
        );
        """)
  }

  private static func createSite(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE pages (
          position INTEGER NOT NULL PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL
        );
        CREATE TABLE policies (
          position INTEGER NOT NULL PRIMARY KEY, title TEXT NOT NULL, issuer TEXT NOT NULL,
          issued TEXT NOT NULL, body TEXT NOT NULL
        );
        """)
  }
}
