import Base
import Glibc
import Tabular

/// Bytes that can be read from any place, by any number of threads.
protocol ByteStore: Sendable {
  /// Bytes there are by now.
  var size: Int { get }
  /// Fills the buffer from `offset`; less only where the bytes end.
  func read(_ offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int
  /// The same for many small pieces: whether all are of one edition of the file is told by a
  /// `confirm` behind them.
  func readUnconfirmed(
    _ offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(TableFault) -> Int
  /// - Throws: `TableFault.changed` where the file has been written to since it was opened.
  func confirm() throws(TableFault)
}

extension ByteStore {
  func readUnconfirmed(
    _ offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(TableFault) -> Int {
    try read(offset, into: buffer)
  }

  func confirm() throws(TableFault) {}
}

/// A regular file, held open: it may go from its folder meanwhile. Read with `pread(2)` and not
/// mapped, so that a file's pages never count as this program's memory, and a file cut short while
/// it is read ends early instead of ending the process.
final class FileBytes: ByteStore {
  let size: Int
  private let path: String
  private let file: OpenFile
  private let edition: OpenedEdition

  init(path: String) throws(TableFault) {
    file = try rethrowing(TableFault.init, OpenFile(reading: path))
    let facts = file.facts
    guard facts.isRegular else {
      // A pipe or a device cannot be read from any place.
      throw .cannotRead(path: path, errno: facts.isFolder ? EISDIR : ESPIPE)
    }
    size = facts.size
    self.path = path
    edition = try rethrowing(TableFault.init, OpenedEdition(file, facts))
  }

  /// All that comes of it until it ends.
  func spooled() throws(TableFault) -> SpoolBytes {
    let spool = SpoolBytes()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { room.deallocate() }
    while true {
      let count = try read(spool.size, into: room)
      if count == 0 { return spool }
      try spool.append(UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }

  /// - Throws: `TableFault.changed` besides: what is read then belongs to no file that ever was.
  func read(_ offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    let count = try readUnconfirmed(offset, into: buffer)
    try confirm()
    return count
  }

  func readUnconfirmed(
    _ offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(TableFault) -> Int {
    try rethrowing(TableFault.init, file.read(at: offset, into: buffer))
  }

  func confirm() throws(TableFault) {
    guard try rethrowing(TableFault.init, edition.isStill(file)) else {
      throw .changed(path: path)
    }
  }
}
