public import Tabular

extension OpenTable {
  /// Opens a CSV, JSON, NDJSON, XML, XLSX, XLS, ODS or HTML file, or a ZIP with such, whose format
  /// its bytes tell. Returns with the first
  /// rows; the others follow.
  /// - Throws: `TableFault`.
  public static func open(
    _ path: String, _ opening: TableOpening = TableOpening()
  ) async throws -> OpenTable {
    let bytes = try FileBytes(path: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try await open(bytes, name: name, opening)
  }

  /// Opens what comes by a descriptor (standard input) until its end; kept in a file without a name
  /// where it is long.
  /// - Throws: `TableFault`.
  public static func open(
    descriptor: Int32, name: String, _ opening: TableOpening = TableOpening()
  ) async throws -> OpenTable {
    let spool = SpoolBytes()
    try spool.fill(from: descriptor)
    return try await open(spool, name: name, opening)
  }

  /// A copy of the rows of any source, to be viewed, profiled and asked like a file.
  /// - Throws: `TableFault`, `CancellationError`.
  public static func copy(of source: any TableSource) async throws -> OpenTable {
    if let table = source as? OpenTable { return table }
    let builder = TableBuilder(name: source.name, headings: source.headings)
    var next = 0
    while true {
      let rows = try await source.rows(next..<next + 4096)
      if rows.isEmpty { break }
      for row in rows { try builder.add(row.cells) }
      next += rows.count
    }
    try builder.finish()
    return try builder.handOver()
  }

  private static func open(
    _ bytes: any ByteStore, name: String, _ opening: TableOpening, isMember: Bool = false
  ) async throws -> OpenTable {
    let head = try bytes.head(1 << 20)
    if let order = UTF16Bytes.order(head) {
      let text = try UTF16Bytes.utf8(bytes, order)
      // XML says itself how it is written, and is read as it says.
      let isXML = TableFile.format(try text.head(4096), name) == .xml
      return isXML
        ? try await XMLOpening.open(bytes, name: name)
        : try await open(text, name: name, opening)
    }
    if let other = FileMarks.other(head) { throw TableFault.otherFile(name: name, other) }
    if FileMarks.isCompound(head) {
      return try await CompoundOpening.open(bytes, name: name, opening)
    }
    if FileMarks.isZip(head) {
      return try await PackageOpening.open(bytes, name: name, opening) { member, name, opening in
        // An archive within an archive may be itself.
        guard !isMember else { throw TableFault.noTable(.zip) }
        return try await open(member, name: name, opening, isMember: true)
      }
    }
    if let format = FileMarks.sheet(head) {
      return try await MarkupOpening.open(bytes, format, name: name, opening)
    }
    switch TableFile.format(head, name) {
    case .xml: return try await XMLOpening.open(bytes, name: name)
    case .json: return try await JSONOpening.open(bytes, name: name, isLines: false)
    case .ndjson: return try await JSONOpening.open(bytes, name: name, isLines: true)
    case .csv: return try CSVOpening.open(bytes, name: name, hasHeader: opening.head != .none)
    default: throw TableFault.unknownFormat(name: name)
    }
  }
}

/// What a file is, by its first bytes and, where those leave a doubt, its name.
enum TableFile {
  static func format(_ head: [UInt8], _ name: String) -> TableFault.Format? {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if ["csv", "tsv", "txt"].contains(ending) { return .csv }
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): return .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if ending == "ndjson" || ending == "jsonl" { return .ndjson }
      return JSONOpening.looksLikeLines(head) ? .ndjson : .json
    default: break
    }
    // A file of many NULs is none of text.
    let nuls = head.prefix(4096).count { $0 == 0 }
    return nuls * 4 > min(head.count, 4096) ? nil : .csv
  }
}
