import Tabular

/// The first and the last of texts, in the order in which columns are sorted.
struct TextEnds: Sendable {
  private(set) var first: (key: [UInt8], text: String)?
  private(set) var last: (key: [UInt8], text: String)?
  private var key: [UInt8] = []
  /// What the keys of both begin with.
  private var firstLead = UInt16.max
  private var lastLead: UInt16 = 0

  mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    // Of nearly all texts the first character tells that they are none of the two.
    if Collation.shared.isBetween(cell, firstLead, lastLead) { return }
    key.removeAll(keepingCapacity: true)
    Collation.shared.append(cell, to: &key)
    let isFirst = first.map { key.lexicographicallyPrecedes($0.key) } ?? true
    let isLast = last.map { $0.key.lexicographicallyPrecedes(key) } ?? true
    guard isFirst || isLast else { return }
    let found = (key: key, text: String(decoding: cell, as: UTF8.self))
    if isFirst { setFirst(found) }
    if isLast { setLast(found) }
  }

  private mutating func setFirst(_ found: (key: [UInt8], text: String)) {
    first = found
    firstLead = Collation.lead(ofKey: found.key)
  }

  private mutating func setLast(_ found: (key: [UInt8], text: String)) {
    last = found
    lastLead = Collation.lead(ofKey: found.key)
  }

  mutating func add(_ other: TextEnds) {
    if let found = other.first, first.map({ found.key.lexicographicallyPrecedes($0.key) }) ?? true {
      setFirst(found)
    }
    if let found = other.last, last.map({ $0.key.lexicographicallyPrecedes(found.key) }) ?? true {
      setLast(found)
    }
  }
}
