extension Schema {
  /// `latest`: the entries of a kind that changed last, as JSON (`LatestEntries`), and the
  /// generation they are of. Every change of the catalogue makes another generation, so that what
  /// was not carried over is never shown.
  static let latest = """
    CREATE TABLE latest (
      kind INTEGER PRIMARY KEY,
      generation INTEGER NOT NULL,
      places TEXT NOT NULL
    ) STRICT;
    """
}
