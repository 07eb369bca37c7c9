import Base
import Catalog
import Tabular
import Terminal

/// Figures of a column, export and copying, in words.
extension TableText {
  static let kind = "类型"
  static let rows = "行数"
  static let blanks = "空白"
  static let damaged = "不成文字"
  static let distinct = "不同值"
  static let minimum = "最小"
  static let maximum = "最大"
  static let mean = "平均"
  static let sum = "合计"
  static let codesHaveNone = "编号，不计"
  static let deviation = "标准差"
  static let lengths = "字数"
  static let sampled = "分位数与分布由抽样得出"
  static let histogram = "分布"
  static let top = "最常见的值"
  static let uncounted = "不同值太多，未统计；可按 F 分组计数"

  static func kinds(_ tally: KindTally) -> String {
    let name = name(tally.kind)
    let others = tally.others(than: tally.kind)
    return others > 0 ? "\(name)（\(number(others)) 个不是）" : name
  }

  static func name(_ kind: ValueKind) -> String {
    switch kind {
    case .blank: "全部空白"
    case .text: "文字"
    case .integer: "整数"
    case .number, .scientific, .indian, .counted: "数值"
    case .date, .monthFirst, .dayFirst: "日期"
    case .time: "时间"
    case .truth: "是非"
    }
  }

  static func distinct(_ profile: ColumnProfile) -> String {
    let count = number(profile.distinct)
    if profile.isKey { return "\(count)（各行不同，可作主键）" }
    return profile.isDistinctEstimated ? "约 \(count)" : count
  }

  static func share(_ count: Int, of whole: Int) -> String {
    count == 0 ? "0" : "\(number(count))（\(percent(count, of: whole))）"
  }

  static func percent(_ count: Int, of whole: Int) -> String {
    let tenths = whole > 0 ? (Double(count) / Double(whole) * 1000).rounded() : 0
    return "\(Int(tenths) / 10).\(Int(tenths) % 10)%"
  }

  static func span(_ lengths: ClosedRange<Int>) -> String {
    lengths.lowerBound == lengths.upperBound
      ? "\(lengths.lowerBound)" : "\(lengths.lowerBound)–\(lengths.upperBound)"
  }

  static func quantile(_ fraction: Double) -> String {
    fraction == 0.5 ? "中位数" : "\(Int(saturating: (fraction * 100).rounded()))% 分位"
  }

  /// With a comma before every three digits.
  static func number(_ value: Int) -> String {
    (value < 0 ? "-" : "") + grouped(String(value.magnitude))
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.utf8.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A number as people read it: up to four places where it is not whole.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    guard let parts = ShortDecimal.parts(value) else { return "\(value)" }
    let sign = value < 0 ? "-" : ""
    let whole = grouped(parts.whole)
    return sign + whole + (parts.decimals.isEmpty ? "" : ".\(parts.decimals)")
  }

  // MARK: Copying and export

  static let copyCell = "单元格"
  static let copyRow = "这一行（制表符分隔）"
  static let copyRecord = "这一行（JSON）"
  static let copyName = "列名"

  static func copyColumn(_ count: Int) -> String { "此列附近 \(count) 个值" }

  static let exportTitle = "导出到文件"
  static let openToExport = "打开为表格并导出"
  static let exportHint = "导出"
  static let exportVerb = "导出"
  static let format = "格式"
  static let rowsWanted = "数据行"
  static let namesWanted = "列名"
  static let byLabel = "中文描述"
  static let byCode = "英文名称"
  static let byteOrderMark = "CSV 加 BOM（供 Excel 打开）"
  static let exportPathHint = "Ctrl-F 从列表选择；不会不问而覆盖"
  static let overwrite = "覆盖已有文件"

  static func export(_ title: String) -> String { "导出 \(title)" }
  /// - Parameter subject: of whose rows these may be a part.
  static func allRows(_ count: Int, of subject: TableSubject?) -> String {
    let part = subject?.partNote ?? ""
    return part.isEmpty ? "全部 \(number(count)) 行" : "打开的 \(number(count)) 行\(part)"
  }
  static func filteredRows(_ count: Int) -> String { "筛选出的 \(number(count)) 行" }
  static func markedRows(_ count: Int) -> String { "已标记的 \(number(count)) 行" }

  static func attribution(_ subject: TableSubject, _ now: Moment) -> String {
    "数据来源：\(subject.host ?? "天津市信息资源统一开放平台")《\(subject.title)》\(subject.partNote)，\(now)"
  }

  static func exported(_ file: TableExported) -> String {
    "已导出 \(number(file.rows)) 行（\(DetailText.size(file.byteSize))）：\(file.path)"
      + file.notices.map { "；\($0.message(by: .keys()))" }.joined()
  }

  /// A title as the name of a file, without the ending it may have.
  static func fileName(_ title: String) -> String {
    var name = Sanitizer.fileName(title)
    if let dot = name.lastIndex(of: "."), dot > name.startIndex,
      name.distance(from: dot, to: name.endIndex) <= 7
    {
      name = String(name[..<dot])
    }
    return name.isEmpty ? "table" : String(name.prefix(60))
  }
}

extension NumberForm {
  /// What numbers of a column come to, in its own form, as people read it.
  func decimal(_ value: Double) -> String {
    value.isFinite ? text(value, TableText.decimal) : TableText.decimal(value)
  }
}
