/// Whether cells were seen, told by 64 bits of each: of a hundred thousand different ones two agree
/// by chance in one of billions of tables. Beyond a limit none is kept.
struct CellHashes {
  /// Different cells that are kept.
  private let limit: Int
  /// 0 where free; a power of two of them, half of them in use at most.
  private var slots: [UInt64] = []
  private var count = 0
  /// More were added than are kept, and which is not known.
  private(set) var isFull = false

  init(limit: Int) { self.limit = limit }

  mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    guard !isFull else { return }
    if count * 2 >= slots.count { grow() }
    let hash = Self.hash(cell)
    let place = place(of: hash)
    guard slots[place] == 0 else { return }
    slots[place] = hash
    count += 1
    guard count >= limit else { return }
    slots = []
    isFull = true
  }

  func contains(_ text: String) -> Bool {
    guard !slots.isEmpty else { return false }
    var text = text
    return slots[place(of: text.withUTF8 { Self.hash($0) })] != 0
  }

  private static func hash(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    max(1, CellDictionary.wideHash(cell))
  }

  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0, slots[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(1024, old.count * 4))
    for hash in old where hash != 0 { slots[place(of: hash)] = hash }
  }
}
