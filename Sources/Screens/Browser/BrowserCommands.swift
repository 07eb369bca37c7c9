import Catalog
import Runtime
import Terminal
import Widgets

/// The one table of commands: keys, hints, help and palette all come from here.
enum BrowserCommands {
  /// What is shown over a section comes first, so that its keys are its own.
  static func rows(_ areas: [any Area]) -> [Command<BrowserState, Intent>] {
    let over = areas.filter { $0.place == .over }.flatMap(\.liftedCommands)
    let within = areas.filter { !$0.place.sections.isEmpty && $0.place != .sections([.home]) }
      .flatMap(\.liftedCommands)
    let own = areas.filter { $0.id == AreaID(OwnInterfaceArea.self) }.flatMap(\.liftedCommands)
    let files = areas.filter { $0.id == AreaID(FilesArea.self) }.flatMap(\.liftedCommands)
    let beside = areas.filter {
      $0.place == .beside && $0.id != AreaID(OwnInterfaceArea.self)
        && $0.id != AreaID(FilesArea.self)
    }.flatMap(\.liftedCommands)
    let entrances = areas.flatMap(\.liftedEntrances)
    let first = elsewhere.map { besideAreas($0, areas) }
    let home = areas.filter { $0.place == .sections([.home]) }.flatMap(\.liftedCommands)
    let open = open.map { besideAreas($0, areas) }
    let table = (tables + asTable).map { besideAreas($0, areas) }
    let lists = (search + browse).map { besideAreas($0, areas) }
    let last = (move + panes + sections + program).map { besideAreas($0, areas) }
    let tabs = areas.filter { $0.place == .tab(.test) }.flatMap(\.liftedCommands)
    let detail = detail.map { besideAreas($0, areas) }
    let here = over + first + home + open + within + tabs + detail
    return here + files + beside + table + entrances + lists + own + last
  }

  /// The area that has the body says which gestures can be given; over a section, of the browser's
  /// commands only those of the program itself are left.
  private static func besideAreas(
    _ command: Command<BrowserState, Intent>, _ areas: [any Area]
  ) -> Command<BrowserState, Intent> {
    var command = command
    let (elsewhere, action) = (command.availability, command.action)
    command.availability = { state in
      if let id = state.layers.area {
        let area = areas.first { $0.id == id }
        return action.isGivenOver(area, state)
      }
      guard case .gesture(let gesture) = action, let area = areas.chosen(in: state),
        let offer = area.offers(gesture, in: state)
      else { return elsewhere(state) }
      return offer
    }
    return command
  }

  private typealias C = Command<BrowserState, Intent>

  private static func when(
    _ condition: @escaping (BrowserState) -> Bool
  ) -> (BrowserState) -> Availability {
    { condition($0) ? .enabled : .hidden }
  }

  private static var sections: [Command<BrowserState, Intent>] {
    let group = CommandText.sections
    return [
      C(
        "section.home", keys: [.character("1")], title: CommandText.home, group: group,
        action: .section(.home)),
      C(
        "section.datasets", keys: [.character("2")], title: CommandText.datasets, group: group,
        action: .section(.datasets)),
      C(
        "section.interfaces", keys: [.character("3")], title: CommandText.interfaces, group: group,
        action: .section(.interfaces)),
      C(
        "section.applications", keys: [.character("4")], title: ApplicationText.section,
        group: group, action: .section(.applications)),
      C(
        "section.developers", keys: [.character("5")], title: AccountText.developers,
        group: group, action: .section(.developers)),
      C(
        "section.exchange", keys: [.character("6")], title: ExchangeText.title, group: group,
        action: .section(.exchange)),
      C(
        "section.account", keys: [.character("7")], title: AccountText.center, group: group,
        action: .section(.account)),
    ]
  }

  private static var open: [Command<BrowserState, Intent>] {
    let group = CommandText.movement
    return [
      C(
        "open", keys: [.enter], title: CommandText.open, hint: CommandText.openHint, group: group,
        action: .open
      ) {
        switch $0.place {
        case .navigation, .results: .enabled
        case .home, .reading, .elsewhere, .area, .detail, .test: .hidden
        }
      }
    ]
  }

