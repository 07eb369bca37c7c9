public import Tabular

extension OpenTable {
  /// Opens a CSV, JSON, NDJSON, XML, XLSX, XLS, ODS, DBF or HTML file, or a ZIP with such, whose
  /// format its bytes tell. Returns with the first rows; the others follow.
  /// - Throws: `TableFault`.
  public static func open(
    _ path: String, _ opening: TableOpening = TableOpening()
  ) async throws -> OpenTable {
    let file = try FileBytes(path: path)
    // A file that says it is empty may be one that the kernel writes as it is read (proc(5)).
    let bytes: any ByteStore = file.size == 0 ? try file.spooled() : file
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try await open(
      bytes, name: name, opening, codePage: DBaseCodePage.text(beside: path))
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

  /// Opens what is held in memory, as a file of that name.
  /// - Throws: `TableFault`.
  public static func open(
    bytes: [UInt8], name: String, _ opening: TableOpening = TableOpening()
  ) async throws -> OpenTable {
    let spool = SpoolBytes()
    try spool.append(bytes)
    return try await open(spool, name: name, opening)
  }

  /// A copy of the rows of any source, to be viewed, profiled and asked like a file.
  /// - Throws: `TableFault`, `CancellationError`.
  public static func copy(of source: any TableSource) async throws -> OpenTable {
    if let table = source as? OpenTable { return table }
    let builder = TableBuilder(name: source.name, headings: source.headings)
    if let strings = (source as? MemoryTable)?.strings { builder.strings = StringCells(strings) }
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

  /// - Parameter codePage: what a file beside it says of how its texts are written (`.cpg`).
  static func open(
    _ bytes: any ByteStore, name: String, _ opening: TableOpening, isMember: Bool = false,
    codePage: String? = nil
  ) async throws -> OpenTable {
    let head = try bytes.head(TableFile.head)
    if let other = FileMarks.other(head) { throw TableFault.otherFile(name: name, other) }
    if FileMarks.isDBase(head) {
      try refuseChoice(opening, name)
      return try await DBaseOpening.open(bytes, name: name, opening, codePage: codePage)
    }
    if FileMarks.isCompound(head) {
      return try await CompoundOpening.open(bytes, name: name, opening)
    }
    if FileMarks.isZip(head) {
      return try await PackageOpening.open(bytes, name: name, opening) { member, opening in
        // An archive within an archive may be itself.
        guard !isMember else { throw TableFault.noTable(.zip) }
        return try await open(
          member.bytes, name: member.name, opening, isMember: true, codePage: member.codePage)
      }
    }
    if let format = FileMarks.sheet(head) {
      return try await MarkupOpening.open(bytes, format, name: name, opening)
    }
    return try await openText(bytes, head, name: name, opening)
  }

  private static func openText(
    _ bytes: any ByteStore, _ head: [UInt8], name: String, _ opening: TableOpening
  ) async throws -> OpenTable {
    let text = try TextBytes(bytes, in: opening.encoding)
    let beginning = try TableFile.beginning(of: text)
    if let format = TableFile.remains(of: head, beginning, name) {
      throw TableFault.malformed(format, place: 0)
    }
    switch TableFile.format(beginning, name) {
    case .xml: return try await XMLOpening.open(text, name: name, opening)
    case .json: return try await JSONOpening.open(text, name: name, isLines: false, opening)
    case .ndjson:
      try refuseChoice(opening, name)
      let document = JSONComment.behind(beginning)
      return try await JSONOpening.open(
        text, name: name, isLines: true,
        isSequence: !JSONOpening.looksLikeLines(Array(document)) && JSONSequence.begins(document),
        opening)
    case .csv:
      try refuseChoice(opening, name)
      let table = try CSVOpening.open(text, beginning: beginning, name: name, opening)
      table.encoding = text.encoding.name
      return table
    default: throw TableFault.unknownFormat(name: name)
    }
  }
}

extension OpenTable {
  /// Of a file that is one table another one cannot be chosen.
  private static func refuseChoice(
    _ opening: TableOpening, _ name: String
  ) throws(TableFault) {
    guard let wanted = opening.table else { return }
    _ = try TableChoices(.sheets, names: [name]).place(of: wanted)
  }
}

/// What a file is, by its first bytes and, where those leave a doubt, its name.
enum TableFile {
  /// Bytes that tell what a file is, if it is no text: the longest head of a dBase file fits.
  static let head = 64 << 10
  /// Bytes of a text that is no table of lines: what one is whose first line is long.
  private static let longBeginning = 1 << 20

  /// Bytes of the smallest zip file, its end alone (APPNOTE 4.3.16).
  private static let smallestZip = 22

  /// The beginning of a text in UTF-8, without a mark, that tells its format: `TextBytes.head` or
  /// more where there is as much.
  static func beginning(of text: TextBytes) throws -> [UInt8] {
    let beginning = try text.beginning(TextBytes.head)
    switch beginning.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "/"):
      return try text.beginning(longBeginning)
    default: return beginning
    }
  }

