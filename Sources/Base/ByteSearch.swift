public import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from `start` on; nil where it does not come.
  @inlinable public func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
