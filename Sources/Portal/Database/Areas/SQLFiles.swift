import Catalog
import Tables
import Tabular

/// 文件下载 (manual 2.2.2): which files there are, and the tables they are made of.
struct SQLFiles: SQLArea, FileStorage {
  let database: PortalDatabase

  func fileRecords(_ id: EntryID) async throws -> [FileRecord]? {
    try await engine.read { db in
      try SQLCatalogue.exists(id, db) ? try Self.fileRecords(id, db) : nil
    }
  }

  private static func fileRecords(_ id: EntryID, _ db: any SQLSession) throws -> [FileRecord] {
    let rows = try ResultRow.fetchAll(
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
    try await engine.read { db in
      guard try Self.fileRecords(id, db).contains(where: { $0.stamp == file.stamp }),
        let (table, rows) = try Self.fileTable(id, modified: file.distribution.modified, db)
      else { return false }
      do {
        let output = try table.begin(file.distribution.format, at: path)
        var rows = rows
        while let row = try rows.next() { try output.write(row) }
        try output.close()
      } catch TableFault.cannotWrite(let path, let errno) {
        throw PortalFault.unusable(path: path, errno: errno)
      }
      return true
    }
  }

  func enter(_ file: FileRecord, of id: EntryID, checksum: String, byteSize: Int) async throws {
    try await engine.write(.statement) { db in
      try db.execute(
        sql: """
          UPDATE files SET checksum = ?, byte_size = ?
          WHERE entry_id = ? AND position = ? AND stamp = ?
          """, arguments: [checksum, byteSize, id.text, file.position, file.stamp])
    }
  }

  func fileChecksums() async throws -> Set<String> {
    try await engine.read(.statement) { db in
      Set(
        try String.fetchAll(db, sql: "SELECT checksum FROM files WHERE checksum IS NOT NULL"))
    }
  }

  // MARK: The table behind the files

  private static func fileTable(
    _ id: EntryID, modified: Moment, _ db: any SQLSession
  ) throws -> (FileTable, TableRows)? {
    guard
      let entry = try ResultRow.fetchOne(
        db, sql: "SELECT title, columns, first_row, end_row FROM entries WHERE id = ?",
        arguments: [id.text])
    else { return nil }
    let fields = try fields(id, db)
    var contents = TableRows(db: db, table: "contents", id: id)
    if let header = try contents.nextCells() {
      let table = FileTable(title: entry[0], modified: modified, header: header, fields: fields)
      contents.order = Array(table.columns.indices)
      return (table, contents)
    }
    let columns = TextList.decode(entry[1])
    let shown = fields.filter { columns.contains($0.code) }
    let table = FileTable(title: entry[0], modified: modified, fields: shown)
    let order = shown.compactMap { columns.firstIndex(of: $0.code) }
    guard !order.isEmpty else { return nil }
    let places: Range<Int> = entry[2]..<entry[3]
    return (table, TableRows(db: db, table: "rows", id: id, order: order, places: places))
  }

  private static func fields(_ id: EntryID, _ db: any SQLSession) throws -> [Field] {
    let rows = try ResultRow.fetchAll(
      db, sql: "SELECT code, type, label FROM fields WHERE entry_id = ? ORDER BY position",
      arguments: [id.text])
    return rows.map {
      Field(code: $0[0], type: FieldType(rawValue: $0[1]) ?? .text, label: $0[2])
    }
  }

  // MARK: Publishing

  static func writeContents(_ publication: Publication, _ db: any SQLSession) throws {
    guard publication.contents != nil || publication.rows != nil else { return }
    let id = publication.entry.id.text
    try db.execute(sql: "DELETE FROM contents WHERE entry_id = ?", arguments: [id])
    guard let contents = publication.contents else { return }
    let lists = ([contents.header] + contents.rows).map { TextList.encode($0) }
    try db.execute(
      sql: """
        INSERT INTO contents (entry_id, position, cells)
        SELECT ?, place, value FROM \(db.dialect.elements)
        """, arguments: [id, "[\(lists.joined(separator: ","))]"])
  }

  static func writeFiles(_ publication: Publication, revision: Int, _ db: any SQLSession) throws {
    let id = publication.entry.id.text
    try db.execute(sql: "DELETE FROM files WHERE entry_id = ?", arguments: [id])
    let statement = """
      INSERT INTO files (entry_id, position, name, format, modified, stamp)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    for (position, file) in publication.files.enumerated() {
      try db.execute(
        sql: statement,
        arguments: [
          id, position, file.name, file.format.rawValue, file.modified.description, revision,
        ])
    }
  }
}

/// Rows of a table, one by one, cells in the order of the file's columns. They are read a page at a
/// time, by their positions, which have no gaps.
struct TableRows {
  private static let page = 1000

  let db: any SQLSession
  /// `rows` or `contents`.
  let table: String
  let id: EntryID
  var order: [Int] = []
  /// Positions that are left.
  private var places: Range<Int>
  private var waiting: ArraySlice<String> = []

  init(
    db: any SQLSession, table: String, id: EntryID, order: [Int] = [],
    places: Range<Int> = 0..<Int.max
  ) {
    self.db = db
    self.table = table
    self.id = id
    self.order = order
    self.places = places
  }

  mutating func next() throws -> [String]? {
    guard let cells = try nextCells() else { return nil }
    return order.map { cells.indices.contains($0) ? cells[$0] : "" }
  }

  /// In the order they are kept in.
  mutating func nextCells() throws -> [String]? {
    if waiting.isEmpty {
      let page = places.prefix(Self.page)
      waiting = try Self.lists(table, id, page, db)[...]
      places = page.endIndex..<places.endIndex
    }
    return waiting.popFirst().map { TextList.decode($0) }
  }

  /// The rows at some positions, in their order, each as `TextList` writes it.
  static func lists(
    _ table: String, _ id: EntryID, _ places: Range<Int>, _ db: any SQLSession
  ) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT cells FROM \(table) WHERE entry_id = ? AND position >= ? AND position < ?
        ORDER BY position
        """, arguments: [id.text, places.lowerBound, places.upperBound])
  }
}
