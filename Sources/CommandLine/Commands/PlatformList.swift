import Client
import Store

/// Every platform the configuration names, for one command.
struct PlatformList: Sendable {
  typealias Item = Everywhere.Place

  let everywhere: Everywhere
  let console: Console
  let wantsJSON: Bool

  var items: [Item] { everywhere.places }

  init(_ options: GlobalOptions) throws {
    var options = options
    options.platform = nil
    options.environment = nil
    let usual = try Session(options)
    console = usual.console
    wantsJSON = usual.wantsJSON
    everywhere = try Everywhere(usual)
  }

  /// The store of one, where there is one already.
  static func store(of item: Item) throws -> LocalStore? { try Everywhere.store(of: item) }
}