  /// What a name ends in, in small letters; the whole of one without a dot.
  static func ending(of name: String) -> String {
    name.split(separator: ".").last?.lowercased() ?? ""
  }

  /// What a file was that has a workbook's or an archive's name, and not its first bytes any more;
  /// nil for text, which comes under these names too.
  /// - Parameter text: the beginning in UTF-8, without a mark.
  static func remains(of head: [UInt8], _ text: [UInt8], _ name: String) -> TableFault.Format? {
    let format: TableFault.Format
    switch Self.ending(of: name) {
    case "xlsx", "xlsm": format = .xlsx
    case "ods": format = .ods
    case "zip": format = .zip
    default: return nil
    }
    let isCut = !head.isEmpty && head.count < smallestZip && !head.contains(0x0A)
    // The marks of records (APPNOTE 4.3.7) and their numbers are no letters.
    return isCut || text.prefix(32).contains { $0 < 0x09 } ? format : nil
  }

  /// - Parameter text: the beginning in UTF-8, without a mark.
  static func format(_ text: [UInt8], _ name: String) -> TableFault.Format? {
    let ending = Self.ending(of: name)
    let isNamedText = ["csv", "tsv", "txt"].contains(ending)
    // Documents come under these names too; a cell that begins like one is no reason.
    if isNamedText, !text.starts(with: "<?xml".utf8), !JSONOpening.isDocument(text) { return .csv }
    let isCommented = text.first { $0 > 0x20 } == JSONComment.slash
    let document = isCommented ? Array(JSONComment.behind(text)) : text
    if isCommented, ending != "json", ending != "js", ending != "jsonp", ending != "jsonc",
      !JSONOpening.isDocument(document)
    {
      return .csv
    }
    // A comment without an end.
    if isCommented, document.isEmpty { return .json }
    switch document.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): return .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isNamedLines = ending == "ndjson" || ending == "jsonl"
      // An array of objects comes under these names too.
      let isArray = document.first { $0 > 0x20 } == UInt8(ascii: "[")
      if isNamedLines, isArray, JSONOpening.isDocument(document),
        JSONSequence.isOneValue(document[...])
      {
        return .json
      }
      return isNamedLines || JSONOpening.looksLikeLines(document)
        || JSONSequence.begins(document[...]) ? .ndjson : .json
    case JSONSequence.comment where ending == "ndjson" || ending == "jsonl": return .ndjson
    default: break
    }
    if ending == "json" || ending == "js" || ending == "jsonp", JSONCall.begins(document) {
      return .json
    }
    if ending == "json", document.first(where: { $0 > 0x20 }) == UInt8(ascii: "\"") {
      return .json
    }
    // A file of many NULs is none of text.
    let nuls = text.prefix(4096).count { $0 == 0 }
    return nuls * 4 > min(text.count, 4096) ? nil : .csv
  }
}
