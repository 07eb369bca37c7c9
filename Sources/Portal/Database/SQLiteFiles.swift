import Catalog
import GRDB
import Tables
import Tabular

/// 文件下载 (manual 2.2.2): which files there are, and the tables they are made of.
struct SQLiteFiles: SQLiteArea, FileStorage {
  let database: PortalDatabase

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

  func fileRecords(_ id: EntryID) async throws -> [FileRecord]? {
    try await pool.read { db in
      try SQLiteCatalogue.exists(id, db) ? try Self.fileRecords(id, db) : nil
    }
  }

  private static func fileRecords(_ id: EntryID, _ db: Database) throws -> [FileRecord] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT name, format, byte_size, modified, checksum, position, stamp FROM files
        WHERE entry_id = ? ORDER BY position
        """, arguments: [id.text])
    return rows.compactMap { row in
      guard let format = FileFormat(rawValue: row[1]), let modified = Moment(row[3] as String)
      else { return nil }
      let distribution = Distribution(
        name: row[0], format: format, byteSize: row[2], modified: modified, checksum: row[4])
      return FileRecord(position: row[5], distribution: distribution, stamp: row[6])
    }
  }

  func write(_ file: FileRecord, of id: EntryID, to path: String) async throws -> Bool {
    try await pool.read { db in
      guard try Self.fileRecords(id, db).contains(where: { $0.stamp == file.stamp }),
        let (table, rows) = try Self.fileTable(id, modified: file.distribution.modified, db)
      else { return false }
      do {
        let output = try table.begin(file.distribution.format, at: path)
        while let row = try rows.next() { try output.write(row) }
        try output.close()
      } catch TableFault.cannotWrite(let path, let errno) {
        throw PortalFault.unusable(path: path, errno: errno)
      }
      return true
    }
  }

  func enter(_ file: FileRecord, of id: EntryID, checksum: String, byteSize: Int) async throws {
    try await pool.write { db in
      try db.execute(
        sql: """
          UPDATE files SET checksum = ?, byte_size = ?
          WHERE entry_id = ? AND position = ? AND stamp = ?
          """, arguments: [checksum, byteSize, id.text, file.position, file.stamp])
    }
  }

  func fileChecksums() async throws -> Set<String> {
    try await pool.read { db in
      Set(
        try String.fetchAll(db, sql: "SELECT checksum FROM files WHERE checksum IS NOT NULL"))
    }
  }

  // MARK: The table behind the files

  private static func fileTable(
    _ id: EntryID, modified: Moment, _ db: Database
  ) throws -> (FileTable, TableRows)? {
    guard
      let entry = try Row.fetchOne(
        db, sql: "SELECT title, columns FROM entries WHERE id = ?", arguments: [id.text])
    else { return nil }
    let fields = try fields(id, db)
    let contents = try rows(of: "contents", id, db)
    if let header = try contents.next() {
      let table = FileTable(
        title: entry[0], modified: modified, header: TextList.decode(header), fields: fields)
      return (table, TableRows(cursor: contents, order: Array(table.columns.indices)))
    }
    let columns = TextList.decode(entry[1])
    let shown = fields.filter { columns.contains($0.code) }
    let table = FileTable(title: entry[0], modified: modified, fields: shown)
    let order = shown.compactMap { columns.firstIndex(of: $0.code) }
    guard !order.isEmpty else { return nil }
    return (table, TableRows(cursor: try rows(of: "rows", id, db), order: order))
  }

  private static func fields(_ id: EntryID, _ db: Database) throws -> [Field] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT code, type, label FROM fields WHERE entry_id = ? ORDER BY position",
      arguments: [id.text])
    return rows.map {
      Field(code: $0[0], type: FieldType(rawValue: $0[1]) ?? .text, label: $0[2])
    }
  }

  private static func rows(
    of table: String, _ id: EntryID, _ db: Database
  ) throws -> FastDatabaseValueCursor<String> {
    try String.fetchCursor(
      db, sql: "SELECT cells FROM \(table) WHERE entry_id = ? ORDER BY position",
      arguments: [id.text])
  }

  // MARK: Publishing

  static func writeContents(_ publication: Publication, _ db: Database) throws {
    guard publication.contents != nil || publication.rows != nil else { return }
    let id = publication.entry.id.text
    try db.cachedStatement(sql: "DELETE FROM contents WHERE entry_id = ?").execute(arguments: [id])
    guard let contents = publication.contents else { return }
    let lists = ([contents.header] + contents.rows).map { TextList.encode($0) }
    try db.cachedStatement(
      sql: """
        INSERT INTO contents (entry_id, position, cells) SELECT ?, key, value FROM json_each(?)
        """
    ).execute(arguments: [id, "[\(lists.joined(separator: ","))]"])
  }

  static func writeFiles(_ publication: Publication, revision: Int, _ db: Database) throws {
    let id = publication.entry.id.text
    try db.cachedStatement(sql: "DELETE FROM files WHERE entry_id = ?").execute(arguments: [id])
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO files (entry_id, position, name, format, modified, stamp)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (position, file) in publication.files.enumerated() {
      try statement.execute(arguments: [
        id, position, file.name, file.format.rawValue, file.modified.description, revision,
      ])
    }
  }
}

/// Rows of a table, one by one, cells in the order of the file's columns.
struct TableRows {
  let cursor: FastDatabaseValueCursor<String>
  let order: [Int]

  func next() throws -> [String]? {
    guard let cells = try cursor.next().map({ TextList.decode($0) }) else { return nil }
    return order.map { cells.indices.contains($0) ? cells[$0] : "" }
  }
}
