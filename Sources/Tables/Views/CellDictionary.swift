/// Numbers for different cells, in order of first appearance: a hash table over bytes in one arena,
/// because a million `String` keys would take ten times the memory and time.
struct CellDictionary: Sendable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// Numbers plus one, by hash; 0 where free. A power of two.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { ends.count }
  var byteCount: Int { arena.count }

  func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  func bytes(_ number: Int) -> ArraySlice<UInt8> { arena[range(number)] }

  func text(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

  /// The cell's number, a new one where it is not known yet.
  mutating func number(of cell: UnsafeBufferPointer<UInt8>) -> Int {
    number(of: cell, Self.wideHash(cell))
  }

  /// - Parameter wide: the cell's `wideHash`.
  mutating func number(of cell: UnsafeBufferPointer<UInt8>, _ wide: UInt64) -> Int {
    let hash = UInt32(truncatingIfNeeded: wide >> 32)
    let place = place(of: cell, hash)
    if slots[place] != 0 { return Int(slots[place] - 1) }
    arena.append(contentsOf: cell)
    ends.append(arena.count)
    hashes.append(hash)
    slots[place] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func place(of cell: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] != 0 {
      let number = Int(slots[place] - 1)
      if hashes[number] == hash, equals(number, cell) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func equals(_ number: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == cell.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      for step in 0..<cell.count where arena[range.lowerBound + step] != cell[step] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(number + 1)
    }
  }

  /// Eight bytes at a time, mixed by multiplication (after wyhash, Wang Yi).
  @inline(__always) static func wideHash(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(cell.count)
    let raw = UnsafeRawBufferPointer(cell)
    var index = 0
    while index + 8 <= raw.count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    return mix(mix(state ^ rest))
  }

  @inline(__always) private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
