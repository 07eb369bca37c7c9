import ArgumentParser
import Search

/// A word where the name of a subcommand belongs, and which is none. The parser takes it for an
/// argument of the default subcommand.
struct UnknownSubcommand: Hashable, Sendable {
  let word: String
  /// The commands before it, the program's name first.
  let path: [String]
  /// Those there are, as help lists them.
  let names: [String]

  /// - Parameter arguments: what could not be parsed.
  /// - Returns: nil where the fault is another.
  static func find(in arguments: [String]) -> UnknownSubcommand? {
    var command: any ParsableCommand.Type = TJData.self
    var path: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst(), word != "--" {
      if word.hasPrefix("-") {
        if !flags.contains(word), !word.contains("=") { rest = rest.dropFirst() }
        continue
      }
      let children = command.configuration.subcommands
      guard !children.isEmpty else { return nil }
      if let child = children.first(where: { $0._commandName == word }) {
        command = child
        path.append(word)
        continue
      }
      // A default subcommand may take the word.
      guard (try? TJData.parseAsRoot(path + [word])) == nil else { return nil }
      return UnknownSubcommand(
        word: word, path: [TJData._commandName] + path,
        names: names(of: children))
    }
    return nil
  }

  /// What help is asked of by a name that none has; the parser shows the program's own then.
  /// - Returns: nil where the words ask for something else, or are right.
  static func asked(of arguments: [String]) -> UnknownSubcommand? {
    var words = arguments.filter { !$0.hasPrefix("-") }[...]
    guard words.popFirst() == "help", arguments.first == "help" else { return nil }
    var command: any ParsableCommand.Type = TJData.self
    var path = [TJData._commandName]
    for word in words {
      let children = command.configuration.subcommands
      guard !children.isEmpty else { return nil }
      guard let child = children.first(where: { $0._commandName == word }) else {
        return UnknownSubcommand(word: word, path: path, names: names(of: children))
      }
      command = child
      path.append(word)
    }
    return nil
  }

  private static func names(of commands: [any ParsableCommand.Type]) -> [String] {
    commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
  }

  /// The options of every command that take no value; behind any other a word may be its value.
  private static let flags = ["--json", "--read-only", "--dry-run", "--help", "-h", "--version"]

  /// Those that may have been meant, the nearest first.
  var near: [String] { Array(NearNames.near(word, in: names).prefix(2)) }
}
