import Tabular

/// Looks through the first nodes of an XML document for the elements that may be its rows: those
/// that repeat within one parent, and in none that repeats itself; beside these, and where nothing
/// repeats, those that come once and have cells.
struct XMLSurvey {
  struct Candidate {
    var place: XMLPlace
    var count: Int
    /// Whether it has attributes or elements, as rows have cells.
    var hasCells: Bool
    /// How likely it is what the document is about, from 0.
    var likelihood: Int
  }

  private struct Element {
    var name: String
    var children: [String: Int] = [:]
  }

  /// What was seen of the elements at one path.
  private struct Kind {
    var all = 0
    /// How often at most in one parent.
    var most = 0
    var attributes: Set<String> = []
    var children: Set<String> = []

    var hasCells: Bool { !attributes.isEmpty || !children.isEmpty }

    mutating func add(_ count: Int, _ names: [String]) {
      all += 1
      most = max(most, count)
      attributes.formUnion(names)
    }
  }

  private static let limit = 20_000
  /// Elements that are rows by their name, should there be only one.
  private static let rowNames: Set = ["record", "row"]

  private(set) var candidates: [Candidate] = []
  /// Whether all of the document was looked at.
  private(set) var isWhole = false
  private var root = ""
  private var open: [Element] = []
  private var seen = 0
  /// The root's path is empty.
  private var kinds: [[String]: Kind] = [:]
  /// All paths but the root's, as they came.
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
    let path = open.dropFirst().map(\.name) + (depth > 0 ? [name] : [])
    if depth > 0 {
      open[depth - 1].children[name, default: 0] += 1
      if kinds[path] == nil { order.append(path) }
      kinds[Array(path.dropLast()), default: Kind()].children.insert(name)
    } else {
      root = name
    }
    let count = depth > 0 ? open[depth - 1].children[name] ?? 0 : 0
    let attributes = cursor.hasAttributes ? cursor.attributes().map(\.name) : []
    // In its place: a row may have thousands of them.
    kinds[path, default: Kind()].add(count, attributes)
    open.append(Element(name: name))
  }

  private mutating func settle() {
    let paths = order.sorted { $0.count < $1.count }
    var taken: Set<[String]> = []
    func isWithin(_ path: [String]) -> Bool {
      (1..<path.count).contains { taken.contains(Array(path[..<$0])) }
    }
    var likelihoods: [[String]: Int] = [:]
    for path in paths {
      let isNamed = path.last.map(Self.rowNames.contains) ?? false
      guard (kinds[path]?.most ?? 0) > 1 || isNamed, !isWithin(path) else { continue }
      taken.insert(path)
      likelihoods[path] = isNamed ? 3 : 2
    }
    // What is around such elements is no row.
    let around = Set(taken.flatMap { path in path.indices.map { Array(path[..<$0]) } })
    for path in paths where !taken.contains(path) && !around.contains(path) {
      guard kinds[path]?.hasCells == true, !isWithin(path) else { continue }
      taken.insert(path)
      likelihoods[path] = 0
    }
    candidates = paths.compactMap { path in
      guard let likelihood = likelihoods[path], let kind = kinds[path] else { return nil }
      return Candidate(
        place: XMLPlace(path: path), count: kind.all, hasCells: kind.hasCells,
        likelihood: likelihood)
    }
    candidates += anyNames
  }

  /// Elements of several names side by side, all of them together.
  private var anyNames: [Candidate] {
    var parents: [[String]] = []
    var sums: [[String]: (kinds: Int, count: Int)] = [:]
    for candidate in candidates where candidate.hasCells {
      let parent = Array(candidate.place.path.dropLast())
      if sums[parent] == nil { parents.append(parent) }
      let sum = sums[parent] ?? (0, 0)
      sums[parent] = (sum.kinds + 1, sum.count + candidate.count)
    }
    return parents.compactMap { parent in
      guard let sum = sums[parent], sum.kinds > 1 else { return nil }
      let place = XMLPlace(path: parent + [XMLPlace.anyName])
      return Candidate(place: place, count: sum.count, hasCells: true, likelihood: 1)
    }
  }

  /// The likeliest: by name and by what repeats, then by cells, then by count, then by place.
  private var best: Int? {
    candidates.likeliest { ($0.likelihood, $0.hasCells ? 1 : 0, $0.count) }
  }

  var choices: TableChoices {
    TableChoices(.elements, names: candidates.map(\.place.name), chosen: best ?? 0)
  }

  /// Where rows are; the root alone where no element in it has any of its own.
  var place: XMLPlace? {
    if let best { return candidates[best].place }
    return seen > 1 || kinds[[]]?.hasCells == true ? XMLPlace(path: []) : nil
  }

  /// Places that a name may mean, whether they are likely to be rows or not: a path from the root,
  /// with the root or without it, or the end of one.
  func places(named wanted: String) -> [XMLPlace] {
    var path = wanted.split(separator: "/").map(String.init)
    if path == [root] { return [XMLPlace(path: [])] }
    if path.first == root, !known(path) { path.removeFirst() }
    guard !path.isEmpty else { return [] }
    if known(path) { return [XMLPlace(path: path)] }
    return order.filter { $0.count > path.count && $0.suffix(path.count) == path[...] }
      .map { XMLPlace(path: $0) }
  }

  private func known(_ path: [String]) -> Bool {
    guard path.last == XMLPlace.anyName else { return kinds[path] != nil }
    return kinds[Array(path.dropLast())]?.children.isEmpty == false
  }

  /// Names that attributes and elements of such rows have in common.
  func namesOfBoth(at place: XMLPlace) -> Set<String> {
    kinds.lazy.filter { place.holds($0.key) }
      .reduce(into: []) { $0.formUnion($1.value.attributes.intersection($1.value.children)) }
  }

  /// Cells of such rows within which there are elements of several names, each a column apart.
  func splitCells(at place: XMLPlace) -> Set<String> {
    let depth = place.path.count
    let parents = Set(order.map { $0.dropLast() })
    var leaves: [String: Set<[String]>] = [:]
    for path in order where path.count > depth + 1 && !parents.contains(path[...]) {
      guard place.holds(Array(path[..<depth])) else { continue }
      leaves[path[depth], default: []].insert(Array(path[(depth + 1)...]))
    }
    return Set(leaves.filter { $0.value.count > 1 }.keys)
  }
}
