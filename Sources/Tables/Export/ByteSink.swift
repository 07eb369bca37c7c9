/// Bytes on their way out, gathered into larger pieces. Of one thread.
final class ByteSink {
  private static let room = 256 << 10

  private var buffer: [UInt8] = []
  private let flushed: ([UInt8]) throws -> Void

  init(_ flushed: @escaping ([UInt8]) throws -> Void) {
    self.flushed = flushed
    buffer.reserveCapacity(Self.room + 4096)
  }

  @inline(__always) func add(_ byte: UInt8) { buffer.append(byte) }

  @inline(__always) func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    buffer.append(contentsOf: bytes)
  }

  func add(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  func add(_ text: String) { buffer.append(contentsOf: text.utf8) }

  /// Writes a cell as RFC 4180 has it.
  func addCSV(_ cell: UnsafeBufferPointer<UInt8>) { CSVCell.append(cell, to: &buffer) }

  /// Called between rows.
  func passOn() throws { if buffer.count >= Self.room { try flush() } }

  func flush() throws {
    guard !buffer.isEmpty else { return }
    try flushed(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
