import Tabular

/// Numbers of a column that are the same double and not the same number, while it is sorted.
/// Columns without any take nothing.
struct LongKeys: Sendable {
  /// Their cells, one behind another.
  private var bytes: [UInt8] = []
  private var cells: [(place: Int, end: Int)] = []

  /// - Parameters:
  ///   - cell: without white space around it.
  ///   - key: the bits of its double, or that it is blank, which has no digits.
  ///   - place: of its key.
  mutating func add(_ cell: UnsafeBufferPointer<UInt8>, key: UInt64, place: Int) {
    guard ExactNumber.lost(cell, SortValue.value(key)) != nil else { return }
    bytes.append(contentsOf: cell)
    cells.append((place, bytes.count))
  }

  /// - Parameter exact: a number by its digits, which its double may not give back; nil for none.
  mutating func add(_ exact: ExactNumber?, key: UInt64, place: Int) {
    guard let exact, exact != ExactNumber(SortValue.value(key)) else { return }
    bytes.append(contentsOf: exact.text.utf8)
    cells.append((place, bytes.count))
  }

  /// - Returns: nil where no thread found any.
  static func merged(_ parts: [SortKeys]) -> LongRanks? {
    guard parts.contains(where: { !$0.longs.cells.isEmpty }) else { return nil }
    var ranks = LongRanks()
    var first = 0
    for part in parts {
      var lower = 0
      part.longs.bytes.withUnsafeBufferPointer { bytes in
        for cell in part.longs.cells {
          let text = UnsafeBufferPointer(rebasing: bytes[lower..<cell.end])
          lower = cell.end
          guard let exact = ExactNumber(text) else { continue }
          ranks.add(exact, key: part.keys[cell.place], place: first + cell.place)
        }
      }
      first += part.keys.count
    }
    ranks.settle()
    return ranks
  }
}

/// Makes room between the keys for numbers that are one double: a key grows by how many more
/// numbers than doubles are below it.
struct LongRanks: Sendable {
  /// By key, the numbers that are its double; first the double itself.
  private var numbers: [UInt64: Set<ExactNumber>] = [:]
  private var exact: [Int: ExactNumber] = [:]
  /// In order, with the number of numbers that are more than keys below each, and of its numbers
  /// where each stands.
  private var keys: [UInt64] = []
  private var below: [UInt64] = [0]
  private var places: [[ExactNumber: UInt64]] = []

  mutating func add(_ number: ExactNumber, key: UInt64, place: Int) {
    numbers[key, default: [ExactNumber(SortValue.value(key))]].insert(number)
    exact[place] = number
  }

  mutating func settle() {
    keys = numbers.keys.sorted()
    for key in keys {
      let ordered = (numbers[key] ?? []).sorted()
      let pairs = ordered.enumerated().map { ($1, UInt64($0)) }
      places.append(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
      below.append((below.last ?? 0) + UInt64(max(0, ordered.count - 1)))
    }
    numbers = [:]
  }

  func key(_ key: UInt64, place: Int) -> UInt64 {
    var (lower, upper) = (0, keys.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if keys[middle] < key { lower = middle + 1 } else { upper = middle }
    }
    guard lower < keys.count, keys[lower] == key else { return key + below[lower] }
    let number = exact[place] ?? ExactNumber(SortValue.value(key))
    return key + below[lower] + (places[lower][number] ?? 0)
  }
}
