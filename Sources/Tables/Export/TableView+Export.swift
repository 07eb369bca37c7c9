import Base
public import Tabular

extension TableView {
  /// Rows read between looks at cancellation and progress.
  private static let step = 8192

  /// Writes the view to a file. The file appears when it is whole, and replaces none unasked.
  /// - Throws: `TableFault`, `CancellationError`.
  public func export(
    _ order: TableExport, report: TableProgress.Report? = nil
  ) async throws -> TableExported {
    try await base.waitUntilComplete()
    let file = try Self.draft(of: order)
    let writer = try Self.writer(order, headings, file, base.strings, isLiteral: base.isLiteral)
    var checks = self.checks(for: order.format)
    let rows = try await write(order.rows, to: writer, &checks, report)
    try writer.close()
    var notices = writer.notices
    notices.add(checks.notices(base.headings))
    base.tell(checks, of: base.headings, isWhole: false)
    return TableExported(
      path: order.path, rows: rows, byteSize: try rethrowing(TableFault.init, file.keep()),
      notices: notices)
  }

  /// Of columns whose values a format has, and not their texts alone.
  private func checks(for format: TableFormat) -> ColumnChecks {
    let headings = base.headings
    switch format {
    case .xlsx, .json, .ndjson: return ColumnChecks(columns, of: headings)
    // SQLite tells itself, as it takes more for numbers.
    case .csv, .markdown, .sqlite: return ColumnChecks([], of: headings)
    }
  }

  /// The file of an order, with the rights that the process gives new files (umask): what is
  /// exported is public data that somebody means to pass on.
  static func draft(of order: TableExport) throws(TableFault) -> WholeFile {
    try rethrowing(
      TableFault.init, WholeFile(order.path, mode: 0o666, overwrites: order.overwrites))
  }

  /// What writes an order's format into a draft.
  static func writer(
    _ order: TableExport, _ headings: [TableHeading], _ file: WholeFile,
    _ strings: StringCells? = nil, isLiteral: Bool = false
  ) throws(TableFault) -> any TableWriter {
    let plan = WriterPlan(
      headings, naming: order.naming, attribution: order.attribution,
      hasByteOrderMark: order.hasByteOrderMark, document: order.document,
      strings: strings, isLiteral: isLiteral)
    switch order.format {
    case .csv, .json, .ndjson, .markdown:
      return textWriter(order.format, plan, ByteSink { try file.write($0) })
    case .xlsx: return try XLSXTableWriter(plan, path: file.draft, as: file.path)
    case .sqlite: return try SQLiteTableWriter(plan, path: file.draft, as: file.path)
    }
  }

  /// What writes a format as text; CSV for those that are none.
  private static func textWriter(
    _ format: TableFormat, _ plan: WriterPlan, _ sink: ByteSink
  ) -> any TableWriter {
    switch format {
    case .json: JSONTableWriter(plan, sink, isLines: false)
    case .ndjson: JSONTableWriter(plan, sink, isLines: true)
    case .markdown: MarkdownTableWriter(plan, sink)
    case .csv, .xlsx, .sqlite: CSVTableWriter(plan, sink)
    }
  }

  /// Writes the view as text, piece by piece: CSV, JSON, NDJSON or Markdown.
  /// - Parameter limit: rows at most.
  /// - Throws: `TableFault`, `CancellationError`, what `output` throws.
  public func print(
    _ format: TableFormat, naming: TableNaming = .label, hasByteOrderMark: Bool = false,
    attribution: String? = nil, limit: Int = .max, to output: @escaping ([UInt8]) throws -> Void
  ) async throws {
    // Columns and their kinds first become known with the rows.
    let width = try await settle(rows: limit)
    let rows = 0..<min(limit, extent.rows)
    let plan = WriterPlan(
      Array(headings.prefix(width)), naming: naming, attribution: attribution,
      hasByteOrderMark: hasByteOrderMark, strings: base.strings, isLiteral: base.isLiteral)
    let writer = Self.textWriter(format, plan, ByteSink { try output(Array($0)) })
    var checks = self.checks(for: format)
    _ = try await write(rows, Array(columns.prefix(width)), to: writer, &checks, nil)
    try writer.close()
    base.tell(checks, of: base.headings, isWhole: false)
  }

  private func write(
    _ rows: TableExport.Rows, to writer: any TableWriter, _ checks: inout ColumnChecks,
    _ report: TableProgress.Report?
  ) async throws -> Int {
    let columns = columns
    guard case .chosen(let places) = rows else {
      return try await write(0..<extent.rows, columns, to: writer, &checks, report)
    }
    var count = 0
    for run in Self.runs(of: places.filter((0..<extent.rows).contains)) {
      count += try await write(run, columns, to: writer, &checks, nil)
    }
    return count
  }

  /// Places that follow each other, which are read at once: one by one they take ten times as long.
  private static func runs(of places: [Int]) -> [Range<Int>] {
    places.reduce(into: []) { runs, place in
      if let last = runs.last, last.upperBound == place {
        runs[runs.endIndex - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
  }

  private func write(
    _ range: Range<Int>, _ columns: [Int], to writer: any TableWriter,
    _ checks: inout ColumnChecks, _ report: TableProgress.Report?
  ) async throws -> Int {
    var next = range.lowerBound
    while next < range.upperBound {
      try Task.checkCancellation()
      let end = min(range.upperBound, next + Self.step)
      try await read(next..<end) { row in
        try writer.write(row, columns)
        checks.add(row)
      }
      next = end
      report?(TableProgress(rows: next, fraction: Double(next) / Double(range.upperBound)))
    }
    return range.count
  }
}
