extension Schema {
  /// - `ledger` learns what the platform said of an account's day.
  /// - `fetches` is one plan each: all pages of a call. A page lies in `fetched_pages` to the
  ///   letter; `fetches` says which one comes next, and both change in one transaction.
  /// - `foreign_interfaces` are those added by their address: no pull brings or removes them.
  static let fetchesAndChecks = """
    ALTER TABLE ledger ADD COLUMN quota INTEGER;
    ALTER TABLE ledger ADD COLUMN remaining INTEGER;
    CREATE TABLE fetches (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      plan TEXT NOT NULL,
      title TEXT NOT NULL,
      total INTEGER,
      next_page INTEGER NOT NULL,
      pages INTEGER NOT NULL DEFAULT 0,
      rows INTEGER NOT NULL DEFAULT 0,
      bytes INTEGER NOT NULL DEFAULT 0,
      complete INTEGER NOT NULL DEFAULT 0,
      started INTEGER NOT NULL,
      changed INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fetches_by_plan ON fetches (plan, number);
    CREATE TABLE fetched_pages (
      fetch INTEGER NOT NULL REFERENCES fetches ON DELETE CASCADE,
      page INTEGER NOT NULL,
      rows INTEGER NOT NULL,
      body BLOB NOT NULL,
      UNIQUE (fetch, page)
    ) STRICT;
    CREATE TABLE foreign_interfaces (
      id BLOB PRIMARY KEY,
      body BLOB NOT NULL,
      added INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// - `sent` is a page's body as it came, where `body`, which is UTF-8, differs from it.
  /// - `mark` is where the page behind it is, where the answer said so.
  static let sentPages = """
    ALTER TABLE fetched_pages ADD COLUMN sent BLOB;
    ALTER TABLE fetched_pages ADD COLUMN mark TEXT;
    """
}
