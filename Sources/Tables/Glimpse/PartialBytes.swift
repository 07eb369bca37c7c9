import Glibc
import Synchronization
import Tabular

/// Bytes of which only parts are here. Reading what is missing fails, and is remembered: whoever
/// fetches it begins anew.
final class PartialBytes: ByteStore {
  /// Bytes of a part.
  static let part = 128 << 10

  private struct State {
    var parts: [Int: [UInt8]] = [:]
    var missing: Range<Int>?
  }

  let size: Int
  private let state = Mutex(State())

  init(size: Int) { self.size = size }

  /// The first part that was wanted and is not here, since it was asked for last.
  func takeMissing() -> Range<Int>? {
    state.withLock { state in
      defer { state.missing = nil }
      return state.missing
    }
  }

  /// Bytes that are here.
  var held: Int { state.withLock { $0.parts.values.reduce(0) { $0 + $1.count } } }

  /// - Parameter bytes: from `start`, which begins a part; short only where the whole ends.
  func add(_ bytes: [UInt8], from start: Int) {
    state.withLock { state in
      for place in stride(from: 0, to: bytes.count, by: Self.part) {
        let part = Array(bytes[place..<min(place + Self.part, bytes.count)])
        guard part.count == Self.part || start + place + part.count == size else { return }
        state.parts[(start + place) / Self.part] = part
      }
    }
  }

  func read(_ offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    let end = min(size, offset + buffer.count)
    guard offset < end else { return 0 }
    let isHere = state.withLock { state in
      for number in (offset / Self.part)...((end - 1) / Self.part) {
        guard let part = state.parts[number] else {
          let start = number * Self.part
          if state.missing == nil { state.missing = start..<min(start + Self.part, size) }
          return false
        }
        let start = number * Self.part
        let from = max(offset, start)
        let to = min(end, start + part.count)
        part[(from - start)..<(to - start)].withUnsafeBytes { bytes in
          UnsafeMutableRawBufferPointer(rebasing: buffer[(from - offset)..<(to - offset)])
            .copyMemory(from: bytes)
        }
      }
      return true
    }
    guard isHere else { throw .cannotRead(path: "", errno: EAGAIN) }
    return end - offset
  }
}
