import Tabular

/// Opens a sheet of an XLSX file.
enum XLSXOpening {
  static func open(
    _ bytes: any ByteStore, name: String, _ opening: TableOpening
  ) async throws -> OpenTable {
    try await Filling.open { ready in
      let book = try WorkbookParts(bytes)
      let sheets = book.sheets.map { SheetOffer(name: $0.name, isHidden: $0.isHidden) }
      try SheetChoice(sheets, .xlsx).open(name: name, opening, ready) { place, filler in
        try book.read(book.sheets[place], into: filler)
        filler.losses.damages.count += book.texts.damages
      }
    }
  }
}

/// A sheet as a workbook lists it.
struct SheetOffer: Hashable, Sendable {
  var name: String
  var isHidden = false
}

/// Chooses among a workbook's sheets: the one that is asked for, else the first that can be seen
/// and has cells. Hidden ones can be asked for, and are taken where no other has cells.
struct SheetChoice {
  private let sheets: [SheetOffer]
  private let format: TableFault.Format
  private let first: Int?

  /// - Parameter first: place of the one that is most likely meant; nil where their order tells.
  init(_ sheets: [SheetOffer], _ format: TableFault.Format, first: Int? = nil) {
    self.sheets = sheets
    self.format = format
    self.first = first
  }

  /// - Parameter read: hands the rows of a sheet to a filler, by its place.
  func open(
    name: String, _ opening: TableOpening, _ ready: @escaping (TableBuilder) throws -> Void,
    _ read: (Int, SheetFiller) throws -> Void
  ) throws {
    var choices = TableChoices(.sheets, names: sheets.map(\.name))
    let wanted = try opening.table.map { try choices.place(of: $0) }
    let seen = (first.map { [$0] } ?? []) + sheets.indices.filter { !sheets[$0].isHidden }
    let candidates = wanted.map { [$0] } ?? seen + sheets.indices.filter { sheets[$0].isHidden }
    for place in candidates {
      choices.chosen = place
      let filler = SheetFiller(name: name, opening: opening, choices: choices, ready: ready)
      do {
        try read(place, filler)
      } catch {
        try filler.stop()
        throw error
      }
      guard !filler.isEmpty else { continue }
      return try filler.finish()
    }
    throw TableFault.noTable(format)
  }
}
