/// UTF-8 judged byte by byte (Unicode 15, table 3-7).
enum UTF8Text {
  /// Bytes of the character at a place; 0 where there is none.
  @inline(__always)
  static func length(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func follows(_ step: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + step < text.count && range.contains(text[index + step])
    }
    switch text[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  /// Whether it is all UTF-8, without NUL.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let length = length(text, at: index)
      guard length > 0, text[index] != 0 else { return false }
      index += length
    }
    return true
  }
}
