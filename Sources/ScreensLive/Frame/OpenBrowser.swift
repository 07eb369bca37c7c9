import Catalog
public import Client
import Dispatch
import Screens
import Terminal

/// Opens the full screen and stays until the person leaves.
public struct OpenBrowser {
  let session: Session
  /// A file to open as a table.
  let table: String?

  /// Seconds the platform gets to finish at the end.
  private static let patience = 3.0

  public init(_ session: Session, table: String? = nil) {
    self.session = session
    self.table = table
  }

  /// - Returns: the exit status.
  public func run() throws -> Int32 {
    MemoryThrift.begin()
    session.renewStores()
    let settings = session.configuration
    let screen = try CursesScreen(
      CursesScreen.Options(
        ambiguous: settings.ambiguousWidth, mouse: settings.mouse, ascii: settings.ascii,
        asksGround: settings.theme == .auto))
    defer { screen.close() }
    var session = try session.onScreen()
    var entry: EntrySummary?
    while true {
      let choice = EnvironmentChoice()
      let status = try run(session, choice, opening: entry, on: screen)
      guard let name = choice.name else { return status }
      entry = choice.entry
      session = try session.entering(name)
    }
  }

  /// Stays until the person leaves, for good or for another environment.
  private func run(
    _ session: Session, _ choice: EnvironmentChoice, opening entry: EntrySummary?,
    on screen: CursesScreen
  ) throws -> Int32 {
    let live = LiveServices(session)
    defer { close(live) }
    let settings = session.configuration
    var services = BrowserServices(live)
    services.workbench.environments = session.environments(choice)
    services.everywhere = EverywhereServices(live, choice)
    let configuration = BrowserConfiguration(
      look: screen.look(themeName: settings.theme == .auto ? nil : settings.theme.rawValue),
      followsGround: settings.theme == .auto && screen.depth != .none, measure: screen.measure,
      syncInterval: settings.syncInterval, mouse: settings.mouse,
      showsCursor: settings.cursor == .visible, keys: settings.keys, platform: session.mark,
      table: entry == nil ? table : nil, entry: entry)
    do {
      return try BrowserProgram.run(
        on: screen, services: services, configuration: configuration)
    } catch {
      throw Failure(error, configuration: session.places.configurationFile)
    }
  }

  /// Waits, not for ever, until the platform has gone.
  private func close(_ live: LiveServices) {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await live.door.close()
      done.signal()
    }
    _ = done.wait(timeout: .now() + Self.patience)
  }
}

extension Failure {
  /// A key binding that cannot be.
  fileprivate init(_ error: BrowserProgram.BindingError, configuration path: String) {
    switch error {
    case .unknownCommand(let name):
      self.init(
        .usage, "配置文件 \(path) 的 keys 中没有“\(name)”这个命令", advice: "在界面中按 ? 可查看命令")
    case .unknownKey(let command, let key):
      self.init(.usage, "配置文件 \(path) 的 keys.\(command) 中没有“\(key)”这个键")
    }
  }
}
