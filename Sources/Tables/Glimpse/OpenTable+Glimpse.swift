public import Tabular

/// The first rows of a table that lies elsewhere, from as few of its bytes as they take.
public struct TableGlimpse: Sendable {
  /// As far as the rows that were read tell.
  public var headings: [TableHeading]
  public var rows: [TableRow]
  /// Whether the table has no other rows.
  public var isWhole: Bool
  /// Bytes that were fetched for it.
  public var fetched: Int
  /// Other tables of the file.
  public var choices: TableChoices
}

extension OpenTable {
  /// Bytes that are fetched at most.
  public static let glimpseLimit = 8 << 20
  /// Of a text without line ends so much is enough.
  private static let textLimit = 512 << 10

  /// Reads the first rows of a CSV, JSON, NDJSON, XML, XLSX, XLS, ODS, DBF or zipped table. Of a
  /// zip file's members, and a workbook's parts, only what is needed is fetched.
  ///
  /// - Parameters:
  ///   - size: of the whole file, in bytes.
  ///   - rows: how many are wanted.
  ///   - fetch: brings a range of it.
  /// - Throws: `TableFault`, and what `fetch` throws.
  public static func glimpse(
    _ name: String, size: Int, rows: Int, _ opening: TableOpening = TableOpening(),
    fetch: (Range<Int>) async throws -> [UInt8]
  ) async throws -> TableGlimpse {
    let bytes = PartialBytes(size: size)
    let head = try await fetch(0..<min(size, PartialBytes.part))
    bytes.add(head, from: 0)
    if FileMarks.isZip(head) || FileMarks.isCompound(head) || FileMarks.isDBase(head)
      || size <= head.count
    {
      return try await glimpse(bytes, name, rows, opening, fetch)
    }
    var text = head
    while text.count < min(size, textLimit), text.count(where: { $0 == 0x0A }) <= rows + 10 {
      text += try await fetch(text.count..<min(size, text.count + PartialBytes.part))
    }
    return try await glimpse(text: text, of: size, name, rows, opening)
  }

  /// The beginning of a text, without a line that is not whole.
  private static func glimpse(
    text: [UInt8], of size: Int, _ name: String, _ rows: Int, _ opening: TableOpening
  ) async throws -> TableGlimpse {
    let isCut = text.count < size
    let end = isCut ? text.lastIndex(of: 0x0A).map { $0 + 1 } ?? text.count : text.count
    let spool = SpoolBytes()
    try text[..<end].withUnsafeBytes { try spool.append($0) }
    let table = try await open(spool, name: name, opening)
    return try await table.glimpse(rows: rows, isCut: isCut, fetched: text.count)
  }

  /// What is missing is fetched until the rows are there.
  private static func glimpse(
    _ bytes: PartialBytes, _ name: String, _ rows: Int, _ opening: TableOpening,
    _ fetch: (Range<Int>) async throws -> [UInt8]
  ) async throws -> TableGlimpse {
    while true {
      let result: Result<OpenTable, any Error>
      do {
        let table = try await open(bytes, name: name, opening)
        _ = try await table.settle(rows: rows)
        result = .success(table)
      } catch {
        result = .failure(error)
      }
      let missing = bytes.takeMissing()
      if case .success(let table) = result, missing == nil || table.extent.rows >= rows {
        return try await table.glimpse(rows: rows, isCut: missing != nil, fetched: bytes.held)
      }
      guard let missing, bytes.held < glimpseLimit else {
        let table = try result.get()
        return try await table.glimpse(rows: rows, isCut: true, fetched: bytes.held)
      }
      try Task.checkCancellation()
      bytes.add(try await fetch(missing), from: missing.lowerBound)
    }
  }

  private func glimpse(rows: Int, isCut: Bool, fetched: Int) async throws -> TableGlimpse {
    _ = try await settle(rows: rows)
    let found = try await self.rows(0..<rows)
    return TableGlimpse(
      headings: headings, rows: found,
      isWhole: !isCut && extent.isComplete && extent.rows <= found.count, fetched: fetched,
      choices: choices)
  }
}
