import Glibc
import Tabular

/// A pull scanner over XML 1.0 in UTF-8 without a DTD, which is what a package's parts are
/// (ECMA-376 part 2, 8.1.4): a document type is refused, tags must match. It knows where things lie
/// in its buffer and makes no text of them, which takes a sixth of libxml2's time. Of one thread.
struct XMLScanner: ~Copyable {
  enum Token { case start, end, text }

  /// Bytes that one tag or one text may have.
  private static let tokenLimit = 64 << 20
  private static let depthLimit = 256

  private let format: TableFault.Format
  private let source: (UnsafeMutableRawBufferPointer) throws -> Int
  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var index = 0
  /// Bytes in the buffer; behind them is a NUL, at which every search ends.
  private var limit = 0
  private let open: UnsafeMutablePointer<XMLName>
  private(set) var depth = 0
  private var hasRoot = false

  /// Of the tag it stands on, without its prefix.
  private(set) var name = XMLName("")
  /// Of an element that has no end of its own, `<a/>`.
  private(set) var isEmpty = false
  private var attributes = 0..<0
  /// Of the attribute it stands on.
  private(set) var attributeName = XMLName("")
  private(set) var value = 0..<0
  private(set) var text = 0..<0
  /// Whether the text has references or line ends that stand for something else.
  private(set) var isEscaped = false
  private(set) var isASCII = true
  /// Where a fault is said to be; kept by who reads.
  var place = 0

  /// - Parameter source: fills a buffer with the next bytes; 0 at the end.
  init(
    _ format: TableFault.Format, room: Int = 128 << 10,
    _ source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) {
    self.format = format
    self.source = source
    capacity = room
    base = .allocate(capacity: room)
    base[0] = 0
    open = .allocate(capacity: Self.depthLimit)
  }

  deinit {
    base.deallocate()
    open.deallocate()
  }

  var fault: TableFault { .malformed(format, place: place) }

