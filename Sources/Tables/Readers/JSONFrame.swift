import Formats

/// A table that a document has without an array of rows, as pandas writes it: columns under their
/// names, `{"名":["甲","乙"],"数":[1,2]}` and `{"名":{"0":"甲","1":"乙"}}`, or rows under theirs,
/// `{"甲":{"数":1},"乙":{"数":2}}`.
struct JSONFrame {
  /// Names of members on the way to it; empty for the document itself.
  let path: [String]
  /// An object each.
  let rows: [JSON]

  var name: String { path.isEmpty ? "$" : path.joined(separator: ".") }

  private static let depthLimit = 16

  /// All that a document has, in its order; none where it has arrays of rows besides.
  static func all(in document: JSON) -> [JSONFrame] {
    if hasRows(document, 0) { return [] }
    var found: [JSONFrame] = []
    look(document, [], &found)
    return found
  }

  /// Whether there is an array of objects or of arrays; it may lie far behind the beginning.
  private static func hasRows(_ value: JSON, _ depth: Int) -> Bool {
    switch value {
    case .array(let items): items.first.map { !isSingle($0) } ?? false
    case .object(let members):
      depth < depthLimit && members.contains { hasRows($0.value, depth + 1) }
    default: false
    }
  }

  private static func look(_ value: JSON, _ path: [String], _ found: inout [JSONFrame]) {
    guard let members = value.objectValue, path.count < depthLimit else { return }
    if let rows = rows(ofLists: members) ?? rows(ofObjects: members) {
      return found.append(JSONFrame(path: path, rows: rows))
    }
    for member in members { look(member.value, path + [member.name], &found) }
  }

  /// Arrays of one length, of single values: a column each.
  private static func rows(ofLists members: [JSON.Member]) -> [JSON]? {
    let columns = members.compactMap(\.value.arrayValue)
    guard columns.count == members.count, let count = columns.first?.count,
      count * columns.count > 1,
      columns.allSatisfy({ $0.count == count && $0.allSatisfy(isSingle) })
    else { return nil }
    return (0..<count).map { row in
      .object(zip(members, columns).map { JSON.Member($0.name, $1[row]) })
    }
  }

  /// Objects: columns where their members are numbers of rows, else rows, of which all have a
  /// member in common that is a single value.
  private static func rows(ofObjects members: [JSON.Member]) -> [JSON]? {
    let objects = members.compactMap(\.value.objectValue)
    guard objects.count == members.count, let first = objects.first, !first.isEmpty else {
      return nil
    }
    let areColumns =
      !members.allSatisfy { isNumber($0.name) }
      && objects.allSatisfy { object in
        !object.isEmpty && object.allSatisfy { isNumber($0.name) && isSingle($0.value) }
      }
    if areColumns { return rows(ofColumns: members.map(\.name), objects) }
    let shared = objects.reduce(Set(first.map(\.name))) { names, object in
      names.intersection(object.lazy.filter { isSingle($0.value) }.map(\.name))
    }
    return members.count > 1 && !shared.isEmpty ? RowsByName(members).rows : nil
  }

  private static func rows(ofColumns names: [String], _ columns: [[JSON.Member]]) -> [JSON] {
    var labels: [String] = []
    var places: [String: Int] = [:]
    for member in columns.joined() where places[member.name] == nil {
      places[member.name] = labels.count
      labels.append(member.name)
    }
    let key = areCounted(labels) ? nil : freeName { names.contains($0) }
    var rows: [[JSON.Member]] = labels.map { label in
      key.map { [JSON.Member($0, .string(label))] } ?? []
    }
    for (name, column) in zip(names, columns) {
      var cells = [JSON](repeating: .null, count: labels.count)
      for member in column { cells[places[member.name] ?? 0] = member.value }
      for (row, cell) in cells.enumerated() { rows[row].append(JSON.Member(name, cell)) }
    }
    return rows.map(JSON.object)
  }

  private static func isSingle(_ value: JSON) -> Bool {
    switch value {
    case .null, .bool, .number, .string: true
    case .array, .object: false
    }
  }

  private static func isNumber(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether names are the numbers of rows from 0 on, and say nothing.
  fileprivate static func areCounted(_ names: [String]) -> Bool {
    names.enumerated().allSatisfy { String($0) == $1 }
  }

  /// The name of the column for what rows are called, as answers of interfaces have it.
  fileprivate static func freeName(_ isTaken: (String) -> Bool) -> String {
    var name = "key"
    while isTaken(name) { name = "_" + name }
    return name
  }
}

/// Rows under their names, with the name of each where it says something that is not in the row.
private struct RowsByName {
  let rows: [JSON]

  init(_ members: [JSON.Member]) {
    let isPlain =
      JSONFrame.areCounted(members.map(\.name))
      || members.allSatisfy { member in
        (member.value.objectValue ?? []).contains { $0.value.cellText == member.name }
      }
    guard !isPlain else {
      rows = members.map(\.value)
      return
    }
    let key = JSONFrame.freeName { name in members.contains { $0.value[name] != nil } }
    rows = members.map { member in
      .object([JSON.Member(key, .string(member.name))] + (member.value.objectValue ?? []))
    }
  }
}
