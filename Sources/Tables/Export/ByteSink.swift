/// Bytes on their way out, gathered into larger pieces. Of one thread.
final class ByteSink {
  private static let room = 256 << 10

  /// Behind a pointer, since every access to a variable of a class is checked as it runs.
  private let text: UnsafeMutablePointer<GrowingBytes>
  private let flushed: (UnsafeRawBufferPointer) throws -> Void

  /// - Parameter flushed: takes a piece, which is good until it returns.
  init(_ flushed: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.flushed = flushed
    text = .allocate(capacity: 1)
    text.initialize(to: GrowingBytes(capacity: Self.room + 4096))
  }

  deinit {
    text.deinitialize(count: 1)
    text.deallocate()
  }

  @inline(__always) func add(_ byte: UInt8) { text.pointee.add(byte) }

  @inline(__always) func add(_ bytes: UnsafeBufferPointer<UInt8>) { text.pointee.add(bytes) }

  func add(_ bytes: [UInt8]) { text.pointee.add(bytes) }

  func add(_ text: String) { self.text.pointee.add(text) }

  /// Writes a cell as RFC 4180 has it.
  func addCSV(_ cell: UnsafeBufferPointer<UInt8>) { text.pointee.addCSV(cell) }

  /// Called between rows.
  func passOn() throws { if text.pointee.count >= Self.room { try flush() } }

  func flush() throws {
    guard text.pointee.count > 0 else { return }
    try flushed(UnsafeRawBufferPointer(text.pointee.bytes))
    text.pointee.clear()
  }
}
