import Glibc
import Tabular

/// A workbook's shared texts in one piece of memory, each by its number (ECMA-376 part 1, 18.4).
/// They are read as far as somebody asks: a sheet's first rows need the first of them. Of one
/// thread.
final class SharedTexts {
  /// Bytes that all of them may have together.
  static let byteLimit = 512 << 20
  private static let countLimit = 1 << 25
  /// Texts that are read at once.
  private static let step = 512

  private let bytes = TextArena()
  private var ends: [UInt32] = []
  private var part: Part
  /// Why there are no more; told to who asks for one of those that are missing.
  private var fault: (any Error)?

  /// Without any text.
  convenience init() {
    self.init(XMLScanner(.xlsx, room: 16) { _ in 0 })
    part.isAtEnd = true
  }

  init(_ scanner: consuming XMLScanner) { part = Part(scanner) }

  /// Bytes that were no UTF-8, in the texts that were read.
  var damages: Int { part.damages }

  /// - Returns: nil where there is no such text.
  @inline(__always)
  func text(_ place: Int) throws -> UnsafeBufferPointer<UInt8>? {
    if place >= ends.count { try readOn(to: place) }
    guard place >= 0, place < ends.count else { return nil }
    let lower = place == 0 ? 0 : Int(ends[place - 1])
    return UnsafeBufferPointer(
      start: bytes.base.map { $0 + lower }, count: Int(ends[place]) - lower)
  }

  @inline(never)
  private func readOn(to place: Int) throws {
    let wanted = min(place, Self.countLimit) + Self.step
    do {
      while ends.count < wanted, fault == nil, try part.readItem(into: bytes) {
        ends.append(UInt32(bytes.count))
        guard ends.count <= Self.countLimit else {
          throw TableFault.tooLarge(.unpacked(Self.byteLimit))
        }
      }
    } catch {
      fault = error
    }
    if let fault, place >= ends.count { throw fault }
  }

  /// The part, of which so much has been read.
  private struct Part: ~Copyable {
    private var scanner: XMLScanner
    private var cell = SheetCells()
    var isAtEnd = false
    private(set) var damages = 0

    init(_ scanner: consuming XMLScanner) { self.scanner = scanner }

    /// - Returns: false at the end.
    mutating func readItem(into bytes: TextArena) throws -> Bool {
      guard !isAtEnd else { return false }
      cell.clear()
      if let text = UsualText(scanner.rest) {
        try take(text, into: bytes)
        return true
      }
      var isText = false
      var sounds = 0
      while let token = try scanner.next() {
        switch (token, scanner.name) {
        case (.text, _): if isText { try scanner.appendText(to: &cell) }
        case (.start, Self.t): isText = !scanner.isEmpty && sounds == 0
        case (.end, Self.t): isText = false
        case (.start, Self.sound): if !scanner.isEmpty { sounds += 1 }
        case (.end, Self.sound): sounds -= 1
        case (.start, Self.item) where !scanner.isEmpty: cell.clear()
        case (.start, Self.item), (.end, Self.item):
          try keep(in: bytes)
          return true
        default: break
        }
      }
      isAtEnd = true
      return false
    }

    private mutating func take(_ text: UsualText, into bytes: TextArena) throws {
      let found = UnsafeBufferPointer(rebasing: scanner.rest[text.text])
      if text.isPlain {
        try bytes.append(found, limit: SharedTexts.byteLimit)
      } else {
        if let base = found.baseAddress { cell.appendUTF8(base, found.count) }
        try keep(in: bytes)
      }
      scanner.pass(text.count)
    }

    private mutating func keep(in bytes: TextArena) throws {
      SheetText.unescape(&cell)
      try bytes.append(cell.written, limit: SharedTexts.byteLimit)
      damages += cell.takeDamages()
    }

    private static var t: XMLName { XMLName("t") }
    private static var item: XMLName { XMLName("si") }
    /// How a text sounds, which is no part of it (18.4.6).
    private static var sound: XMLName { XMLName("rPh") }
  }
}

/// Bytes that only grow. Long pieces are moved by remapping, not by copying (realloc(3),
/// mremap(2)).
final class TextArena {
  private(set) var base: UnsafeMutablePointer<UInt8>?
  private(set) var count = 0
  private var capacity = 0

  deinit { free(base) }

  func append(_ text: UnsafeBufferPointer<UInt8>, limit: Int) throws(TableFault) {
    guard count + text.count <= limit else { throw .tooLarge(.unpacked(limit)) }
    if count + text.count > capacity || base == nil {
      capacity = max(64 << 10, count + text.count + capacity / 2)
      base = realloc(base, capacity)?.assumingMemoryBound(to: UInt8.self)
    }
    guard let base else { throw .tooLarge(.unpacked(limit)) }
    if let start = text.baseAddress { memcpy(base + count, start, text.count) }
    count += text.count
  }
}

/// Texts of office documents, in which `_x000D_` stands for a character that XML cannot hold
/// (ECMA-376 part 1, 22.9.2.19).
enum SheetText {
  /// Of the cell that is being written.
  static func unescape(_ cells: inout SheetCells) {
    let written = cells.written
    guard written.count >= 7, let base = written.baseAddress,
      memchr(base, 0x5F, written.count) != nil
    else { return }
    let text = String(decoding: written, as: UTF8.self)
    cells.cut(to: 0)
    let plain = plain(text)
    cells.append(plain)
    cells.note(damages: marks(plain) - marks(text))
  }

  private static func marks(_ text: String) -> Int {
    text.unicodeScalars.count { $0 == "\u{FFFD}" }
  }

  /// Half of a pair becomes U+FFFD.
  private static func plain(_ text: String) -> String {
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      if unit == 0x5F, rest.first == 0x78, rest.dropFirst(5).first == 0x5F {
        let digits = String(decoding: rest.dropFirst().prefix(4), as: UTF16.self)
        if digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
          let value = UInt16(digits, radix: 16)
        {
          units.append(value)
          rest = rest.dropFirst(6)
          continue
        }
      }
      units.append(unit)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
