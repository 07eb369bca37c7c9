import Tabular

/// Looks through the first nodes of an XML document for the elements that may be its rows: those
/// that repeat within one parent, and in none that repeats itself.
struct XMLSurvey {
  struct Candidate {
    var place: XMLPlace
    var count: Int
    /// Whether it has attributes or elements, as rows have cells.
    var hasCells: Bool

    var name: String { place.path.joined(separator: "/") }
  }

  private struct Element {
    var name: String
    var children: [String: Int] = [:]
  }

  private static let limit = 20_000
  /// Elements that are rows by their name, should there be only one.
  private static let rowNames: Set = ["record", "row"]

  private(set) var candidates: [Candidate] = []
  /// Whether all of the document was looked at.
  private(set) var isWhole = false
  private var open: [Element] = []
  private var seen = 0
  /// How often a path came, how often at most in one parent, and whether it has cells.
  private var counts: [[String]: (all: Int, most: Int, hasCells: Bool)] = [:]
  private var order: [[String]] = []

  init(_ cursor: XMLCursor) throws {
    do {
      while seen < Self.limit, let node = try cursor.next() {
        seen += 1
        if node == .start { begin(cursor) }
      }
      isWhole = seen < Self.limit
    } catch {
      // What is wrong further on is told when it is read.
      guard seen > 1 else { throw error }
    }
    settle()
  }

  private mutating func begin(_ cursor: XMLCursor) {
    let depth = Int(cursor.depth)
    open.removeLast(max(0, open.count - depth))
    let name = cursor.name
    if depth > 0 {
      open[depth - 1].children[name, default: 0] += 1
      let path = open.dropFirst().map(\.name) + [name]
      if counts[path] == nil { order.append(path) }
      var found = counts[path] ?? (0, 0, false)
      found.all += 1
      found.most = max(found.most, open[depth - 1].children[name] ?? 0)
      found.hasCells = found.hasCells || cursor.hasAttributes
      counts[path] = found
      let parent = Array(path.dropLast())
      if !parent.isEmpty { counts[parent]?.hasCells = true }
    }
    open.append(Element(name: name))
  }

  private mutating func settle() {
    var taken: Set<[String]> = []
    for path in order.sorted(by: { $0.count < $1.count }) {
      guard let found = counts[path] else { continue }
      let isNamed = path.last.map(Self.rowNames.contains) ?? false
      guard found.most > 1 || isNamed else { continue }
      let isWithin = (1..<path.count).contains { taken.contains(Array(path[..<$0])) }
      guard !isWithin else { continue }
      taken.insert(path)
      candidates.append(
        Candidate(place: XMLPlace(path: path), count: found.all, hasCells: found.hasCells))
    }
  }

  /// The likeliest: by name, then by cells, then by count, then by place.
  private var best: Int? {
    candidates.likeliest { candidate in
      (
        candidate.place.path.last.map(Self.rowNames.contains) == true ? 1 : 0,
        candidate.hasCells ? 1 : 0, candidate.count
      )
    }
  }

  var choices: TableChoices {
    TableChoices(.elements, names: candidates.map(\.name), chosen: best ?? 0)
  }

  /// Cells of such rows within which there are elements of several names, each a column apart.
  func splitCells(at place: XMLPlace) -> Set<String> {
    let depth = place.path.count
    let parents = Set(order.map { $0.dropLast() })
    var leaves: [String: Set<[String]>] = [:]
    for path in order where path.count > depth + 1 && !parents.contains(path[...]) {
      guard place.isAnyName || path.starts(with: place.path) else { continue }
      leaves[path[depth], default: []].insert(Array(path[(depth + 1)...]))
    }
    return Set(leaves.filter { $0.value.count > 1 }.keys)
  }

  /// Where rows are; below the root where nothing repeats.
  var place: XMLPlace? {
    if let best { return candidates[best].place }
    return seen > 1 ? XMLPlace(path: ["*"], isAnyName: true) : nil
  }
}
