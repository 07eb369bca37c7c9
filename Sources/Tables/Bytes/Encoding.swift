import Glibc
import Tabular

/// How a text file's characters are written.
enum TextEncoding: Hashable, Sendable {
  case utf8
  /// GB18030, of which GBK and GB2312 are parts: what Chinese spreadsheets save as CSV.
  case gb18030

  /// - Parameter samples: pieces of the file, the first from its beginning.
  init(guessing samples: [[UInt8]]) {
    self = samples.allSatisfy(Self.isUTF8) ? .utf8 : .gb18030
  }

  /// Whether bytes may be a piece of UTF-8, cut anywhere.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < min(3, bytes.count), bytes[index] & 0xC0 == 0x80 { index += 1 }
    while index < bytes.count {
      let byte = bytes[index]
      let length =
        switch byte {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      guard length > 0 else { return false }
      for step in 1..<max(length, 2) where step < length && index + step < bytes.count {
        guard bytes[index + step] & 0xC0 == 0x80 else { return false }
      }
      index += length
    }
    return true
  }
}

/// Turns GB18030 into UTF-8 with `iconv(3)`; what is neither becomes U+FFFD. Of one thread.
final class Transcoder {
  private let handle: iconv_t?

  init() {
    let handle = iconv_open("UTF-8", "GB18030")
    self.handle = handle == iconv_t(bitPattern: -1) ? nil : handle
  }

  deinit { if let handle { iconv_close(handle) } }

  /// - Parameter output: room for at least three times the input and 16 bytes more.
  /// - Returns: bytes written.
  func convert(
    _ input: UnsafeMutableRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Int {
    var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
    var room = output.count
    guard let handle else { return 0 }
    while left > 0, room >= 16 {
      if iconv(handle, &source, &left, &target, &room) != UInt.max { break }
      guard errno != E2BIG, left > 0 else { break }
      for (step, byte) in [UInt8](arrayLiteral: 0xEF, 0xBF, 0xBD).enumerated() {
        target?[step] = CChar(bitPattern: byte)
      }
      target = target.map { $0 + 3 }
      room -= 3
      source = source.map { $0 + 1 }
      left -= 1
    }
    return output.count - room
  }
}
