import Base
import CZlib
import Synchronization

/// Tells whether a file that is held open still has the bytes that it had: it may be written behind
/// them, as logs are, and may not be cut or written over. That it was touched, or written with the
/// same bytes, changes nothing.
final class OpenedEdition: Sendable {
  /// Files of more bytes are not read a second time: of these only the ends are remembered, and
  /// what was written without growing counts as changed.
  private static let wholeLimit = 16 << 20
  /// Bytes of its beginning and its end that are remembered.
  private static let sample = 512
  private static let chunk = 256 << 10

  private enum Trace: Equatable {
    /// CRC-32 of all of it.
    case whole(UInt)
    case ends([UInt8], [UInt8])
  }

  private let size: Int
  private let trace: Trace
  /// When it was written last, as far as that was looked into.
  private let written: Mutex<Int>

  init(_ file: OpenFile, _ facts: FileFacts) throws(FileFault) {
    size = facts.size
    written = Mutex(facts.written)
    trace = try Self.trace(of: file, size)
  }

  /// Whether it is; one call of the system where nobody wrote to it.
  func isStill(_ file: OpenFile) throws(FileFault) -> Bool {
    let facts = file.facts
    guard facts.size >= size else { return false }
    if written.withLock({ $0 }) == facts.written { return true }
    if case .ends = trace, facts.size == size { return false }
    guard try Self.trace(of: file, size) == trace else { return false }
    written.withLock { $0 = facts.written }
    return true
  }

  private static func trace(of file: OpenFile, _ size: Int) throws(FileFault) -> Trace {
    guard size > wholeLimit else { return .whole(try sum(of: file, size)) }
    return .ends(
      try file.read(at: 0, count: sample), try file.read(at: size - sample, count: sample))
  }

  private static func sum(of file: OpenFile, _ size: Int) throws(FileFault) -> UInt {
    var sum = crc32(0, nil, 0)
    var offset = 0
    while offset < size {
      let bytes = try file.read(at: offset, count: min(chunk, size - offset))
      // It was cut meanwhile.
      guard !bytes.isEmpty else { break }
      sum = crc32(sum, bytes, UInt32(bytes.count))
      offset += bytes.count
    }
    return sum
  }
}
