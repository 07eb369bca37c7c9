import Base
import Tabular

/// What one thread learns of a column.
struct ProfilePart: Sendable {
  /// Different values counted one by one; beyond, they are estimated.
  static let distinctLimit = 200_000
  /// Numbers kept for quantiles and histogram; beyond, they are a sample.
  static let sampleLimit = 1_000_000

  let kind: ValueKind
  var tally = KindTally()
  var rows = 0
  var blanks = 0
  var values = CellDictionary()
  /// Of each of them how many, as long as it is not full.
  var counts: [Int] = []
  var isFull = false
  /// The first and the last of the values that are not counted.
  var uncounted = TextEnds()
  var sketch = DistinctSketch()
  var lengths: ClosedRange<Int>?
  var moments = Moments()
  var measured: Int { moments.count }
  var sample: [Double] = []
  var smallest = Double.infinity
  var largest = -Double.infinity
  var precision = DateCell.Precision.year
  /// The texts of the two.
  var smallestText = ""
  var largestText = ""
  /// Cells with U+FFFD in them.
  var damaged = 0
  private(set) var check: ColumnCheck
  /// Whether moments have parts of seconds.
  var hasFractions = false
  private var generator = SeededGenerator(seed: 4)

  init(kind: ValueKind) {
    self.kind = kind
    check = ColumnCheck(kind)
  }

  /// - Parameter row: its number, from 0.
  mutating func add(_ cell: UnsafeBufferPointer<UInt8>, row: Int) {
    rows += 1
    let cell = cell.trimmed
    tally.add(cell)
    guard !kind.isBlank(cell) else {
      blanks += 1
      return
    }
    if Self.isDamaged(cell) { damaged += 1 }
    var characters = 0
    for byte in cell where byte & 0xC0 != 0x80 { characters += 1 }
    extend(characters...characters)
    count(cell, 1)
    let value = SortValue.measure(cell, kind: kind)
    if kind.isMeasured { check.note(cell, value.map(SortValue.bits), row: row) }
    if let value {
      measure(value, cell)
      if kind.isDate, let date = DateCell(cell, in: kind) {
        precision = max(precision, date.precision)
        if date.nanoseconds > 0 { hasFractions = true }
      }
      if kind == .time, TimeCell(cell)?.hasSeconds == true { precision = .second }
    }
  }

  private static func isDamaged(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count >= 3 else { return false }
    for place in 0..<cell.count - 2 where cell[place] == 0xEF {
      if cell[place + 1] == 0xBF, cell[place + 2] == 0xBD { return true }
    }
    return false
  }

