import GRDB

/// The tables, and how older files become newer ones. A migration, once released, is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: catalogue") { try $0.execute(sql: catalogue) }
    migrator.registerMigration("2: search index") { try $0.execute(sql: searchIndex) }
    migrator.registerMigration("3: seen and left behind") { try $0.execute(sql: person) }
    migrator.registerMigration("4: what changed") { try $0.execute(sql: news) }
    migrator.registerMigration("5: pages") { try $0.execute(sql: pages) }
    migrator.registerMigration("6: workbench") { try $0.execute(sql: workbench) }
    migrator.registerMigration("7: fetches and checks") { try $0.execute(sql: fetchesAndChecks) }
    migrator.registerMigration("8: ids of any form, pulls in steps") { try openIDs($0) }
    migrator.registerMigration("9: pages as they were sent") { try $0.execute(sql: sentPages) }
    migrator.registerMigration("10: the index's format") { try $0.execute(sql: indexFormat) }
    migrator.registerMigration("11: favourites and registrations") { try ownDrafts($0) }
    migrator.registerMigration("12: counts nobody said") { try $0.execute(sql: untold) }
    migrator.registerMigration("13: what fetches began with") { try $0.execute(sql: begun) }
    migrator.registerMigration("14: marks of pages") { try $0.execute(sql: marks) }
    migrator.registerMigration("15: newest entries") { try $0.execute(sql: latest) }
    migrator.registerMigration("16: editions of pages") { try $0.execute(sql: editions) }
    return migrator
  }

  /// `entries.number` is the entry's document number in the search index; an entry whose words
  /// change gets a new one. `names` is the dictionary of what entries are grouped by, with how
  /// many there are. `state` has one row.
  private static let catalogue = """
    CREATE TABLE entries (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      kind INTEGER NOT NULL,
      title TEXT NOT NULL,
      theme INTEGER NOT NULL,
      publisher INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      views INTEGER NOT NULL,
      downloads INTEGER NOT NULL,
      rating_count INTEGER NOT NULL,
      accuracy REAL NOT NULL,
      satisfaction REAL NOT NULL,
      timeliness REAL NOT NULL,
      usability REAL NOT NULL,
      score INTEGER NOT NULL,
      issued INTEGER NOT NULL,
      open_status INTEGER NOT NULL,
      frequency INTEGER NOT NULL,
      row_count INTEGER,
      revision INTEGER NOT NULL,
      pull INTEGER NOT NULL,
      formats TEXT NOT NULL,
      tags TEXT NOT NULL,
      industry TEXT NOT NULL,
      abstract TEXT NOT NULL
    ) STRICT;
    CREATE TABLE names (
      number INTEGER PRIMARY KEY,
      axis INTEGER NOT NULL,
      name TEXT NOT NULL,
      datasets INTEGER NOT NULL DEFAULT 0,
      interfaces INTEGER NOT NULL DEFAULT 0,
      UNIQUE (axis, name)
    ) STRICT;
    CREATE TABLE state (
      number INTEGER PRIMARY KEY CHECK (number = 1),
      epoch TEXT NOT NULL DEFAULT '',
      revision INTEGER NOT NULL DEFAULT 0,
      synced_at INTEGER,
      report TEXT,
      pull INTEGER NOT NULL DEFAULT 0,
      pull_open INTEGER NOT NULL DEFAULT 0,
      pull_epoch TEXT NOT NULL DEFAULT '',
      pull_revision INTEGER NOT NULL DEFAULT 0,
      pull_total INTEGER,
      pull_applied INTEGER NOT NULL DEFAULT 0,
      pull_last BLOB,
      generation INTEGER NOT NULL DEFAULT 0,
      next_document INTEGER NOT NULL DEFAULT 0,
      rows INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO state (number) VALUES (1);
    """

  /// An inverted index of our own rather than FTS5, which takes a microsecond a token to build and
  /// 200 ns a hit to count a phrase: with a million entries neither the pull nor an exact count at
  /// every key would keep to its time.
  ///
  /// - Documents are numbered as they come; what is sorted by lies in `columns`, beside the words,
  ///   so that use and score change without touching them. Changed words make a new document; the
  ///   old one only loses its bit in the column of the living.
  /// - A transaction's documents become a `segment`; many small ones are merged into one. Documents
  ///   of a segment are later than those of the one before: merging is appending.
  /// - `blocks` hold a segment's postings in order of token (`Token`, `Block`, `Postings`): where
  ///   two characters stand side by side, so that a text of any length is found exactly.
  private static let searchIndex = """
    CREATE TABLE segments (
      number INTEGER PRIMARY KEY,
      first_document INTEGER NOT NULL,
      documents INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE blocks (
      number INTEGER PRIMARY KEY,
      segment INTEGER NOT NULL,
      first_token INTEGER NOT NULL,
      postings BLOB NOT NULL,
      UNIQUE (segment, first_token)
    ) STRICT;
    CREATE TABLE columns (
      chunk INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      cells BLOB NOT NULL,
      PRIMARY KEY (kind, chunk)
    ) STRICT, WITHOUT ROWID;
    """

  private static let person = """
    CREATE TABLE details (
      id BLOB NOT NULL,
      slot TEXT NOT NULL,
      body BLOB NOT NULL,
      fetched INTEGER NOT NULL,
      PRIMARY KEY (id, slot)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE documents (
      key TEXT PRIMARY KEY,
      body BLOB NOT NULL,
      fetched INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE searches (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      text TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE calls (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      entry BLOB NOT NULL,
      parameters TEXT NOT NULL,
      time INTEGER NOT NULL,
      milliseconds INTEGER NOT NULL,
      status INTEGER,
      code INTEGER,
      size INTEGER NOT NULL,
      headers TEXT NOT NULL,
      body BLOB NOT NULL
    ) STRICT;
    CREATE INDEX calls_by_entry ON calls (entry, number);
    CREATE TABLE named_requests (
      entry BLOB NOT NULL,
      name TEXT NOT NULL,
      parameters TEXT NOT NULL,
      PRIMARY KEY (entry, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ledger (
      day INTEGER NOT NULL,
      account TEXT NOT NULL,
      calls INTEGER NOT NULL,
      PRIMARY KEY (day, account)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE drafts (
      key TEXT PRIMARY KEY,
      text TEXT NOT NULL,
      saved INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE outbox (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      body TEXT NOT NULL,
      queued INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      failure TEXT,
      UNIQUE (kind, key)
    ) STRICT;
    """
}
