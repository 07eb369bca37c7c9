import Catalog
import WebPages

/// Facts as such pages have them: `来源部门：教育局` in one text or in two neighbours, cells of a table,
/// badges of formats.
enum OPortalFacts {
  private static let colons: Set<Character> = [":", "："]

  /// Labels the model knows fill their places. A row of a table with one of them is a row of pairs,
  /// whose other labels are kept as they are.
  static func gather(_ element: HTMLElement, into sheet: inout FactSheet) {
    guard !element.isSilent else { return }
    if element.name == "tr" {
      takeRow(element.elements.filter { ["th", "td"].contains($0.name) }, into: &sheet)
      return
    }
    let parts = element.children.map(text)
    for (index, node) in element.children.enumerated() where isLeaf(node) {
      guard let colon = parts[index].firstIndex(where: colons.contains) else { continue }
      let name = String(parts[index][..<colon]).trimmed
      guard isKnown(name) else { continue }
      let rest = String(parts[index][parts[index].index(after: colon)...]).trimmed
      let value = rest.isEmpty ? parts[(index + 1)...].first { !$0.trimmed.isEmpty } : rest
      if let value { sheet.take(name, value) }
    }
    for child in element.elements { gather(child, into: &sheet) }
  }

  private static func takeRow(_ cells: [HTMLElement], into sheet: inout FactSheet) {
    let pairs = stride(from: 0, to: cells.count - 1, by: 2).map {
      (label(cells[$0].text), cells[$0 + 1].text)
    }
    guard pairs.contains(where: { isKnown($0.0) }) else { return }
    for (label, value) in pairs { sheet.take(label, value) }
  }

  private static func isKnown(_ label: String) -> Bool {
    FactPlace.all[FactPlace.key(label)] != nil
  }

  private static func isLeaf(_ node: HTMLElement.Node) -> Bool {
    switch node {
    case .text: true
    case .element(let element): element.elements.isEmpty && !element.isSilent
    }
  }

  /// Formats, as badges stand in a card.
  static func formats(_ element: HTMLElement) -> [FileFormat] {
    leaves(element).compactMap { $0.count < 12 ? FactSpelling.format($0) : nil }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Texts of elements that have no element within.
  static func leaves(_ element: HTMLElement) -> [String] {
    let elements = element.elements
    return elements.isEmpty ? [element.text.trimmed] : elements.flatMap(leaves)
  }

  private static func label(_ text: String) -> String {
    var label = text.trimmed[...]
    while let last = label.last, colons.contains(last) { label = label.dropLast() }
    return String(label)
  }

  private static func text(_ node: HTMLElement.Node) -> String {
    switch node {
    case .text(let text): text
    case .element(let element): element.text
    }
  }
}
