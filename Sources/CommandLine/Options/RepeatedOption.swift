import ArgumentParser
import Formats

/// An option that was given more than once and takes one value: the parser would keep the last and
/// say nothing of the others.
struct RepeatedOption: Hashable, Sendable {
  let name: String

  var message: String { "错误：--\(name) 给了不止一次，只能给一次" }

  /// What makes the parser tell its options instead of parsing.
  private static let question = "--experimental-dump-help"

  /// - Parameter arguments: what can be parsed.
  /// - Returns: nil where there is none. What every command understands may be put into all of them
  ///   by an alias, so there the last counts.
  static func find(in arguments: [String]) -> RepeatedOption? {
    let words = arguments.prefix { $0 != "--" }
    let names = words.filter { $0.hasPrefix("--") }.map { word in
      String(word.dropFirst(2).prefix { $0 != "=" })
    }
    let repeated = Set(names.filter { name in names.count { $0 == name } > 1 })
    // The parser is asked only where there is something to ask.
    guard !repeated.isEmpty else { return nil }
    let single = singles { _ = try TJData.parseAsRoot(words + [question]) }
    let overridden = singles { _ = try GlobalOptions.parse([question]) }
    return names.first { repeated.contains($0) && single.contains($0) && !overridden.contains($0) }
      .map(RepeatedOption.init)
  }

  /// The options with one value that the parser knows where it is asked.
  private static func singles(_ ask: () throws -> Void) -> Set<String> {
    do {
      try ask()
      return []
    } catch {
      let answer = try? JSON.parse(TJData.fullMessage(for: error))
      let arguments = answer?["command"]?["arguments"]?.arrayValue ?? []
      let single = arguments.filter { $0["kind"] == "option" && $0["isRepeating"] == false }
      return Set(
        single.flatMap { $0["names"]?.arrayValue ?? [] }.compactMap { $0["name"]?.stringValue })
    }
  }
}
