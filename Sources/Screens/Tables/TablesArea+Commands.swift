import Runtime
import Tabular
import Terminal
import Widgets

/// What can be told a table.
extension TablesArea {
  var commands: [Command<Sight<TablesState>, TableIntent>] { TableCommands.over }
  var entrances: [Command<Sight<TablesState>, TableIntent>] { TableCommands.entrances }

  func offers(_ gesture: Gesture, _ sight: Sight<TablesState>) -> Availability? {
    TableCommands.modes(of: gesture).contains(sight.state.mode) ? .enabled : .hidden
  }
}

extension TablesState {
  var words: [Gesture: String] { takenBack.map { [.back: $0] } ?? [:] }

  /// As `leaveTable` does it, one after the other.
  private var takenBack: String? {
    if opening != nil { return CommandText.stopHint }
    guard let page else { return nil }
    if page.work != nil { return CommandText.stopHint }
    guard page.mode == .grid else { return nil }
    if !page.search.isEmpty { return CommandText.dropFindHint }
    return page.isNarrowed ? CommandText.dropFilterHint : nil
  }
}

private enum TableCommands {
  typealias Row = Command<Sight<TablesState>, TableIntent>

  static var over: [Row] { looking + choosing + columns + closer + fieldByField + taking }

  private static func row(
    _ name: String, _ keys: [Key], _ title: String, _ hint: String? = nil, _ intent: TableIntent,
    in modes: Set<TableMode> = [.grid]
  ) -> Row {
    Row(name, keys: keys, title: title, hint: hint, group: TableText.group, action: intent) {
      modes.contains($0.state.mode) ? .enabled : .hidden
    }
  }

  static var entrances: [Row] {
    [
      Row(
        "table.choose", keys: [.character("o")], title: TableText.openFile + "…",
        group: TableText.group, action: .choose),
      Row(
        "table.resume", keys: [.character("O")], title: TableText.resume, group: TableText.group,
        action: .resume
      ) { $0.shared.isInView || $0.state.pages.isEmpty ? .hidden : .enabled },
    ]
  }

  private static var looking: [Row] {
    [
      Row(
        "table.row", keys: [.enter], title: TableText.openRow, hint: TableText.openRowHint,
        group: TableText.group, action: .gesture(.open)
      ) { $0.state.mode == .grid && !$0.state.isGroup ? .enabled : .hidden },
      Row(
        "table.groupRows", keys: [.enter], title: TableText.openGroup,
        hint: TableText.openGroupHint, group: TableText.group, action: .gesture(.open)
      ) { $0.state.mode == .grid && $0.state.isGroup ? .enabled : .hidden },
      Row(
        "table.find", keys: [.character("/")], title: TableText.find, hint: TableText.findHint,
        group: TableText.group, action: .gesture(.search)
      ) { $0.state.mode == .grid ? .enabled : .hidden },
      Row(
        "table.findNext", keys: [.character("n")], title: TableText.findNext,
        group: TableText.group, action: .gesture(.nextHit)
      ) { $0.state.mode == .grid ? .enabled : .hidden },
      Row(
        "table.findPrevious", keys: [.character("N")], title: TableText.findPrevious,
        group: TableText.group, action: .gesture(.previousHit)
      ) { $0.state.mode == .grid ? .enabled : .hidden },
    ]
  }

  private static var choosing: [Row] {
    [
      row(
        "table.filterCell", [.character("@")], TableText.filterByCell, TableText.filterByCellHint,
        .choice(.filterByCell)),
      row(
        "table.where", [.character("w")], TableText.filterByExpression,
        TableText.filterByExpressionHint, .choice(.filterByExpression)),
      row(
        "table.filterText", [.character("&")], TableText.filterByText, nil, .choice(.filterByText)),
      row("table.unfilter", [.character("W")], TableText.dropFilters, nil, .choice(.dropFilters)),
      row(
        "table.sort", [.character("s")], TableText.sort, TableText.sortHint, .choice(.sortColumn)),
      row("table.unsort", [.character("S")], TableText.dropSorts, nil, .choice(.dropSorts)),
    ]
  }