  private static var search: [Command<BrowserState, Intent>] {
    [
      C(
        "search", keys: [.character("/")], title: CommandText.search, hint: CommandText.searchHint,
        group: CommandText.catalogue, action: .gesture(.search),
        availability: when { $0.place != .reading }
      )
    ]
  }

  private static var move: [Command<BrowserState, Intent>] {
    let group = CommandText.movement
    return [
      C(
        "move.down", keys: [.character("j"), .down, .control("n")], title: CommandText.down,
        group: group, action: .move(.down)),
      C(
        "move.up", keys: [.character("k"), .up], title: CommandText.up, group: group,
        action: .move(.up)),
      C(
        "move.left", keys: [.character("h"), .left], title: CommandText.left, group: group,
        action: .gesture(.left)),
      C(
        "move.right", keys: [.character("l"), .right], title: CommandText.right, group: group,
        action: .gesture(.right)),
      C(
        "move.home", keys: [.character("g"), .home], title: CommandText.first, group: group,
        action: .move(.home)),
      C(
        "move.end", keys: [.character("G"), .end], title: CommandText.last, group: group,
        action: .move(.end)),
      C(
        "move.pageDown", keys: [.pageDown, .control("f"), .character(" ")],
        title: CommandText.pageDown, group: group, action: .move(.pageDown)),
      C(
        "move.pageUp", keys: [.pageUp, .control("b")], title: CommandText.pageUp, group: group,
        action: .move(.pageUp)),
      C(
        "move.halfDown", keys: [.control("d")], title: CommandText.halfDown, group: group,
        action: .move(.halfDown)),
      C(
        "move.halfUp", keys: [.control("u")], title: CommandText.halfUp, group: group,
        action: .move(.halfUp)),
    ]
  }

  private static var panes: [Command<BrowserState, Intent>] {
    let group = CommandText.movement
    return [
      C(
        "pane.next", keys: [.tab], title: CommandText.nextPane, hint: CommandText.paneHint,
        group: group, action: .gesture(.nextPane), availability: when(hasPanes)),
      C(
        "pane.previous", keys: [.backTab], title: CommandText.previousPane, group: group,
        action: .gesture(.previousPane), availability: when(hasPanes)),
      C(
        "back", keys: [.escape, .character("q")], title: CommandText.back,
        hint: CommandText.backHint, group: group, action: .back),
    ]
  }

  private static var browse: [Command<BrowserState, Intent>] {
    let group = CommandText.catalogue
    return [
      C(
        "scope", keys: [.control("t")], title: CommandText.scope, group: group, action: .cycleScope,
        availability: when { $0.isBrowsing }),
      C(
        "sort", keys: [.character("S")], title: CommandText.sort, hint: CommandText.sortHint,
        group: group, action: .sort,
        availability: when { $0.isBrowsing && $0.browse.focus != .detail }),
      C(
        "navigation", keys: [.character("m")], title: CommandText.dimension,
        hint: CommandText.dimensionHint, group: group, action: .nextDimension,
        availability: when { $0.isBrowsing && $0.browse.focus != .detail }),
      C(
        "hit.next", keys: [.character("n")], title: CommandText.nextHit, group: group,
        action: .gesture(.nextHit),
        availability: when(\.hasHits)),
      C(
        "hit.previous", keys: [.character("N")], title: CommandText.previousHit, group: group,
        action: .gesture(.previousHit),
        availability: when(\.hasHits)),
    ]
  }

  private static var detail: [Command<BrowserState, Intent>] {
    let group = CommandText.entry
    return [
      C(
        "tab.next", keys: [.character("]")], title: CommandText.nextTab, hint: CommandText.tabHint,
        group: group, action: .gesture(.nextTab), availability: when(hasTabs)),
      C(
        "tab.previous", keys: [.character("[")], title: CommandText.previousTab, group: group,
        action: .gesture(.previousTab), availability: when(hasTabs)),
      C(
        "entry.test", keys: [.character("t")], title: CommandText.test, hint: CommandText.testHint,
        group: group, action: .showTest, availability: testAvailability),
    ]
  }

