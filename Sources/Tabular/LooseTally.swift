/// How many cells of a column are numbers in writings that alone may be something else, and whether
/// they are numbers there.
struct LooseTally: Hashable, Sendable {
  /// Digits of whole numbers that are told apart.
  private static let mostDigits = 63
  private static let longDigits = 3

  /// Those that are certain as soon as there are several: money in parentheses, no-break spaces.
  private var certain = 0
  /// `(5)` and `1250-`, which may number a list, or be a code.
  private var signed = 0
  /// Of these those of so many digits that they hardly number a list.
  private var longSigned = 0
  /// `1 234`, which may be a telephone's number: those are all of one length.
  private var spaced = 0
  /// A bit for each number of digits of these.
  private var lengths: UInt64 = 0
  /// `12,34,567`, and `1,234,567`.
  private var indian = 0
  private var millions = 0
  /// `100万人`, and a bit for each counter.
  private(set) var counted = 0
  private(set) var counters: UInt64 = 0

  /// - Parameter text: a text, without white space around it.
  /// - Returns: false where it is no number in any column.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let writing = NumberWriting(text, in: .counted) else { return addIndian(text) }
    if let counter = writing.counter {
      counted += 1
      counters |= 1 << UInt64(counter)
    } else if let gap = writing.gap {
      add(spaced: writing, gap)
    } else if writing.sign != .before {
      guard writing.isInteger, !writing.plain.contains(0x2C) else {
        certain += 1
        return true
      }
      signed += 1
      if writing.plain.count >= Self.longDigits { longSigned += 1 }
    } else {
      return false
    }
    return true
  }

  private mutating func add(spaced writing: NumberWriting, _ gap: [UInt8]) {
    let isPlain = gap == [0x20] && writing.isInteger && writing.plain.allSatisfy(\.isDigit)
    guard isPlain else { return certain += 1 }
    spaced += 1
    lengths |= 1 << UInt64(min(Self.mostDigits, writing.plain.count))
  }

  private mutating func addIndian(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Self.mayHaveMillions(text), NumberCell(text, in: .indian) != nil else { return false }
    indian += 1
    return true
  }

  /// Adds a number in the usual writing, which may have several commas.
  mutating func add(millions text: UnsafeBufferPointer<UInt8>) {
    if Self.mayHaveMillions(text) { millions += 1 }
  }

  private static func mayHaveMillions(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= 8 && text.count(where: { $0 == 0x2C }) > 1
  }

  mutating func add(_ other: LooseTally) {
    certain += other.certain
    signed += other.signed
    longSigned += other.longSigned
    spaced += other.spaced
    lengths |= other.lengths
    indian += other.indian
    millions += other.millions
    counted += other.counted
    counters |= other.counters
  }

  /// How many are taken as below zero that may be items of a list, or codes.
  /// - Parameter others: numbers of usual writings in the column.
  func takenSigns(beside others: Int) -> Int {
    // Of losses in parentheses there may be more than gains.
    let areAmounts = longSigned * 2 >= signed && others > 0
    return certain > 0 || others >= signed || areAmounts ? signed : 0
  }

  /// How many of them are numbers, without those that have a counter.
  /// - Parameter others: numbers of usual writings in the column.
  func numbers(beside others: Int) -> Int {
    let takesSpaced = lengths.nonzeroBitCount > 1 || others + certain > 0
    return certain + takenSigns(beside: others) + (takesSpaced ? spaced : 0)
      + (isIndian ? indian : 0)
  }

  /// Whether there are numbers of Indian writing, and none that contradict.
  var isIndian: Bool { indian > 0 && millions == 0 }

  /// The kind of a column of counted things.
  /// - Parameter others: numbers in it without a counter.
  func countedKind(_ others: Int) -> ValueKind {
    counters.nonzeroBitCount == 1 && others == 0 ? .counted : .text
  }
}
