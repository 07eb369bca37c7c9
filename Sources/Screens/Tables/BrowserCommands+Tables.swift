import Catalog
import Runtime
import Tabular
import Terminal
import Widgets

/// Commands of tables.
extension BrowserCommands {
  /// Those over a table, where they come before all others.
  static var dataTables: [Command<BrowserState, Intent>] {
    looking + choosing + columns + closer + fieldByField + taking
  }

  private typealias C = Command<BrowserState, Intent>

  private static func row(
    _ name: String, _ keys: [Key], _ title: String, _ hint: String? = nil, _ intent: TableIntent,
    in modes: Set<TableMode> = [.grid]
  ) -> Command<BrowserState, Intent> {
    C(name, keys: keys, title: title, hint: hint, group: TableText.group, action: .tables(intent)) {
      if case .table(let mode) = $0.context, modes.contains(mode) { .enabled } else { .hidden }
    }
  }

  /// Those that lead to a table.
  static var tableOpening: [Command<BrowserState, Intent>] {
    [
      C(
        "table.open", keys: [.character("o")], title: TableText.open, hint: TableText.openHint,
        group: TableText.group, action: .tables(.openHere)
      ) { $0.canOpenAsTable ? .enabled : .hidden },
      C(
        "table.choose", keys: [.character("o")], title: TableText.openFile + "…",
        group: TableText.group, action: .tables(.choose)),
      C(
        "table.resume", keys: [.character("O")], title: TableText.resume, group: TableText.group,
        action: .tables(.resume)
      ) { $0.layers.hasTable || $0.tables.pages.isEmpty ? .hidden : .enabled },
    ]
  }

  private static var looking: [Command<BrowserState, Intent>] {
    [
      C(
        "table.row", keys: [.enter], title: TableText.openRow, hint: TableText.openRowHint,
        group: TableText.group, action: .open
      ) { $0.context == .table(.grid) && !$0.tables.isGroup ? .enabled : .hidden },
      C(
        "table.groupRows", keys: [.enter], title: TableText.openGroup,
        hint: TableText.openGroupHint, group: TableText.group, action: .open
      ) { $0.context == .table(.grid) && $0.tables.isGroup ? .enabled : .hidden },
      C(
        "table.find", keys: [.character("/")], title: TableText.find, hint: TableText.findHint,
        group: TableText.group, action: .search
      ) { $0.context == .table(.grid) ? .enabled : .hidden },
      C(
        "table.findNext", keys: [.character("n")], title: TableText.findNext,
        group: TableText.group, action: .nextHit
      ) { $0.context == .table(.grid) ? .enabled : .hidden },
      C(
        "table.findPrevious", keys: [.character("N")], title: TableText.findPrevious,
        group: TableText.group, action: .previousHit
      ) { $0.context == .table(.grid) ? .enabled : .hidden },
    ]
  }

  private static var choosing: [Command<BrowserState, Intent>] {
    [
      row(
        "table.filterCell", [.character("@")], TableText.filterByCell, TableText.filterByCellHint,
        .filterByCell),
      row(
        "table.where", [.character("w")], TableText.filterByExpression,
        TableText.filterByExpressionHint, .filterByExpression),
      row("table.filterText", [.character("&")], TableText.filterByText, nil, .filterByText),
      row("table.unfilter", [.character("W")], TableText.dropFilters, nil, .dropFilters),
      row("table.sort", [.character("s")], TableText.sort, TableText.sortHint, .sortColumn),
      row("table.unsort", [.character("S")], TableText.dropSorts, nil, .dropSorts),
    ]
  }

  private static var columns: [Command<BrowserState, Intent>] {
    [
      row("table.firstColumn", [.character("0")], TableText.firstColumn, nil, .firstColumn),
      row("table.lastColumn", [.character("$")], TableText.lastColumn, nil, .lastColumn),
      row("table.freeze", [.character("f")], TableText.freeze, nil, .freeze),
      row("table.fit", [.character("_")], TableText.fit, nil, .fit),
      row("table.hide", [.character("-")], TableText.hide, nil, .hide),
      row("table.showAll", [.character("+")], TableText.showAll, nil, .showAll),
      row("table.moveLeft", [.character("H")], TableText.moveLeft, nil, .moveLeft),
      row("table.moveRight", [.character("L")], TableText.moveRight, nil, .moveRight),
    ]
  }

