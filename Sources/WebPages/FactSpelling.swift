public import Catalog

/// The model's values in whatever spelling they come.
public enum FactSpelling {
  /// Words between commas, spaces and their like.
  public static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || ",，、;；|/".contains($0) }.map(String.init)
  }

  /// A dataset or an interface, by its name on lists.
  public static func kind(_ text: String) -> EntryKind? {
    switch text.trimmed.lowercased() {
    case "sjj", "数据集", "dataset", "datasets": .dataset
    case "sjjk", "数据接口", "接口", "api", "interface", "service": .interface
    default: nil
    }
  }

  /// `XLSX`, `.xls`, `application/json`, `Excel`.
  public static func format(_ text: String) -> FileFormat? {
    let word = text.lowercased().split { "./".contains($0) }.last ?? ""
    return switch word {
    case "xls", "xlsx", "excel", "et", "sheet": .xls
    case "csv", "comma-separated-values": .csv
    case "json": .json
    case "xml": .xml
    case "pdf", "doc", "docx", "txt", "zip", "rar", "7z", "rdf", "shp", "kml", "geojson", "jpg",
      "png", "wps":
      FileFormat(rawValue: String(word))
    default: nil
    }
  }

  /// 开放状态 by the words that lie in it.
  public static func openStatus(_ text: String) -> OpenStatus? {
    if text.contains("不予") || text.contains("不开放") { return .closed }
    if text.contains("无条件") || text.contains("普遍") || text.contains("完全") { return .unconditional }
    if text.contains("有条件") || text.contains("依申请") || text.contains("受限") { return .conditional }
    return nil
  }

  private static let frequencies: [(word: String, frequency: UpdateFrequency)] = [
    ("实时", .realTime), ("不定期", .irregular), ("半年", .halfYearly), ("季", .quarterly), ("周", .weekly),
    ("月", .monthly), ("年", .yearly), ("日", .daily), ("天", .daily), ("其他", .other), ("其它", .other),
  ]

  /// 更新频率 by the words that lie in it.
  public static func frequency(_ text: String) -> UpdateFrequency? {
    frequencies.first { text.contains($0.word) }?.frequency
  }

  /// 数据格式 of a column; text where nothing else is said.
  public static func fieldType(_ text: String) -> FieldType {
    let word = text.lowercased()
    func has(_ words: [String]) -> Bool { words.contains { word.contains($0) } }
    if has(["日期", "时间", "date", "time"]) { return .date }
    if has(["整", "int", "long"]) { return .integer }
    if has(["数值", "浮点", "小数", "number", "decimal", "double", "float"]) { return .number }
    return .text
  }

  /// `1,267` and `1267次`, whole and not below zero.
  public static func count(_ text: String) -> Int? {
    let digits = text.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
    let number = digits.prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty, digits.dropFirst(number.count).allSatisfy({ "次条人个".contains($0) }) else {
      return nil
    }
    return Int(number)
  }

  /// `2019-02-27 03:40:00.0`, `2019/2/27`, `2019年2月27日`, `20190227`, and seconds or milliseconds
  /// since 1970.
  public static func moment(_ text: String) -> Moment? {
    let text = text.trimmed
    if text.count >= 8, text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) {
      return numeric(text, number)
    }
    var plain = ""
    for character in text {
      switch character {
      case "年", "月", "/": plain.append("-")
      case "日": plain.append(" ")
      case "时": plain.append(":")
      case "分", "秒": break
      default: plain.append(character)
      }
    }
    let parts = plain.split { $0 == " " || $0 == "T" }
    guard let day = parts.first else { return nil }
    let date = day.replacing(".", with: "-")
    guard parts.count > 1 else { return Moment(date) }
    let time = parts[1].prefix { $0.isNumber || $0 == ":" }
    return Moment("\(date) \(time)") ?? Moment(date)
  }

  private static func numeric(_ text: String, _ number: Int) -> Moment? {
    switch text.count {
    case 8: Moment("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    case 10: Moment(unixSeconds: number)
    case 13: Moment(unixSeconds: number / 1000)
    default: nil
    }
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  public var trimmed: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let start = firstIndex(where: { !isSpace($0) }),
      let end = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[start...end])
  }
}
