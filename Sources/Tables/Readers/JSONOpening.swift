import Formats
import Tabular

/// Opens JSON: an array of objects or of arrays, wherever in the document it lies (`[…]`,
/// `{"data":[…]}`, `{"result":{"fields":[…],"records":[…]}}`), and NDJSON, an object a line. Read
/// piece by piece; one item at a time is in memory. Of a short document without such an array also
/// what `JSONFrame` finds.
enum JSONOpening {
  /// Bytes one item may have.
  static let itemLimit = 64 << 20
  /// Bytes of a document whose rows are put together of all of it.
  private static let frameLimit = 16 << 20

  /// - Parameter isSequence: of lines, whether their objects do not keep to them (`JSONSequence`).
  static func open(
    _ text: TextBytes, name: String, isLines: Bool, isSequence: Bool = false,
    _ opening: TableOpening
  ) async throws -> OpenTable {
    try await Filling.open { ready in
      let builder = TableBuilder(name: name, headings: [], guessesKinds: !opening.isLiteral)
      builder.strings = StringCells()
      let rows = JSONRows(builder, opening.head)
      let source =
        isLines
        ? Source(items: JSONItems(text, format: .ndjson, isSequence: isSequence))
        : try enter(text, rows, builder, opening)
      try Filling.read(builder, ready) {
        defer {
          builder.notices.add(source.items.notices)
          builder.notices.add(rows.others)
        }
        do {
          try fill(builder, rows, source, ready)
        } catch {
          try rows.settle()
          throw error
        }
        try rows.settle()
        if !isLines { try source.items.finish(depth: source.depth) }
      }
    }
  }

  /// Where rows come from.
  private struct Source {
    let items: JSONItems
    /// How many objects are around the array of the items.
    var depth = 0
    /// The rows where they stand in no array; the document is passed then.
    var gathered: [JSON]?
  }

  private static func fill(
    _ builder: TableBuilder, _ rows: JSONRows, _ source: Source,
    _ ready: (TableBuilder) throws -> Void
  ) throws {
    var gathered = source.gathered?.makeIterator()
    let items = source.items
    while let item = try source.gathered == nil ? items.next() : gathered?.next() {
      try rows.add(item, line: items.lineNumber)
      builder.progress = items.fraction
      if builder.rows >= Filling.firstRows { try ready(builder) }
    }
  }

  /// The text that has the table: the document, or where it has none, one that it carries; and what
  /// its beginning tells.
  private static func within(
    _ document: TextBytes
  ) throws -> (text: TextBytes, survey: JSONSurvey) {
    var (text, survey) = (document, JSONSurvey(document))
    for _ in 0..<JSONWithin.depth {
      guard survey.candidates.isEmpty, let inner = try JSONWithin.text(of: text) else { break }
      (text, survey) = (inner, JSONSurvey(inner))
    }
    return (text, survey)
  }

  /// Goes behind the bracket of the table's array.
  private static func enter(
    _ document: TextBytes, _ rows: JSONRows, _ builder: TableBuilder, _ opening: TableOpening
  ) throws -> Source {
    let (text, survey) = try within(document)
    if survey.candidates.isEmpty, let source = try gathered(text, builder, opening) {
      return source
    }
    let items = JSONItems(text, format: .json)
    rows.setNames(survey.names)
    builder.choices = TableChoices(
      .arrays, names: survey.candidates.map(\.name), chosen: survey.best ?? 0)
    var path = survey.best.map { survey.candidates[$0].path }
    if let wanted = opening.table {
      do throws(TableFault) {
        builder.choices.chosen = try builder.choices.place(of: plain(wanted))
        path = survey.candidates[builder.choices.chosen].path
      } catch {
        // It may lie behind what was looked at.
        path = plain(wanted).split(separator: ".").map(String.init)
        guard !survey.isWhole(text), let path, try items.enter(path) else { throw error }
        builder.choices.names.append(plain(wanted))
        builder.choices.chosen = builder.choices.names.count - 1
        return Source(items: items, depth: path.count)
      }
    }
    guard let path else {
      // What is no JSON at all is told as that.
      try items.skipCall()
      try items.skip()
      throw TableFault.noTable(.json)
    }
    guard try items.enter(path) else { throw TableFault.noTable(.json) }
    return Source(items: items, depth: path.count)
  }

  private static func plain(_ path: String) -> String {
    path.hasPrefix("$.") ? String(path.dropFirst(2)) : path
  }

  /// A table of a document without an array of rows; nil where it has none either, or is longer
  /// than is held.
  private static func gathered(
    _ text: TextBytes, _ builder: TableBuilder, _ opening: TableOpening
  ) throws -> Source? {
    guard text.range.count <= frameLimit else { return nil }
    let items = JSONItems(text, format: .json)
    try items.skipCall()
    let frames = JSONFrame.all(in: try items.value())
    guard let best = frames.likeliest({ (0, 0, $0.rows.count) }) else { return nil }
    builder.choices = TableChoices(.arrays, names: frames.map(\.name), chosen: best)
    if let wanted = opening.table {
      builder.choices.chosen = try builder.choices.place(of: plain(wanted))
    }
    return Source(items: items, gathered: frames[builder.choices.chosen].rows)
  }

  /// Whether the bytes begin with an object that has a member, or an array of such.
  static func isDocument(_ text: [UInt8]) -> Bool {
    var rest = JSONComment.behind(text).prefix(4096)
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop { $0 <= 0x20 } }
    guard rest.first == UInt8(ascii: "{") else { return false }
    rest = rest.dropFirst().drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "\"") else { return false }
    let name = rest.dropFirst()
    guard let end = name.firstIndex(of: UInt8(ascii: "\"")) else { return false }
    return name[(end + 1)...].first { $0 > 0x20 } == UInt8(ascii: ":")
  }

  /// Whether the bytes begin with several lines of an object each.
  static func looksLikeLines(_ text: [UInt8]) -> Bool {
    let lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count >= 2, let first = lines.first, let opening = first.first,
      opening == UInt8(ascii: "{"),
      lines[1].first(where: { $0 > 0x20 }) == UInt8(ascii: "{")
    else { return false }
    return (try? JSON.parse(Array(first))) != nil
  }
}

extension JSONSurvey {
  /// Whether all of the document was looked at.
  fileprivate func isWhole(_ text: TextBytes) -> Bool { text.range.count <= Self.limit }
}

extension JSONItems {
  /// From the beginning of a document behind the bracket of the array at a path.
  /// - Returns: whether there is an array.
  fileprivate func enter(_ path: [String]) throws -> Bool {
    try skipCall()
    for name in path {
      guard try skipSpace() == UInt8(ascii: "{") else { return false }
      advance()
      while let found = try memberName(), found != name { try skip() }
    }
    guard try skipSpace() == UInt8(ascii: "[") else { return false }
    advance()
    beginList()
    return true
  }
}
