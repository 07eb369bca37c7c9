import Tabular

/// Counts what of an XML document is in none of its rows: elements beside them, and attributes and
/// texts of those around them.
struct XMLBeside {
  /// Names that are told.
  private static let mostNames = 8
  /// Element and attribute of the platform's own files that say what the file is called.
  private static let ownTitle = (root: "dataset", attribute: "name")

  private var names: [String] = []
  private var count = 0

  var notice: TableNotice { TableNotice(.elementsBeside(names), count: count) }

  /// - Parameter path: of an element that is no row, and in none.
  mutating func add(_ path: [String], around place: XMLPlace, _ cursor: XMLCursor) {
    if place.isWithin(path) {
      guard cursor.hasAttributes else { return }
      let own = path.isEmpty && cursor.name == Self.ownTitle.root ? Self.ownTitle.attribute : nil
      for attribute in cursor.attributes() where attribute.name != own {
        add((path + ["@\(attribute.name)"]).joined(separator: "/"))
      }
    } else if place.isWithin(path.dropLast()), !cursor.isEmpty || cursor.hasAttributes {
      // What is in it is counted with it.
      add(path.joined(separator: "/"))
    }
  }

  /// - Parameter parent: an element in which rows are.
  mutating func add(text: String, in parent: ArraySlice<String>) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    add((parent + ["text()"]).joined(separator: "/"))
  }

  private mutating func add(_ name: String) {
    count += 1
    if names.count < Self.mostNames, !names.contains(name) { names.append(name) }
  }
}

/// Counts cells that hold the texts of several elements.
struct XMLJoined {
  private var columns: Set<Int> = []
  private var count = 0
  /// The first such element that can be made rows of.
  private var first = ""

  var notice: TableNotice { TableNotice(.joinedElements(rows: first), count: count) }

  /// - Parameters:
  ///   - column: whose cell goes on.
  ///   - element: path of the element whose text comes; empty where it cannot be chosen as rows.
  mutating func add(_ column: Int, _ element: [String]) {
    columns.insert(column)
    if first.isEmpty { first = element.joined(separator: "/") }
  }

  mutating func endRow() {
    count += columns.count
    columns.removeAll(keepingCapacity: true)
  }
}
