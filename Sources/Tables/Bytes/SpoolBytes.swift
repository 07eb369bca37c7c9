import Base
import Glibc
import Synchronization
import Tabular

/// Bytes that are written once, at the end, and read from any place: in memory while they are few,
/// then in a file without a name (mode 0600, unlinked at once), which goes with the process.
final class SpoolBytes: ByteStore {
  /// Bytes kept in memory before a file is made.
  static let memoryLimit = 4 << 20

  private struct State {
    var memory: [UInt8] = []
    var file: OpenFile?
    var size = 0
  }

  private let state = Mutex(State())

  init() {}

  var size: Int { state.withLock(\.size) }

  func append(_ bytes: UnsafeRawBufferPointer) throws(TableFault) {
    let fault = state.withLock { state -> FileFault? in
      do throws(FileFault) {
        if state.file == nil, state.size + bytes.count <= Self.memoryLimit {
          state.memory.append(contentsOf: bytes)
        } else {
          if state.file == nil { try Self.moveToFile(&state) }
          try state.file?.write(bytes, at: state.size)
        }
        state.size += bytes.count
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw TableFault(fault) }
  }

  func read(_ offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    let (file, copied) = state.withLock { state -> (OpenFile?, Int) in
      let count = max(0, min(buffer.count, state.size - offset))
      guard state.file == nil, count > 0 else { return (state.file, 0) }
      state.memory.withUnsafeBytes { bytes in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
      }
      return (nil, count)
    }
    guard let file else { return copied }
    return try rethrowing(TableFault.init, file.read(at: offset, into: buffer))
  }

  private static func moveToFile(_ state: inout State) throws(FileFault) {
    let file = try OpenFile(unnamedIn: TemporaryFolder.path)
    try file.write(state.memory, at: 0)
    state.file = file
    state.memory = []
  }
}

/// Where files without a name lie: `$TMPDIR`, or `/var/tmp`, which unlike `/tmp` is seldom memory.
enum TemporaryFolder {
  static let path: String = {
    guard let name = getenv("TMPDIR").map({ String(cString: $0) }), name.hasPrefix("/") else {
      return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
    }
    return name
  }()
}
