import Catalog
import Foundation

/// An id takes 16 bytes in the file; their order is the text's.
extension EntryID {
  var bytes: Data {
    var data = Data(capacity: 16)
    var high: UInt8 = 0
    for (index, digit) in text.utf8.enumerated() {
      let value = digit <= UInt8(ascii: "9") ? digit - 48 : digit - 87
      if index & 1 == 0 { high = value << 4 } else { data.append(high | value) }
    }
    return data
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
