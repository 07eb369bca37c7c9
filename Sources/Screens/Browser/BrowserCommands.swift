import Catalog
import Runtime
import Terminal
import Widgets

/// Where the rows of the table stand, in help's order; a key means the first of them that is given.
enum HelpRank: Int {
  case over = 1
  case elsewhere, home, open, section, test, tabs, entry, files, beside, columns, copy
  case entrance, search, catalogue, hits, ownInterfaces, rest
}

extension Command {
  func ranked(_ rank: HelpRank) -> Command {
    var command = self
    command.rank = rank.rawValue
    return command
  }
}

/// The one table of commands: keys, hints, help and palette all come from here.
enum BrowserCommands {
  static func rows(_ areas: [any Area]) -> [Command<BrowserState, Intent>] {
    let parts = [
      open, tabs, columns, search, hits, move, view, panes, sections(of: areas), program,
    ]
    let own = parts.joined().map { framed($0, areas) }
    let all = own + elsewhere(areas) + areas.flatMap { lifted($0) }
    return all.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }

  // MARK: The areas' commands

  /// In the browser's table: those of what is shown over a section with it.
  private static func lifted<Room: Area>(_ area: Room) -> [Command<BrowserState, Intent>] {
    let own = area.commands.map { row in
      lifted(row, of: area, rank: Room.place.rank) {
        Room.place == .over ? $0.layers.area == area.id : $0.layers.area == nil
      }
    }
    return own
      + area.entrances.map { row in
        lifted(row, of: area, rank: .entrance) { $0.layers.area ?? area.id == area.id }
      }
  }

  private static func lifted<Room: Area>(
    _ row: Command<Sight<Room.State>, Room.Intent>, of area: Room, rank: HelpRank,
    where isGiven: @escaping (BrowserState) -> Bool
  ) -> Command<BrowserState, Intent> {
    var command = Command<BrowserState, Intent>(
      row.name, keys: row.keys, title: row.title, hint: row.hint, group: row.group,
      action: .area(AnyAreaIntent(row.action))
    ) { isGiven($0) ? row.availability($0.sight(area)) : .hidden }
    command.rank = row.rank == 0 ? rank.rawValue : row.rank
    command.isHinted = { row.isHinted($0.sight(area)) }
    return command
  }

  // MARK: The frame's

  /// The areas that have the keyboard say which gestures can be given; over a section, of the
  /// frame's commands only those of the program itself are left.
  private static func framed(
    _ command: Command<BrowserState, Intent>, _ areas: [any Area]
  ) -> Command<BrowserState, Intent> {
    var command = command
    let (given, action) = (command.availability, command.action)
    if command.rank == 0 { command = command.ranked(.rest) }
    command.availability = { state in
      guard case .gesture(let gesture) = action, given(state) != .hidden else {
        return state.layers.area == nil || action.isGivenOver ? given(state) : .hidden
      }
      for area in areas.keyholders(state).reversed() {
        if let offer = state.offers(area, gesture) { return offer }
      }
      return state.layers.area == nil && gesture.isGiven(state) ? .enabled : .hidden
    }
    return command
  }

  /// What the platform does not do for a program, and why a pull failed.
  private static func elsewhere(_ areas: [any Area]) -> [Command<BrowserState, Intent>] {
    [
      C(
        "page.copy", keys: [.character("y")], title: UnsupportedText.copyLink,
        hint: UnsupportedText.copyHint, group: CommandText.program, action: .elsewhere(.copyPage)
      ) { state in
        guard state.layers.area == nil, let trouble = areas.trouble(state) else { return .hidden }
        return trouble.isHelpedByPage(state.capabilities, hasSite: state.hasSite)
          ? .enabled : .hidden
      }.ranked(.elsewhere),
      C(
        "sync.why", keys: [], title: UnsupportedText.why, group: CommandText.program,
        action: .elsewhere(.syncFault)
      ) {
        guard $0.layers.area == nil, case .failed = $0.sync.phase else { return .hidden }
        return .enabled
      }.ranked(.elsewhere),
    ]
  }

  private typealias C = Command<BrowserState, Intent>

  private static func sections(of areas: [any Area]) -> [Command<BrowserState, Intent>] {
    areas.sections.map { section in
      C(
        "section.\(section.name)", keys: section.keys, title: section.title,
        group: CommandText.sections, action: .section(section))
    }
  }

  private static var open: [Command<BrowserState, Intent>] {
    [
      C(
        "open", keys: [.enter], title: CommandText.open, hint: CommandText.openHint,
        group: CommandText.movement, action: .gesture(.open)
      ).ranked(.open)
    ]
  }

