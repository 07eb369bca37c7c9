import Tabular

/// A number or code of an item that says of which other one it is a part: 1.2 is of 1, 20101 of
/// 201, A01 of A.
struct ItemCode: Hashable {
  private static let mostBytes = 16
  /// Digits by which a code without points goes on.
  private static let steps = 1...3

  private let bytes: [UInt8]

  /// - Parameter text: a cell of its own, without white space around it.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard Self.isCode(text[...]) else { return nil }
    bytes = Array(text)
  }

  /// - Parameter name: a name that may begin with one, without white space around it.
  init?(beginning name: UnsafeBufferPointer<UInt8>) {
    guard let end = name.firstIndex(where: { !Self.isPart($0) }), name[end] != 0x2D else {
      return nil
    }
    let code = name[..<end]
    // 100人以上 is no item.
    let isApart = name[end] == 0x20 || name[end...].starts(with: "\u{3000}".utf8)
    guard Self.isCode(code), isApart || code[0].isDigit && code.contains(0x2E) else { return nil }
    bytes = Array(code)
  }

  /// Whether it is of a part of what the other one is of.
  func isPart(of other: ItemCode) -> Bool {
    guard bytes.count > other.bytes.count, bytes.starts(with: other.bytes) else { return false }
    let rest = bytes[other.bytes.count...]
    if rest.first == 0x2E { return true }
    return Self.steps.contains(rest.count) && rest.allSatisfy(\.isDigit)
      && !other.bytes.contains(0x2E) && (other.bytes.count > 1 || !other.bytes[0].isDigit)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == 0x2E || byte & 0xDF &- 0x41 < 26
  }

  /// Digits with points among them, or a letter and digits.
  private static func isCode(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= mostBytes,
      first != 0x2E, last != 0x2E
    else { return false }
    let digits = first.isDigit ? text : text.dropFirst()
    return isPart(first) && digits.allSatisfy { $0.isDigit || first.isDigit && $0 == 0x2E }
  }
}

extension UInt8 {
  /// Whether it is one of ASCII's digits.
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
}
