import Client
import Glibc
import Tables
import Tabular
import Terminal

/// Carries out `tjdata table`: opens, asks, narrows, and prints or writes.
struct TableDesk {
  /// Rows an aligned table has on a terminal unless more are asked for.
  private static let terminalRows = 1000
  /// Cells that a piece of what goes into a pipe has, and rows at most.
  private static let piece = (cells: 1 << 16, rows: 4096)

  let command: TableCommand
  let console: Console
  let heads: HeadMemory

  func run() async throws {
    defer { console.endProgress() }
    var table = try await open()
    let file = table
    if command.headerRow != nil, file.head == nil {
      throw Failure(.usage, "这个文件的列名不在行里（是成员、元素或字段的名称），--header-row 没有行可选")
    }
    if let sql = command.sql { table = try await table.sql(sql, report: report("正在查询")) }
    let (view, filter, shown, asked) = try await view(of: table)
    var told: TableNotices
    if command.profile {
      let profiles = try await profiles(view)
      told = try await put(profiles.view(TableQuery()))
    } else {
      told = try await put(view)
    }
    if command.opening.table == nil, let choices = file.choices.message { console.note(choices) }
    // What of the file is not in what was printed or written, as others may have said already.
    let isChosen = command.sql == nil && filter != nil
    tell(file.extent.notices.about(table.readTitles ?? asked), &told) {
      !(isChosen && $0.isOfRows)
    }
    if command.sql != nil {
      tell(table.extent.notices.about(asked), &told) { !(filter != nil && $0.isOfRows) }
    }
    // What is told of single rows is told of those that were kept.
    if filter != nil { tell(shown.extent.notices.about(asked), &told, where: \.isOfRows) }
    if !command.asIs, let filter { tell(filter.notices(table.headings), &told) }
    if let fault = file.extent.fault { throw fault }
  }

  private func tell(
    _ notices: TableNotices, _ told: inout TableNotices,
    where isWanted: (TableNotice) -> Bool = { _ in true }
  ) {
    for notice in notices where isWanted(notice) && !told.contains(notice) {
      console.note(notice.message(by: command.sql == nil ? .options : .sql))
      told.add(notice)
    }
  }

  private func report(_ what: String) -> TableProgress.Report {
    let console = console
    return { step in
      let part = step.fraction.map { " \(Int($0 * 100))%" } ?? ""
      console.progress("\(what) \(step.rows) 行\(part)")
    }
  }

  private func open() async throws -> OpenTable {
    let opening = command.opening
    if command.file == "-" {
      return try await OpenTable.open(descriptor: 0, name: "-", opening)
    }
    // What comes by a pipe is there once: `<(…)`, a FIFO.
    if let pipe = Self.pipe(command.file) {
      defer { Glibc.close(pipe) }
      return try await OpenTable.open(descriptor: pipe, name: Self.name(command.file), opening)
    }
    let applied = heads.applied(to: opening, of: command.file)
    var table = try await OpenTable.open(command.file, applied)
    let again = heads.applied(to: applied, of: command.file, found: table.choices)
    if let again { table = try await OpenTable.open(command.file, again) }
    if (again ?? applied).head != opening.head {
      console.note("列名所在的行按界面上选过的；用 --header-row 另选")
    }
    return table
  }

  /// - Returns: a pipe of that name, opened; nil for what is none, or cannot be opened.
  private static func pipe(_ path: String) -> Int32? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFIFO else { return nil }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    return descriptor < 0 ? nil : descriptor
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The rows and columns that are asked for, the filter that chose the rows, the view that has
  /// what is to be told of these, and the titles of all columns that count; nil for all of them.
  private func view(
    of table: OpenTable
  ) async throws -> (TableView, TableFilter?, told: TableView, asked: Set<String>?) {
    let columnLists = [command.columns, command.group, command.sort]
    // Later rows of JSON may bring more columns.
    if !command.where.isEmpty || columnLists.contains(where: { !$0.isEmpty }) || command.profile {
      try await table.waitUntilComplete()
    }
    let names = TableNames(table.headings)
    var query = TableQuery(filter: try filter(table.headings))
    query.groups = try names.list(command.group)
    let result =
      query.groups.isEmpty ? names : TableNames(try await table.view(query).headings)
    query.sorts = try result.sorts(command.sort)
    let columns = command.columns.isEmpty ? nil : try result.list(command.columns)
    guard !query.groups.isEmpty, let columns else {
      query.columns = columns
      let view = try await table.view(query, report: report("正在处理"))
      return (view, query.filter, view, asked(query, table.headings))
    }
    let grouped = try await table.view(query, report: report("正在分组"))
    let shown = try await OpenTable.copy(of: grouped).view(TableQuery(columns: columns))
    return (shown, query.filter, grouped, asked(query, table.headings))
  }

