/// The objects and arrays that are open around the elements of an `ElementScanner`, the outermost
/// first.
struct ScannerLevels {
  private struct Level {
    /// Of the member it is the value of; empty for an element of an array, and for the whole.
    var name: String
    /// Commas it has had.
    var items = 0
  }

  private var levels: [Level] = []

  init() {}

  /// - Returns: nil for what `text` did not make.
  init?(_ text: String) {
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      let words = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard words.count == 2, let items = Int(words[0]) else { return nil }
      levels.append(Level(name: String(words[1]), items: items))
    }
  }

  /// - Parameter items: of the innermost.
  func text(items: Int) -> String {
    var all = levels
    if !all.isEmpty { all[all.count - 1].items = items }
    return all.map { "\($0.items):\($0.name)" }.joined(separator: "/")
  }

  var isEmpty: Bool { levels.isEmpty }
  /// Of the innermost.
  var items: Int { levels.last?.items ?? 0 }
  /// The names that lead to the innermost.
  var path: [String] { levels.dropFirst().map(\.name).filter { !$0.isEmpty } }

  mutating func open(_ name: String) { levels.append(Level(name: name)) }
  mutating func close() { levels.removeLast(levels.isEmpty ? 0 : 1) }
  mutating func next() { if !levels.isEmpty { levels[levels.count - 1].items += 1 } }

  /// `catalog[1].dataset`.
  var description: String {
    var text = levels.count == 1 ? levels[0].name : ""
    for (outer, level) in zip(levels, levels.dropFirst()) {
      text += level.name.isEmpty ? "[\(outer.items)]" : (text.isEmpty ? "" : ".") + level.name
    }
    return text
  }
}
