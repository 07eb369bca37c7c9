import Glibc
import Tabular

/// Turns GB18030, or an encoding that is named, into UTF-8 with `iconv(3)`; each byte that begins
/// no character becomes U+FFFD, and in GB18030 0x80 the € that code page 936 has there. Of one
/// thread.
final class Transcoder {
  /// What became of a piece.
  struct Outcome {
    /// Bytes written.
    var written = 0
    /// Bytes used: all of them, but for a character that the piece cuts where more follows.
    var used = 0
    /// Places that were no character.
    var damaged = 0
    /// Where in the output the first of them is, and, where units are bytes, in the input.
    var first: Int?
    var firstUsed: Int?
  }

  private let handle: iconv_t?
  private let hasEuro: Bool

  init() {
    let handle = iconv_open("UTF-8", "GB18030")
    self.handle = handle == iconv_t(bitPattern: -1) ? nil : handle
    hasEuro = true
  }

  /// - Parameter name: as IANA has it; nil where the library does not know it.
  init?(_ name: String) {
    let handle = iconv_open("UTF-8", name)
    guard handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
    hasEuro = false
  }

  deinit { if let handle { iconv_close(handle) } }

  /// Room that the output of so many bytes needs.
  static func room(for count: Int) -> Int { count * 3 + 16 }

  /// - Parameters:
  ///   - output: room for `room(for: input.count)` bytes.
  ///   - isLast: whether nothing follows, so that half a character is damage.
  func convert(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer, isLast: Bool = true
  ) -> Outcome {
    var outcome = Outcome()
    guard let handle, let start = input.baseAddress, let target = output.baseAddress else {
      return outcome
    }
    while outcome.used < input.count, output.count - outcome.written >= 16 {
      // `iconv` takes its input as variable and leaves it alone.
      var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(
        mutating: start + outcome.used
      ).assumingMemoryBound(to: CChar.self)
      var left = input.count - outcome.used
      var place: UnsafeMutablePointer<CChar>? = (target + outcome.written)
        .assumingMemoryBound(to: CChar.self)
      var room = output.count - outcome.written
      // glibc's `size_t` is an `Int` here, so that its -1 is one as well.
      let status = Int(truncatingIfNeeded: iconv(handle, &source, &left, &place, &room))
      let reason = errno
      outcome.used = input.count - left
      outcome.written = output.count - room
      if status != -1 || reason == E2BIG || left == 0 { break }
      if reason == EINVAL, !isLast { break }
      replace(input[outcome.used], output, &outcome)
    }
    return outcome
  }

  /// One byte in the place of which something else stands.
  private func replace(
    _ byte: UInt8, _ output: UnsafeMutableRawBufferPointer, _ outcome: inout Outcome
  ) {
    if byte == 0x80, hasEuro {
      UTF8Scalar.put(0x20AC, output, &outcome.written)
    } else {
      outcome.firstUsed = outcome.firstUsed ?? outcome.used
      UTF8Scalar.replace(output, &outcome)
    }
    outcome.used += 1
    // Half a character may be in the converter's own memory.
    if let handle { iconv(handle, nil, nil, nil, nil) }
  }

  /// A short text.
  func text(_ bytes: some Collection<UInt8>) -> String {
    let input = Array(bytes)
    let output = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.room(for: input.count), alignment: 1)
    defer { output.deallocate() }
    let count = input.withUnsafeBytes { convert($0, into: output).written }
    return String(decoding: output[..<count], as: UTF8.self)
  }
}
