import Tabular

/// The first and the last of texts, in the order in which columns are sorted.
struct TextEnds: Sendable {
  private(set) var first: (key: [UInt8], text: String)?
  private(set) var last: (key: [UInt8], text: String)?
  private var key: [UInt8] = []

  mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    key.removeAll(keepingCapacity: true)
    Collation.shared.append(cell, to: &key)
    let isFirst = first.map { key.lexicographicallyPrecedes($0.key) } ?? true
    let isLast = last.map { $0.key.lexicographicallyPrecedes(key) } ?? true
    guard isFirst || isLast else { return }
    let found = (key: key, text: String(decoding: cell, as: UTF8.self))
    if isFirst { first = found }
    if isLast { last = found }
  }

  mutating func add(_ other: TextEnds) {
    if let found = other.first, first.map({ found.key.lexicographicallyPrecedes($0.key) }) ?? true {
      first = found
    }
    if let found = other.last, last.map({ $0.key.lexicographicallyPrecedes(found.key) }) ?? true {
      last = found
    }
  }
}