  private static var columns: [Row] {
    [
      row(
        "table.firstColumn", [.character("0")], TableText.firstColumn, nil, .arrange(.firstColumn)),
      row("table.lastColumn", [.character("$")], TableText.lastColumn, nil, .arrange(.lastColumn)),
      row("table.freeze", [.character("f")], TableText.freeze, nil, .arrange(.freeze)),
      row("table.fit", [.character("_")], TableText.fit, nil, .arrange(.fit)),
      row("table.hide", [.character("-")], TableText.hide, nil, .arrange(.hide)),
      row("table.showAll", [.character("+")], TableText.showAll, nil, .arrange(.showAll)),
      row("table.moveLeft", [.character("H")], TableText.moveLeft, nil, .arrange(.moveLeft)),
      row("table.moveRight", [.character("L")], TableText.moveRight, nil, .arrange(.moveRight)),
    ]
  }

  private static var closer: [Row] {
    [
      row("table.group", [.character("F")], TableText.groupBy, TableText.groupByHint, .group),
      row("table.profile", [.character("p")], TableText.profile, TableText.profileHint, .profile),
      row("table.chart", [.character("c")], TableText.chart, TableText.chartHint, .chart(.new)),
      row("table.sql", [.character(";")], TableText.sql, TableText.sqlHint, .sql),
      row(
        "chart.kind", [.character("v")], TableText.chartKind, TableText.chartKindHint,
        .chart(.kind),
        in: [.chart]),
      row(
        "chart.measure", [.tab], TableText.chartMeasure, TableText.chartMeasureHint,
        .chart(.measure),
        in: [.chart]),
      row(
        "chart.axis", [.character("x")], TableText.chartAxis, TableText.chartAxisHint,
        .chart(.axis),
        in: [.chart]),
    ]
  }

  /// Moving about in 逐项, where it is not from row to row.
  private static var fieldByField: [Row] {
    func move(
      _ name: String, _ keys: [Key], _ title: String, _ hint: String, _ gesture: Gesture,
      in mode: TableMode = .record
    ) -> Row {
      row(name, keys, title, hint, .gesture(gesture), in: [mode])
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
      move(
        "profile.previous", [.character("h"), .left], TableText.previousColumn,
        TableText.previousColumnHint, .left, in: .profile),
      move(
        "profile.next", [.character("l"), .right], TableText.nextColumn, TableText.nextColumnHint,
        .right, in: .profile),
    ]
  }

  private static var taking: [Row] {
    [
      row("table.mark", [.character(" ")], TableText.mark, TableText.markHint, .arrange(.mark)),
      row("table.markView", [.character("a")], TableText.markAll, nil, .arrange(.markAll)),
      row("table.unmark", [.character("A")], TableText.dropMarks, nil, .arrange(.dropMarks)),
      row("table.export", [.character("e")], TableText.exportTitle, TableText.exportHint, .export),
      row(
        "table.copy", [.character("y")], TableText.copy, CommandText.copyHint, .copyFrom,
        in: [.grid, .record]),
      Row(
        "table.notes", keys: [.character("I")], title: TableText.notes, hint: TableText.notesHint,
        group: TableText.group, action: .notes
      ) { $0.state.mode != .opening && $0.state.hasNotes ? .enabled : .hidden },
      Row(
        "table.head", keys: [.character("t")], title: TableText.head, group: TableText.group,
        action: .headMenu
      ) { $0.state.mode == .grid && $0.state.canChooseHead ? .enabled : .hidden },
      sheet("table.nextSheet", "]", TableText.nextSheet, .nextSheet),
      sheet("table.previousSheet", "[", TableText.previousSheet, .previousSheet),
    ]
  }

  private static func sheet(
    _ name: String, _ key: Character, _ title: String, _ intent: TableIntent
  ) -> Row {
    Row(name, keys: [.character(key)], title: title, group: TableText.group, action: intent) {
      $0.state.mode == .grid && $0.state.page?.base.choices.areSeveral == true ? .enabled : .hidden
    }
  }

  /// Where a gesture means something, beside the commands.
  static func modes(of gesture: Gesture) -> Set<TableMode> {
    switch gesture {
    case .left, .right, .narrower, .wider: [.grid]
    case .move(.down), .move(.up): [.grid, .profile, .chart]
    case .move: [.grid, .record, .profile, .chart]
    case .showCodes: [.grid, .record]
    case .back: [.grid, .record, .profile, .chart, .opening]
    case .open, .search, .nextHit, .previousHit, .nextPane, .previousPane, .nextTab, .previousTab:
      []
    }
  }
}

extension Intent {
  /// Told the tables.
  static func tables(_ intent: TableIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
