import Base
import Catalog
import FoundationEssentials

/// An id in the file. 32 hexadecimal digits take 16 bytes; any other is its text, which never takes
/// 16: a text of that length gets a zero behind it, and no id holds one.
extension EntryID {
  private static let packedCount = 16

  var bytes: [UInt8] {
    guard isHexadecimal else {
      let bytes = Array(text.utf8)
      return bytes.count == Self.packedCount ? bytes + [0] : bytes
    }
    var text = text
    return text.withUTF8 { digits in
      [UInt8](unsafeUninitializedCapacity: Self.packedCount) { bytes, count in
        for place in 0..<Self.packedCount {
          bytes[place] = Self.value(digits[2 * place]) << 4 | Self.value(digits[2 * place + 1])
        }
        count = Self.packedCount
      }
    }
  }

  /// As GRDB takes it.
  var data: Data { Data(bytes) }

  private static func value(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : digit &- (UInt8(ascii: "a") - 10)
  }

  init?(bytes: Data) { self.init(stored: bytes) }

  init?(stored bytes: some BidirectionalCollection<UInt8>) {
    guard bytes.count == Self.packedCount else {
      let isPadded = bytes.count == Self.packedCount + 1 && bytes.last == 0
      self.init(any: String(decoding: bytes.dropLast(isPadded ? 1 : 0), as: UTF8.self))
      return
    }
    self.init(Hexadecimal.text(bytes))
  }
}

/// Entries that belong to another have its id, this mark, and a name of their own.
extension EntryID {
  /// The bytes between which the ids of what belongs to this entry lie, the second excluded.
  var partBounds: (first: Data, last: Data) {
    let bytes = Array(text.utf8)
    return (Data(bytes + [Self.partMark]), Data(bytes + [Self.partMark + 1]))
  }
}
