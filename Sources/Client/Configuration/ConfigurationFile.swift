import Yams

/// Reads `config.yaml`. YAML is touched only where the file exists.
public enum ConfigurationFile {
  /// - Parameter home: what `~/` in a path stands for.
  public static func load(_ path: String, home: String?) throws(ConfigurationError) -> Configuration
  {
    guard let text = try YAMLText.read(path) else { return Configuration() }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return try read(text, path: path, folder: folder, home: home)
  }

  static func read(
    _ text: String, path: String, folder: String = "/", home: String? = nil
  ) throws(ConfigurationError) -> Configuration {
    var reader = ConfigurationReader(folder: folder, home: home)
    try YAMLText.compose(text, path: path) {
      reader.read($0)
      return reader.faults
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