  private mutating func extend(_ range: ClosedRange<Int>) {
    lengths =
      lengths.map {
        min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound)
      } ?? range
  }

  private mutating func count(_ cell: UnsafeBufferPointer<UInt8>, _ more: Int) {
    let hash = CellDictionary.wideHash(cell)
    sketch.add(hash)
    if isFull {
      // Where there are measures, they tell the first and the last.
      if !kind.isMeasured || measured == 0 { uncounted.add(cell) }
      return
    }
    let number = values.number(of: cell, hash)
    if number == counts.count { counts.append(0) }
    counts[number] += more
    isFull = counts.count >= Self.distinctLimit
  }

  private mutating func measure(_ value: Double, _ cell: UnsafeBufferPointer<UInt8>) {
    moments.add(value)
    if value < smallest || (value == smallest && order(cell, smallestText) < 0) {
      smallest = value
      smallestText = String(decoding: cell, as: UTF8.self)
    }
    if value > largest || (value == largest && order(cell, largestText) > 0) {
      largest = value
      largestText = String(decoding: cell, as: UTF8.self)
    }
    keep(value, seen: measured)
  }

  /// Of two cells that are one double, by their digits.
  @inline(__always)
  private func order(_ cell: UnsafeBufferPointer<UInt8>, _ text: String) -> Int {
    guard max(cell.count, text.utf8.count) > ExactNumber.shortBytes else { return 0 }
    var text = text
    return text.withUTF8 { kind.order(cell, sameAs: $0) }
  }

  /// A uniform sample (Vitter's algorithm R).
  private mutating func keep(_ value: Double, seen: Int) {
    if sample.count < Self.sampleLimit {
      sample.append(value)
    } else {
      let place = Int.random(in: 0..<seen, using: &generator)
      if place < sample.count { sample[place] = value }
    }
  }

  /// Adds another thread's findings, whose rows come later.
  mutating func add(_ other: ProfilePart) {
    rows += other.rows
    tally.add(other.tally)
    check.add(other.check)
    hasFractions = hasFractions || other.hasFractions
    if let range = other.lengths { extend(range) }
    sketch.add(other.sketch)
    isFull = isFull || other.isFull
    uncounted.add(other.uncounted)
    for (number, more) in other.counts.enumerated() {
      other.values.bytes(number).withUnsafeBufferPointer { merge($0, more) }
    }
    precision = max(precision, other.precision)
    var (first, last) = (other.smallestText, other.largestText)
    if other.smallest < smallest
      || (other.smallest == smallest && first.withUTF8 { order($0, smallestText) } < 0)
    {
      (smallest, smallestText) = (other.smallest, other.smallestText)
    }
    if other.largest > largest
      || (other.largest == largest && last.withUTF8 { order($0, largestText) } > 0)
    {
      (largest, largestText) = (other.largest, other.largestText)
    }
    blanks += other.blanks
    damaged += other.damaged
    // Both samples are cut alike, so that each row keeps its weight.
    let total = measured + other.measured
    if total > Self.sampleLimit, total > 0 {
      let mine = Self.sampleLimit * measured / total
      sample = Array(sample.shuffled(using: &generator).prefix(mine))
      sample += other.sample.shuffled(using: &generator).prefix(Self.sampleLimit - mine)
    } else {
      sample += other.sample
    }
    moments.add(other.moments)
  }

  /// Counts writings of one value as one, under the first of them, as groups are.
  mutating func countByValue() {
    guard kind.isMeasured, !isFull else { return }
    var (found, firsts, sums) = (CellDictionary(), CellDictionary(), [Int]())
    for (number, more) in counts.enumerated() {
      let cell = values.bytes(number)
      var value: [UInt8] = []
      _ = cell.withUnsafeBufferPointer { GroupValue.append($0, kind, to: &value) }
      let place = value.withUnsafeBufferPointer { found.number(of: $0) }
      if place == sums.count {
        _ = cell.withUnsafeBufferPointer { firsts.number(of: $0) }
        sums.append(0)
      }
      sums[place] += more
    }
    (values, counts) = (firsts, sums)
  }

  private mutating func merge(_ cell: UnsafeBufferPointer<UInt8>, _ more: Int) {
    let number = values.number(of: cell)
    if number == counts.count { counts.append(0) }
    counts[number] += more
  }
}

/// Estimates how many different values there are, within about one in a hundred (HyperLogLog,
/// Flajolet et al. 2007, with 16,384 registers).
struct DistinctSketch: Sendable {
  private static let bits: UInt64 = 14

  private var registers = [UInt8](repeating: 0, count: 1 << 14)

  mutating func add(_ hash: UInt64) {
    let place = Int(hash >> (64 - Self.bits))
    let zeros = UInt8((hash << Self.bits | 1 << (Self.bits - 1)).leadingZeroBitCount + 1)
    if registers[place] < zeros { registers[place] = zeros }
  }

  mutating func add(_ other: DistinctSketch) {
    for place in registers.indices {
      registers[place] = max(registers[place], other.registers[place])
    }
  }

  var estimate: Int {
    let count = Double(registers.count)
    var sum = 0.0
    for register in registers { sum += 1 / Double(1 << UInt64(register)) }
    return Int(0.7213 / (1 + 1.079 / count) * count * count / sum)
  }
}
