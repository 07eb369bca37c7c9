import Runtime
public import Terminal

/// The browser as a program for the loop.
public enum BrowserProgram {
  /// A key binding of the configuration that cannot be.
  public enum BindingError: Error, Hashable, Sendable {
    case unknownCommand(String)
    case unknownKey(command: String, key: String)
  }

  /// Opens the browser on a screen and stays until the person leaves.
  /// - Returns: the exit status.
  public static func run(
    on screen: any Screen, services: BrowserServices, configuration: BrowserConfiguration
  ) throws(BindingError) -> Int32 {
    ProgramLoop.run(try make(services: services, configuration: configuration), on: screen)
  }

  /// Which keys the configuration's `keys` take from commands that had them, or give to several: a
  /// sentence each. The browser says so at its start.
  public static func takenKeys(
    services: BrowserServices, configuration: BrowserConfiguration
  ) -> [String] {
    CommandTable(BrowserCommands.rows(Browser.areas(services, configuration)))
      .takenKeys(by: configuration.keys).map(BindingText.taken)
  }

  /// - Parameter area: one more than there are.
  static func make(
    services: BrowserServices, configuration: BrowserConfiguration, with area: (any Area)? = nil
  ) throws(BindingError) -> Program<BrowserState, BrowserAction> {
    let browser: Browser
    do {
      browser = try Browser(services: services, configuration: configuration, with: area)
    } catch {
      switch error {
      case .unknownCommand(let name): throw .unknownCommand(name)
      case .unknownKey(let command, let key): throw .unknownKey(command: command, key: key)
      }
    }
    let painter = BrowserPainter(browser: browser)
    return Program(
      state: BrowserState(), update: browser.update,
      paint: { state, grid in painter.paint(state, into: &grid) })
  }
}
