import Calls
import Client
import Formats
import Tabular

/// Prints what calls bring, or writes it to a file. Raw and NDJSON go out as the pages come; the
/// rest needs all columns or is one document, so of each page only the columns are kept, and at
/// the end the pages are gone through again. What had come before a failure is put out all the
/// same.
struct InvokePrinter: Sendable {
  let format: InvokeFormat
  let console: Console
  /// The file that takes the rows instead of standard output.
  let output: InvokeOutput?
  private var columns = RowColumns()
  /// The first page: one document is made in its shape.
  private var first: RowPage?
  /// The body that was printed last ended within a line.
  private var lacksLineEnd = false

  init(format: InvokeFormat, console: Console, output: InvokeOutput? = nil) {
    self.format = format
    self.output = output
    self.console = console
  }

  /// Of an answer without rows nothing is put out.
  var isOfRowsAlone: Bool { output != nil || format != .raw && format != .json }

  /// - Throws: the failure.
  /// - Parameter sent: the body as it came, where that was another charset than UTF-8.
  mutating func take(
    _ body: [UInt8], sent: [UInt8]? = nil, answer: Result<InvokeAnswer, Failure>
  ) throws {
    if format == .raw, output == nil {
      try printRaw(console.isTerminal ? body : sent ?? body)
    }
    switch answer {
    case .success(let answer):
      if let page = RowPage(answer) { try take(page) }
    case .failure(let failure):
      console.endProgress()
      throw failure
    }
  }

  /// - Parameters:
  ///   - pages: those that were taken, from the first.
  ///   - isWhole: whether the fetch came to its end.
  func finish(_ pages: RowPages, isWhole: Bool = true) async throws {
    if let output {
      let made = try await output.write(columns, pages, isWhole: isWhole)
      console.endProgress()
      console.note(written: made)
      if !isWhole { console.note("没有取完，暂存于上面的文件；取完后写入 \(output.order.path)") }
      return
    }
    switch format {
    case .raw, .ndjson, .markdown, .xlsx, .sqlite: break
    case .json: try await printJSON(pages)
    case .csv: try await printCSV(pages)
    case .table: try await printTable(pages)
    }
  }

  private mutating func take(_ page: RowPage) throws {
    first = first ?? page
    if output != nil || format == .csv || format == .table {
      return columns.add(page.table, page.records)
    }
    guard format == .ndjson else { return }
    for record in page.records {
      try console.write(JSON.escapingHarmful(record.compactText) + "\n")
    }
  }

  /// One document, the first page's, with the rows of all pages in their place and nothing that
  /// was not sent: on a terminal, which nobody reads millions of rows on, indented.
  private func printJSON(_ pages: RowPages) async throws {
    guard let first else { return }
    if pages.count == 1 {
      guard console.isTerminal else {
        return try console.write(JSON.escapingHarmful(first.whole.compactText) + "\n")
      }
      return try first.whole.print(to: console)
    }
    guard !console.isTerminal else {
      var items: [JSON] = []
      try await pages.each { items += $0.table.items(in: $0.whole) }
      return try first.document(with: items).print(to: console)
    }
    let (lead, end) = first.halves
    try console.write(JSON.escapingHarmful(lead))
    var comma = ""
    try await pages.each { page in
      let items = page.table.items(in: page.whole)
      guard !items.isEmpty else { return }
      let text = items.map(\.compactText).joined(separator: ",")
      try console.write(JSON.escapingHarmful(comma + text))
      comma = ","
    }
    try console.write(JSON.escapingHarmful(end) + "\n")
  }

  private func printCSV(_ pages: RowPages) async throws {
    guard !columns.names.isEmpty else { return }
    try console.write(RowColumns.line(columns.names))
    try await pages.each { page in
      try console.write(columns.rows(of: page.table).map(RowColumns.line).joined())
    }
  }

  /// How wide columns are is known of all rows only.
  private func printTable(_ pages: RowPages) async throws {
    var table = Table(columns.names.map { .init($0) })
    try await pages.eachRow(under: columns) { table.add($0) }
    try table.print(to: console)
  }

  /// The body to the letter, on a line of its own where one came before it; on a terminal with a
  /// line end and without what would act upon it. A refusal is said on standard error as well.
  private mutating func printRaw(_ body: [UInt8]) throws {
    console.endProgress()
    guard !body.isEmpty else { return }
    if lacksLineEnd, !console.isTerminal { try console.write("\n") }
    lacksLineEnd = body.last != UInt8(ascii: "\n")
    try console.write(body: body)
  }
}
