import Tabular

/// Opens XML: the platform's own files (`record`, `field` with `name` and `code`), and any document
/// in which an element repeats: each becomes a row, its attributes and child elements
/// the cells.
enum XMLOpening {
  static func open(
    _ text: TextBytes, name: String, _ opening: TableOpening
  ) async throws -> OpenTable {
    try await Filling.open { ready in
      let source = try XMLSource(text, isChosen: opening.encoding != nil)
      let survey = try Self.survey(source)
      let builder = TableBuilder(name: name, headings: [], guessesKinds: !opening.isLiteral)
      builder.choices = survey.choices
      let place = try place(opening.table, survey, builder)
      let (cursor, feed) = try source.opened()
      var rows = XMLRows(
        builder: builder, place: place, split: survey.splitCells(at: place),
        both: survey.namesOfBoth(at: place))
      try Filling.read(builder, ready) {
        defer {
          for notices in [feed.notices, cursor.notices, rows.notices] {
            builder.notices.add(notices)
          }
        }
        do {
          while let node = try cursor.next() {
            try rows.take(node, cursor)
            builder.progress = feed.fraction
            if builder.rows == Filling.firstRows { try ready(builder) }
          }
        } catch let fault as TableFault {
          try salvage(&rows, builder, source)
          throw fault
        }
      }
    }
  }

  /// The parser goes some hundred bytes ahead, and gives up what it has read of them where it finds
  /// a fault. Tag by tag it hands over all rows before that.
  private static func salvage(
    _ rows: inout XMLRows, _ builder: TableBuilder, _ source: XMLSource
  ) throws {
    let (cursor, _) = try source.opened(isCareful: true)
    rows.restart(skipping: builder.rows)
    while let node = try? cursor.next() { try rows.take(node, cursor) }
  }

  private static func survey(_ source: XMLSource) throws -> XMLSurvey {
    if let survey = try? XMLSurvey(source.opened().0) { return survey }
    return try XMLSurvey(source.opened(isCareful: true).0)
  }

  private static func place(
    _ wanted: String?, _ survey: XMLSurvey, _ builder: TableBuilder
  ) throws(TableFault) -> XMLPlace {
    guard let wanted else {
      guard let place = survey.place else { throw .noTable(.xml) }
      return place
    }
    do {
      builder.choices.chosen = try builder.choices.place(of: wanted)
      return survey.candidates[builder.choices.chosen].place
    } catch {
      let found = survey.places(named: wanted)
      guard found.count < 2 else {
        throw .noSheet(name: wanted, there: found.map(\.name))
      }
      // It may lie behind what was looked at.
      let path = wanted.split(separator: "/").map(String.init)
      let isOpen = !survey.isWhole && !path.isEmpty
      guard let place = found.first ?? (isOpen ? XMLPlace(path: path) : nil) else { throw error }
      if let chosen = survey.candidates.firstIndex(where: { $0.place == place }) {
        builder.choices.chosen = chosen
      } else {
        builder.choices.names.append(place.path.isEmpty ? wanted : place.name)
        builder.choices.chosen = builder.choices.names.count - 1
      }
      return place
    }
  }
}

/// A document's bytes for the parser. Text is turned by this program, which takes what a document
/// says of its own encoding (gb2312 for GBK, UTF-8 for either) for no more than a claim; only of
/// encodings that it does not know it lets the parser decide.
struct XMLSource {
  private let text: TextBytes
  private let isDeclaredElsewise: Bool
  private let hasLongTags: Bool

  /// - Parameter isChosen: whether a person said how it is written.
  init(_ text: TextBytes, isChosen: Bool) throws {
    self.text = text
    let beginning = try text.beginning(XMLLongTags.head)
    let head = String(decoding: beginning.prefix(1024), as: UTF8.self)
    isDeclaredElsewise = !isChosen && Self.declared(head).map { !Self.known($0) } ?? false
    hasLongTags = !isDeclaredElsewise && XMLLongTags.areIn(beginning)
  }

  /// What a declaration names.
  private static func declared(_ head: String) -> String? {
    guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>") else { return nil }
    let declaration = head[..<end.lowerBound]
    guard let name = declaration.firstRange(of: "encoding") else { return nil }
    let quoted = declaration[name.upperBound...].drop { $0 != "\"" && $0 != "'" }
    guard let quote = quoted.first else { return nil }
    return quoted.dropFirst().prefix { $0 != quote }.lowercased()
  }

  private static func known(_ name: String) -> Bool {
    [
      "utf", "gb", "ucs", "cp936", "x-gbk", "ms936", "euc-cn", "iso-10646", "ascii", "us-ascii",
      "ansi",
    ]
    .contains { name.hasPrefix($0) }
  }

  /// - Parameter isCareful: whether the parser gets tag by tag.
  func opened(isCareful: Bool = false) throws(TableFault) -> (XMLCursor, XMLFeed) {
    var text = text
    // The parser takes off a mark itself, and knows what it says.
    if isDeclaredElsewise { text = TextBytes(text.bytes, .utf8, 0..<text.bytes.size) }
    let tags = hasLongTags ? XMLLongTags() : nil
    let feed = XMLFeed(text, isRaw: isDeclaredElsewise, isCareful: isCareful, tags)
    let encoding = isDeclaredElsewise ? nil : "UTF-8"
    return (try XMLCursor(.xml, encoding: encoding, tags) { try feed.read($0) }, feed)
  }
}

/// A text in order, for the parser to ask for.
final class XMLFeed {
  private let text: TextBytes
  private let feed: TextFeed?
  private let isCareful: Bool
  private let longTags: XMLLongTags?
  private var offset = 0
  private var tag = OpenTag()

  /// - Parameter longTags: takes attributes out of them, where the document has such.
  init(_ text: TextBytes, isRaw: Bool, isCareful: Bool, _ longTags: XMLLongTags?) {
    self.text = text
    self.isCareful = isCareful
    self.longTags = longTags
    feed = isRaw ? nil : TextFeed(text)
  }

  var fraction: Double {
    feed?.fraction ?? Double(offset) / Double(max(1, text.range.upperBound))
  }

  var notices: TableNotices { feed?.notices ?? TableNotices() }

  /// - Throws: also for a tag with more attributes than a table has columns: the parser takes their
  ///   square, where the beginning has not shown that there are many.
  func read(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    if let longTags { return try longTags.read(room) { try bytes($0) } }
    let count = try bytes(room)
    guard isRaw || tag.add(UnsafeRawBufferPointer(rebasing: room[..<count])) else {
      throw TableFault.tooLarge(.columns(CellBuffer.limit))
    }
    return count
  }

  private var isRaw: Bool { feed == nil }

  private func bytes(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let feed else {
      let count = try text.bytes.read(offset, into: room)
      offset += count
      return count
    }
    return try feed.read(room, through: isCareful ? UInt8(ascii: ">") : nil)
  }
}

/// Counts the attributes of a tag that does not end yet.
private struct OpenTag {
  private var isOpen = false
  private var attributes = 0

  /// - Returns: false where they are too many.
  mutating func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    // Most tags end soon.
    if let last = bytes.lastIndex(where: { $0 == 0x3E || $0 == 0x3C }) {
      isOpen = bytes[last] == 0x3C
      attributes = 0
      start = last + 1
    }
    guard isOpen else { return true }
    for place in start..<max(start, bytes.count - 1) where bytes[place] == 0x3D {
      if bytes[place + 1] == 0x22 || bytes[place + 1] == 0x27 { attributes += 1 }
    }
    return attributes <= CellBuffer.limit
  }
}
