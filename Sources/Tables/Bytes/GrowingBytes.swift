/// Bytes that are gathered one behind the other in a straight piece of memory, which grows and is
/// used again: a row's cells, a sheet's XML.
struct GrowingBytes: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 4096) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// What is written, good until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  mutating func clear() { count = 0 }

  /// Takes back what is behind the first bytes.
  mutating func cut(to length: Int) { count = length }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func add(_ start: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (base + count).update(from: start, count: length)
    count += length
  }

  @inline(__always)
  mutating func add(_ text: StaticString) { add(text.utf8Start, text.utf8CodeUnitCount) }

  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { add(start, bytes.count) }
  }

  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// - Parameter number: not negative.
  mutating func add(_ number: Int) {
    var digits = 1
    var power = 10
    while power <= number, digits < 18 {
      digits += 1
      power *= 10
    }
    reserve(digits)
    var rest = number
    for place in stride(from: digits - 1, through: 0, by: -1) {
      base[count + place] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Makes room for so many more bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(count + more, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