  /// Bytes that have come and were not looked at yet; behind them is a NUL.
  var rest: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + index, count: limit - index)
  }

  /// Goes on behind whole elements that who reads has looked at for itself (`UsualXML`).
  mutating func pass(_ count: Int) { index += count }

  /// The next piece; nil behind the root's end.
  mutating func next() throws -> Token? {
    while true {
      if base[index] == UInt8(ascii: "<") {
        if let token = try tag() { return token }
        continue
      }
      if index < limit {
        if try characters() { return .text }
        continue
      }
      guard try !refill() else { continue }
      guard depth == 0, hasRoot else { throw fault }
      return nil
    }
  }

  /// Moves what is not read yet to the front, and reads on behind it.
  private mutating func refill() throws -> Bool {
    let kept = limit - index
    guard kept < Self.tokenLimit else { throw TableFault.tooLarge(.unpacked(Self.tokenLimit)) }
    if kept > capacity / 2 {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      larger.update(from: base + index, count: kept)
      base.deallocate()
      base = larger
      capacity *= 2
    } else if kept > 0 {
      memmove(base, base + index, kept)
    }
    index = 0
    limit = kept
    // Filled as far as it goes: a long token is looked at again each time more has come.
    while limit < capacity - 1 {
      let room = UnsafeMutableRawBufferPointer(start: base + limit, count: capacity - limit - 1)
      let count = try source(room)
      if count == 0 { break }
      limit += count
    }
    base[limit] = 0
    return limit > kept
  }

  /// Text up to the next tag, whole.
  private mutating func characters() throws -> Bool {
    var end = index
    while true {
      var seen: UInt8 = 0
      var escapes = false
      end = index
      while base[end] != UInt8(ascii: "<"), base[end] != 0 {
        let byte = base[end]
        seen |= byte
        if byte == UInt8(ascii: "&") || byte == 0x0D { escapes = true }
        end += 1
      }
      isASCII = seen < 0x80
      isEscaped = escapes
      if end < limit { break }
      if try !refill() {
        // What there is has moved to the front.
        end = limit
        break
      }
    }
    guard base[end] != 0 || end == limit else { throw fault }
    text = index..<end
    index = end
    if depth > 0 { return true }
    // Around the root nothing but white space and a mark of byte order.
    for byte in UnsafeBufferPointer(start: base + text.lowerBound, count: text.count) {
      guard byte <= 0x20 || !hasRoot && [0xEF, 0xBB, 0xBF].contains(byte) else { throw fault }
    }
    return false
  }

  /// - Returns: nil for what says nothing: comments, instructions.
  private mutating func tag() throws -> Token? {
    while true {
      switch base[index + 1] {
      case UInt8(ascii: "/"): if let end = closing() { return try close(end) }
      case UInt8(ascii: "?"): if try skip(to: "?>", from: 2) { return nil }
      case UInt8(ascii: "!"): if let token = try declaration() { return token.isText ? .text : nil }
      case 0: break
      default: if let end = opening() { return try begin(end) }
      }
      guard try refill() else { throw fault }
    }
  }

  /// The place of the `>` that ends a start tag; nil where it has not come yet.
  private func opening() -> Int? {
    var end = index + 1
    var quote: UInt8 = 0
    while true {
      let byte = base[end]
      if byte == 0 { return nil }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return end
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      end += 1
    }
  }

  private func closing() -> Int? {
    var end = index + 2
    while base[end] != UInt8(ascii: ">") {
      if base[end] == 0 { return nil }
      end += 1
    }
    return end
  }

  private mutating func begin(_ end: Int) throws -> Token {
    let start = index + 1
    var upper = start
    var local = start
    while upper < end, base[upper] > 0x20, base[upper] != UInt8(ascii: "/") {
      if base[upper] == UInt8(ascii: ":") { local = upper + 1 }
      upper += 1
    }
    guard upper > start, depth > 0 || !hasRoot else { throw fault }
    name = XMLName(base + local, upper - local)
    isEmpty = base[end - 1] == UInt8(ascii: "/")
    attributes = upper..<(isEmpty ? end - 1 : end)
    index = end + 1
    hasRoot = true
    if !isEmpty {
      guard depth < Self.depthLimit else { throw TableFault.tooLarge(.depth(Self.depthLimit)) }
      open[depth] = XMLName(base + start, upper - start)
      depth += 1
    }
    return .start
  }

  private mutating func close(_ end: Int) throws -> Token {
    let start = index + 2
    var upper = start
    var local = start
    while upper < end, base[upper] > 0x20 {
      if base[upper] == UInt8(ascii: ":") { local = upper + 1 }
      upper += 1
    }
    guard depth > 0, open[depth - 1] == XMLName(base + start, upper - start) else { throw fault }
    depth -= 1
    name = XMLName(base + local, upper - local)
    index = end + 1
    return .end
  }

  private enum Declaration {
    case comment, characters

    var isText: Bool { self == .characters }
  }

  /// nil where more must come.
  private mutating func declaration() throws -> Declaration? {
    if starts(with: "<!--") { return try skip(to: "-->", from: 4) ? .comment : nil }
    guard starts(with: "<![CDATA[") else {
      // A document type, or the beginning of something longer.
      if limit - index >= 9 { throw fault }
      return nil
    }
    let start = index + 9
    guard try skip(to: "]]>", from: 9) else { return nil }
    text = start..<index - 3
    isEscaped = false
    isASCII = false
    return .characters
  }

  private func starts(with mark: StaticString) -> Bool {
    limit - index >= mark.utf8CodeUnitCount
      && memcmp(base + index, mark.utf8Start, mark.utf8CodeUnitCount) == 0
  }

  private mutating func skip(to mark: StaticString, from offset: Int) throws -> Bool {
    let length = mark.utf8CodeUnitCount
    var place = index + offset
    while place + length <= limit, memcmp(base + place, mark.utf8Start, length) != 0 { place += 1 }
    guard place + length <= limit else { return false }
    index = place + length
    return true
  }
}

