import Tabular

/// What one thread gathers to sort by one column: a number of 64 bits a row. Texts get a
/// provisional one, their place in a dictionary, until all texts are known and ranked.
struct SortKeys: Sendable {
  /// Above the bits of every number (`SortValue.bits`).
  static let textMark: UInt64 = 0xFFFE << 48

  let sort: TableSort
  let kind: ValueKind
  private(set) var keys: [UInt64] = []
  /// Numbers whose digits are more than their keys tell.
  private(set) var longs = LongKeys()
  private var texts = CellDictionary()
  /// Collation keys of the texts, one behind another.
  private(set) var collations: [UInt8] = []
  private var ends: [Int] = []
  /// Of dates.
  private(set) var zones = ZoneTally()
  private(set) var check: ColumnCheck
  /// The texts in their order.
  private(set) var ordered: [TextEntry] = []

  init(_ sort: TableSort, _ kind: ValueKind) {
    self.sort = sort
    self.kind = kind
    check = ColumnCheck(kind)
  }

  @inline(__always) mutating func add(_ row: CellRow) {
    let cell = row[sort.column]
    let measured = SortValue.measured(cell, kind: kind)
    if let measured, kind.isNumeric, ExactNumber.mayBeLong(cell) {
      longs.add(cell.trimmed, key: measured, place: keys.count)
    }
    if kind.isDate, let measured, measured != SortValue.blank {
      zones.add(cell.trimmed)
      if DateCell.mayHaveFraction(cell) {
        longs.add(DateCell(cell.trimmed, in: kind)?.exact, key: measured, place: keys.count)
      }
    }
    if kind.isMeasured { check.note(cell, measured, row: row.number) }
    keys.append(measured ?? textKey(cell.trimmed))
  }

  private mutating func textKey(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let number = texts.number(of: cell)
    if number == ends.count {
      Collation.shared.append(cell, to: &collations)
      ends.append(collations.count)
    }
    return Self.textMark | UInt64(number)
  }

  /// Puts this thread's texts in order.
  mutating func orderTexts() {
    texts = CellDictionary()
    ordered = collations.withUnsafeBufferPointer { bytes in
      var lower = 0
      var entries: [TextEntry] = []
      entries.reserveCapacity(ends.count)
      for (number, upper) in ends.enumerated() {
        entries.append(TextEntry(number: number, bytes, lower..<upper))
        lower = upper
      }
      return TextEntry.sorted(entries, bytes)
    }
    ends = []
  }

  /// Bytes that sorting may take, without the texts.
  private static let mostBytes = 1 << 30

  /// A row takes its number, its key, and while it is sorted both of them twice more.
  /// - Parameter columns: how many are sorted by; none need no room.
  /// - Throws: `TableFault.tooLarge` for more rows than memory is spent on.
  static func check(rows: Int, by columns: Int) throws(TableFault) {
    let most = mostBytes / (28 + 8 * columns)
    guard columns == 0 || rows <= most else { throw .tooLarge(.sorted(most)) }
  }

  /// The final keys of all threads' rows in order, smaller first whatever the direction. Texts
  /// among numbers and dates come behind these in either direction, and blanks behind all.
  static func merged(_ parts: [SortKeys]) -> [UInt64] {
    guard let first = parts.first else { return [] }
    let ranks = TextRanks(parts).ranks
    let isDescending = first.sort.isDescending
    let longs = LongKeys.merged(parts)
    var all: [UInt64] = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.keys.count })
    for (part, ranks) in zip(parts, ranks) {
      for key in part.keys {
        var key = key
        if key == SortValue.blank {
          all.append(key)
          continue
        }
        if key >= textMark {
          let rank = ranks[Int(key & 0xFFFF_FFFF)]
          key = textMark | UInt64(isDescending ? UInt32.max - rank : rank)
        } else {
          if let longs { key = longs.key(key, place: all.count) }
          if isDescending { key = textMark - 1 - key }
        }
        all.append(key)
      }
    }
    return all
  }
}

/// A text's collation key: its first eight bytes as a number, and where the whole lies.
struct TextEntry: Sendable {
  var prefix: UInt64
  var number: UInt32
  var length: UInt32
  var lower: Int

  init(number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.number = UInt32(truncatingIfNeeded: number)
    length = UInt32(truncatingIfNeeded: range.count)
    lower = range.lowerBound
    prefix = Self.prefix(bytes, range)
  }

  private var upper: Int { lower + Int(length) }

