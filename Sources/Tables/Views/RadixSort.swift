/// Sorting by 64-bit keys in passes of eleven bits, which keeps the order of equal ones. Passes in
/// which all keys agree cost a glance.
enum RadixSort {
  private static let bits: UInt64 = 11

  /// Brings `order`, places in `keys`, into the order of the keys.
  static func sort(_ order: inout [UInt32], by keys: [UInt64]) {
    guard order.count > 1 else { return }
    var source = order.map { keys[Int($0)] }
    var target = source
    var rows = order
    var moved = order
    for shift in stride(from: UInt64(0), to: 64, by: Int(bits)) {
      var counts = [Int](repeating: 0, count: 1 << Int(bits))
      let mask = UInt64(counts.count - 1)
      for key in source { counts[Int(key >> shift & mask)] += 1 }
      if counts.contains(source.count) { continue }
      var sum = 0
      for digit in counts.indices { (counts[digit], sum) = (sum, sum + counts[digit]) }
      for (place, key) in source.enumerated() {
        let digit = Int(key >> shift & mask)
        target[counts[digit]] = key
        moved[counts[digit]] = rows[place]
        counts[digit] += 1
      }
      swap(&source, &target)
      swap(&rows, &moved)
    }
    order = rows
  }
}
