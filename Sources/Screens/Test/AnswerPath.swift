import Formats
import Widgets

/// A node of the JSON tree: the way to it, and what it is.
extension TestAnswer {
  /// Names and numbers from the top to a node.
  private func steps(to node: Int) -> [AnswerStep] {
    var steps: [AnswerStep] = []
    var child = node
    while let parent = parent(of: child) {
      let key = nodes[child].key
      let isItem = nodes[parent].value == "["
      steps.append(isItem ? .item(Int(key) ?? 0) : .member(key))
      child = parent
    }
    return steps.reversed()
  }

  private func parent(of node: Int) -> Int? {
    let depth = tree.depth(of: node)
    guard depth > 0 else { return nil }
    var index = node - 1
    while index >= 0, tree.depth(of: index) >= depth { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// `.data[0].名称`, as the filter takes it.
  func path(to node: Int) -> String { steps(to: node).text }

  /// The value of a node: a text bare, the rest as JSON.
  func value(of node: Int) -> String? {
    guard let json else { return nil }
    let value = steps(to: node).reduce(json as JSON?) { value, step in
      switch step {
      case .member(let name): value?[name]
      case .item(let index):
        value?.arrayValue.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
    return value.map { $0.stringValue ?? $0.prettyText }
  }
}

/// A step down in an answer.
enum AnswerStep {
  case member(String)
  case item(Int)

  fileprivate var text: String {
    switch self {
    case .item(let index): "[\(index)]"
    case .member(let name):
      name.isPlainName ? ".\(name)" : "[\(JSON.string(name).compactText)]"
    }
  }
}

extension [AnswerStep] {
  /// As the filter takes them.
  var text: String {
    let path = map(\.text).joined()
    return path.hasPrefix(".") ? path : "." + path
  }
}

extension String {
  /// Whether it may stand behind a dot without quotes.
  fileprivate var isPlainName: Bool {
    !isEmpty && allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
  }
}
