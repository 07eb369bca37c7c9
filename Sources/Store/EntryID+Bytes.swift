import Catalog
import Foundation

/// An id takes 16 bytes in the file; their order is the text's.
extension EntryID {
  var bytes: [UInt8] {
    var digits = text.utf8.makeIterator()
    return (0..<16).map { _ in
      Self.value(digits.next() ?? 0) << 4 | Self.value(digits.next() ?? 0)
    }
  }

  /// As GRDB takes it.
  var data: Data { Data(bytes) }

  private static func value(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : digit &- (UInt8(ascii: "a") - 10)
  }

  init?(bytes: Data) {
    guard bytes.count == 16 else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(32)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    self.init(String(decoding: text, as: UTF8.self))
  }
}
