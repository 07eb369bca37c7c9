import Calls
import Formats
import Terminal
import Widgets

extension TestAnswer {
  /// Reads an exchange once, off the main thread. What is shown is made safe for the terminal
  /// here; `exchange` keeps the bytes as they came.
  init(_ exchange: InvokeExchange, measure: DisplayWidth) {
    let reading = exchange.answer
    self.init(exchange, reading, blocks: reading.blocks(of: exchange.shown), measure: measure)
  }

  /// What a question to an answer came to: one value as it is, several as a list, objects as rows.
  init(part answers: [JSON], of exchange: InvokeExchange, measure: DisplayWidth) {
    let json = answers.count == 1 ? answers[0] : .array(answers)
    let reading = InvokeAnswer(part: json)
    self.init(exchange, reading, blocks: [TextBlock(json.prettyText)], measure: measure)
  }

  /// The same of a long answer: what it came to takes the place of the body.
  init(part: AnswerPart, of exchange: InvokeExchange, measure: DisplayWidth) {
    var exchange = exchange
    exchange.body = part.start
    exchange.file = part.file
    exchange.keptOf = nil
    guard part.file != nil else {
      let json = try? JSON.parse(part.start)
      self.init(part: json.map { [$0] } ?? [], of: exchange, measure: measure)
      return
    }
    let reading = InvokeAnswer(start: part.start, rows: InvokeExchange.RowsReading(nil))
    self.init(exchange, reading, blocks: reading.blocks(of: exchange.shown), measure: measure)
  }

  private init(
    _ exchange: InvokeExchange, _ reading: InvokeAnswer, blocks: [TextBlock],
    measure: DisplayWidth
  ) {
    self.exchange = exchange
    self.reading = reading
    window = exchange.file.map { AnswerWindow(file: $0) }
    tree =
      if let file = exchange.file { reading.isJSON ? AnswerTree(file: file) : nil } else {
        reading.json.flatMap { AnswerTree($0) }
      }
    let table = reading.table
    let cells = table?.rows.map { row in row.map { Sanitizer.line($0) } }
    self.cells = cells
    self.table = TableState(
      columns: TableColumn.fitted(
        titles: (table?.columns ?? []).map { Sanitizer.line($0) }, rows: cells?.count ?? 0,
        measure: measure
      ) { cells?[$0][$1] },
      rowCount: cells?.count ?? 0)
    var raw = TextState(blocks, measure: measure)
    if case .malformed = reading { raw.reveal(block: 1) }
    self.raw = raw
    headers = TextState(
      exchange.headers.map {
        TextBlock("\(Sanitizer.line($0.name)): \(Sanitizer.line($0.value))")
      }, measure: measure)
  }

  var rows: InvokeAnswer.Table? { reading.table }
  /// Which cells of the rows are strings.
  var strings: [[Bool]]? { rows.flatMap { rows in json.map(rows.strings) } }
  var json: JSON? { reading.json }

  /// Whether it can be opened as a table.
  var hasTable: Bool {
    if case .notJSON(let kind) = reading { return kind.mayBeTable }
    return cells?.isEmpty == false
  }

  var isMalformed: Bool {
    if case .malformed = reading { true } else { false }
  }

  mutating func setTitles(_ titles: [String], measure: DisplayWidth) {
    guard let cells else { return }
    table.setColumns(
      TableColumn.fitted(
        titles: titles.map { Sanitizer.line($0) }, rows: cells.count, measure: measure
      ) { cells[$0][$1] })
  }
}

extension InvokeAnswer {
  /// The body as text, safe for the terminal; a malformed one has a mark where it breaks.
  fileprivate func blocks(of body: [UInt8]) -> [TextBlock] {
    func block(_ bytes: some Sequence<UInt8>) -> TextBlock {
      TextBlock(Sanitizer.text(String(decoding: Array(bytes), as: UTF8.self)))
    }
    guard case .malformed(let error) = self else { return [block(body)] }
    let rest = body.dropFirst(error.offset)
    return [block(body.prefix(error.offset)), TextBlock(TestText.mark(error), .failure)]
      + (rest.isEmpty ? [] : [block(rest)])
  }

  /// A part of an answer: objects, or lists, are rows.
  fileprivate init(part json: JSON) {
    let isRows = json.arrayValue.map {
      $0.isEmpty ? false : $0.allSatisfy { $0.objectValue != nil }
    }
    self = isRows == true ? InvokeAnswer(json: json, rows: RowsPath()) : .other(json)
  }

  fileprivate var table: Table? {
    if case .rows(let table, _, _) = self { table } else { nil }
  }

  /// Whether it is, or may be, JSON.
  fileprivate var isJSON: Bool { if case .notJSON = self { false } else { true } }

  fileprivate var json: JSON? {
    switch self {
    case .rows(_, _, let whole), .refused(_, _, let whole), .other(let whole): whole
    case .malformed(let error): error.recovered
    case .notJSON, .empty: nil
    }
  }
}

extension AnswerView {
  /// The view that shows an answer best: the one that is open, unless it has nothing to show.
  func fitting(_ answer: TestAnswer) -> AnswerView {
    switch self {
    case .table where answer.rows == nil, .tree where answer.isMalformed:
      answer.tree == nil || answer.isMalformed ? .raw : .tree
    case .tree where answer.tree == nil: .raw
    default: self
    }
  }
}

extension InvokeExchange {
  /// What the raw view begins with.
  fileprivate var shown: [UInt8] {
    file == nil ? body : Array(body.prefix(AnswerWindow.length))
  }
}