  /// Titles of the columns that are shown, grouped by, filtered or sorted by; nil for all.
  private func asked(_ query: TableQuery, _ headings: [TableHeading]) -> Set<String>? {
    let shown = query.groups.isEmpty ? query.columns : query.groups
    guard var columns = shown.map(Set.init) else { return nil }
    if let filter = query.filter { columns.formUnion(filter.columns ?? Set(headings.indices)) }
    if query.groups.isEmpty { columns.formUnion(query.sorts.map(\.column)) }
    return Set(columns.lazy.filter(headings.indices.contains).map { headings[$0].title })
  }

  private func filter(_ headings: [TableHeading]) throws -> TableFilter? {
    let filters = try command.where.compactMap { text in
      do throws(FilterFault) {
        return try FilterParser.parse(text, headings)
      } catch {
        throw Failure(filter: error, in: text)
      }
    }
    return filters.count > 1 ? .all(filters) : filters.first
  }

  /// A row for each column.
  private func profiles(_ view: TableView) async throws -> OpenTable {
    let profiles = try await view.profiles(
      Array(view.headings.indices), report: report("正在统计"))
    let rows = profiles.map { ProfileTable.row($0, naming: command.names) }
    let headings =
      command.wantedFormat == .table
      ? ProfileTable.headings : ProfileTable.headings.map(command.named)
    return try await OpenTable.copy(
      of: MemoryTable(name: view.name, headings: headings, cells: rows))
  }

  /// - Returns: what was told of it.
  private func put(_ view: TableView) async throws -> TableNotices {
    guard let format = command.wantedFormat.file else {
      try await printTable(view)
      return TableNotices()
    }
    guard let output = command.output.path else {
      try await printText(view, format)
      return TableNotices()
    }
    var order = TableExport(format: format, path: Places.absolute(output))
    order.naming = command.names
    order.hasByteOrderMark = command.bom
    order.attribution = command.attribution
    order.overwrites = command.overwrite
    if let limit = command.limit {
      _ = try await view.settle(rows: .max)
      order.rows = .chosen(Array(0..<min(limit, view.extent.rows)))
    }
    let made = try await view.export(order, report: report("正在写出"))
    console.endProgress()
    console.note(written: made)
    return made.notices
  }

  private func printText(_ view: TableView, _ format: TableFormat) async throws {
    let console = console
    try await view.print(
      format, naming: command.names, hasByteOrderMark: command.bom,
      attribution: command.attribution, limit: command.limit ?? .max
    ) { bytes in
      guard console.isTerminal else { return try console.write(bytes) }
      try console.write(Sanitizer.plain(String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// How many rows are held at once: those of a wide table are few.
  static func rows(ofColumns count: Int) -> Int {
    max(1, min(piece.rows, piece.cells / max(1, count)))
  }

  /// Aligned on a terminal; with tabs, piece by piece, in a pipe.
  private func printTable(_ view: TableView) async throws {
    let limit = command.limit ?? (console.isTerminal ? Self.terminalRows : .max)
    let width = try await view.settle(rows: limit)
    let count = min(limit, view.extent.rows)
    let columns = view.headings.prefix(width).map { heading in
      Table.Column(
        heading.name(command.names), heading.kind.isNumeric ? .trailing : .leading)
    }
    var next = 0
    repeat {
      let end = console.isTerminal ? count : min(count, next + Self.rows(ofColumns: width))
      var table = Table(columns)
      for row in try await view.rows(next..<end) { table.add(Array(row.cells.prefix(width))) }
      try table.print(to: console)
      next = end
    } while next < count
    if view.extent.rows > count, command.limit == nil {
      console.note("只列出前 \(count) 行，共 \(view.extent.rows) 行；用 --limit 列出更多")
    }
  }
}

extension TableCommand {
  /// A heading under the name that is wanted.
  fileprivate func named(_ heading: TableHeading) -> TableHeading {
    let name = global.json ? heading.code : heading.name(names)
    return TableHeading(code: name, label: name, kind: heading.kind)
  }
}
