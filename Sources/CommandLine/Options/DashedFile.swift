import Base

/// A file whose name begins with a dash, which the parser takes for an option.
struct DashedFile {
  let name: String

  /// The first argument that is one: a file of that name is there, or it has an ending, as no short
  /// option has.
  init?(in arguments: [String]) {
    let dashed = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("-") && $0 != "-" }
    guard
      let name = dashed.first(where: { word in
        FileFacts(word) != nil
          || !word.hasPrefix("--") && word.contains(".") && !word.contains("=")
      })
    else { return nil }
    self.name = name
  }

  var advice: String { "建议：以 - 开头的文件名写作 \(ShellWord.quoted("./\(name)"))" }
}
