extension Schema {
  /// What changed in the catalogue, the latest of each entry. It stands on its own, because what
  /// was withdrawn has no row in `entries` any more. A later number is a later notice.
  static let news = """
    CREATE TABLE news (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      kind INTEGER NOT NULL,
      title TEXT NOT NULL,
      theme TEXT NOT NULL,
      publisher TEXT NOT NULL,
      modified INTEGER NOT NULL,
      change INTEGER NOT NULL,
      parts INTEGER NOT NULL,
      noticed INTEGER NOT NULL,
      seen INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX news_by_time ON news (noticed);
    """
}
