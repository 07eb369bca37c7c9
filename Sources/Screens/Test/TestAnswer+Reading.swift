import OrderedJSON
import PortalAPI
import Terminal
import Widgets

extension TestAnswer {
  /// Reads an exchange once, off the main thread. What is shown is made safe for the terminal here;
  /// `exchange` keeps the bytes as they came.
  init(_ exchange: InvokeExchange, measure: DisplayWidth) {
    self.exchange = exchange
    let reading = InvokeAnswer(body: exchange.body)
    self.reading = reading
    text = Sanitizer.text(String(decoding: exchange.body, as: UTF8.self))
    let table = reading.table
    let cells = table?.rows.map { row in row.map { Sanitizer.line($0) } }
    self.cells = cells
    self.table = TableState(
      columns: TableColumn.fitted(
        titles: (table?.columns ?? []).map { Sanitizer.line($0) }, rows: cells?.count ?? 0,
        measure: measure
      ) { cells?[$0][$1] },
      rowCount: cells?.count ?? 0)
    let nodes = reading.json.map { JSONNodes($0) } ?? JSONNodes()
    self.nodes = nodes.nodes
    tree = TreeState(depths: nodes.depths)
    raw = TextState([TextBlock(text)], measure: measure)
    headers = TextState(
      exchange.headers.map {
        TextBlock("\(Sanitizer.line($0.name)): \(Sanitizer.line($0.value))")
      }, measure: measure)
  }

  var rows: InvokeAnswer.Table? { reading.table }
  var json: JSON? { reading.json }

  mutating func setTitles(_ titles: [String], measure: DisplayWidth) {
    guard let cells else { return }
    table.setColumns(
      TableColumn.fitted(
        titles: titles.map { Sanitizer.line($0) }, rows: cells.count, measure: measure
      ) { cells[$0][$1] })
  }

  /// Folds everything below the top, or unfolds all again.
  mutating func toggleFolds() {
    let isFolded = (0..<tree.nodeCount).contains { tree.isFolded($0) }
    if isFolded { tree.unfoldAll() } else { tree.foldAll(from: 1) }
  }
}

extension InvokeAnswer {
  fileprivate var table: Table? {
    if case .rows(let table, _, _) = self { table } else { nil }
  }

  fileprivate var json: JSON? {
    switch self {
    case .rows(_, _, let whole), .refused(_, _, let whole), .other(let whole): whole
    case .malformed(let error): error.recovered
    case .html, .empty: nil
    }
  }
}

extension AnswerView {
  /// The view that shows an answer best: the one that is open, unless it has nothing to show.
  func fitting(_ answer: TestAnswer) -> AnswerView {
    switch self {
    case .table where answer.rows == nil: answer.json == nil ? .raw : .tree
    case .tree where answer.json == nil: .raw
    default: self
    }
  }
}
