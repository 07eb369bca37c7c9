import Tabular

/// Turns units of UTF-16 into UTF-8, piece by piece.
struct UTF16Turner {
  private let isBig: Bool
  /// The first half of a pair whose second has not come; 0 for none.
  private var half: UInt32 = 0

  init(isBig: Bool) { self.isBig = isBig }

  /// Half a pair of surrogates, or half a unit at the end, becomes U+FFFD.
  /// - Parameters:
  ///   - input: even bytes, but for the last piece.
  ///   - output: room for three bytes a unit, and six more.
  mutating func turn(
    _ input: UnsafeRawBufferPointer, _ isLast: Bool, into output: UnsafeMutableRawBufferPointer
  ) -> Transcoder.Outcome {
    var outcome = Transcoder.Outcome()
    for place in stride(from: 0, to: input.count & ~1, by: 2) {
      let raw = input.loadUnaligned(fromByteOffset: place, as: UInt16.self)
      let unit = UInt32(isBig ? UInt16(bigEndian: raw) : UInt16(littleEndian: raw))
      if unit & 0xFC00 == 0xDC00, half != 0 {
        UTF8Scalar.put(0x1_0000 + (half & 0x3FF) << 10 + unit & 0x3FF, output, &outcome.written)
        half = 0
        continue
      }
      if half != 0 { UTF8Scalar.replace(output, &outcome) }
      half = unit & 0xFC00 == 0xD800 ? unit : 0
      if half != 0 { continue }
      if unit & 0xFC00 == 0xDC00 {
        UTF8Scalar.replace(output, &outcome)
      } else {
        UTF8Scalar.put(unit, output, &outcome.written)
      }
    }
    if isLast, half != 0 || input.count & 1 == 1 {
      UTF8Scalar.replace(output, &outcome)
      half = 0
    }
    return outcome
  }
}

/// Turns units of UTF-32 into UTF-8.
enum UTF32Turner {
  /// - Parameter input: a multiple of four bytes, but for the last piece.
  static func turn(
    _ input: UnsafeRawBufferPointer, isBig: Bool, _ isLast: Bool,
    into output: UnsafeMutableRawBufferPointer
  ) -> Transcoder.Outcome {
    var outcome = Transcoder.Outcome()
    for place in stride(from: 0, to: input.count & ~3, by: 4) {
      let raw = input.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let unit = isBig ? UInt32(bigEndian: raw) : UInt32(littleEndian: raw)
      if unit > 0x10_FFFF || (0xD800...0xDFFF).contains(unit) {
        UTF8Scalar.replace(output, &outcome)
      } else {
        UTF8Scalar.put(unit, output, &outcome.written)
      }
    }
    if isLast, input.count & 3 != 0 { UTF8Scalar.replace(output, &outcome) }
    return outcome
  }
}

/// Writes one scalar in UTF-8.
enum UTF8Scalar {
  static func replace(
    _ output: UnsafeMutableRawBufferPointer, _ outcome: inout Transcoder.Outcome
  ) {
    outcome.damaged += 1
    outcome.first = outcome.first ?? outcome.written
    put(0xFFFD, output, &outcome.written)
  }

  @inline(__always)
  static func put(
    _ scalar: UInt32, _ output: UnsafeMutableRawBufferPointer, _ count: inout Int
  ) {
    func add(_ byte: UInt32) {
      output[count] = UInt8(truncatingIfNeeded: byte)
      count += 1
    }
    switch scalar {
    case 0..<0x80: add(scalar)
    case 0..<0x800:
      add(0xC0 | scalar >> 6)
      add(0x80 | scalar & 0x3F)
    case 0..<0x1_0000:
      add(0xE0 | scalar >> 12)
      add(0x80 | scalar >> 6 & 0x3F)
      add(0x80 | scalar & 0x3F)
    default:
      add(0xF0 | scalar >> 18)
      add(0x80 | scalar >> 12 & 0x3F)
      add(0x80 | scalar >> 6 & 0x3F)
      add(0x80 | scalar & 0x3F)
    }
  }
}
