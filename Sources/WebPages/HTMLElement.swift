/// An element of a page, as a value.
public struct HTMLElement: Sendable {
  /// What stands in an element.
  public enum Node: Sendable {
    case element(HTMLElement)
    case text(String)
  }

  /// In lower case.
  public var name: String
  /// Names in lower case.
  public var attributes: [String: String]
  /// In the order of the page.
  public var children: [Node]

  /// Of `children`, those that are elements.
  public var elements: [HTMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The words of its `class`.
  public var classes: [Substring] {
    (attributes["class"] ?? "").split(whereSeparator: \.isWhitespace)
  }

  /// Whether it has all of them.
  public func hasClasses(_ names: [String]) -> Bool {
    let classes = classes
    return names.allSatisfy { name in classes.contains { $0 == name } }
  }

  /// What is read, white space run together; nothing of scripts and styles.
  public var text: String {
    var pieces: [String] = []
    gather(&pieces)
    return pieces.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let silent: Set = ["script", "style", "noscript", "template"]
  /// Names of elements that stand within a line.
  public static let inlineNames: Set = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "tt", "u", "var", "wbr",
  ]

  /// Whether it stands within a line.
  public var isInline: Bool { Self.inlineNames.contains(name) }

  private func gather(_ pieces: inout [String]) {
    guard !isSilent else { return }
    let isBlock = !isInline
    if isBlock { pieces.append(" ") }
    for child in children {
      switch child {
      case .text(let text): pieces.append(text)
      case .element(let element): element.gather(&pieces)
      }
    }
    if isBlock { pieces.append(" ") }
  }

  /// What stands in a page's `<title>`; empty where it has none.
  public var pageTitle: String { first { $0.name == "title" }?.text ?? "" }

  /// Whether nothing in it is read by people.
  public var isSilent: Bool { Self.silent.contains(name) }

  /// The first element below, in the order of the page, that `isWanted` accepts.
  public func first(_ isWanted: (HTMLElement) -> Bool) -> HTMLElement? {
    for element in elements {
      if isWanted(element) { return element }
      if let found = element.first(isWanted) { return found }
    }
    return nil
  }

  /// All elements of that name below, but for those inside another of `walls`.
  public func all(_ wanted: String, outside walls: Set<String> = []) -> [HTMLElement] {
    elements.flatMap { element -> [HTMLElement] in
      if element.name == wanted { return [element] }
      return walls.contains(element.name) ? [] : element.all(wanted, outside: walls)
    }
  }
}
