/// What numbers count, by the word behind them: `100万人`, `35.5 吨`. Words that make numbers of
/// houses, years or grades of them are none (号, 年, 级).
enum Counter {
  /// At most as many as there are bits in a word but one.
  private static let words: [[UInt8]] = [
    "人", "人次", "户", "家", "个", "辆", "台", "套", "件", "次", "名", "位", "头", "只", "条", "座", "艘", "架",
    "册", "种", "棵", "株", "份", "篇", "张", "场", "趟", "吨", "公斤", "千克", "克", "斤", "公里", "千米", "米",
    "平方米", "平方公里", "平方千米", "亩", "公顷", "立方米", "升", "毫米", "厘米", "千瓦", "千瓦时", "度", "岁", "天",
    "小时", "分钟", "个百分点", "百分点", "mm", "㎡", "km²", "m²", "m³", "km", "kg", "t", "m", "℃",
  ].map { Array($0.utf8) }

  /// The longest that a text ends in.
  private static func longest(_ text: some BidirectionalCollection<UInt8>) -> Int? {
    var found: Int?
    for (place, word) in words.enumerated() {
      guard let last = text.last, last == word[word.count - 1],
        word.count > found.map({ words[$0].count }) ?? 0,
        text.suffix(word.count).elementsEqual(word)
      else { continue }
      found = place
    }
    return found
  }

  /// Whether a text ends in one.
  static func ends(_ text: UnsafeBufferPointer<UInt8>) -> Bool { longest(text) != nil }

  /// Takes one off a text, with the blanks before it.
  /// - Returns: its place in the list, and the part as it was written.
  static func takeOff(_ text: inout [UInt8]) -> (place: Int, written: String)? {
    guard let place = longest(text), words[place].count < text.count else { return nil }
    let word = text.count - words[place].count
    let start = text[..<word].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    guard start > 0 else { return nil }
    let written = String(decoding: text[start...], as: UTF8.self)
    text.removeSubrange(start...)
    return (place, written)
  }
}
