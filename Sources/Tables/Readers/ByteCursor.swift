import Tabular

/// Reads a store's bytes in order. Of one thread.
final class ByteCursor {
  private let bytes: any ByteStore
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
  private var count = 0
  private var index = 0
  private var start = 0
  /// From 1; who reads on without `skipSpace` counts.
  var line = 1

  init(_ bytes: any ByteStore) { self.bytes = bytes }

  deinit { room.deallocate() }

  var offset: Int { start + index }

  /// Part of the bytes that has been read.
  var fraction: Double { Double(offset) / Double(max(1, bytes.size)) }

  /// The next byte; nil at the end.
  @inline(__always) func peek() throws -> UInt8? {
    if index == count, try !fill() { return nil }
    return room[index]
  }

  @inline(__always) func advance() { index += 1 }

  func next() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    index += 1
    return byte
  }

  private func fill() throws -> Bool {
    start += count
    index = 0
    count = try bytes.read(start, into: room)
    return count > 0
  }

  /// Passes over white space of JSON, and a byte order mark at the beginning.
  /// - Returns: the byte behind it.
  @discardableResult
  func skipSpace() throws -> UInt8? {
    while let byte = try peek() {
      let isMark = offset < 3 && (byte == 0xEF || byte == 0xBB || byte == 0xBF)
      guard isMark || byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
        return byte
      }
      if byte == 0x0A { line += 1 }
      index += 1
    }
    return nil
  }
}
