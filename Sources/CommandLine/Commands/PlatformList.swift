import Base
import Client
import Store

/// Every platform the configuration names, the usual one first, each once.
struct PlatformList: Sendable {
  /// One of them, by the name people call it.
  struct Item: Sendable {
    var name: String
    var session: Session
  }

  var items: [Item]
  let console: Console
  let wantsJSON: Bool

  init(_ options: GlobalOptions) throws {
    var options = options
    options.platform = nil
    options.environment = nil
    let usual = try Session(options)
    console = usual.console
    wantsJSON = usual.wantsJSON
    items = [Item(name: usual.platformName, session: usual)]
    for name in usual.platformNames {
      options.platform = name
      let session = try Session(options)
      guard !items.contains(where: { $0.session.address == session.address }) else { continue }
      items.append(Item(name: name, session: session))
    }
  }

  /// The store of one, where there is one already.
  static func store(of item: Item) throws -> LocalStore? {
    FileFacts(item.session.storePath) == nil ? nil : try item.session.openStore()
  }
}
