import OrderedJSON
import PortalAPI
import Terminal

/// Prints what calls bring. Raw and NDJSON go out page by page; the rest, which needs all columns
/// or is one document, at the end. What had come before a failure is printed all the same.
struct InvokePrinter {
  let format: InvokeFormat
  let console: Console
  /// The file that takes the rows instead of standard output.
  let output: InvokeOutput?
  private var records: [JSON] = []
  private var rows = RowUnion()
  private var envelope: JSON?

  init(format: InvokeFormat, console: Console, output: InvokeOutput? = nil) {
    self.format = format
    self.output = output
    self.console = console
  }

  /// - Throws: the failure, after printing what there is.
  mutating func take(_ body: [UInt8], answer: Result<InvokeAnswer, Failure>) throws {
    if format == .raw, output == nil { try printRaw(body, answer) }
    switch answer {
    case .success(.rows(let table, _, let whole)):
      try take(table, whole)
    case .success: break
    case .failure(let failure):
      console.endProgress()
      if envelope != nil { try finish() }
      throw failure
    }
  }

  func finish() throws {
    if let output { return try output.write(rows, console) }
    switch format {
    case .raw, .ndjson, .markdown, .xlsx, .sqlite: break
    case .json:
      guard let envelope else { return }
      try envelope.withData(records).print(to: console)
    case .csv: try console.write(rows.csv)
    case .table: try rows.table.print(to: console)
    }
  }

  private mutating func take(_ table: InvokeAnswer.Table, _ whole: JSON) throws {
    envelope = envelope ?? whole
    if output != nil { return rows.add(table) }
    switch format {
    case .raw, .markdown, .xlsx, .sqlite: break
    case .json: records += whole.records(table)
    case .ndjson:
      for record in whole.records(table) {
        try console.write(JSON.escapingHarmful(record.compactText) + "\n")
      }
    case .csv, .table: rows.add(table)
    }
  }

  /// The body to the letter and a line end; on a terminal without what would act upon it. A refusal
  /// is said on standard error instead.
  private func printRaw(_ body: [UInt8], _ answer: Result<InvokeAnswer, Failure>) throws {
    if case .failure(let failure) = answer, failure.status != .malformed { return }
    console.endProgress()
    let end: [UInt8] = body.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
    guard console.isTerminal else { return try console.write(body + end) }
    try console.write(Sanitizer.plain(String(decoding: body + end, as: UTF8.self)))
  }
}

extension JSON {
  /// The rows as objects, whatever shape they came in.
  func records(_ table: InvokeAnswer.Table) -> [JSON] {
    if let items = self["data"]?.arrayValue { return items }
    return table.rows.map { row in
      .object(zip(table.columns, row).map { Member($0, .string($1)) })
    }
  }

  /// The envelope with these rows as its `data`.
  func withData(_ records: [JSON]) -> JSON {
    [
      "code": self["code"] ?? 200, "msg": self["msg"] ?? "", "data": .array(records),
    ]
  }
}
