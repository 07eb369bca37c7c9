import Tabular

/// What numbers an item: 一、, （一）, 1., (1), ①, in this order of levels, or marks it as one of a
/// list, －.
enum ItemNumber {
  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    .map { Array($0.utf8) }
  private static let stops = ["、", "．", ".", "，"].map { Array($0.utf8) }
  private static let dashes = ["－", "—", "–", "-", "·", "•", "#", "＃"].map { Array($0.utf8) }
  private static let opening = ["（", "("].map { Array($0.utf8) }
  private static let closing = ["）", ")"].map { Array($0.utf8) }

  /// The style of what no number but a dash marks.
  static let dash = 6

  /// - Parameter text: without white space around it.
  /// - Returns: 1 to 6; 0 for a name without a number.
  static func style(_ text: UnsafeBufferPointer<UInt8>) -> Int { scan(text).style }

  /// Whether a text is a number and nothing else, as in a column of them.
  static func isAlone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let found = scan(text)
    return found.style > 0 && found.end == text.count
  }

  private static func scan(_ text: UnsafeBufferPointer<UInt8>) -> (style: Int, end: Int) {
    guard let first = text.first,
      first.isDigit || first == 0x23 || first == 0x28 || first == 0x2D || first >= 0xC2
    else { return (0, 0) }
    if let style = enclosed(text) { return (style, 3) }
    let dash = length(of: dashes, text, 0)
    if dash > 0 {
      return dash < text.count && !text[dash].isDigit ? (Self.dash, dash) : (0, 0)
    }
    let open = length(of: opening, text, 0)
    let (isHan, end) = number(text, open)
    guard end > open else { return (0, 0) }
    let close = length(of: closing, text, end)
    if open == 0, close > 0 { return (isHan ? 2 : 4, end + close) }
    let stop = open > 0 ? close : length(of: stops, text, end)
    if open > 0 { return stop > 0 ? (isHan ? 2 : 4, end + stop) : (0, 0) }
    guard stop > 0 || end == text.count else { return (0, 0) }
    // 1.5 is no item.
    if !isHan, end + stop < text.count, text[end + stop].isDigit { return (0, 0) }
    return (isHan ? 1 : 3, end + stop)
  }

  /// Of a number that is one character with what encloses it: ㈠, ⒈, ⑴, ①.
  private static func enclosed(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count >= 3, text[0] & 0xF0 == 0xE0 else { return nil }
    let scalar = Int(text[0] & 0xF) << 12 | Int(text[1] & 0x3F) << 6 | Int(text[2] & 0x3F)
    return switch scalar {
    case 0x2460...0x2473: 5
    case 0x2474...0x2487: 4
    case 0x2488...0x249B: 3
    case 0x3220...0x3229: 2
    default: nil
    }
  }

  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (isHan: Bool, end: Int) {
    var end = start
    while end < text.count, text[end].isDigit { end += 1 }
    if end > start { return (false, end) }
    while true {
      let step = length(of: numerals, text, end)
      guard step > 0 else { return (true, end) }
      end += step
    }
  }

  private static func length(
    of signs: [[UInt8]], _ text: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Int {
    signs.first { text[min(place, text.count)...].starts(with: $0) }?.count ?? 0
  }
}
