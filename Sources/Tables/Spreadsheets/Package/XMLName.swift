/// A name of XML as it is compared: its first eight bytes and its length. No two names that office
/// documents use agree in both.
struct XMLName: Hashable, Sendable {
  let head: UInt64
  let count: Int

  /// - Parameter name: ASCII.
  init(_ name: StaticString) {
    self.init(name.utf8Start, name.utf8CodeUnitCount)
  }

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    var head: UInt64 = 0
    var step = 0
    while step < count, step < 8 {
      head |= UInt64(start[step]) << UInt64(step * 8)
      step += 1
    }
    self.head = head
    self.count = count
  }
}
