import Tabular

/// Opens tables that programs write as markup and name `.xls`: HTML, XML Spreadsheet 2003, and web
/// pages in one file; and OpenDocument without a package (`.fods`).
enum MarkupOpening {
  /// - Parameter text: a text in UTF-8 or GB18030.
  static func open(
    _ text: any ByteStore, _ format: TableFault.Format, name: String, _ opening: TableOpening
  ) async throws -> OpenTable {
    try await Filling.open { ready in
      switch format {
      case .spreadsheetML:
        let book = try SpreadsheetMLBook {
          XMLScanner(.spreadsheetML, try UTF8Source.open(text))
        }
        try SheetChoice(book.sheets, format).open(name: name, opening, ready) { place, filler in
          try book.read(place, into: filler)
        }
      case .ods:
        let book = try OpenDocumentBook { XMLScanner(.ods, try UTF8Source.open(text)) }
        try SheetChoice(book.sheets, format).open(name: name, opening, ready) { place, filler in
          try book.read(place, into: filler)
        }
      case .mhtml: try openMail(text, name, opening, ready)
      default:
        try openHTML([HTMLBook { try UTF8Source.open(text) }], [""], .html, name, opening, ready)
      }
    }
  }

  /// A document with several tables offers them by number; several documents by their names.
  private static func openHTML(
    _ books: [HTMLBook], _ names: [String], _ format: TableFault.Format, _ name: String,
    _ opening: TableOpening, _ ready: @escaping (TableBuilder) throws -> Void
  ) throws {
    var tables: [(book: HTMLBook, number: Int)] = []
    var offers: [SheetOffer] = []
    for (book, document) in zip(books, names) {
      for number in book.numbers {
        let isAlone = book.numbers.count == 1 && !document.isEmpty
        let place = HTMLNames.table(number + 1)
        offers.append(SheetOffer(name: isAlone ? document : document + place))
        tables.append((book, number))
      }
    }
    let choice = SheetChoice(offers, format, first: books.first?.largest ?? 0)
    try choice.open(name: name, opening, ready) { place, filler in
      try tables[place].book.read(tables[place].number, into: filler)
    }
  }

  private static func openMail(
    _ text: any ByteStore, _ name: String, _ opening: TableOpening,
    _ ready: @escaping (TableBuilder) throws -> Void
  ) throws {
    let parts = MailParts(try text.head(UTF8Source.limit)).parts.filter { $0.type.contains("html") }
    let books = parts.compactMap { part in
      let book = try? HTMLBook {
        let spool = SpoolBytes()
        try spool.append(part.body)
        return try UTF8Source.open(spool)
      }
      return book.map { ($0, part.name) }
    }
    guard !books.isEmpty else { throw TableFault.noTable(.mhtml) }
    try openHTML(books.map(\.0), books.map(\.1), .mhtml, name, opening, ready)
  }
}

/// A text's bytes in UTF-8.
enum UTF8Source {
  /// Bytes of a mail that are looked through.
  static let limit = 256 << 20

  static func open(_ bytes: any ByteStore) throws -> ReadAhead.Source {
    let feed = TextFeed(try DeclaredEncoding.text(bytes))
    return { room in try feed.read(room) }
  }
}
