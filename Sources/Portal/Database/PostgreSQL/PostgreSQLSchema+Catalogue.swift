/// The tables as they are in "1 platform"; what they hold is said in `SQLiteSchema`.
extension PostgreSQLSchema {
  static let catalogue = """
    CREATE TABLE meta (name \(text) NOT NULL PRIMARY KEY, value \(text) NOT NULL);
    CREATE TABLE themes (name \(text) NOT NULL PRIMARY KEY, position BIGINT NOT NULL);
    CREATE TABLE publishers (name \(text) NOT NULL PRIMARY KEY, position BIGINT NOT NULL);
    CREATE TABLE entries (
      id \(text) NOT NULL PRIMARY KEY, kind \(text) NOT NULL, title \(text) NOT NULL,
      abstract \(text) NOT NULL, tags \(text) NOT NULL, theme \(text) NOT NULL,
      publisher \(text) NOT NULL, industry \(text) NOT NULL, open_status \(text) NOT NULL,
      frequency \(text) NOT NULL, issued \(text) NOT NULL, modified \(text) NOT NULL,
      formats \(text) NOT NULL, row_count BIGINT, downloads BIGINT NOT NULL,
      views BIGINT NOT NULL, rating_count BIGINT NOT NULL, accuracy DOUBLE PRECISION NOT NULL,
      satisfaction DOUBLE PRECISION NOT NULL, timeliness DOUBLE PRECISION NOT NULL,
      usability DOUBLE PRECISION NOT NULL,
      score BIGINT NOT NULL, revision BIGINT NOT NULL,
      reported_downloads BIGINT NOT NULL, reported_views BIGINT NOT NULL,
      columns \(text) NOT NULL, preview_columns \(text) NOT NULL, source \(text)
    );
    CREATE UNIQUE INDEX entries_revision ON entries (revision);
    CREATE INDEX entries_score ON entries (score, id);
    CREATE INDEX entries_modified ON entries (modified, id);
    CREATE INDEX entries_views ON entries (views, id);
    CREATE INDEX entries_downloads ON entries (downloads, id);
    CREATE INDEX entries_theme ON entries (theme, kind, score, id);
    CREATE INDEX entries_publisher ON entries (publisher, kind, score, id);
    CREATE INDEX entries_kind_score ON entries (kind, score, id);
    CREATE INDEX entries_kind_modified ON entries (kind, modified, id);
    CREATE INDEX entries_kind_views ON entries (kind, views, id);
    CREATE INDEX entries_kind_downloads ON entries (kind, downloads, id);
    CREATE INDEX entries_kind_rows ON entries (kind, row_count);
    CREATE TABLE tombstones (
      id \(text) NOT NULL PRIMARY KEY, revision BIGINT NOT NULL
    );
    CREATE UNIQUE INDEX tombstones_revision ON tombstones (revision);
    """

  /// An index holds no value longer than a third of its page, so values are found by their hash.
  static let parts = """
    CREATE TABLE fields (
      entry_id \(text) NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
      position BIGINT NOT NULL, code \(text) NOT NULL, type \(text) NOT NULL,
      label \(text) NOT NULL, filters BIGINT NOT NULL,
      PRIMARY KEY (entry_id, position)
    );
    CREATE TABLE rows (
      entry_id \(text) NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
      position BIGINT NOT NULL, cells \(text) NOT NULL,
      PRIMARY KEY (entry_id, position)
    );
    CREATE TABLE row_keys (
      entry_id \(text) NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
      code \(text) NOT NULL, value \(text) NOT NULL, position BIGINT NOT NULL,
      PRIMARY KEY (entry_id, code, position)
    );
    CREATE INDEX row_keys_value
      ON row_keys (entry_id, code, hashtextextended(value, 0), position);
    CREATE TABLE files (
      entry_id \(text) NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
      position BIGINT NOT NULL, name \(text) NOT NULL, format \(text) NOT NULL,
      byte_size BIGINT, modified \(text) NOT NULL, checksum \(text),
      stamp BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (entry_id, position)
    );
    CREATE TABLE contents (
      entry_id \(text) NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
      position BIGINT NOT NULL, cells \(text) NOT NULL,
      PRIMARY KEY (entry_id, position)
    );
    CREATE INDEX files_checksum ON files (checksum);
    """

  /// See `LooseRows`: rows may be there before their entry is. An operator may have parted the
  /// tables, and made their references anew by another name.
  static let looseRows = """
    ALTER TABLE entries ADD COLUMN first_row BIGINT NOT NULL DEFAULT 0;
    ALTER TABLE entries ADD COLUMN end_row BIGINT NOT NULL DEFAULT \(Int.max);
    CREATE TABLE loose_rows (
      entry_id \(text) NOT NULL, first_row BIGINT NOT NULL, end_row BIGINT NOT NULL,
      written BIGINT NOT NULL, PRIMARY KEY (entry_id, first_row)
    );
    DO $$
    DECLARE reference RECORD;
    BEGIN
      FOR reference IN
        SELECT conrelid::regclass AS relation, conname FROM pg_constraint
        WHERE contype = 'f' AND conparentid = 0
          AND conrelid IN ('rows'::regclass, 'row_keys'::regclass)
      LOOP
        EXECUTE format(
          'ALTER TABLE %s DROP CONSTRAINT %I', reference.relation, reference.conname);
      END LOOP;
    END $$;
    """

  /// See `EntryCounts`.
  static let counts = """
    CREATE TABLE entry_counts (
      kind \(text) NOT NULL, theme \(text) NOT NULL, publisher \(text) NOT NULL,
      open_status \(text) NOT NULL, formats \(text) NOT NULL, count BIGINT NOT NULL,
      row_total BIGINT NOT NULL,
      PRIMARY KEY (kind, theme, publisher, open_status, formats)
    );
    \(EntryCounts.filling);
    """

  static let site = """
    CREATE TABLE pages (
      position BIGINT NOT NULL PRIMARY KEY, title \(text) NOT NULL, body \(text) NOT NULL
    );
    CREATE TABLE policies (
      position BIGINT NOT NULL PRIMARY KEY, title \(text) NOT NULL, issuer \(text) NOT NULL,
      issued \(text) NOT NULL, body \(text) NOT NULL
    );
    """
}
