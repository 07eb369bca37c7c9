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
    var descriptor: Int32 = -1
    var size = 0
  }

  private let state = Mutex(State())

  init() {}

  deinit {
    state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } }
  }

  var size: Int { state.withLock(\.size) }

  func append(_ bytes: UnsafeRawBufferPointer) throws(TableFault) {
    let fault = state.withLock { state -> TableFault? in
      do throws(TableFault) {
        if state.descriptor < 0, state.size + bytes.count <= Self.memoryLimit {
          state.memory.append(contentsOf: bytes)
        } else {
          if state.descriptor < 0 { try Self.moveToFile(&state) }
          try Self.write(state.descriptor, bytes, at: state.size)
        }
        state.size += bytes.count
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  func read(_ offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    let (descriptor, copied) = state.withLock { state -> (Int32, Int) in
      guard state.descriptor < 0 else { return (state.descriptor, 0) }
      let count = max(0, min(buffer.count, state.size - offset))
      guard count > 0 else { return (-1, 0) }
      state.memory.withUnsafeBytes { bytes in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
      }
      return (-1, count)
    }
    guard descriptor >= 0 else { return copied }
    return try Positioned.read(descriptor, offset, into: buffer, path: TemporaryFolder.path)
  }

  private static func moveToFile(_ state: inout State) throws(TableFault) {
    var template = Array("\(TemporaryFolder.path)/tjdata-table-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: TemporaryFolder.path, errno: errno)
    }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    state.descriptor = descriptor
    let fault = state.memory.withUnsafeBytes { bytes -> TableFault? in
      do throws(TableFault) {
        try write(descriptor, bytes, at: 0)
        return nil
      } catch { return error }
    }
    if let fault { throw fault }
    state.memory = []
  }

  private static func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(TableFault) {
    var done = 0
    while done < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: TemporaryFolder.path, errno: errno) }
      done += count
    }
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
