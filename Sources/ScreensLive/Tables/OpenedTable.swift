public import Client
import Screens
import Tables
public import Tabular
import Terminal

/// A view of the engine as the screens ask it.
struct OpenedTable: Sendable {
  let view: TableView
  /// How the view's rows were chosen, to be asked for other columns and groups of the same rows.
  var query = TableQuery()
  let place: PersonsPlace
  private let hits = FoundRows()

  init(view: TableView, query: TableQuery = TableQuery(), place: PersonsPlace) {
    self.view = view
    self.query = query
    self.place = place
  }

  var local: LocalTable {
    var table = LocalTable(
      title: Sanitizer.line(view.name), headings: view.headings.safe,
      choices: view.base.choices.safe, head: view.base.head,
      extent: view.extent.safe, growth: growth,
      rows: { range throws(ServiceFault) in
        try await tabling { try await view.rows(range).map(\.safe) }
      }, place: { view.place(of: $0) }, work: work)
    table.encoding = view.base.encoding
    return table
  }

  /// Ends when the table is complete, or nobody listens any more.
  private func growth() -> AsyncStream<TableGrowth> {
    let view = view
    return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
      let task = Task {
        for await extent in view.updates() {
          stream.yield(TableGrowth(extent: extent.safe, headings: view.headings.safe))
        }
        stream.finish()
      }
      stream.onTermination = { _ in task.cancel() }
    }
  }

  private var work: TableWork {
    TableWork(
      query: { query, report throws(ServiceFault) in
        try await tabling { try await asked(query, report) }
      },
      find: { search throws(ServiceFault) in
        try await tabling { try await hits.find(search, in: view) }
      },
      count: { search throws(ServiceFault) in
        try await tabling { try await hits.count(search, in: view) }
      },
      profile: { column, report throws(ServiceFault) in
        try await tabling {
          try await view.base.waitUntilComplete()
          return try await view.profile(column, report: report).safe
        }
      },
      chart: { chart, report throws(ServiceFault) in
        try await tabling { try await TableFigure.draw(chart, of: self, report) }
      },
      sql: { text, report throws(ServiceFault) in
        try await tabling {
          let answer = try await view.base.sql(text, report: report)
          return OpenedTable(view: try await answer.view(TableQuery()), place: place).local
        }
      },
      export: { query, order, report throws(ServiceFault) in
        try await tabling {
          var order = order
          order.path = try place.target(order.path)
          let view = try await view.base.view(query, report: report)
          var saved = try await view.export(order, report: report)
          saved.path = saved.path.safe
          saved.notices = saved.notices.safe
          return saved
        }
      })
  }

  private func asked(
    _ query: TableQuery, _ report: @escaping TableProgress.Report
  ) async throws -> LocalTable {
    let view = try await view.base.view(query, report: report)
    // A group is a table of its own, chosen by nothing.
    let kept = query.groups.isEmpty ? query : TableQuery()
    return OpenedTable(view: view, query: kept, place: place).local
  }
}

extension TableRow: Safe {
  /// Very long cells are cut.
  public var safe: TableRow { TableRow(number: number, cells: cells.safe) }
}

extension TableChoices: Safe {
  public var safe: TableChoices {
    TableChoices(kind, names: names.map { Sanitizer.line($0) }, chosen: chosen)
  }
}

extension TableExtent: Safe {
  public var safe: TableExtent {
    var copy = self
    copy.notices = notices.safe
    return copy
  }
}

extension TableNotices: Safe {
  public var safe: TableNotices { TableNotices(map(\.safe)) }
}

extension TableNotice: Safe {
  public var safe: TableNotice {
    var copy = self
    copy.place.table = place.table.map { Sanitizer.line($0) }
    copy.kind = kind.safe
    return copy
  }
}

