import Catalog
import Runtime
import Terminal
import Widgets

/// The one table of commands: keys, hints, help and palette all come from here.
enum BrowserCommands {
  static var table: CommandTable<BrowserState, Intent> {
    CommandTable(
      (dataTables
        + (elsewhere + news + open + account + applications + detail + fetch + workbench + voice
        + tables + tableOpening + search + browse + foreign + move + panes + sections + program
        + pages)
        .map(besideTables)).map(\.withNeed))
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
        switch $0.context {
        case .home, .navigation, .results, .applications, .developers, .user, .exchange: .enabled
        case .test(.answer): $0.detail?.test?.view == .tree ? .enabled : .hidden
        case .reading, .elsewhere, .detail, .test(.form), .table: .hidden
        }
      }
    ]
  }

  private static var search: [Command<BrowserState, Intent>] {
    [
      C(
        "search", keys: [.character("/")], title: CommandText.search, hint: CommandText.searchHint,
        group: CommandText.catalogue, action: .search, availability: when { $0.context != .reading }
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
        action: .left),
      C(
        "move.right", keys: [.character("l"), .right], title: CommandText.right, group: group,
        action: .right),
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
        group: group, action: .nextPane, availability: when(hasPanes)),
      C(
        "pane.previous", keys: [.backTab], title: CommandText.previousPane, group: group,
        action: .previousPane, availability: when(hasPanes)),
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
        action: .nextHit,
        availability: when(\.hasHits)),
      C(
        "hit.previous", keys: [.character("N")], title: CommandText.previousHit, group: group,
        action: .previousHit,
        availability: when(\.hasHits)),
    ]
  }

  private static var detail: [Command<BrowserState, Intent>] {
    let group = CommandText.entry
    return [
      C(
        "test.send", keys: [.control("s")], title: CommandText.send, hint: CommandText.sendHint,
        group: group, action: .send, availability: when(isTesting)),
      C(
        "test.view", keys: [.character("v")], title: CommandText.answerView,
        hint: CommandText.answerViewHint, group: group, action: .answerView,
        availability: when { $0.context == .test(.answer) }),
      C(
        "test.fold", keys: [.character("z")], title: CommandText.fold, group: group,
        action: .foldAll,
        availability: when {
          $0.context == .exchange(.questions)
            || $0.context == .test(.answer) && $0.detail?.test?.view == .tree
        }),
      C(
        "tab.next", keys: [.character("]")], title: CommandText.nextTab, hint: CommandText.tabHint,
        group: group, action: .nextTab, availability: when(hasTabs)),
      C(
        "tab.previous", keys: [.character("[")], title: CommandText.previousTab, group: group,
        action: .previousTab, availability: when(hasTabs)),
      C(
        "entry.test", keys: [.character("t")], title: CommandText.test, hint: CommandText.testHint,
        group: group, action: .test, availability: testAvailability),
      C(
        "entry.download", keys: [.character("d")], title: CommandText.download,
        hint: CommandText.downloadHint, group: group, action: .files(.download),
        availability: downloadAvailability),
    ]
  }

  private static var tables: [Command<BrowserState, Intent>] {
    let group = CommandText.entry
    return [
      C(
        "table.codes", keys: [.character("i")], title: CommandText.codes,
        hint: CommandText.codesHint, group: group, action: .showCodes,
        availability: when(hasCodes)),
      C(
        "table.narrower", keys: [.character("<")], title: CommandText.narrower, group: group,
        action: .narrower, availability: when(showsTable)),
      C(
        "table.wider", keys: [.character(">")], title: CommandText.wider, group: group,
        action: .wider, availability: when(showsTable)),
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
    state.context != .reading && state.context != .elsewhere
  }

  private static func isTesting(_ state: BrowserState) -> Bool {
    if case .test = state.context { true } else { false }
  }

  private static func hasTabs(_ state: BrowserState) -> Bool {
    state.missingHere == nil && (state.section == .exchange || state.section == .applications)
      || state.isBrowsing && state.detail != nil
  }

  private static func hasCodes(_ state: BrowserState) -> Bool {
    state.context == .test(.answer)
      || state.context == .detail(.preview) && state.missingInDetail == nil
  }

  private static func showsTable(_ state: BrowserState) -> Bool {
    guard state.missingInDetail == nil else { return false }
    return switch state.context {
    case .detail(.fields), .detail(.preview), .detail(.files): true
    case .test(.answer): state.detail?.test?.view == .table
    default: false
    }
  }

  private static func canZoom(_ state: BrowserState) -> Bool {
    guard case .detail = state.context else { return false }
    return BrowserLayout.showsThreePanes(state.size)
  }

  private static func downloadAvailability(_ state: BrowserState) -> Availability {
    guard state.isBrowsing, let subject = state.subject, !isTesting(state) else { return .hidden }
    guard let detail = state.detail, detail.entry.id == subject.id, !detail.tabs.contains(.files)
    else { return .enabled }
    return .disabled(CommandText.noFiles)
  }

  private static func testAvailability(_ state: BrowserState) -> Availability {
    guard state.isBrowsing, let subject = state.subject, !isTesting(state) else { return .hidden }
    guard subject.kind == .interface else { return .disabled(CommandText.onlyInterfaces) }
    return .enabled
  }
}
