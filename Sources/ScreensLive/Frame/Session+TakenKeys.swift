public import Client
import Screens
import Terminal

extension Session {
  /// Which keys the configuration's `keys` take from commands of the screens, a sentence each. Asks
  /// neither the store nor the platform.
  public var takenKeys: [String] {
    let keys = configuration.keys
    guard !keys.isEmpty else { return [] }
    return BrowserProgram.takenKeys(
      services: BrowserServices(.idle(self)),
      configuration: BrowserConfiguration(
        look: Look.make(themeName: nil, depth: .none, ascii: true), keys: keys))
  }
}
