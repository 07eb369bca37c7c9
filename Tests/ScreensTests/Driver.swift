import Catalog
import GridSupport
import Runtime
import Terminal

@testable import Screens

typealias BrowserDriver = ProgramDriver<BrowserState, BrowserAction>

/// A browser over the sample city, settled on its first screen.
func openBrowser(
  _ columns: Int, _ rows: Int, city: SampleCity = SampleCity(),
  look: Look = .test, services: BrowserServices? = nil, showsCursor: Bool = false,
  keys: [String: [String]] = [:], platform: String? = nil, with area: (any Area)? = nil
) async throws -> BrowserDriver {
  let program = try BrowserProgram.make(
    services: services ?? city.services,
    configuration: BrowserConfiguration(
      look: look, syncInterval: nil, showsCursor: showsCursor, keys: keys, platform: platform),
    with: area)
  let driver = BrowserDriver(program, size: Size(columns: columns, rows: rows))
  await driver.settle()
  return driver
}

extension ProgramDriver {
  /// Types, key by key, and waits for every answer after each, as an unhurried person does.
  func typeSettled(_ text: String) async {
    for character in text {
      press(.character(character))
      await settle()
    }
  }

  func pressSettled(_ keys: Key...) async {
    for key in keys {
      press(key)
      await settle()
    }
  }

  func shows(_ text: String) -> Bool { grid.text.contains(text) }
}

/// What areas know, for tests of the whole browser.
extension BrowserState {
  var browse: BrowseState { areas[CatalogueArea.self].browse }
  var scope: Scope { areas[CatalogueArea.self].scope }
  var detail: DetailState? { areas[DetailArea.self].detail }
  var isFollowing: Bool { areas[DetailArea.self].isFollowing }
  var unread: [EntryID: ServiceFault] { areas[DetailArea.self].unread }
  var place: Place { common.place }
  var subject: EntrySummary? { common.subject }
  var tables: TablesState { areas[TablesArea.self] }
  var applications: ApplicationsState { areas[ApplicationsArea.self] }
  /// 在线测试 of the interface that is open.
  var test: InterfaceTest? { areas[TestArea.self].test }

  /// How the table that has the body is looked at.
  var tableMode: TableMode? {
    layers.area == AreaID(TablesArea.self) ? tables.mode : nil
  }
}
