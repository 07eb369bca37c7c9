import Base
import Yams

/// Reads `config.yaml`. YAML is touched only where the file exists.
public enum ConfigurationFile {
  /// Most bytes a configuration may have.
  static let limit = 1 << 20

  /// - Parameter home: what `~/` in a path stands for.
  public static func load(_ path: String, home: String?) throws(ConfigurationError) -> Configuration
  {
    let bytes: [UInt8]?
    do {
      bytes = try SmallFile.read(path, limit: limit)
    } catch {
      throw ConfigurationError(
        path: path, faults: [ConfigurationFault(problem: .unreadable(error.errno))])
    }
    guard let bytes else { return Configuration() }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(path: path, faults: [ConfigurationFault(problem: .notUTF8)])
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return try read(text, path: path, folder: folder, home: home)
  }

  static func read(
    _ text: String, path: String, folder: String = "/", home: String? = nil
  ) throws(ConfigurationError) -> Configuration {
    var reader = ConfigurationReader(folder: folder, home: home)
    do {
      // Types are told by the settings, so YAML's own resolving, which is slow to load, is left
      // out.
      if let root = try Yams.compose(yaml: text, .basic) { reader.read(root) }
    } catch {
      throw ConfigurationError(path: path, faults: [ConfigurationFault(yaml: error)])
    }
    guard reader.faults.isEmpty else {
      throw ConfigurationError(path: path, faults: reader.faults)
    }
    return reader.configuration
  }
}

extension ConfigurationFault {
  init(yaml error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, problem: .syntax(YAMLProblem.text(problem)))
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        line: context.mark.line, problem: .repeatedKey(keys.sorted().joined(separator: ", ")))
    case .reader(let problem, _, _, _): self.init(problem: .syntax(YAMLProblem.text(problem)))
    default: self.init(problem: .syntax(YAMLProblem.text("")))
    }
  }
}