extension TableNotice.Kind: Safe {
  public var safe: TableNotice.Kind {
    switch self {
    case .valuesOtherwiseWritten(let values):
      .valuesOtherwiseWritten(
        values.map {
          TableNotice.Value(
            column: Sanitizer.line($0.column), written: Sanitizer.line($0.written),
            value: $0.value.map { Sanitizer.line($0) })
        })
    case .sameValues(let column, let writings):
      .sameValues(column: Sanitizer.line(column), writings: Self.lines(writings))
    case .addedTexts(let first): .addedTexts(first: Sanitizer.line(first))
    case .mergedNumbers(let columns): .mergedNumbers(columns: Self.lines(columns))
    case .elementsBeside(let names): .elementsBeside(Self.lines(names))
    case .joinedElements(let rows): .joinedElements(rows: Sanitizer.line(rows))
    case .openEntities(let first): .openEntities(first: Sanitizer.line(first))
    case .renamedColumns(let columns): .renamedColumns(columns.map(Self.line))
    case .mixedZones, .openOrder, .openClock, .severalCurrencies, .severalCounters, .unconverted,
      .decimalCommas, .mixedParts, .longRows, .formatIndents:
      safeColumn
    case .unreadCells(let found): .unreadCells(found.safe)
    case .doubtfulSigns(let found): .doubtfulSigns(found.safe)
    case .doubtfulNames(let first): .doubtfulNames(first: Sanitizer.line(first))
    case .totalRows, .levels, .missingCodes, .carriedBlanks, .noteRows, .sheetTexts, .sheetRounded,
      .sheetReworded, .sumRow, .severalUnits, .formatUnits, .bareOperand:
      safeExamples
    case .comparedTexts(let columns): .comparedTexts(Self.lines(columns))
    case .damagedText, .deletedRows, .memos, .halfCharacters, .mixedItems, .hiddenRows,
      .hiddenColumns, .openQuote, .strayQuotes, .escapedQuotes, .droppedRows, .droppedColumns,
      .cutCells, .formulasWithoutValue, .uncomputedFormulas, .shortRows, .titleLines, .loneReturns,
      .otherMembers, .continuedSheets, .guessedEncoding, .doubtfulEncoding, .doubtfulUTF8,
      .missingTexts, .unorderedRows, .twoHeadRows, .doubtfulHead, .noNames, .furtherTables,
      .commentLines, .unwritableCharacters:
      self
    }
  }

  /// Of those that tell a column, and texts of it.
  private var safeExamples: TableNotice.Kind {
    switch self {
    case .totalRows(let column, let words):
      .totalRows(column: Sanitizer.line(column), words: Self.lines(words))
    case .sheetReworded(let column, let first, let shown):
      .sheetReworded(
        column: Sanitizer.line(column), first: Sanitizer.line(first),
        shown: Sanitizer.line(shown))
    case .missingCodes(let column, let codes):
      .missingCodes(column: Sanitizer.line(column), codes: Self.lines(codes))
    case .sumRow(let column, let name):
      .sumRow(column: Sanitizer.line(column), name: Sanitizer.line(name))
    case .severalUnits(let column, let units):
      .severalUnits(column: Sanitizer.line(column), units: Self.lines(units))
    case .bareOperand(let column, let unit, let operand):
      .bareOperand(
        column: Sanitizer.line(column), unit: unit, operand: Sanitizer.line(operand))
    case .formatUnits(let column, let units):
      .formatUnits(column: Sanitizer.line(column), units: Self.lines(units))
    case .carriedBlanks(let column): .carriedBlanks(column: Sanitizer.line(column))
    case .levels(let column, let first):
      .levels(column: Sanitizer.line(column), first: Sanitizer.line(first))
    case .noteRows(let first): .noteRows(first: Sanitizer.line(first))
    case .sheetTexts(let column, let first):
      .sheetTexts(column: Sanitizer.line(column), first: Sanitizer.line(first))
    case .sheetRounded(let column, let first):
      .sheetRounded(column: Sanitizer.line(column), first: Sanitizer.line(first))
    default: self
    }
  }

  /// Of those that have a column's name and nothing else.
  private var safeColumn: TableNotice.Kind {
    switch self {
    case .mixedZones(let column): .mixedZones(column: Sanitizer.line(column))
    case .openOrder(let column): .openOrder(column: Sanitizer.line(column))
    case .openClock(let column): .openClock(column: Sanitizer.line(column))
    case .severalCurrencies(let column): .severalCurrencies(column: Sanitizer.line(column))
    case .severalCounters(let column): .severalCounters(column: Sanitizer.line(column))
    case .unconverted(let column): .unconverted(column: Sanitizer.line(column))
    case .decimalCommas(let column): .decimalCommas(column: Sanitizer.line(column))
    case .mixedParts(let column): .mixedParts(column: Sanitizer.line(column))
    case .formatIndents(let column): .formatIndents(column: Sanitizer.line(column))
    case .longRows(let column): .longRows(from: Sanitizer.line(column))
    default: self
    }
  }

  private static func lines(_ texts: [String]) -> [String] { texts.map { Sanitizer.line($0) } }

  private static func line(_ renaming: TableNotice.Renaming) -> TableNotice.Renaming {
    TableNotice.Renaming(
      column: Sanitizer.line(renaming.column), name: Sanitizer.line(renaming.name))
  }
}

extension TableNotice.Unread: Safe {
  public var safe: TableNotice.Unread {
    var copy = self
    copy.column = Sanitizer.line(column)
    copy.text = Sanitizer.line(text)
    return copy
  }
}

extension TableHeading: Safe {
  public var safe: TableHeading {
    var copy = self
    (copy.code, copy.label) = (code.safe, label.safe)
    return copy
  }
}

extension ColumnProfile: Safe {
  public var safe: ColumnProfile {
    var copy = self
    copy.heading = heading.safe
    copy.minimum = minimum.safe
    copy.maximum = maximum.safe
    copy.top = top.map { Tally(value: $0.value.safe, count: $0.count) }
    return copy
  }
}
