import Tabular
import Terminal
import Widgets

/// Where one is in a table, and what is being done.
extension TableText {
  /// `名单.csv [Sheet2 2/3] › 按 区县 计数 › SQL`, `名单（第 2 页，按 区县 河西区 筛选）`.
  static func path(_ tables: TablesState) -> String {
    var parts: [String] = []
    for (place, page) in tables.pages.enumerated() {
      switch page.origin {
      case .opened:
        parts.append(page.base.title + sheet(page.base) + (tables.subject?.partNote ?? ""))
      case .group(let column):
        let below = place > 0 ? tables.pages[place - 1].name(of: column) : ""
        parts.append("按 \(below) 计数")
      case .member(let value): parts.append(value.isEmpty ? blanks : value)
      case .sql: parts.append("SQL")
      }
    }
    switch tables.page?.mode {
    case .record: parts.append(openRowHint)
    case .profile: parts.append("概况")
    case .chart: parts.append("图表")
    case .opening, .grid, nil: break
    }
    return parts.isEmpty ? group : parts.joined(separator: " › ")
  }

  private static func sheet(_ table: LocalTable) -> String {
    let choices = table.choices
    guard choices.areSeveral, let name = choices.name else { return "" }
    return " [\(name) \(choices.chosen + 1)/\(choices.names.count)]"
  }

  /// `第 3/10,000 行 第 2/8 列`.
  /// nil where what is in view is counted in lines.
  static func place(_ page: TablePage) -> String? {
    let column = "第 \(page.grid.column + 1)/\(page.columns.count) 列"
    if page.mode == .profile { return column }
    guard page.mode == .grid || page.mode == .record else { return nil }
    guard page.extent.rows > 0 else { return "0 行" }
    return "第 \(number(page.grid.rows.cursor + 1))/\(number(page.extent.rows)) 行 \(column)"
  }

  static func reading(_ name: String, _ progress: TableProgress) -> String {
    "正在打开 \(name)\(far(progress))（Esc 停止）"
  }

  static func working(_ work: TablePage.Work) -> String {
    "\(work.title)…\(far(work.progress))（Esc 停止）"
  }

  private static func far(_ progress: TableProgress) -> String {
    if let fraction = progress.fraction { return " \(Int(max(0, min(fraction, 1)) * 100))%" }
    return progress.rows > 0 ? " \(number(progress.rows)) 行" : ""
  }

  /// How many rows there are, and which: the line above a table, before its notes.
  static func info(_ page: TablePage) -> [Span] {
    switch page.mode {
    case .opening: return []
    case .grid: return rows(page) + hits(page) + choice(page)
    case .record: return [Span(record(page), .label)]
    case .profile:
      return [Span(page.column.map(page.name) ?? "", .heading)] + sums(page) + choice(page)
    case .chart:
      return [Span(page.chart.map { title($0, page) } ?? "", .heading)] + sums(page) + choice(page)
    }
  }

  /// What is to be said where values are added.
  private static func sums(_ page: TablePage) -> [Span] {
    page.extent.notices.filter(\.isOfSums).map { Span("  \($0.message)", .dim) }
  }

  private static func rows(_ page: TablePage) -> [Span] {
    let isPart = page.query.filter != nil
    let count =
      isPart ? "\(number(page.extent.rows))/\(number(page.known.rows))" : number(page.extent.rows)
    var spans = [Span("\(count) 行 × \(page.base.headings.count) 列", .number)]
    if !page.known.isComplete {
      let far = page.known.fraction.map { " \(Int($0 * 100))%" } ?? ""
      spans.append(Span("  正在读取\(far)", .warning))
    }
    return spans
  }

  /// What is looked for, and which of how many rows with it is gone to.
  private static func hits(_ page: TablePage) -> [Span] {
    guard !page.search.isEmpty else { return [] }
    let hits = page.hits.map { hits in
      "  \(hits.number.map { "\(number($0))/" } ?? "")\(number(hits.total)) 行"
    }
    return [
      Span("  查找 ", .label), Span(page.search, .match), Span(hits ?? "", .number),
    ]
  }

  private static func choice(_ page: TablePage) -> [Span] {
    var spans: [Span] = []
    if case .sql(let statement) = page.origin {
      spans += [Span("  SQL ", .label), Span(statement, .match)]
    }
    if let filter = page.query.filter {
      spans += [Span("  筛选 ", .label), Span(filter.text(page.base.headings), .match)]
    }
    if page.mode == .grid {
      if !page.marks.isEmpty { spans.append(Span("  已标记 \(number(page.marks.count)) 行", .star)) }
      let hidden = page.base.headings.count - page.columns.count
      if hidden > 0 { spans.append(Span("  隐藏 \(hidden) 列", .dim)) }
    }
    return spans
  }

  private static func record(_ page: TablePage) -> String {
    let own = page.row.map { "，原第 \(number($0.number + 1)) 行" } ?? ""
    return "第 \(number(page.grid.rows.cursor + 1))/\(number(page.extent.rows)) 行"
      + (page.query.keepsRows ? "" : own)
  }

  private static func title(_ state: ChartState, _ page: TablePage) -> String {
    switch state.chart {
    case .bars(let label, let measure):
      var others = ""
      if case .bars(_, let count, _)? = state.figure.value, count > 0 {
        others = "，另有 \(number(count)) 个值未画"
      }
      return "按 \(page.name(of: label))：\(name(measure, page))\(others)"
    case .line(let x, let y):
      // As they are drawn.
      return x.map { "\(page.name(of: y))，横轴 \(page.name(of: $0))，同一处的行取平均" }
        ?? "\(page.name(of: y))，横轴 行的次序"
    }
  }

  private static func name(_ measure: TableMeasure, _ page: TablePage) -> String {
    switch measure {
    case .count: "行数"
    case .sum(let column): "\(page.name(of: column)) 合计"
    case .mean(let column): "\(page.name(of: column)) 平均"
    }
  }
}

extension TableSubject {
  /// Which rows they are, in brackets; empty where all are there.
  var partNote: String { part.isEmpty ? "" : "（\(part)）" }
}