extension XMLScanner {
  /// Goes to the next attribute of the tag it stands on.
  @inline(__always)
  mutating func nextAttribute() throws -> Bool {
    var place = attributes.lowerBound
    let end = attributes.upperBound
    while place < end, base[place] <= 0x20 { place += 1 }
    guard place < end else { return false }
    let start = place
    var local = start
    while place < end, base[place] != UInt8(ascii: "="), base[place] > 0x20 {
      if base[place] == UInt8(ascii: ":") { local = place + 1 }
      place += 1
    }
    attributeName = XMLName(base + local, place - local)
    while place < end, base[place] <= 0x20 { place += 1 }
    guard place < end, base[place] == UInt8(ascii: "=") else { throw fault }
    place += 1
    while place < end, base[place] <= 0x20 { place += 1 }
    guard place < end else { throw fault }
    let quote = base[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault }
    let lower = place + 1
    place = lower
    while place < end, base[place] != quote { place += 1 }
    guard place < end else { throw fault }
    value = lower..<place
    attributes = place + 1..<end
    return true
  }

  /// All attributes of the tag it stands on, by local name; the first where there are two alike.
  mutating func attributeTexts() throws -> [String: String] {
    var found: [String: String] = [:]
    while try nextAttribute() {
      var lower = value.lowerBound - 1
      // Back over the quote, `=` and white space to the name.
      while base[lower] != UInt8(ascii: "=") { lower -= 1 }
      while base[lower - 1] <= 0x20 { lower -= 1 }
      let bytes = UnsafeBufferPointer(
        start: base + lower - attributeName.count, count: attributeName.count)
      let name = String(decoding: bytes, as: UTF8.self)
      if found[name] == nil { found[name] = try string(value) }
    }
    return found
  }

  /// A piece of the buffer as text, references resolved.
  func string(_ range: Range<Int>) throws -> String {
    var cells = SheetCells()
    try append(range, isEscaped: true, isASCII: false, to: &cells)
    return String(decoding: cells.written, as: UTF8.self)
  }

  /// The text it stands on, appended to the cell that is being written.
  @inline(__always)
  func appendText(to cells: inout SheetCells) throws {
    if isASCII, !isEscaped {
      cells.append(base + text.lowerBound, text.count)
    } else {
      try append(text, isEscaped: isEscaped, isASCII: isASCII, to: &cells)
    }
  }

  private func append(
    _ range: Range<Int>, isEscaped: Bool, isASCII: Bool, to cells: inout SheetCells
  ) throws {
    var place = range.lowerBound
    while place < range.upperBound {
      let start = place
      while place < range.upperBound,
        !isEscaped || base[place] != UInt8(ascii: "&") && base[place] != 0x0D
      {
        place += 1
      }
      if isASCII {
        cells.append(base + start, place - start)
      } else {
        cells.appendUTF8(base + start, place - start)
      }
      guard place < range.upperBound else { return }
      if base[place] == 0x0D {
        // XML 1.0, 2.11: CR LF, and CR alone, are one LF.
        cells.append(0x0A)
        place += place + 1 < range.upperBound && base[place + 1] == 0x0A ? 2 : 1
      } else {
        place = try reference(place, range.upperBound, &cells)
      }
    }
  }

  /// XML 1.0, 4.1 and 4.6: the five names and numbers.
  private func reference(_ start: Int, _ end: Int, _ cells: inout SheetCells) throws -> Int {
    let window = UnsafeBufferPointer(start: base + start + 1, count: min(12, end - start - 1))
    guard let length = window.firstIndex(of: UInt8(ascii: ";")) else { throw fault }
    let name = String(decoding: window[..<length], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      case _ where name.hasPrefix("#x"):
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      default: nil
      }
    guard let scalar else { throw fault }
    cells.append(scalar)
    return start + length + 2
  }
}
