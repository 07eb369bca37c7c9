/// What names of columns have in which many nines are nothing unusual: prices, amounts, stocks,
/// limits, running numbers.
enum AmountWords {
  private static let words = [
    "价", "元", "利润", "库存", "预算", "金额", "编号", "序号", "限购", "上限", "号码", "代码", "编码",
  ]

  static func has(_ title: String) -> Bool {
    let plain = title.lowercased()
    return plain.hasSuffix("id") || words.contains { plain.contains($0) }
  }
}
