import Catalog
import GRDB

extension Schema {
  /// What was kept among the drafts until then gets tables of its own: an account's favourites, and
  /// the one registration that waits to be gone on with.
  static func ownDrafts(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE favourites (
          account TEXT NOT NULL,
          entry BLOB NOT NULL,
          PRIMARY KEY (account, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE registration (
          number INTEGER PRIMARY KEY CHECK (number = 1),
          ticket TEXT NOT NULL,
          until INTEGER NOT NULL
        ) STRICT;
        INSERT INTO registration
          SELECT 1, text ->> '$.ticket', text ->> '$.until' FROM drafts
          WHERE key = 'registration;' AND json_valid(text)
            AND json_type(text, '$.ticket') = 'text' AND json_type(text, '$.until') = 'integer';
        """)
    let keys = try String.fetchAll(
      db, sql: "SELECT key FROM drafts WHERE substr(key, 1, 10) = 'favourite:'")
    for key in keys {
      // `favourite:ACCOUNT:ENTRY;`
      let parts = key.split(separator: ":", maxSplits: 2).map(String.init)
      guard parts.count == 3, parts[2].hasSuffix(";"), let id = EntryID(any: parts[2].dropLast())
      else { continue }
      try db.execute(
        sql: "INSERT OR IGNORE INTO favourites VALUES (?, ?)", arguments: [parts[1], id.data])
    }
    try db.execute(
      sql: """
        DELETE FROM drafts WHERE key = 'registration;' OR substr(key, 1, 10) = 'favourite:'
        """)
  }
}