  @inline(__always)
  private static func prefix(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.count >= 8 {
      return UInt64(
        bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: range.lowerBound, as: UInt64.self))
    }
    return range.reduce(0) { $0 << 8 | UInt64(bytes[$1]) } << UInt64(8 * (8 - range.count))
  }

  /// Below, at or above 0.
  /// - Parameter depth: bytes in which they are known to agree.
  @inline(__always)
  static func compare(
    _ left: TextEntry, _ leftBytes: UnsafeBufferPointer<UInt8>, _ right: TextEntry,
    _ rightBytes: UnsafeBufferPointer<UInt8>, from depth: Int = 0
  ) -> Int {
    if left.prefix != right.prefix { return left.prefix < right.prefix ? -1 : 1 }
    var place = max(8, depth)
    let count = Int(min(left.length, right.length))
    while place < count {
      let (first, second) = (leftBytes[left.lower + place], rightBytes[right.lower + place])
      if first != second { return first < second ? -1 : 1 }
      place += 1
    }
    return left.length == right.length ? 0 : left.length < right.length ? -1 : 1
  }

  /// By eight bytes at a time: what agrees in them, by the next eight.
  static func sorted(
    _ entries: [TextEntry], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [TextEntry] {
    var sorted = entries
    sort(&sorted, 0..<entries.count, bytes, from: 0)
    return sorted
  }

  /// Below that many, comparing is faster than passes.
  private static let few = 48

  private static func sort(
    _ entries: inout [TextEntry], _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    from depth: Int
  ) {
    guard range.count > few else {
      return entries[range].sort { compare($0, bytes, $1, bytes, from: depth) < 0 }
    }
    let part = Array(entries[range])
    let keys = part.map { $0.key(bytes, from: depth) }
    var order = (0..<UInt32(part.count)).map { $0 }
    RadixSort.sort(&order, by: keys)
    for (place, number) in order.enumerated() {
      entries[range.lowerBound + place] = part[Int(number)]
    }
    var start = 0
    while start < order.count {
      let key = keys[Int(order[start])]
      var end = start + 1
      while end < order.count, keys[Int(order[end])] == key { end += 1 }
      let same = range.lowerBound + start..<range.lowerBound + end
      if end - start > 1 {
        let isDone = same.allSatisfy { entries[$0].length <= depth + 8 }
        // Among those that have ended, noughts of their own are all that may differ.
        if isDone { entries[same].sort { $0.length < $1.length } }
        if !isDone { sort(&entries, same, bytes, from: depth + 8) }
      }
      start = end
    }
  }

  /// Eight bytes as a number, with noughts behind the end.
  @inline(__always)
  private func key(_ bytes: UnsafeBufferPointer<UInt8>, from depth: Int) -> UInt64 {
    depth == 0 ? prefix : Self.prefix(bytes, lower + depth..<max(lower + depth, upper))
  }
}

/// Ranks of each thread's texts among all: equal texts, equal ranks.
private struct TextRanks {
  private(set) var ranks: [[UInt32]]

  init(_ parts: [SortKeys]) {
    ranks = parts.map { [UInt32](repeating: 0, count: $0.ordered.count) }
    // All keys in one arena, the parts' texts one list after another, merged pair by pair.
    var arena: [UInt8] = []
    var lists: [[Item]] = []
    for (part, keys) in parts.enumerated() {
      let base = arena.count
      arena += keys.collations
      lists.append(
        keys.ordered.map { entry in
          var entry = entry
          entry.lower += base
          return Item(part: part, entry: entry)
        })
    }
    arena.withUnsafeBufferPointer { bytes in
      while lists.count > 1 {
        let second = lists.removeLast()
        lists[lists.count - 1] = Self.merged(lists[lists.count - 1], second, bytes)
      }
      number(lists.first ?? [], bytes)
    }
  }

  private struct Item {
    var part: Int
    var entry: TextEntry
  }

  private static func merged(
    _ left: [Item], _ right: [Item], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Item] {
    var all: [Item] = []
    all.reserveCapacity(left.count + right.count)
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if TextEntry.compare(right[second].entry, bytes, left[first].entry, bytes) < 0 {
        all.append(right[second])
        second += 1
      } else {
        all.append(left[first])
        first += 1
      }
    }
    all += left[first...]
    all += right[second...]
    return all
  }

  private mutating func number(_ items: [Item], _ bytes: UnsafeBufferPointer<UInt8>) {
    var rank: UInt32 = 0
    for (place, item) in items.enumerated() {
      let isNew =
        place == 0
        || TextEntry.compare(items[place - 1].entry, bytes, item.entry, bytes) != 0
      if isNew { rank += 1 }
      ranks[item.part][Int(item.entry.number)] = rank
    }
  }
}
