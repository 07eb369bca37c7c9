import Glibc
import Tabular

extension ByteStore {
  /// The first bytes; of bytes that are not all here no more than their first part.
  func head(_ count: Int) throws(TableFault) -> [UInt8] {
    try piece(0, min(count, size, self is PartialBytes ? PartialBytes.part : .max))
  }

  /// Bytes from a place on, as far as there are any.
  func piece(_ offset: Int, _ count: Int) throws(TableFault) -> [UInt8] {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 16)
    defer { room.deallocate() }
    let got = try read(offset, into: UnsafeMutableRawBufferPointer(rebasing: room[..<count]))
    return Array(room[..<got])
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
