import Tables
import Tabular

/// Profiles of columns as a table, a row a column.
enum ProfileTable {
  private static let tops = 3

  static let headings = [
    TableHeading(code: "column", label: "列"), TableHeading(code: "kind", label: "类型"),
    TableHeading(code: "rows", label: "行数"), TableHeading(code: "blank", label: "空白"),
    TableHeading(code: "other", label: "不是此类型"),
    TableHeading(code: "damaged", label: "不成文字"), TableHeading(code: "distinct", label: "不同值"),
    TableHeading(code: "min", label: "最小"),
    TableHeading(code: "max", label: "最大"), TableHeading(code: "mean", label: "平均"),
    TableHeading(code: "deviation", label: "标准差"), TableHeading(code: "q25", label: "下四分位"),
    TableHeading(code: "median", label: "中位数"), TableHeading(code: "q75", label: "上四分位"),
    TableHeading(code: "top", label: "最常见"),
  ]

  static func row(_ profile: ColumnProfile, naming: TableNaming) -> [String] {
    let about = profile.isDistinctEstimated ? "≈" : ""
    let quantiles = [0.25, 0.5, 0.75].map { fraction in
      profile.quantiles.first { $0.fraction == fraction }
        .map { (profile.isSampled ? "≈" : "") + $0.text } ?? ""
    }
    let form = profile.kinds.form
    let top = profile.top.prefix(tops).map { "\($0.value)(\($0.count))" }
    return [
      profile.heading.name(naming),
      profile.heading.isCode ? "编号" : profile.heading.kind.label, String(profile.rows),
      String(profile.blanks), String(profile.kinds.others(than: profile.heading.kind)),
      String(profile.damaged),
      about + String(profile.distinct),
      profile.minimum, profile.maximum,
      profile.mean.map { form.text($0) } ?? "",
      profile.deviation.map { form.text($0) } ?? "",
    ] + quantiles + [
      profile.isDistinctEstimated
        ? "不同值太多，未统计" : profile.isKey ? "" : top.joined(separator: " ")
    ]
  }
}

extension ValueKind {
  /// As people call it.
  var label: String {
    switch self {
    case .blank: "空白"
    case .text: "文本"
    case .integer: "整数"
    case .number, .scientific, .indian, .counted: "数值"
    case .date, .monthFirst, .dayFirst: "日期"
    case .time: "时间"
    case .truth: "是非"
    }
  }
}
