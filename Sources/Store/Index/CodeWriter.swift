/// Writes the documents and positions of many occurrences at once, as `Postings` has them.
struct CodeWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// Bytes written.
  private(set) var end = 0

  /// - Parameter bytes: three for each occurrence, six for its position.
  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Parameter codes: of occurrences, in ascending order.
  /// - Returns: the last document.
  mutating func putDocuments(_ codes: UnsafeBufferPointer<UInt32>) -> Int {
    var last: UInt32 = 0
    var isFirst = true
    for code in codes {
      let document = code >> 14
      guard isFirst || document > last else { continue }
      put(document &- last)
      last = document
      isFirst = false
    }
    return Int(last)
  }

  /// - Parameter codes: of occurrences, in ascending order.
  mutating func putPositions(_ codes: UnsafeBufferPointer<UInt32>) {
    var index = 0
    while index < codes.count {
      let document = codes[index] >> 14
      let head = end
      // A list's head, unless it turns out to be a single byte.
      end &+= 1
      var last = codes[index] & 0x3FFF
      put(last)
      index &+= 1
      while index < codes.count, codes[index] >> 14 == document {
        let position = codes[index] & 0x3FFF
        if position > last { put(position &- last) }
        last = max(last, position)
        index &+= 1
      }
      close(head)
    }
  }

  /// Says how long the list is whose head stands there.
  private mutating func close(_ head: Int) {
    let length = end &- head &- 1
    if length == 1 {
      bytes[head] = bytes[head + 1]
      end = head + 1
    } else if length < 127 {
      bytes[head] = UInt8(128 &+ length)
    } else {
      bytes[head] = 0xFF
      // The length stands between head and list.
      let list = Array(bytes[(head + 1)..<end])
      end = head + 1
      put(UInt32(length))
      for byte in list {
        bytes[end] = byte
        end &+= 1
      }
    }
  }

  /// Seven bits a byte, the lowest first.
  @inline(__always)
  private mutating func put(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes[end] = UInt8(truncatingIfNeeded: rest) | 0x80
      end &+= 1
      rest >>= 7
    }
    bytes[end] = UInt8(truncatingIfNeeded: rest)
    end &+= 1
  }
}
