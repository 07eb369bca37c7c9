import Base
import Yams

/// A file of YAML that a person writes. Types are told by the settings, so YAML's own resolving,
/// which is slow to load, is left out.
enum YAMLText {
  /// Most bytes such a file may have.
  static let limit = 1 << 20

  /// - Returns: nil where there is no file.
  static func read(_ path: String) throws(ConfigurationError) -> String? {
    let bytes: [UInt8]?
    do {
      bytes = try SmallFile.read(path, limit: limit)
    } catch {
      throw ConfigurationError(
        path: path, faults: [ConfigurationFault(problem: .unreadable(error.errno))])
    }
    guard let bytes else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(path: path, faults: [ConfigurationFault(problem: .notUTF8)])
    }
    return text
  }

  /// Hands over what the text composes to, where it is anything.
  /// - Parameter take: goes through it, and says what is wrong.
  static func compose(
    _ text: String, path: String, _ take: (Node) -> [ConfigurationFault]
  ) throws(ConfigurationError) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text, .basic)
    } catch {
      throw ConfigurationError(path: path, faults: [ConfigurationFault(yaml: error)])
    }
    let faults = root.map(take) ?? []
    guard faults.isEmpty else { throw ConfigurationError(path: path, faults: faults) }
  }
}
