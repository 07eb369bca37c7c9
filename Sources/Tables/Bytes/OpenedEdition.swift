import Base
import Synchronization

/// Tells whether a file that is held open still has the bytes that it had: it may be written behind
/// them, as logs are, and may not be cut or written over.
final class OpenedEdition: Sendable {
  /// Bytes of its beginning and its end that are remembered.
  private static let sample = 512

  private let size: Int
  private let head: [UInt8]
  private let tail: [UInt8]
  /// When it was written last, as far as that was looked into.
  private let written: Mutex<Int>

  init(_ file: OpenFile, _ facts: FileFacts) throws(FileFault) {
    size = facts.size
    written = Mutex(facts.written)
    (head, tail) = try Self.samples(of: file, size)
  }

  /// Whether it is; one call of the system where nobody wrote to it.
  func isStill(_ file: OpenFile) throws(FileFault) -> Bool {
    let facts = file.facts
    if facts.size >= size, written.withLock({ $0 }) == facts.written { return true }
    guard facts.size > size, try Self.samples(of: file, size) == (head, tail) else { return false }
    written.withLock { $0 = facts.written }
    return true
  }

  private static func samples(
    of file: OpenFile, _ size: Int
  ) throws(FileFault) -> (head: [UInt8], tail: [UInt8]) {
    let count = min(sample, size)
    return (
      try file.read(at: 0, count: count), try file.read(at: size - count, count: count)
    )
  }
}
