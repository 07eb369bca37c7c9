import Formats
import Terminal
import Widgets

/// A JSON value as nodes of a tree, depth first, safe for the terminal.
struct JSONNodes {
  /// Nodes beyond this are left out: an answer of five thousand rows of thirty columns has fewer.
  static let limit = 200_000

  private(set) var nodes: [TreeNode] = []
  private(set) var depths: [Int] = []

  init() {}

  init(_ json: JSON) { add(json, key: "", depth: 0) }

  private mutating func add(_ json: JSON, key: String, depth: Int) {
    guard nodes.count < Self.limit else { return }
    depths.append(depth)
    switch json {
    case .object(let members):
      nodes.append(TreeNode(key: key, value: "{", summary: "{\(members.count)}"))
      for member in members {
        add(member.value, key: Sanitizer.line(member.name), depth: depth + 1)
      }
    case .array(let items):
      nodes.append(TreeNode(key: key, value: "[", summary: "[\(items.count)]"))
      for (index, item) in items.enumerated() { add(item, key: "\(index)", depth: depth + 1) }
    case .string: nodes.append(TreeNode(key: key, value: Sanitizer.line(json.compactText)))
    case .number: nodes.append(TreeNode(key: key, value: json.compactText, role: .number))
    case .bool, .null: nodes.append(TreeNode(key: key, value: json.compactText, role: .link))
    }
  }
}