  private static var tables: [Command<BrowserState, Intent>] {
    let group = CommandText.entry
    return [
      C(
        "table.codes", keys: [.character("i")], title: CommandText.codes,
        hint: CommandText.codesHint, group: group, action: .gesture(.showCodes),
        availability: when(hasCodes)),
      C(
        "table.narrower", keys: [.character("<")], title: CommandText.narrower, group: group,
        action: .gesture(.narrower), availability: when(showsTable)),
      C(
        "table.wider", keys: [.character(">")], title: CommandText.wider, group: group,
        action: .gesture(.wider), availability: when(showsTable)),
      C(
        "entry.zoom", keys: [.character("z")], title: CommandText.zoom, hint: CommandText.zoomHint,
        group: group, action: .zoom, availability: when(canZoom)),
      C(
        "copy", keys: [.character("y"), .control("y")], title: CommandText.copy,
        hint: CommandText.copyHint,
        group: group, action: .copy, availability: when { $0.isBrowsing && $0.subject != nil }),
    ]
  }

  private static var program: [Command<BrowserState, Intent>] {
    let group = CommandText.program
    return [
      C(
        "sync", keys: [.character("R")], title: CommandText.sync, hint: CommandText.syncHint,
        group: group, action: .sync),
      C(
        "palette", keys: [.character(":"), .control("p")], title: CommandText.palette,
        hint: CommandText.paletteHint, group: group, action: .palette),
      C(
        "help", keys: [.character("?"), .function(1)], title: CommandText.help,
        hint: CommandText.helpHint, group: group, action: .help),
      C("mouse", keys: [.character("M")], title: CommandText.mouse, group: group, action: .mouse),
      C("redraw", keys: [.control("l")], title: CommandText.redraw, group: group, action: .redraw),
      C(
        "suspend", keys: [.control("z")], title: CommandText.suspend, group: group, action: .suspend
      ),
      C(
        "quit", keys: [.character("Q"), .control("c")], title: CommandText.quit, group: group,
        action: .quitNow),
    ]
  }

  private static func hasPanes(_ state: BrowserState) -> Bool {
    state.place != .reading && state.place != .elsewhere
  }

  private static func isTesting(_ state: BrowserState) -> Bool {
    if case .test = state.place { true } else { false }
  }

  private static func hasTabs(_ state: BrowserState) -> Bool {
    state.isBrowsing && state.detail != nil
  }

  private static func hasCodes(_ state: BrowserState) -> Bool {
    state.place == .detail(.preview) && state.missingInDetail == nil
  }

  private static func showsTable(_ state: BrowserState) -> Bool {
    guard state.missingInDetail == nil else { return false }
    return switch state.place {
    case .detail(.fields), .detail(.preview), .detail(.files): true
    default: false
    }
  }

  private static func canZoom(_ state: BrowserState) -> Bool {
    guard case .detail = state.place else { return false }
    return BrowserLayout.showsThreePanes(state.size)
  }

  private static func testAvailability(_ state: BrowserState) -> Availability {
    guard state.isBrowsing, let subject = state.subject, !isTesting(state) else { return .hidden }
    guard subject.kind == .interface else { return .disabled(CommandText.onlyInterfaces) }
    return .enabled
  }
}

extension Intent {
  /// Whether it can be given while an area is shown over the section.
  fileprivate func isGivenOver(_ area: (any Area)?, _ state: BrowserState) -> Availability {
    switch self {
    case .gesture(let gesture): area?.offers(gesture, in: state) ?? .hidden
    case .section, .palette, .help, .mouse, .redraw, .suspend, .quitNow: .enabled
    case .area, .quit, .cycleScope, .sort, .order, .nextDimension, .sync, .zoom, .showTest, .copy,
      .copyText, .openAsTable, .form, .command, .elsewhere:
      .hidden
    }
  }
}
