import Synchronization
import Tabular

@testable import Screens

/// Ten thousand streets in memory, and what is asked of them, done the plainest way.
struct SampleTable: Sendable {
  static let headings = [
    TableHeading(code: "f_001", label: "编号", kind: .text),
    TableHeading(code: "f_002", label: "区县", kind: .text),
    TableHeading(code: "f_003", label: "街道名称", kind: .text),
    TableHeading(code: "f_004", label: "面积", kind: .integer),
    TableHeading(code: "f_005", label: "设立日期", kind: .date),
    TableHeading(code: "f_006", label: "备注", kind: .text),
  ]

  static let districts = ["河西区", "和平区", "南开区", "滨海新区"]

  static func cells(_ number: Int) -> [String] {
    [
      "\(100_001 + number)", districts[number % districts.count],
      number % 9 == 0 ? "示例街道\(number)，其名甚长，须左右滚动或放宽列方能看全" : "示例街道\(number)",
      "\(number * 37 % 1000)",
      "20\(10 + number % 10)-0\(1 + number % 9)-1\(number % 10)", number % 5 == 0 ? "" : "示例数据",
    ]
  }

  var title = "街道名单.csv"
  var headings = SampleTable.headings
  var rows = (0..<10_000).map { TableRow(number: $0, cells: SampleTable.cells($0)) }
  var choices = TableChoices.none
  /// What its reader could not keep, and why it ended early.
  var notices = TableNotices()
  var fault: TableFault?
  let log = CallLog()

  var services: TableServices {
    TableServices { origin, report in
      report(TableProgress(rows: 10, fraction: 0.5))
      switch origin {
      case .file(let path, let opening):
        let sheet = opening.table.flatMap { Int($0) }.map { $0 - 1 } ?? 0
        log.note("open \(path) \(sheet)")
        var table = self
        if path.hasSuffix("two.xlsx") {
          table.choices = TableChoices(.sheets, names: ["甲", "乙"], chosen: sheet)
        }
        var local = table.local()
        local.opening = opening
        if case .rows(let rows) = opening.head { local.head = rows }
        if opening.head == .automatic { local.head = 1...1 }
        if path.hasSuffix(".csv") { local.encoding = opening.encoding ?? "utf-8" }
        return local
      case .answers(let id, let path):
        log.note("answers \(id) \(path)")
        return local()
      case .body(let name, let bytes):
        log.note("body \(name) \(bytes.count)")
        return local()
      case .rows(let memory):
        log.note("rows \(memory.name) \(memory.cells.count)")
        let rows = memory.cells.enumerated().map { TableRow(number: $0, cells: $1) }
        return SampleTable(title: memory.name, headings: memory.headings, rows: rows).local()
      }
    }
  }

  func local() -> LocalTable {
    LocalTable(
      title: title, headings: headings, choices: choices,
      extent: TableExtent(
        rows: rows.count, isComplete: true, fault: fault, notices: notices),
      growth: { AsyncStream { $0.finish() } },
      rows: { range in
        log.note("window \(range.lowerBound)..<\(range.upperBound)")
        return Array(rows[range.clamped(to: rows.indices)])
      }, place: { number in rows.firstIndex { $0.number == number } }, work: work)
  }

  private var work: TableWork {
    TableWork(
      query: { query, report in
        report(TableProgress(rows: 1, fraction: 0.5))
        return (query.groups.isEmpty ? chosen(query) : grouped(query)).local()
      },
      find: { search in
        let order = search.isForward ? places(of: search) : places(of: search).reversed()
        return order.first { search.isForward ? $0 >= search.start : $0 <= search.start }
      },
      count: { search in
        let places = places(of: search)
        return TableHits(
          number: places.firstIndex(of: search.start).map { $0 + 1 }, total: places.count)
      },
      profile: { column, _ in profile(of: column) },
      chart: { chart, _ in figure(chart) },
      sql: { text, _ throws(ServiceFault) in
        log.note("sql \(text)")
        if let fault = fault(of: text) { throw fault }
        if text.contains("group by") { return grouped(TableQuery(groups: [1])).local() }
        let heading = TableHeading(code: "n", label: "n", kind: .integer)
        return SampleTable(
          title: "SQL", headings: [heading], rows: [TableRow(number: 0, cells: ["10000"])]
        ).local()
      },
      export: { query, order, _ throws(ServiceFault) in
        log.note("export \(order.format) \(order.rows) \(query.columns ?? [])")
        guard order.overwrites || !order.path.contains("有") else {
          throw ServiceFault(
            .failed, summary: "文件已存在", advice: "勾选“覆盖已有文件”，或改个名字")
        }
        return TableExported(path: order.path, rows: rows.count, byteSize: 2048)
      })
  }