  private static var search: [Command<BrowserState, Intent>] {
    [
      C(
        "search", keys: [.character("/")], title: CommandText.search, hint: CommandText.searchHint,
        group: CommandText.catalogue, action: .gesture(.search)
      ).ranked(.search)
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
        "move.pageUp", keys: [.pageUp, .control("b"), .character("b")], title: CommandText.pageUp,
        group: group,
        action: .move(.pageUp)),
      C(
        "move.halfDown", keys: [.control("d")], title: CommandText.halfDown, group: group,
        action: .move(.halfDown)),
      C(
        "move.halfUp", keys: [.control("u")], title: CommandText.halfUp, group: group,
        action: .move(.halfUp)),
    ]
  }

  private static var view: [Command<BrowserState, Intent>] {
    let group = CommandText.movement
    return [
      C(
        "move.scrollDown", keys: [.control("e")], title: CommandText.scrollDown, group: group,
        action: .move(.scroll(1))
      ).ranked(.columns),
      C(
        "move.scrollUp", keys: [.control("y")], title: CommandText.scrollUp, group: group,
        action: .move(.scroll(-1))
      ) { $0.isTyping ? .hidden : .enabled }.ranked(.columns),
      C(
        "move.center", keys: [.character("z")], title: CommandText.center, group: group,
        action: .move(.center)),
    ]
  }

  private static var panes: [Command<BrowserState, Intent>] {
    let group = CommandText.movement
    return [
      C(
        "pane.next", keys: [.tab], title: CommandText.nextPane, hint: CommandText.paneHint,
        group: group, action: .gesture(.nextPane)),
      C(
        "pane.previous", keys: [.backTab], title: CommandText.previousPane, group: group,
        action: .gesture(.previousPane)),
      C(
        "back", keys: [.escape, .character("q")], title: CommandText.back,
        hint: CommandText.backHint, group: group, action: .back),
    ]
  }

  private static var hits: [Command<BrowserState, Intent>] {
    let group = CommandText.catalogue
    return [
      C(
        "hit.next", keys: [.character("n")], title: CommandText.nextHit, group: group,
        action: .gesture(.nextHit)
      ).ranked(.hits),
      C(
        "hit.previous", keys: [.character("N")], title: CommandText.previousHit, group: group,
        action: .gesture(.previousHit)
      ).ranked(.hits),
    ]
  }

  private static var tabs: [Command<BrowserState, Intent>] {
    let group = CommandText.entry
    return [
      C(
        "tab.next", keys: [.character("]")], title: CommandText.nextTab, hint: CommandText.tabHint,
        group: group, action: .gesture(.nextTab)
      ).ranked(.tabs),
      C(
        "tab.previous", keys: [.character("[")], title: CommandText.previousTab, group: group,
        action: .gesture(.previousTab)
      ).ranked(.tabs),
    ]
  }

  private static var columns: [Command<BrowserState, Intent>] {
    let group = CommandText.entry
    return [
      C(
        "table.codes", keys: [.character("i")], title: CommandText.codes,
        hint: CommandText.codesHint, group: group, action: .gesture(.showCodes)
      ).ranked(.columns),
      C(
        "table.narrower", keys: [.character("<")], title: CommandText.narrower, group: group,
        action: .gesture(.narrower)
      ).ranked(.columns),
      C(
        "table.wider", keys: [.character(">")], title: CommandText.wider, group: group,
        action: .gesture(.wider)
      ).ranked(.columns),
    ]
  }

  private static var program: [Command<BrowserState, Intent>] {
    let group = CommandText.program
    return [
      C(
        "sync", keys: [.character("R")], title: CommandText.sync, hint: CommandText.syncHint,
        group: group, action: .program(.sync)),
      C(
        "palette", keys: [.character(":"), .control("p")], title: CommandText.palette,
        hint: CommandText.paletteHint, group: group, action: .program(.palette)),
      C(
        "help", keys: [.character("?"), .function(1)], title: CommandText.help,
        hint: CommandText.helpHint, group: group, action: .program(.help)),
      C(
        "themes", keys: [], title: CommandText.themes, group: group, action: .program(.themes)),
      C(
        "mouse", keys: [.character("M")], title: CommandText.mouse, group: group,
        action: .program(.mouse)),
      C(
        "redraw", keys: [.control("l")], title: CommandText.redraw, group: group,
        action: .program(.redraw)),
      C(
        "suspend", keys: [.control("z")], title: CommandText.suspend, group: group,
        action: .program(.suspend)
      ),
      C(
        "quit", keys: [.character("Q")], title: CommandText.quit, group: group,
        action: .program(.quitNow)),
      C(
        "interrupt", keys: [.control("c")], title: CommandText.interrupt, group: group,
        action: .program(.interrupt)),
    ]
  }
}

extension AreaPlace {
  /// Where the commands of such an area stand, unless they say otherwise.
  fileprivate var rank: HelpRank {
    switch self {
    case .over: .over
    case .sections([.home]): .home
    case .sections: .section
    case .within: .entry
    case .beside: .beside
    }
  }
}

extension Gesture {
  /// Whether it can be given in a section that leaves it to the frame.
  fileprivate func isGiven(_ state: BrowserState) -> Bool {
    switch self {
    case .move, .left, .right, .back, .search: true
    case .nextPane, .previousPane: state.missingHere == nil
    case .open, .nextTab, .previousTab, .nextHit, .previousHit, .narrower, .wider, .showCodes:
      false
    }
  }
}

extension Intent {
  /// Whether it can be given while an area is shown over the section.
  fileprivate var isGivenOver: Bool {
    switch self {
    case .section, .program(.palette), .program(.help), .program(.mouse), .program(.themes),
      .program(.theme), .program(.redraw), .program(.suspend), .program(.quitNow),
      .program(.interrupt):
      true
    case .gesture, .area, .copyText, .form, .command, .elsewhere, .program(.quit),
      .program(.openCounted), .program(.tellAhead), .program(.sync):
      false
    }
  }
}
