import Tabular

/// What an XLSX file says outside of its sheets (ECMA-376 part 1, 18.2, 18.4, 18.8).
final class WorkbookParts {
  struct Sheet: Hashable, Sendable {
    var name: String
    /// The part that has its cells.
    var part: String
    var isHidden: Bool
  }

  let sheets: [Sheet]
  /// Whether days are counted from 1904.
  let isFrom1904: Bool
  /// Whether values of formulas are to be computed when the file is opened (18.2.2).
  let isToBeComputed: Bool
  let texts: SharedTexts
  let styles: SheetStyles
  private let bytes: any ByteStore

  init(_ bytes: any ByteStore) throws {
    let package = try PackageParts(try Archive(bytes, .xlsx), .xlsx)
    guard let main = try package.main() else { throw TableFault.malformed(.xlsx, place: 0) }
    let relations = try package.relationships(of: main)
    guard var scanner = try package.scanner(main) else {
      throw TableFault.malformed(.xlsx, place: 0)
    }
    self.bytes = bytes
    let told = try Self.sheets(&scanner, relations)
    (sheets, isFrom1904, isToBeComputed) = (told.sheets, told.isFrom1904, told.isToBeComputed)
    guard !sheets.isEmpty else { throw TableFault.noTable(.xlsx) }
    if let part = package.part("styles", of: relations), var styles = try package.scanner(part) {
      self.styles = try SheetStyles(&styles)
    } else {
      styles = SheetStyles()
    }
    if let part = package.part("sharedStrings", of: relations) {
      texts = SharedTexts(Self.scanner(bytes, part))
    } else {
      texts = SharedTexts()
    }
  }

  /// Charts, dialogs and macros are sheets too, but have no cells. A sheet whose part is missing
  /// stays, and is a fault when it is read.
  private static func sheets(
    _ scanner: inout XMLScanner, _ relations: [PackageParts.Relationship]
  ) throws -> (sheets: [Sheet], isFrom1904: Bool, isToBeComputed: Bool) {
    let targets = Dictionary(relations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var sheets: [Sheet] = []
    var isFrom1904 = false
    var isToBeComputed = false
    func isTrue(_ text: String?) -> Bool { ["1", "true", "on"].contains(text ?? "") }
    while let token = try scanner.next() {
      guard token == .start else { continue }
      let attributes = try scanner.attributeTexts()
      switch scanner.name {
      case XMLName("workbookPr"):
        isFrom1904 = isTrue(attributes["date1904"])
      case XMLName("calcPr"): isToBeComputed = isTrue(attributes["fullCalcOnLoad"])
      case XMLName("sheet"):
        guard let name = attributes["name"], let target = targets[attributes["id"] ?? ""],
          target.kind == "worksheet" || target.kind.isEmpty
        else { continue }
        let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
        sheets.append(Sheet(name: name, part: target.target, isHidden: isHidden))
      default: break
      }
    }
    return (sheets, isFrom1904, isToBeComputed)
  }

  /// A part that is unpacked by a thread of its own.
  private static func reading(_ bytes: any ByteStore, _ part: String) -> ReadAhead {
    ReadAhead {
      let archive = try Archive(bytes, .xlsx)
      guard let member = try archive.member(part) else {
        throw TableFault.malformed(.xlsx, place: 0)
      }
      return try XMLBytes.utf8 { room in
        // The archive has to live as long as its member.
        try withExtendedLifetime(archive) { try member.read(room) }
      }
    }
  }

  private static func scanner(_ bytes: any ByteStore, _ part: String) -> XMLScanner {
    let ahead = reading(bytes, part)
    return XMLScanner(.xlsx) { try ahead.read($0) }
  }

  /// Bytes that a sheet has when it is unpacked, as the archive claims; nil where it is not there.
  private func size(of sheet: Sheet) throws -> Int? {
    let name = PartName.plain(sheet.part).lowercased()
    return try Archive(bytes, .xlsx).entries
      .first { PartName.plain($0.name).lowercased() == name }?.size
  }

  /// Hands a sheet's rows over.
  /// - Throws: `TableFault.lostSheet`, `TableFault.malformed`.
  func read(_ sheet: Sheet, into filler: SheetFiller) throws {
    guard let size = try size(of: sheet) else {
      throw TableFault.lostSheet(
        name: sheet.name, others: sheets.map(\.name).filter { $0 != sheet.name })
    }
    filler.lookAhead = { [self] in
      var part = SheetPart(Self.scanner(bytes, sheet.part), self)
      return try part.readMerges()
    }
    defer { filler.lookAhead = nil }
    let whole = Double(max(1, size))
    let ahead = Self.reading(bytes, sheet.part)
    var done = 0
    var part = SheetPart(
      XMLScanner(.xlsx) { room in
        let count = try ahead.read(room)
        done += count
        filler.progress = min(1, Double(done) / whole)
        return count
      }, self)
    try part.read(into: filler)
  }
}
