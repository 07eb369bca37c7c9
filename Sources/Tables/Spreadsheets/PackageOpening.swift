import Tabular

/// Opens what lies in a zip file: an Office Open XML or OpenDocument spreadsheet, or tables packed
/// as they are.
enum PackageOpening {
  /// Files that may be tables, by their endings.
  private static let endings: Set = [
    "csv", "tsv", "txt", "json", "ndjson", "jsonl", "xml", "xlsx", "xlsm", "xls", "ods", "html",
    "htm", "et", "dbf",
  ]

  /// A file of an archive.
  struct Member {
    var bytes: SpoolBytes
    var name: String
    /// What a file beside it says of how its texts are written.
    var codePage: String?
  }

  /// - Parameter read: opens a member as a file of its own.
  static func open(
    _ bytes: any ByteStore, name: String, _ opening: TableOpening,
    _ read: (_ member: Member, TableOpening) async throws -> OpenTable
  ) async throws -> OpenTable {
    let isBook = ["xlsx", "xlsm"].contains(TableFile.ending(of: name))
    let archive = try Archive(bytes, isBook ? .xlsx : .zip)
    switch try kind(archive, name) {
    case .xlsx: return try await XLSXOpening.open(bytes, name: name, opening)
    case .ods: return try await openDocument(bytes, name: name, opening)
    default: break
    }
    let files = archive.entries.filter { !isOfNobody($0) }
    let members = files.filter(isTable)
    let others = files.filter { !isTable($0) }
    guard !members.isEmpty else { throw TableFault.noTable(.zip) }
    var choices = TableChoices(
      .members, names: members.map(\.name),
      chosen: members.firstIndex { !NoteNames.has($0.name) } ?? 0)
    var inner = opening
    if members.count > 1 {
      if let wanted = opening.table { choices.chosen = try choices.place(of: wanted) }
      inner.table = nil
    }
    let entry = members[choices.chosen]
    let unpacked = SpoolBytes()
    do {
      try unpack(archive, entry, into: unpacked)
    } catch {
      // Of bytes that are not all here the beginning is enough.
      guard bytes is PartialBytes, unpacked.size > 0 else { throw error }
    }
    let codePage = try codePage(of: entry, files).map { try text(archive, $0.name) }
    let table = try await read(
      Member(bytes: unpacked, name: entry.name, codePage: codePage), inner)
    if members.count > 1 { table.setChoices(choices) }
    table.index.tell(
      TableNotice(
        .otherMembers, count: others.count, place: TablePlace(table: others.first?.name)))
    return table
  }

  private static func openDocument(
    _ bytes: any ByteStore, name: String, _ opening: TableOpening
  ) async throws -> OpenTable {
    try await Filling.open { ready in
      let book = try OpenDocumentBook(bytes)
      try SheetChoice(book.sheets, .ods).open(name: name, opening, ready) { place, filler in
        try book.read(place, into: filler)
      }
    }
  }

  /// - Throws: `TableFault.otherFile` for packages of other kinds.
  private static func kind(_ archive: Archive, _ name: String) throws -> TableFault.Format? {
    if archive.has("mimetype") || archive.has("content.xml") && archive.has("META-INF/manifest.xml")
    {
      let type = try text(archive, "mimetype")
      if type.contains("opendocument.text") { throw TableFault.otherFile(name: name, .word) }
      if type.contains("presentation") { throw TableFault.otherFile(name: name, .powerPoint) }
      if archive.has("content.xml") { return .ods }
    }
    if archive.has("Index/Document.iwa") || archive.has("Index.zip") {
      throw TableFault.otherFile(name: name, .numbers)
    }
    let isOffice = archive.has("[Content_Types].xml") || archive.has("_rels/.rels")
    guard isOffice else { return archive.entries.contains(where: isBookPart) ? .xlsx : nil }
    let package = try PackageParts(archive, .xlsx)
    let main = try package.main() ?? ""
    let type = (package.contentType(of: main) ?? "").lowercased()
    if type.contains("wordprocessingml") || main.hasPrefix("word/") {
      throw TableFault.otherFile(name: name, .word)
    }
    if type.contains("presentationml") || main.hasPrefix("ppt/") {
      throw TableFault.otherFile(name: name, .powerPoint)
    }
    if type.contains("sheet.binary") || main.lowercased().hasSuffix(".bin") {
      throw TableFault.otherFile(name: name, .xlsb)
    }
    return .xlsx
  }

  /// What only a workbook has, so that one whose other members have lost their names is no archive
  /// of lists.
  private static func isBookPart(_ entry: Archive.Entry) -> Bool {
    let name = PartName.plain(entry.name).lowercased()
    return bookParts.contains { name.hasPrefix($0) }
  }

  /// Beginnings of names in small letters, as all programs give them.
  private static let bookParts = [
    "xl/workbook.xml", "xl/worksheets/", "xl/_rels/", "xl/styles.xml", "xl/sharedstrings.xml",
  ]

  private static func text(_ archive: Archive, _ name: String) throws -> String {
    guard let member = try archive.member(name) else { return "" }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = try bytes.withUnsafeMutableBytes { try member.read($0) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The file that tells how the texts of a table of dBASE are written.
  private static func codePage(
    of entry: Archive.Entry, _ files: [Archive.Entry]
  ) -> Archive.Entry? {
    guard TableFile.ending(of: entry.name) == "dbf" else { return nil }
    let name = entry.name.dropLast(3).lowercased() + "cpg"
    return files.first { $0.name.lowercased() == name }
  }

  private static func isTable(_ entry: Archive.Entry) -> Bool {
    let file = entry.name.split(separator: "/").last ?? ""
    return endings.contains(TableFile.ending(of: String(file))) || !file.contains(".")
  }

  /// What systems and programs leave beside people's files.
  private static func isOfNobody(_ entry: Archive.Entry) -> Bool {
    let file = entry.name.split(separator: "/").last ?? ""
    return entry.isFolder || file.hasPrefix(".") || file.hasPrefix("~$") || file == "Thumbs.db"
      || entry.name.hasPrefix("__MACOSX/")
  }

  private static func unpack(
    _ archive: Archive, _ entry: Archive.Entry, into spool: SpoolBytes
  ) throws {
    let member = try archive.member(entry)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 32 << 10, alignment: 16)
    defer { room.deallocate() }
    while true {
      try Task.checkCancellation()
      let count = try member.read(room)
      if count == 0 { return }
      try spool.append(UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }
}
