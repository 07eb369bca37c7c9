import Tabular

/// Opens tables that programs write as markup and name `.xls`: HTML, XML Spreadsheet 2003, and web
/// pages in one file; and OpenDocument without a package (`.fods`).
enum MarkupOpening {
  static func open(
    _ bytes: any ByteStore, _ format: TableFault.Format, name: String, _ opening: TableOpening
  ) async throws -> OpenTable {
    try await Filling.open { ready in
      let text = UTF8Source(bytes, opening)
      switch format {
      case .spreadsheetML:
        let book = try SpreadsheetMLBook { XMLScanner(.spreadsheetML, try text.open()) }
        try SheetChoice(book.sheets, format).open(name: name, opening, ready) { place, filler in
          defer { filler.notices.add(text.notices) }
          try book.read(place, into: filler)
        }
      case .ods:
        let book = try OpenDocumentBook { XMLScanner(.ods, try text.open()) }
        try SheetChoice(book.sheets, format).open(name: name, opening, ready) { place, filler in
          defer { filler.notices.add(text.notices) }
          try book.read(place, into: filler)
        }
      case .mhtml: try openMail(bytes, name, opening, ready)
      default:
        let page = Page(book: try HTMLBook { try text.open() }, text: text, name: "")
        try openHTML([page], .html, name, opening, ready)
      }
    }
  }

  /// A document of HTML, and its text.
  private struct Page {
    var book: HTMLBook
    var text: UTF8Source
    var name: String
  }

  /// A document with several tables offers them by number; several documents by their names.
  private static func openHTML(
    _ pages: [Page], _ format: TableFault.Format, _ name: String,
    _ opening: TableOpening, _ ready: @escaping (TableBuilder) throws -> Void
  ) throws {
    var tables: [(page: Page, number: Int)] = []
    var offers: [SheetOffer] = []
    for page in pages {
      for number in page.book.numbers {
        let isAlone = page.book.numbers.count == 1 && !page.name.isEmpty
        let place = HTMLNames.table(number + 1)
        offers.append(SheetOffer(name: isAlone ? page.name : page.name + place))
        tables.append((page, number))
      }
    }
    let choice = SheetChoice(offers, format, first: pages.first?.book.largest ?? 0)
    try choice.open(name: name, opening, ready) { place, filler in
      let (page, number) = tables[place]
      defer { filler.notices.add(page.text.notices) }
      try page.book.read(number, into: filler)
    }
  }

  private static func openMail(
    _ bytes: any ByteStore, _ name: String, _ opening: TableOpening,
    _ ready: @escaping (TableBuilder) throws -> Void
  ) throws {
    let parts = MailParts(try bytes.head(mailLimit)).parts.filter { $0.type.contains("html") }
    let pages = try parts.compactMap { part -> Page? in
      let spool = SpoolBytes()
      try spool.append(part.body)
      let text = UTF8Source(spool, opening)
      let book = try? HTMLBook { try text.open() }
      return book.map { Page(book: $0, text: text, name: part.name) }
    }
    guard !pages.isEmpty else { throw TableFault.noTable(.mhtml) }
    try openHTML(pages, .mhtml, name, opening, ready)
  }

  /// Bytes of a mail that are looked through.
  private static let mailLimit = 256 << 20
}

/// A document's bytes in UTF-8, as often as they are asked for. Of one thread at a time.
final class UTF8Source: @unchecked Sendable {
  private let bytes: any ByteStore
  private let encoding: String?
  /// The latest reading.
  private var feed: TextFeed?

  init(_ bytes: any ByteStore, _ opening: TableOpening) {
    self.bytes = bytes
    encoding = opening.encoding
  }

  /// What is to be said of the latest reading, once it is over.
  var notices: TableNotices { feed?.notices ?? TableNotices() }

  func open() throws -> ReadAhead.Source {
    let feed = TextFeed(try DeclaredEncoding.text(bytes, in: encoding))
    self.feed = feed
    return { room in try feed.read(room) }
  }
}
