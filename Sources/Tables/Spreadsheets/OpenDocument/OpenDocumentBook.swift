import Tabular

/// What an OpenDocument spreadsheet says before its cells (OpenDocument 1.3 part 3, 9.1): its
/// tables, which of them are hidden, and how far styles move cells in.
struct OpenDocumentBook {
  private static let content = "content.xml"

  private(set) var sheets: [SheetOffer] = []
  private var indents = OpenDocumentIndents()
  private let open: () throws -> XMLScanner

  init(_ bytes: any ByteStore) throws {
    let archive = try Archive(bytes, .ods)
    if try Self.isLocked(archive) { throw TableFault.locked(.ods) }
    try self.init { try Self.scanner(bytes) }
  }

  /// - Parameter open: `content.xml`, or a document in one file (part 3, 3.1.2), from the start.
  init(_ open: @escaping () throws -> XMLScanner) throws {
    self.open = open
    var scanner = try open()
    var hidden: Set<String> = []
    var style = ""
    var depth = 0
    while let token = try scanner.next() {
      switch (token, scanner.name) {
      case (.start, Self.style): style = try scanner.attributeTexts()["name"] ?? ""
      case (.end, Self.style): style = ""
      case (.start, Self.properties):
        if try scanner.attributeTexts()["display"] == "false" { hidden.insert(style) }
      case (.start, Self.paragraph):
        indents.add(try scanner.attributeTexts(), of: style)
      case (.start, Self.table):
        if depth == 0 {
          let attributes = try scanner.attributeTexts()
          let isHidden = hidden.contains(attributes["style-name"] ?? "")
          sheets.append(SheetOffer(name: attributes["name"] ?? "", isHidden: isHidden))
        }
        if !scanner.isEmpty { depth += 1 }
      case (.end, Self.table): depth -= 1
      default: break
      }
    }
    guard !sheets.isEmpty else { throw TableFault.noTable(.ods) }
  }

  static let table = XMLName("table")
  private static let style = XMLName("style")
  private static let properties = XMLName("table-properties")
  private static let paragraph = XMLName("paragraph-properties")

  /// OpenDocument 1.3 part 2, 4.8: encrypted parts are listed as such.
  private static func isLocked(_ archive: Archive) throws -> Bool {
    guard let member = try archive.member("META-INF/manifest.xml") else { return false }
    var scanner = XMLScanner(.ods) { try member.read($0) }
    while let token = try scanner.next() {
      if token == .start, scanner.name == XMLName("encryption-data") { return true }
    }
    return false
  }

  private static func scanner(_ bytes: any ByteStore) throws -> XMLScanner {
    guard try Archive(bytes, .ods).has(content) else {
      throw TableFault.malformed(.ods, place: 0)
    }
    let ahead = ReadAhead {
      let archive = try Archive(bytes, .ods)
      guard let member = try archive.member(content) else {
        throw TableFault.malformed(.ods, place: 0)
      }
      return { room in try withExtendedLifetime(archive) { try member.read(room) } }
    }
    return XMLScanner(.ods) { try ahead.read($0) }
  }

  func read(_ place: Int, into filler: SheetFiller) throws {
    var part = OpenDocumentSheet(try open(), indents)
    try part.read(place, into: filler)
  }
}
