extension Schema {
  /// What the workbench keeps of a call and of a named request beside the first sketch of both.
  static let workbench = """
    ALTER TABLE calls ADD COLUMN method TEXT NOT NULL DEFAULT 'GET';
    ALTER TABLE calls ADD COLUMN quota_limit INTEGER;
    ALTER TABLE calls ADD COLUMN quota_left INTEGER;
    ALTER TABLE calls ADD COLUMN steps TEXT NOT NULL DEFAULT '';
    ALTER TABLE named_requests ADD COLUMN method TEXT NOT NULL DEFAULT 'GET';
    ALTER TABLE named_requests ADD COLUMN tags TEXT NOT NULL DEFAULT '';
    ALTER TABLE named_requests ADD COLUMN saved INTEGER NOT NULL DEFAULT 0;
    """

  /// `fetches.first_total`: rows in all as the first page said that said a number.
  /// `fetches.edition`: which edition of the entry it was. NULL where nobody said, and of fetches
  /// that began earlier.
  static let begun = """
    ALTER TABLE fetches ADD COLUMN first_total INTEGER;
    ALTER TABLE fetches ADD COLUMN edition TEXT;
    """

  /// `fetches.pages_edition`: which edition the rows of its first page are of, by the interface.
  /// NULL where it does not say, and of fetches that began earlier.
  static let editions = "ALTER TABLE fetches ADD COLUMN pages_edition TEXT"

  /// Each page of a chain asks whether one before it led to the same place. `mark` lies behind the
  /// bodies, all of which would be read for that.
  static let marks = """
    CREATE INDEX pages_by_mark ON fetched_pages (fetch, mark) WHERE mark IS NOT NULL;
    """
}