  /// Statements that are none, and the one that asks for a column there is not.
  private func fault(of statement: String) -> ServiceFault? {
    guard statement.lowercased().hasPrefix("select") else {
      return ServiceFault(.failed, summary: "SQL 有误", advice: "只能执行 SELECT")
    }
    guard statement.contains(" 区 ") else { return nil }
    let names = headings.map(\.label).joined(separator: "、")
    return ServiceFault(
      .failed, summary: "SQL 有误：没有列“区”；data 的列：\(names)", advice: "数据表名为 data，列名为中文描述")
  }

  // MARK: Done plainly

  private func places(of search: TableSearch) -> [Int] {
    rows.indices.filter { place in
      search.columns.contains { rows[place].cells[$0].contains(search.text) }
    }
  }

  private func chosen(_ query: TableQuery) -> SampleTable {
    var table = self
    if let filter = query.filter { table.rows = rows.filter { filter.keeps($0.cells) } }
    for sort in query.sorts.reversed() {
      table.rows = table.rows.enumerated().sorted { left, right in
        let (a, b) = (left.element.cells[sort.column], right.element.cells[sort.column])
        if a == b { return left.offset < right.offset }
        let isLess = Int(a).flatMap { x in Int(b).map { x < $0 } } ?? (a < b)
        return isLess != sort.isDescending
      }.map(\.element)
    }
    return table
  }

  private func grouped(_ query: TableQuery) -> SampleTable {
    let column = query.groups[0]
    let counts = Dictionary(grouping: chosen(query).rows) { $0.cells[column] }.mapValues(\.count)
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return SampleTable(
      headings: [headings[column], TableHeading(code: "count", label: "个数", kind: .integer)],
      rows: sorted.enumerated().map { TableRow(number: $0, cells: [$1.key, "\($1.value)"]) })
  }

  private func profile(of column: Int) -> ColumnProfile {
    var profile = ColumnProfile(heading: headings[column])
    profile.rows = rows.count
    let counts = Dictionary(grouping: rows) { $0.cells[column] }.mapValues(\.count)
    for row in rows { profile.kinds.add(ValueKind(of: row.cells[column])) }
    profile.blanks = profile.kinds.blanks
    profile.distinct = counts.keys.filter { !$0.isEmpty }.count
    profile.top = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20).map {
      ColumnProfile.Tally(value: $0.key, count: $0.value)
    }
    let numbers = rows.compactMap { Double($0.cells[column]) }.sorted()
    guard headings[column].kind == .integer, let least = numbers.first, let most = numbers.last
    else { return profile }
    profile.minimum = "\(Int(least))"
    profile.maximum = "\(Int(most))"
    profile.mean = numbers.reduce(0, +) / Double(numbers.count)
    profile.quantiles = [0.25, 0.5, 0.75].map {
      let value = numbers[Int($0 * Double(numbers.count))]
      return ColumnProfile.Quantile(fraction: $0, value: value, text: "\(Int(value))")
    }
    profile.histogram = (0..<20).map { bin in
      let range = Double(bin) * 50..<Double(bin + 1) * 50
      return ColumnProfile.Bin(
        lower: range.lowerBound, upper: range.upperBound, text: "\(bin * 50)",
        count: numbers.count { range.contains($0) } - bin * 20)
    }
    return profile
  }

  private func figure(_ chart: TableChart) -> TableFigure {
    log.note("chart \(chart)")
    switch chart {
    case .bars(let label, _):
      let counts = Dictionary(grouping: rows) { $0.cells[label] }.mapValues(\.count)
      let bars = counts.map { TableBar(label: $0.key, value: Double($0.value)) }
      return .bars(bars.sorted { ($1.value, $0.label) < ($0.value, $1.label) }, others: 0)
    case .line:
      let points = (0..<200).map {
        TablePoint(x: Double($0), y: Double(($0 - 100) * ($0 - 100)) / 10)
      }
      return .line(TableLine(points: points, start: "2010-01-10", end: "2019-09-19"))
    }
  }
}

extension TableFilter {
  /// As far as the tests go.
  fileprivate func keeps(_ cells: [String]) -> Bool {
    switch self {
    case .anywhere(let text): return cells.contains { $0.contains(text) }
    case .compare(let column, .equal, let operand): return cells[column] == operand.text
    case .compare(let column, .greater, let operand):
      return (Double(cells[column]) ?? 0) > (operand.number ?? 0)
    case .compare(let column, .contains, let operand): return cells[column].contains(operand.text)
    case .compare: return false
    case .blank(let column): return cells[column].isEmpty
    case .oneOf(let column, let operands): return operands.contains { $0.text == cells[column] }
    case .not(let inner): return !inner.keeps(cells)
    case .all(let parts): return parts.allSatisfy { $0.keeps(cells) }
    case .any(let parts): return parts.contains { $0.keeps(cells) }
    }
  }
}
