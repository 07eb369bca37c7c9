public import Formats

/// Where the rows of an answer lie: `data.list`, `result[0].rows`, or empty for the whole.
/// A name with other characters than letters, digits, `_` and `-` stands in double quotes, as
/// JSON has it.
public struct RowsPath: Hashable, Sendable, Codable, CustomStringConvertible {
  /// One step from a value to one inside it.
  public enum Step: Hashable, Sendable {
    case member(String)
    case item(Int)
  }

  /// From the answer's root.
  public let steps: [Step]

  /// The root itself, where there are none.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The place that this one is in; nil for the whole.
  public var parent: RowsPath? { steps.isEmpty ? nil : RowsPath(Array(steps.dropLast())) }

  /// - Returns: nil for what is no path.
  public init?(_ text: String) {
    var steps: [Step] = []
    var rest = Substring(text)
    if rest == "." { rest = "" }
    if rest.first == "." { rest.removeFirst() }
    while !rest.isEmpty {
      guard let step = Self.step(&rest, isFirst: steps.isEmpty) else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func step(_ rest: inout Substring, isFirst: Bool) -> Step? {
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]"),
        let index = Int(rest[rest.index(after: rest.startIndex)..<end]), index >= 0
      else { return nil }
      rest = rest[rest.index(after: end)...]
      return .item(index)
    }
    if !isFirst {
      guard rest.first == "." else { return nil }
      rest.removeFirst()
    }
    if rest.unicodeScalars.first == "\"" { return quoted(&rest).map { .member($0) } }
    let name = rest.prefix { isPlain($0) }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...]
    return .member(String(name))
  }

  /// A name as a JSON string, by scalars: an accent behind a quote is part of the name.
  private static func quoted(_ rest: inout Substring) -> String? {
    let scalars = rest.unicodeScalars
    var isEscaped = false
    let end = scalars.dropFirst().firstIndex { scalar in
      defer { isEscaped = !isEscaped && scalar == "\\" }
      return scalar == "\"" && !isEscaped
    }
    guard let end else { return nil }
    let text = String(scalars[...end])
    rest = Substring(scalars[scalars.index(after: end)...])
    return (try? JSON.parse(text))?.stringValue
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "-"
  }

  /// As a person writes it, such as `data.list`.
  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .item(let index): text += "[\(index)]"
      case .member(let name):
        if !text.isEmpty { text += "." }
        let isPlain = !name.isEmpty && name.allSatisfy(Self.isPlain)
        text += isPlain ? name : JSON.string(name).compactText
      }
    }
  }

  /// What lies there; nil where nothing does.
  public func value(in json: JSON) -> JSON? {
    steps.reduce(json as JSON?) { value, step in
      switch step {
      case .member(let name): value?[name]
      case .item(let index):
        value?.arrayValue.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
  }
}

extension RowsPath {
  /// - Throws: where the text is no path.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let path = RowsPath(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no path")
    }
    self = path
  }

  /// Written as `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension RowsPath {
  /// Members below this depth are not looked at.
  private static let depth = 6
  /// Names rows go by, the likeliest first.
  private static let names = [
    "data", "list", "rows", "records", "items", "result", "results", "content", "datalist",
    "features", "value", "hits", "docs", "entry", "pois", "datas",
  ]
  /// Names the columns beside rows go by; the first is that of the live platform's preview.
  static let headers = ["columnNames", "columns", "fields", "headers"]
  /// Lists that are about the answer.
  private static let others: Set = [
    "errors", "warnings", "messages", "sort", "facets", "aggregations",
  ]
  /// Lists that are no rows where something beside them is called so.
  private static let asides: Set = [
    "links", "link", "_links", "included", "orders", "filters", "breadcrumbs", "footer",
    "suggestion", "dict", "meta",
  ]

  /// Where the rows of an answer nobody has described most likely are: the nearest array of
  /// objects to the top, or of arrays that is called as rows are; among equals the one with the
  /// best known name, then the longest. Where there is none, the nearest array of arrays, then any
  /// that bears a known name or is the whole. What is called as rows are and is empty is the
  /// answer, whatever lies beside it.
  public static func guess(in json: JSON) -> RowsPath? {
    if isFactsAndRows(json) { return RowsPath([.item(1)]) }
    var level: [(steps: [Step], json: JSON)] = [([], json)]
    var second: RowsPath?
    var third: RowsPath?
    var last: RowsPath?
    for _ in 0...depth where !level.isEmpty {
      let all = arraysBesideNamed(level)
      let rows = all.filter { !isHeader($0.steps) }
      let arrays = rows.sorted { likelier($0, $1) }
      if let map = map(level, besides: arrays) { return map }
      if let found = nearest(arrays, level, in: json) { return RowsPath(found) }
      let table = arrays.first { holds($0.json) { $0.arrayValue != nil } }
      second = second ?? table.map { RowsPath($0.steps) }
      third = third ?? arrays.first { isNamed($0.steps) }.map { RowsPath($0.steps) }
      let aside = all.first { isHeader($0.steps) && holds($0.json) { $0.objectValue != nil } }
      let isText = level.contains { isTextOfRows($0) }
      last = last ?? aside.flatMap { isOther($0.steps) || isText ? nil : RowsPath($0.steps) }
      last = last ?? asideOfObjects(level)
      level = level.flatMap { place in
        (place.json.objectValue ?? []).map { (place.steps + [.member($0.name)], $0.value) }
      }
    }
    return second ?? third ?? last
  }

  /// An object that is called as rows are and is rows by their numbers.
  private static func map(
    _ level: [(steps: [Step], json: JSON)], besides arrays: [(steps: [Step], json: JSON)]
  ) -> RowsPath? {
    let map = level.first { isNamed($0.steps) && RowMap.isOne($0.json) }
    guard let map, !arrays.contains(where: { isNamed($0.steps) }) else { return nil }
    return RowsPath(map.steps)
  }

  /// The rows of one level: an array of objects, or an empty one that is called as rows are, unless
  /// what is called so lies deeper or a total counts the other.
  private static func nearest(
    _ arrays: [(steps: [Step], json: JSON)], _ level: [(steps: [Step], json: JSON)], in json: JSON
  ) -> [Step]? {
    let found = arrays.first { array in
      holds(array.json) { $0.objectValue != nil }
        || isNamed(array.steps) && holds(array.json) { $0.arrayValue != nil }
    }
    if let found, isNamed(found.steps) { return found.steps }
    let isDeeper = level.contains {
      $0.json.objectValue != nil && !$0.steps.isEmpty && isNamed($0.steps)
    }
    guard !isDeeper,
      let empty = arrays.first(where: { isNamed($0.steps) && $0.json.arrayValue == [] })
    else { return found?.steps }
    guard let found else { return empty.steps }
    let around = RowsPath(empty.steps).parent?.value(in: json)?.objectValue ?? []
    let isCounted = around.contains {
      PageFacts.isTotal($0.name) && $0.value.writtenCount == found.json.arrayValue?.count
    }
    return isCounted ? found.steps : empty.steps
  }

  /// A pair of what there is to page through and the rows, as the World Bank sends it.
  static func isFactsAndRows(_ json: JSON) -> Bool {
    guard let pair = json.arrayValue, pair.count == 2, let facts = pair[0].objectValue else {
      return false
    }
    guard pair[1] == .null || pair[1] == .array([]) || holds(pair[1], { $0.objectValue != nil })
    else { return false }
    return facts.contains { PageFacts.isTotal($0.name) && $0.value.writtenCount != nil }
  }

  private static func named(
    _ level: [(steps: [Step], json: JSON)]
  ) -> [JSON] {
    level.filter { !$0.steps.isEmpty && isNamed($0.steps) }.map(\.json).filter {
      $0.arrayValue != nil || $0.objectValue != nil || $0 == .null
    }
  }

  /// The arrays of a level, without what lies beside the rows where something is called rows.
  private static func arraysBesideNamed(
    _ level: [(steps: [Step], json: JSON)]
  ) -> [(steps: [Step], json: JSON)] {
    let isAnyNamed = !named(level).isEmpty
    return level.filter { $0.json.arrayValue != nil && !(isAnyNamed && isAside($0.steps)) }
  }

  /// What lies beside objects that are called rows, for where those have none.
  private static func asideOfObjects(_ level: [(steps: [Step], json: JSON)]) -> RowsPath? {
    let isPlain = named(level).allSatisfy { $0.objectValue?.isEmpty == false }
    guard isPlain else { return nil }
    return level.first { isAside($0.steps) && holds($0.json) { $0.objectValue != nil } }.map {
      RowsPath($0.steps)
    }
  }

  /// Rows that come as a text of lines (CKAN's `records_format=csv`).
  private static func isTextOfRows(_ place: (steps: [Step], json: JSON)) -> Bool {
    isNamed(place.steps) && place.json.stringValue?.utf8.contains(UInt8(ascii: "\n")) == true
  }

  private static func isAside(_ steps: [Step]) -> Bool {
    guard case .member(let name) = steps.last else { return false }
    return asides.contains(name.lowercased())
  }

  /// Where an answer has no rows that says that there are none: the one list of an object that has
  /// else but words about itself, or what is named as rows are beside a total of 0.
  static func nothing(in json: JSON) -> RowsPath? {
    let contents = (json.objectValue ?? []).filter {
      AnswerNames.contents.contains($0.name.lowercased())
    }
    return nothing(atTopOf: json)
      ?? contents.lazy.compactMap { member in
        nothing(atTopOf: member.value).map { RowsPath([.member(member.name)] + $0.steps) }
      }.first
  }

  /// Where the rows would be of an answer that leaves out an empty list and says that there are
  /// none: FHIR's bundle (R4, 2.36.2) and Google's lists.
  static func leftOut(of json: JSON) -> RowsPath? {
    guard let members = json.objectValue,
      members.contains(where: { PageFacts.isTotal($0.name) && $0.value.writtenInteger == 0 }),
      let list = lists.first(where: { json[$0.sign]?.stringValue != nil })?.list,
      members.allSatisfy({ isOfList($0.name) })
    else { return nil }
    return RowsPath([.member(list)])
  }

  /// What tells that an answer is a list of such a kind, and where that has its rows.
  private static let lists = [(sign: "resourceType", list: "entry"), (sign: "kind", list: "items")]
  /// What such a list says of itself.
  private static let ofList: Set = [
    "resourcetype", "kind", "type", "id", "etag", "timestamp", "selflink", "self", "implicitrules",
    "language",
  ]

  private static func isOfList(_ name: String) -> Bool {
    let name = name.lowercased()
    return ofList.contains(name) || asides.contains(name) || PageFacts.isTotal(name)
  }

  /// Names of lists alone, in place of which some languages write an empty object.
  private static let listNames: Set = ["records", "rows", "list", "items", "features"]

  private static func nothing(atTopOf json: JSON) -> RowsPath? {
    guard let members = json.objectValue else { return nil }
    let empty = members.first {
      $0.value == .object([]) && listNames.contains($0.name.lowercased())
    }
    if let empty, members.count > 1 { return RowsPath([.member(empty.name)]) }
    let lists = members.filter { $0.value == .array([]) }
    if lists.count == 1, AnswerNames.areAll(of: json) { return RowsPath([.member(lists[0].name)]) }
    guard members.contains(where: { PageFacts.isTotal($0.name) && $0.value.writtenInteger == 0 })
    else { return nil }
    let named = members.first { isNamed([.member($0.name)]) && AnswerNames.isNothing($0.value) }
    return named.map { RowsPath([.member($0.name)]) }
  }

  /// Whether nothing stands there, or where what it lies in would be: `{"data": null}` for
  /// `data.list`. Of an empty list other languages make an empty object, or an empty text.
  func isNothing(in json: JSON) -> Bool {
    var value: JSON? = json
    for (number, step) in steps.enumerated() {
      if number > 0, let value, AnswerNames.isNothing(value) { return true }
      value = RowsPath([step]).value(in: value ?? .null)
    }
    return steps.isEmpty ? false : value.map(AnswerNames.isNothing) ?? false
  }

  /// Whether what lies there is about the answer, or beside its rows.
  static func isAbout(_ steps: [Step]) -> Bool { isHeader(steps) || isAside(steps) }

  static func isNamed(_ steps: [Step]) -> Bool { rank(steps) < names.count }

  private static func isOther(_ steps: [Step]) -> Bool {
    guard case .member(let name) = steps.last else { return false }
    return others.contains(name.lowercased())
  }

  static func holds(_ json: JSON, _ isRow: (JSON) -> Bool) -> Bool {
    guard let items = json.arrayValue, !items.isEmpty else { return false }
    return items.allSatisfy(isRow)
  }

  private static func likelier(
    _ left: (steps: [Step], json: JSON), _ right: (steps: [Step], json: JSON)
  ) -> Bool {
    let (a, b) = (rank(left.steps), rank(right.steps))
    return a == b ? (left.json.arrayValue ?? []).count > (right.json.arrayValue ?? []).count : a < b
  }

  private static func isHeader(_ steps: [Step]) -> Bool {
    guard case .member(let name) = steps.last else { return false }
    return headers.contains(name) || isOther(steps)
  }

  private static func rank(_ steps: [Step]) -> Int {
    guard case .member(let name) = steps.last else { return 0 }
    return names.firstIndex(of: name.lowercased())
      ?? (isAside(steps) ? names.count + 1 : names.count)
  }
}
