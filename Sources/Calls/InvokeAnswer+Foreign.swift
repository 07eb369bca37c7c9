import Formats

/// Answers of interfaces that keep to nobody's shape.
extension InvokeAnswer {
  /// The platforms' two shapes as ever; in any other JSON the rows at `path`, or where they most
  /// likely are. `whole` is what was sent; rows found there come with their `records`.
  ///
  /// - Parameter path: nil to guess.
  public init(body: [UInt8], rows path: RowsPath?) {
    let plain = InvokeAnswer(body: body)
    let json: JSON
    switch plain {
    case .other(let whole): json = whole
    case .rows(_, _, let whole) where path != nil: json = whole
    case .rows, .refused, .malformed, .html, .empty:
      self = plain
      return
    }
    guard let found = RowRecords(json, at: path)?.records,
      var table = Self.table(.array(found))
    else {
      self = plain
      return
    }
    table.records = found
    table.total = Self.total(json)
    let message = json["msg"] ?? json["message"]
    self = .rows(table, message: message?.stringValue ?? "", whole: json)
  }

  /// Rows in all, where the answer names them on top or beside its rows.
  private static func total(_ json: JSON) -> Int? {
    let places = [json, json["data"], json["result"]].compactMap { $0 }
    return places.lazy.flatMap { place in
      ["totalCount", "total", "total_count", "count"].lazy.compactMap { place[$0]?.integerValue }
    }.first
  }
}

/// Rows as objects, whatever they were.
struct RowRecords {
  var records: [JSON]

  /// - Returns: nil where there are no rows at the path, or anywhere.
  init?(_ json: JSON, at path: RowsPath?) {
    if let path {
      guard let found = path.value(in: json) else { return nil }
      // One object is one row.
      guard let items = found.arrayValue ?? found.objectValue.map({ [.object($0)] }) else {
        return nil
      }
      records = Self.records(items, header: Self.header(beside: path, in: json))
    } else if let path = RowsPath.guess(in: json), let items = path.value(in: json)?.arrayValue {
      records = Self.records(items, header: Self.header(beside: path, in: json))
    } else if case .object = json {
      records = [json]
    } else {
      return nil
    }
  }

  /// Names of columns that stand beside rows which are arrays.
  private static func header(beside path: RowsPath, in json: JSON) -> [String]? {
    guard let parent = RowsPath(Array(path.steps.dropLast())).value(in: json) else { return nil }
    for name in RowsPath.headers {
      guard let items = parent[name]?.arrayValue, !items.isEmpty else { continue }
      return items.map { $0["name"]?.cellText ?? $0["id"]?.cellText ?? $0.cellText }
    }
    return nil
  }

  private static func records(_ items: [JSON], header: [String]?) -> [JSON] {
    items.map { item in
      switch item {
      case .object: item
      case .array(let cells):
        .object(
          cells.enumerated().map { index, cell in
            let name = header.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            return JSON.Member(name ?? "c\(index + 1)", cell)
          })
      default: ["value": item]
      }
    }
  }
}
