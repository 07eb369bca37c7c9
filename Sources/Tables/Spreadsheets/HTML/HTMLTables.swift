import CLibxml2
import Tabular

/// Reads the tables of an HTML document with libxml2's parser, which takes it as browsers do, piece
/// by piece. Of one thread.
final class HTMLTables {
  /// Bytes one cell may have.
  private static let cellLimit = 64 << 20
  private static let depthLimit = 64

  /// A table that has begun and not ended.
  struct Open {
    var number: Int
    var row = -1
    var column = 0
    /// Of each column the row down to which, without it, cells from above take it.
    var taken: [Int] = []
    var isInCell = false
    var spans = (across: 1, down: 1)
    var value = HTMLValue()
    var text: [UInt8] = []

    /// Goes on to the next column that no cell from above takes.
    mutating func passTaken() {
      while column < taken.count, taken[column] > row { column += 1 }
    }

    /// The cell that was open.
    mutating func endCell() -> Cell {
      let cell = Cell(
        table: number, row: row, column: column, spans: spans, text: HTMLText.collapsed(text),
        value: value)
      isInCell = false
      if spans.down > 1 { take(spans) }
      column += spans.across
      text = []
      return cell
    }

    /// Takes columns for the rows below. Those beyond the last hold no cells either.
    private mutating func take(_ spans: (across: Int, down: Int)) {
      let end = min(column + spans.across, CellBuffer.limit)
      guard end > column else { return }
      if taken.count < end { taken += repeatElement(0, count: end - taken.count) }
      for place in column..<end { taken[place] = row + spans.down }
    }
  }

  /// A cell as it ends.
  struct Cell {
    var table: Int
    var row: Int
    var column: Int
    var spans: (across: Int, down: Int)
    /// As it is shown.
    var text: [UInt8]
    var value: HTMLValue
  }

  private let visit: (Cell) throws -> Void
  private var open: [Open] = []
  private(set) var count = 0
  private var silent = 0
  private var formats = HTMLFormats()
  private var isInStyle = false
  private var fault: (any Error)?

  init(_ visit: @escaping (Cell) throws -> Void) { self.visit = visit }

  /// - Parameter source: the document in UTF-8, piece by piece.
  func read(_ source: ReadAhead.Source) throws {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      HTMLTables.of(context)?.begin(HTMLTables.text(name), attributes)
    }
    handler.endElement = { context, name in HTMLTables.of(context)?.end(HTMLTables.text(name)) }
    handler.characters = { context, text, count in
      HTMLTables.of(context)?.add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    // Scripts and style sheets.
    handler.cdataBlock = { context, text, count in
      HTMLTables.of(context)?.addSheet(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard
      let parser = htmlCreatePushParserCtxt(
        &handler, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { throw TableFault.malformed(.html, place: 0) }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(parser, Int32(options))
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { room.deallocate() }
    while fault == nil {
      let count = try source(room)
      let bytes = room.baseAddress?.assumingMemoryBound(to: CChar.self)
      htmlParseChunk(parser, bytes, Int32(count), count == 0 ? 1 : 0)
      if count == 0 { break }
    }
    while !open.isEmpty, fault == nil { end("table") }
    if let fault { throw fault }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> HTMLTables? {
    context.map { Unmanaged<HTMLTables>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ name: UnsafePointer<xmlChar>?) -> String {
    name.map { String(cString: $0) } ?? ""
  }

  private func begin(
    _ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    switch name {
    case "table":
      guard open.count < Self.depthLimit else { return fail(.tooLarge(.depth(Self.depthLimit))) }
      open.append(Open(number: count))
      count += 1
    // As which LibreOffice writes a cell's note, which is not shown.
    case "script", "style", "title", "comment":
      silent += 1
      isInStyle = name == "style"
    case "br", "p", "div", "li": breakLine()
    case "tr": beginRow()
    case "td", "th": beginCell(attributes)
    default: break
    }
  }

  private func fail(_ error: any Error) { if fault == nil { fault = error } }

  private func fail(_ error: TableFault) { if fault == nil { fault = error } }

  private func end(_ name: String) {
    switch name {
    case "table":
      endCell()
      if !open.isEmpty { open.removeLast() }
    case "script", "style", "title", "comment":
      silent = max(0, silent - 1)
      if isInStyle { formats.endSheet() }
      isInStyle = false
    case "td", "th", "tr": endCell()
    default: break
    }
  }

  private func beginRow() {
    endCell()
    guard let last = open.indices.last else { return }
    open[last].row += 1
    open[last].column = 0
  }

  private func beginCell(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    endCell()
    guard let last = open.indices.last else { return }
    if open[last].row < 0 { beginRow() }
    open[last].passTaken()
    var spans = (across: 1, down: 1)
    var value = HTMLValue()
    var (names, style) = ("", "")
    var place = 0
    while let attributes, let name = attributes[place] {
      let text = Self.text(attributes[place + 1])
      switch Self.text(name) {
      case "colspan": spans.across = min(max(1, Int(text) ?? 1), 1000)
      case "rowspan": spans.down = min(max(1, Int(text) ?? 1), 65_534)
      case "class": names = text
      case "style": style = text
      case let other: value.take(other, text)
      }
      place += 2
    }
    value.showsHours = formats.areHours(class: names, style: style)
    open[last].spans = spans
    open[last].value = value
    open[last].text = []
    open[last].isInCell = true
  }

  private func endCell() {
    guard let last = open.indices.last, open[last].isInCell else { return }
    let cell = open[last].endCell()
    guard fault == nil else { return }
    do { try visit(cell) } catch { fail(error) }
  }

  private func breakLine() {
    guard let last = open.indices.last, open[last].isInCell else { return }
    open[last].text.append(0x0B)
  }

  private func addSheet(_ text: UnsafeBufferPointer<UInt8>) {
    if isInStyle { formats.add(text) }
  }

  private func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard silent == 0, let last = open.indices.last, open[last].isInCell else { return }
    guard open[last].text.count + text.count <= Self.cellLimit else {
      return fail(.tooLarge(.unpacked(Self.cellLimit)))
    }
    open[last].text.append(contentsOf: text)
  }
}

/// Texts of HTML as they are shown.
enum HTMLText {
  /// White space becomes one space, none at the ends; a line break, which is a vertical tab here,
  /// one line end (CSS Text 3, 4.1).
  static func collapsed(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var pending: UInt8 = 0
    var index = 0
    while index < text.count {
      var byte = text[index]
      // No-break space.
      if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        byte = 0x20
        index += 1
      }
      index += 1
      if byte == 0x0B {
        pending = 0x0A
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if pending == 0 { pending = 0x20 }
      } else {
        if pending != 0, !result.isEmpty { result.append(pending) }
        pending = 0
        result.append(byte)
      }
    }
    return result
  }
}