  private static var closer: [Command<BrowserState, Intent>] {
    [
      row("table.group", [.character("F")], TableText.groupBy, TableText.groupByHint, .group),
      row("table.profile", [.character("p")], TableText.profile, TableText.profileHint, .profile),
      row("table.chart", [.character("c")], TableText.chart, TableText.chartHint, .chart),
      row("table.sql", [.character(";")], TableText.sql, TableText.sqlHint, .sql),
      row(
        "chart.kind", [.character("v")], TableText.chartKind, TableText.chartKindHint, .chartKind,
        in: [.chart]),
      row(
        "chart.measure", [.tab], TableText.chartMeasure, TableText.chartMeasureHint, .chartMeasure,
        in: [.chart]),
      row(
        "chart.axis", [.character("x")], TableText.chartAxis, TableText.chartAxisHint, .chartAxis,
        in: [.chart]),
    ]
  }

  /// Moving about in 逐项, where it is not from row to row.
  private static var fieldByField: [Command<BrowserState, Intent>] {
    func move(
      _ name: String, _ keys: [Key], _ title: String, _ hint: String, _ intent: Intent
    ) -> Command<BrowserState, Intent> {
      C(name, keys: keys, title: title, hint: hint, group: TableText.group, action: intent) {
        $0.context == .table(.record) ? .enabled : .hidden
      }
    }
    return [
      move(
        "record.down", [.character("j"), .down], TableText.scrollDown, TableText.scrollDownHint,
        .move(.down)),
      move(
        "record.up", [.character("k"), .up], TableText.scrollUp, TableText.scrollUpHint,
        .move(.up)),
      move(
        "record.previous", [.character("h"), .left], TableText.previousRow,
        TableText.previousRowHint, .left),
      move(
        "record.next", [.character("l"), .right], TableText.nextRow, TableText.nextRowHint, .right),
    ]
  }

  private static var taking: [Command<BrowserState, Intent>] {
    [
      row("table.mark", [.character(" ")], TableText.mark, TableText.markHint, .mark),
      row("table.markView", [.character("a")], TableText.markAll, nil, .markAll),
      row("table.unmark", [.character("A")], TableText.dropMarks, nil, .dropMarks),
      row("table.export", [.character("e")], TableText.exportTitle, TableText.exportHint, .export),
      row(
        "table.copy", [.character("y")], TableText.copy, CommandText.copyHint, .copyFrom,
        in: [.grid, .record]),
      row("table.nextSheet", [.character("]")], TableText.nextSheet, nil, .nextSheet),
      row("table.previousSheet", [.character("[")], TableText.previousSheet, nil, .previousSheet),
    ].map { command in
      guard command.name.hasSuffix("Sheet") else { return command }
      var command = command
      let isShown = command.availability
      command.availability = {
        $0.tables.page?.base.choices.areSeveral == true ? isShown($0) : .hidden
      }
      return command
    }
  }

  /// Over a table only these of the browser's commands mean something.
  static func besideTables(
    _ command: Command<BrowserState, Intent>
  ) -> Command<BrowserState, Intent> {
    var command = command
    let elsewhere = command.availability
    let modes = modes(of: command.name)
    command.availability = { state in
      guard case .table(let mode) = state.context else { return elsewhere(state) }
      return modes.contains(mode) ? .enabled : .hidden
    }
    return command
  }

  private static func modes(of name: String) -> Set<TableMode> {
    switch name {
    case "move.left", "move.right": [.grid]
    case "move.down", "move.up": [.grid, .profile, .chart]
    case "table.narrower", "table.wider": [.grid]
    case "table.codes": [.grid, .record]
    case "back", "palette", "help", "mouse", "redraw", "suspend", "quit", "table.choose":
      [.grid, .record, .profile, .chart, .opening]
    case let name where name.hasPrefix("section."):
      [.grid, .record, .profile, .chart, .opening]
    case let name where name.hasPrefix("move."): [.grid, .record, .profile, .chart]
    default: []
    }
  }
}

extension BrowserState {
  /// Whether `o` has something to open as a table.
  var canOpenAsTable: Bool {
    switch context {
    case .detail(.preview): detail?.preview.value?.rows.isEmpty == false
    case .test(.answer): detail?.test?.answer?.cells?.isEmpty == false
    case .detail(.files): detail?.selectedFile != nil
    default: false
    }
  }
}
