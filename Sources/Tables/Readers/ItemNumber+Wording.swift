import Tabular

/// What numbers an item: 一、, （一）, 1., (1), ①, in this order of levels.
enum ItemNumber {
  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    .map { Array($0.utf8) }
  private static let stops = ["、", "．", ".", "，"].map { Array($0.utf8) }
  private static let opening = ["（", "("].map { Array($0.utf8) }
  private static let closing = ["）", ")"].map { Array($0.utf8) }

  /// - Parameter text: without white space around it.
  /// - Returns: 1 to 5; 0 for a name without a number.
  static func style(_ text: UnsafeBufferPointer<UInt8>) -> Int { scan(text).style }

  /// Whether a text is a number and nothing else, as in a column of them.
  static func isAlone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let found = scan(text)
    return found.style > 0 && found.end == text.count
  }

  private static func scan(_ text: UnsafeBufferPointer<UInt8>) -> (style: Int, end: Int) {
    guard let first = text.first, isDigit(first) || first == 0x28 || first >= 0xE2 else {
      return (0, 0)
    }
    // ① to ⑳.
    if first == 0xE2, text.count >= 3, text[1] == 0x91, (0xA0...0xB3).contains(text[2]) {
      return (5, 3)
    }
    let open = length(of: opening, text, 0)
    let (isHan, end) = number(text, open)
    guard end > open else { return (0, 0) }
    let stop = length(of: open > 0 ? closing : stops, text, end)
    if open > 0 { return stop > 0 ? (isHan ? 2 : 4, end + stop) : (0, 0) }
    guard stop > 0 || end == text.count else { return (0, 0) }
    // 1.5 is no item.
    if !isHan, end + stop < text.count, isDigit(text[end + stop]) { return (0, 0) }
    return (isHan ? 1 : 3, end + stop)
  }

  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (isHan: Bool, end: Int) {
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    if end > start { return (false, end) }
    while true {
      let step = length(of: numerals, text, end)
      guard step > 0 else { return (true, end) }
      end += step
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func length(
    of signs: [[UInt8]], _ text: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Int {
    signs.first { text[min(place, text.count)...].starts(with: $0) }?.count ?? 0
  }
}
