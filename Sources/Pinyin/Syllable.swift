/// One syllable of Hanyu Pinyin without its tone, `v` for ü. Numbered in alphabetical order, so
/// that the syllables with a prefix are a range.
public struct Syllable: Hashable, Comparable, Sendable {
  /// From 1 to `count`.
  public let number: UInt16

  /// - Returns: nil unless `text` is a whole syllable; `lue` and `nue` are taken as `lve`, `nve`.
  public init?(_ text: some StringProtocol) {
    guard let number = Lexicon.shared.numbers[Self.respelled(String(text))] else { return nil }
    self.number = number
  }

  init(number: UInt16) { self.number = number }

  public static let count = UInt16(Lexicon.shared.syllables.count)

  /// Every syllable, in order of number.
  public static var allTexts: [String] { Lexicon.shared.syllables }

  public var text: String { Lexicon.shared.syllables[Int(number) - 1] }

  /// Its first letter, a small ASCII one.
  public var initial: UInt8 { Lexicon.shared.initials[Int(number)] }

  /// Numbers of the syllables that begin with `prefix`; nil where none does.
  public static func numbers(withPrefix prefix: some StringProtocol) -> ClosedRange<UInt16>? {
    let all = Lexicon.shared.syllables
    let prefix = respelled(String(prefix))
    let first = all.partitioned { $0 < prefix }
    let end = all.partitioned { $0 < prefix || $0.hasPrefix(prefix) }
    return first < end ? UInt16(first + 1)...UInt16(end) : nil
  }

  public static func < (left: Syllable, right: Syllable) -> Bool { left.number < right.number }

  private static func respelled(_ text: String) -> String {
    switch text {
    case "lue": "lve"
    case "nue": "nve"
    default: text
    }
  }
}

extension Array {
  /// Index of the first element that does not satisfy `before`, all that do standing first.
  fileprivate func partitioned(_ before: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if before(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
