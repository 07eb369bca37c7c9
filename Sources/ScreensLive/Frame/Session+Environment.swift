import Catalog
import Client
import Screens
import Synchronization
import Terminal

/// Where the browser is to come up anew; empty while nobody chose.
final class EnvironmentChoice: Sendable {
  private let chosen = Mutex<String?>(nil)

  var name: String? { chosen.withLock { $0 } }

  func choose(_ name: String) { chosen.withLock { $0 = name } }

  private let opening = Mutex<EntrySummary?>(nil)

  /// What is opened there.
  var entry: EntrySummary? { opening.withLock { $0 } }

  func open(_ entry: EntrySummary) { opening.withLock { $0 = entry } }
}

extension Session {
  /// The same command line in another environment, or on another platform.
  func entering(_ name: String) throws -> Session {
    var options = options
    let isEnvironment = configuration.environments[name] != nil
    options.environment = isEnvironment ? name : nil
    options.platform = isEnvironment ? nil : name
    return try Session(options, console: console, after: self)
  }

  func environments(_ choice: EnvironmentChoice) -> EnvironmentServices {
    EnvironmentServices(
      names: choices, current: environmentName ?? platformName,
      enter: { choice.choose($0) })
  }

  /// Which platform it is, for the first line, and that nothing is sent to it; nil for the usual
  /// one.
  var mark: String? {
    let platform =
      environmentName ?? (address == .embedded ? nil : Self.host(platformName))
    let words = [platform, sending.label].compactMap(\.self)
    return words.isEmpty ? nil : Sanitizer.line(words.joined(separator: " · "))
  }

  /// `tianjin:http://127.0.0.1:8080` → `127.0.0.1:8080`: a name without what is the same of all.
  static func host(_ platform: String) -> String {
    let parts = platform.split(separator: "://", maxSplits: 1)
    guard parts.count == 2 else { return platform }
    return String(parts[1].split(separator: "/").first ?? parts[1])
  }
}
