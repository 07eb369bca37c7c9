import Tabular

/// Reads a text in order, byte by byte of its UTF-8. Of one thread.
final class ByteCursor {
  private let feed: TextFeed
  private var room = UnsafeRawBufferPointer(start: nil, count: 0)
  private var index = 0
  private var start = 0
  /// From 1; who reads on without `skipSpace` counts.
  var line = 1

  init(_ text: TextBytes) { feed = TextFeed(text) }

  /// Bytes passed.
  var offset: Int { start + index }

  /// Part of the text that has been read.
  var fraction: Double { feed.fraction }

  /// What of the text was no character.
  var notices: TableNotices { feed.notices }

  /// The next byte; nil at the end.
  @inline(__always) func peek() throws -> UInt8? {
    if index == room.count, try !fill() { return nil }
    return room[index]
  }

  @inline(__always) func advance() { index += 1 }

  func next() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    index += 1
    return byte
  }

  private func fill() throws -> Bool {
    start += room.count
    index = 0
    room = try feed.next() ?? UnsafeRawBufferPointer(start: nil, count: 0)
    return !room.isEmpty
  }

  /// Passes over white space of JSON.
  /// - Returns: the byte behind it.
  @discardableResult
  func skipSpace() throws -> UInt8? {
    while let byte = try peek() {
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return byte }
      if byte == 0x0A { line += 1 }
      index += 1
    }
    return nil
  }
}
