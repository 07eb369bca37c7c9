public import Formats

/// Rows as objects, whatever they were.
struct RowRecords {
  var records: [JSON]
  /// Where they lie.
  var place: RowsPath
  /// Columns that are named beside the rows, whether a row has them or not.
  private var columns: [String]
  private var gaps = PreviewGaps()

  /// - Parameter path: nil to look for them.
  /// - Returns: nil where there are none at the path, or no list anywhere.
  init?(_ json: JSON, at path: RowsPath?) {
    if path == nil, let place = RowsPath.leftOut(of: json) {
      self.init([], place, in: json)
      return
    }
    guard let place = path ?? RowsPath.guess(in: json) ?? RowsPath.nothing(in: json) else {
      return nil
    }
    if place.isNothing(in: json) {
      self.init([], place, in: json)
      return
    }
    guard let found = place.value(in: json) else { return nil }
    // One object is one row, but for one that says how the call went.
    let one = path == nil || AnswerNames.areAll(of: found) ? nil : found.objectValue
    guard
      let items = found.arrayValue ?? RowMap.items(of: found)
        ?? one.map({ [JSON.object($0)] })
    else { return nil }
    self.init(items, place, in: json)
  }

  /// One object where no list is: what an envelope holds, or the whole where there is no envelope.
  init?(one json: JSON, isEnvelope: Bool) {
    guard let members = json.objectValue, !AnswerNames.areAll(of: json),
      !members.allSatisfy({ AnswerNames.isNothing($0.value) })
    else { return nil }
    guard isEnvelope else {
      self.init([json], RowsPath(), in: json)
      return
    }
    let names = ["data", "result"]
    guard let name = names.first(where: { json[$0]?.objectValue?.isEmpty == false }),
      let value = json[name], !AnswerNames.areAll(of: value)
    else { return nil }
    self.init([value], RowsPath([.member(name)]), in: json)
  }

  private init(_ items: [JSON], _ place: RowsPath, in json: JSON) {
    self.place = place
    let beside = Self.header(beside: place, in: json)
    let within = beside == nil ? RowHeader.names(within: items) : nil
    let header = beside ?? within.map { (names: $0, isOfPreview: false) }
    columns = header?.names ?? []
    gaps.isPreview = Self.isPreview(beside: place, in: json)
    records = []
    records.reserveCapacity(items.count)
    for item in items.dropFirst(within == nil ? 0 : 1) { records.append(take(item, header)) }
  }

  /// Names of columns that stand beside the rows; whether they stand for the rows' own.
  private static func header(
    beside path: RowsPath, in json: JSON
  ) -> (names: [String], isOfPreview: Bool)? {
    guard let parent = path.parent?.value(in: json) else { return nil }
    for name in RowsPath.headers {
      guard let items = parent[name]?.arrayValue, !items.isEmpty else { continue }
      return (RowHeader.unique(items.map(columnName)), name == RowsPath.headers[0])
    }
    // Socrata's `rows.json`.
    let columns = parent["meta"]?["view"]?["columns"]?.arrayValue ?? []
    guard !columns.isEmpty, path.value(in: json)?.arrayValue?.first?.arrayValue != nil else {
      return nil
    }
    return (RowHeader.unique(columns.map(columnName)), false)
  }

  private static func columnName(_ item: JSON) -> String {
    ["fieldName", "name", "label", "field", "prop", "id"].lazy
      .compactMap { item[$0]?.stringValue }.first ?? item.cellText
  }

  private static func isPreview(beside path: RowsPath, in json: JSON) -> Bool {
    path.parent?.value(in: json)?[PreviewGaps.countName] != nil
  }

  /// A row that is an array takes the names beside it. What it has more than names keeps a place
  /// of its own; what it has less is a gap.
  private mutating func take(_ item: JSON, _ header: (names: [String], isOfPreview: Bool)?) -> JSON
  {
    switch item {
    case .object(let members):
      guard let header, header.isOfPreview else {
        // Names beside the rows are those of their members only where a row has one of them.
        if !members.contains(where: { columns.contains($0.name) }) { columns = [] }
        note(members.map(\.value), of: nil)
        return item
      }
      if members.allSatisfy({ header.names.contains($0.name) }) { return item }
      return named(members.map(\.value), header.names)
    case .array(let cells): return named(cells, header?.names)
    default: return ["value": item]
    }
  }

  private mutating func named(_ cells: [JSON], _ names: [String]?) -> JSON {
    note(cells, of: names?.count)
    return .object(
      cells.enumerated().map { index, cell in
        let name = names.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        return JSON.Member(name ?? "c\(index + 1)", cell)
      })
  }

  private mutating func note(_ cells: [JSON], of width: Int?) {
    if let width, cells.count < width { gaps.shortRows += 1 }
    for case .string(let text) in cells where text == PreviewGaps.withheld {
      gaps.withheldCells += 1
    }
  }

  func table(in json: JSON) -> InvokeAnswer.Table {
    var columns = columns
    var positions: [String: Int] = [:]
    for (place, name) in columns.enumerated() where positions[name] == nil {
      positions[name] = place
    }
    let members = records.map { RowHeader.apart($0.objectValue ?? []) }
    for member in members.joined() where positions[member.name] == nil {
      positions[member.name] = columns.count
      columns.append(member.name)
    }
    let rows = members.map { members in
      var row = [String](repeating: "", count: columns.count)
      for member in members {
        if let position = positions[member.name] { row[position] = member.value.cellText }
      }
      return row
    }
    return InvokeAnswer.Table(
      columns: columns, rows: rows, place: place,
      page: PageFacts(json, rows: place, count: records.count), gaps: gaps)
  }
}

extension InvokeAnswer.Table {
  /// The rows as objects, as the answer they came in has them.
  public func records(in whole: JSON) -> [JSON] {
    if let place, let found = RowRecords(whole, at: place) { return found.records }
    return rows.map { row in .object(zip(columns, row).map { JSON.Member($0, .string($1)) }) }
  }

  /// Which cells the answer they came in has as strings.
  public func strings(in whole: JSON) -> [[Bool]] {
    records(in: whole).map { record in
      let values = Dictionary(
        RowHeader.apart(record.objectValue ?? []).map { ($0.name, $0.value) },
        uniquingKeysWith: { $1 })
      return columns.map { values[$0]?.stringValue != nil }
    }
  }

  /// The rows as they were sent, arrays and bare values too.
  public func items(in whole: JSON) -> [JSON] {
    guard let found = place?.value(in: whole), RowMap.items(of: found) == nil else {
      return records(in: whole)
    }
    return found.arrayValue ?? [found]
  }
}
