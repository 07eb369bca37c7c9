import Tabular

/// Opens what lies in a compound file: a binary workbook; the others are named.
enum CompoundOpening {
  /// - Throws: `TableFault`.
  static func open(
    _ bytes: any ByteStore, name: String, _ opening: TableOpening
  ) async throws -> OpenTable {
    let file: CompoundFile
    do {
      file = try CompoundFile(bytes)
    } catch {
      // Cut or damaged; what it was can still be told.
      if try isEncrypted(bytes) { throw TableFault.locked(.xlsx) }
      throw error
    }
    if let other = other(file, name) { throw other }
    return try await Filling.open { ready in
      let book = try XLSBook(file)
      let sheets = book.sheets.map { SheetOffer(name: $0.name, isHidden: $0.isHidden) }
      try SheetChoice(sheets, .xls).open(name: name, opening, ready) { place, filler in
        var sheet = XLSSheet(book)
        try sheet.read(book.sheets[place], into: filler)
      }
    }
  }

  private static func other(_ file: CompoundFile, _ name: String) -> TableFault? {
    let names = Set(file.entries.map { $0.name.lowercased() })
    if names.contains("encryptedpackage") { return .locked(.xlsx) }
    if names.contains("workbook") || names.contains("book") { return nil }
    if names.contains("worddocument") { return .otherFile(name: name, .word) }
    if names.contains("powerpoint document") { return .otherFile(name: name, .powerPoint) }
    if names.contains("__properties_version1.0") { return .otherFile(name: name, .outlook) }
    return .noTable(.xls)
  }

  private static func isEncrypted(_ bytes: any ByteStore) throws -> Bool {
    let head = try bytes.head(1 << 20)
    let wanted = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return head.firstRange(of: wanted) != nil
  }
}
