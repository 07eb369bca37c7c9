import Tabular

/// Text in UTF-16, which spreadsheets save as “Unicode 文本”, told by the mark at its beginning.
enum UTF16Bytes {
  enum Order: Hashable, Sendable { case little, big }

  /// Bytes turned at a time; even.
  private static let chunk = 256 << 10

  /// nil for what has no mark.
  static func order(_ head: [UInt8]) -> Order? {
    if head.starts(with: [0xFF, 0xFE]) { return .little }
    if head.starts(with: [0xFE, 0xFF]) { return .big }
    return nil
  }

  /// The text in UTF-8, without its mark: in memory where it is short, else in a file without a
  /// name. Half a pair of surrogates, or half a unit at the end, becomes U+FFFD.
  /// - Throws: `TableFault`, `CancellationError`.
  static func utf8(_ bytes: any ByteStore, _ order: Order) throws -> SpoolBytes {
    let spool = SpoolBytes()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
    // A unit takes three bytes at most; a half from before may come first, one may come last.
    let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: chunk / 2 * 3 + 6)
    defer {
      room.deallocate()
      output.deallocate()
    }
    var turner = UTF16Turner(order)
    var offset = 2
    while true {
      try Task.checkCancellation()
      let got = try bytes.read(offset, into: room)
      offset += got
      let isLast = got < chunk
      let count = turner.turn(UnsafeRawBufferPointer(rebasing: room[..<got]), isLast, into: output)
      try spool.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<count]))
      if isLast { return spool }
    }
  }
}

/// Turns units of UTF-16 into UTF-8, piece by piece.
struct UTF16Turner {
  private let isBig: Bool
  /// The first half of a pair whose second has not come; 0 for none.
  private var half: UInt32 = 0

  init(_ order: UTF16Bytes.Order) { isBig = order == .big }

  /// - Parameters:
  ///   - input: even bytes, but for the last piece.
  ///   - output: room for three bytes a unit, and six more.
  /// - Returns: bytes written.
  mutating func turn(
    _ input: UnsafeRawBufferPointer, _ isLast: Bool,
    into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    for place in stride(from: 0, to: input.count & ~1, by: 2) {
      let raw = input.loadUnaligned(fromByteOffset: place, as: UInt16.self)
      let unit = UInt32(isBig ? UInt16(bigEndian: raw) : UInt16(littleEndian: raw))
      if unit & 0xFC00 == 0xDC00, half != 0 {
        put(0x1_0000 + (half & 0x3FF) << 10 + unit & 0x3FF, output, &count)
        half = 0
        continue
      }
      if half != 0 { put(0xFFFD, output, &count) }
      half = unit & 0xFC00 == 0xD800 ? unit : 0
      if half == 0 { put(unit & 0xFC00 == 0xDC00 ? 0xFFFD : unit, output, &count) }
    }
    if isLast, half != 0 || input.count & 1 == 1 {
      put(0xFFFD, output, &count)
      half = 0
    }
    return count
  }

  @inline(__always)
  private func put(
    _ scalar: UInt32, _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
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
