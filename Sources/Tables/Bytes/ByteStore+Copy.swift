import Glibc
import Tabular

extension ByteStore {
  /// The first bytes.
  func head(_ count: Int) throws(TableFault) -> [UInt8] {
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, min(count, size)), alignment: 16)
    defer { room.deallocate() }
    let got = try read(0, into: room)
    return Array(room[..<min(got, size)])
  }
}

extension SpoolBytes {
  /// Appends all that comes by a descriptor.
  func fill(from descriptor: Int32) throws(TableFault) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { room.deallocate() }
    while true {
      let count = Glibc.read(descriptor, room.baseAddress, room.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: "-", errno: errno) }
      if count == 0 { return }
      try append(UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }
}

/// Bytes as a file with a name, for libraries that want one: mode 0600.
struct TemporaryCopy {
  let path: String

  init(of bytes: any ByteStore) throws(TableFault) {
    var template = Array("\(TemporaryFolder.path)/tjdata-copy-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: TemporaryFolder.path, errno: errno)
    }
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { room.deallocate() }
    var offset = 0
    while true {
      let got = try bytes.read(offset, into: room)
      if got == 0 { return }
      guard write(descriptor, room.baseAddress, got) == got else {
        remove()
        throw .cannotWrite(path: path, errno: errno)
      }
      offset += got
    }
  }

  func remove() { unlink(path) }
}
