import Tabular

/// Units as they stand in a row of their own below the names of columns.
enum UnitWords {
  private static let units: Set<String> = [
    "元", "万元", "亿元", "千元", "百万元", "美元", "万美元", "亿美元", "吨", "万吨", "亿吨", "千克", "公斤", "克",
    "毫克", "升", "万升", "毫升", "人", "万人", "千人", "人次", "万人次", "户", "万户", "个", "万个", "家", "所", "间",
    "座", "处", "台", "万台", "辆", "万辆", "架", "艘", "件", "万件", "套", "万套", "张", "万张", "册", "万册", "床",
    "条", "项", "次", "万次", "例", "名", "只", "万只", "头", "万头", "株", "万株", "棵", "箱", "瓶", "份", "班", "平方米",
    "万平方米", "平方公里", "平方千米", "公顷", "千公顷", "万公顷", "亩", "万亩", "公里", "千米", "米", "厘米",
    "毫米", "海里", "立方米", "万立方米", "亿立方米", "千瓦", "万千瓦", "兆瓦", "千瓦时", "万千瓦时", "亿千瓦时",
    "度", "吨标准煤", "万吨标准煤", "摄氏度", "百帕", "分贝", "年", "月", "日", "天", "小时", "时", "分", "分钟", "秒",
    "岁", "倍", "百分比", "百分点", "%", "％", "‰", "℃", "°c", "kg", "g", "mg", "t", "km", "m", "cm", "mm",
    "m2",
    "m²", "km2", "km²", "m3", "m³", "kw", "mw", "kwh", "hpa", "pa", "db", "l", "ml", "h", "min",
    "s", "ha", "微克",
    "人口", "人民币", "标准台", "标箱", "万标箱", "吨公里", "万吨公里", "亿吨公里", "人公里", "万人公里", "亿人公里",
    "μg", "°", "′", "ug", "nm", "mgn", "ntu", "千卡", "焦", "千焦",
  ]
  private static let currencies: Set<String> = [
    "人民币", "人民币元", "港元", "港币", "澳门元", "新台币", "欧元", "英镑", "日元", "韩元", "卢布", "加元", "澳元",
    "新加坡元", "瑞士法郎", "泰铢", "cny", "rmb", "usd", "eur", "gbp", "jpy", "hkd", "krw", "rub", "aud",
    "cad", "sgd", "chf", "thb", "twd", "mop",
  ]
  private static let scales: Set<String> = ["万", "亿", "千", "百", "百万", "千万", "万亿", "千亿"]
  private static let headings: Set<String> = [
    "单位", "计量单位", "数量单位", "金额单位", "价格单位", "货币", "货币单位", "币种", "unit", "units", "currency",
    "uom",
  ]
  private static let labels: Set<String> = ["单位", "计量单位", "unit", "units", "-", "—", "/"]

  /// Whether a cell is a unit: one alone, in brackets, or one by another (`毫克/升`).
  static func has(_ cell: String) -> Bool {
    let plain = bare(cell)
    if units.contains(plain) { return true }
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && parts.allSatisfy(units.contains)
  }

  /// The same, or a word for so many.
  static func hasOrScale(_ cell: String) -> Bool { has(cell) || scales.contains(cell) }

  /// The unit in brackets behind a name: 人口（万人）.
  static func behind(_ name: String) -> String? {
    guard let unit = name.lastBracketed?.filter({ !$0.isWhitespace }) else { return nil }
    return has(unit) ? unit : nil
  }

  /// The same, or a currency.
  static func hasOrCurrency(_ cell: String) -> Bool { has(cell) || currencies.contains(bare(cell)) }

  /// Whether a column of that name may say in which unit the numbers of its rows are; 单位 is an
  /// institution as well.
  static func isHeading(_ title: String) -> Bool {
    headings.contains(title.lowercased().filter { !$0.isWhitespace })
  }

  /// Whether a cell says what the row is, and of no column.
  static func isLabel(_ cell: String) -> Bool { labels.contains(bare(cell)) || has(cell) }

  private static func bare(_ cell: String) -> String {
    var text = cell.lowercased().filter { !$0.isWhitespace }
    for mark in ["单位:", "单位："] where text.hasPrefix(mark) { text.removeFirst(mark.count) }
    if let first = text.first, "(（[【".contains(first), let last = text.last, ")）]】".contains(last) {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }
}
