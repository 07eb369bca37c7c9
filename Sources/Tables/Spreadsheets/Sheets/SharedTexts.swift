import Glibc
import Tabular

/// A workbook's shared texts in one piece of memory, each by its number (ECMA-376 part 1, 18.4).
final class SharedTexts {
  /// Bytes that all of them may have together.
  static let byteLimit = 512 << 20
  private static let countLimit = 1 << 25

  private let bytes: TextArena
  private let ends: [UInt32]
  /// Bytes that were no UTF-8.
  let damages: Int

  init() {
    bytes = TextArena()
    ends = []
    damages = 0
  }

  /// Reads the part.
  init(_ scanner: inout XMLScanner) throws {
    let bytes = TextArena()
    var ends: [UInt32] = []
    var cell = SheetCells()
    var isText = false
    var sounds = 0
    while let token = try scanner.next() {
      switch (token, scanner.name) {
      case (.text, _): if isText { try scanner.appendText(to: &cell) }
      case (.start, Self.t): isText = !scanner.isEmpty && sounds == 0
      case (.end, Self.t): isText = false
      case (.start, Self.sound): if !scanner.isEmpty { sounds += 1 }
      case (.end, Self.sound): sounds -= 1
      case (.start, Self.item) where !scanner.isEmpty: break
      case (.start, Self.item), (.end, Self.item):
        SheetText.unescape(&cell)
        guard ends.count < Self.countLimit else {
          throw TableFault.tooLarge(.unpacked(Self.byteLimit))
        }
        try bytes.append(cell.written, limit: Self.byteLimit)
        ends.append(UInt32(bytes.count))
        cell.clear()
      default: break
      }
    }
    self.bytes = bytes
    self.ends = ends
    damages = cell.takeDamages()
  }

  private static let t = XMLName("t")
  private static let item = XMLName("si")
  /// How a text sounds, which is no part of it (18.4.6).
  private static let sound = XMLName("rPh")

  /// nil where there is no such text.
  @inline(__always)
  subscript(place: Int) -> UnsafeBufferPointer<UInt8>? {
    guard place >= 0, place < ends.count else { return nil }
    let lower = place == 0 ? 0 : Int(ends[place - 1])
    return UnsafeBufferPointer(
      start: bytes.base.map { $0 + lower }, count: Int(ends[place]) - lower)
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
    cells.append(plain(text))
  }

  static func plain(_ text: String) -> String {
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
