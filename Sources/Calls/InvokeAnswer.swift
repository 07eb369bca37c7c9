public import Formats

/// What a body from `/api/invoke/…` turns out to be.
public enum InvokeAnswer: Hashable, Sendable {
  /// `{"code":200,…,"data":[{…}]}`.
  case rows(Table, message: String, whole: JSON)
  /// Any other `code`: a refusal in the platform's words.
  case refused(code: Int, message: String, whole: JSON)
  /// JSON of another shape.
  case other(JSON)
  /// Not JSON from `error.offset` on.
  case malformed(JSON.ParseError)
  /// A web page where JSON was due.
  case html
  case empty

  /// The rows, as wide as the union of their members in order of first appearance.
  public struct Table: Hashable, Sendable {
    /// In the order of first appearance.
    public var columns: [String]
    /// Each with a cell for every column.
    public var rows: [[String]]
    /// The rows as the objects they came as, where the answer has no `data` of the platform's
    /// shape.
    public var records: [JSON]?
    /// Rows in all, where the answer says.
    public var total: Int?

    /// Cells as text, in the order of the columns.
    public init(columns: [String], rows: [[String]]) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// What the bytes are, by the platform's own shape.
  public init(body: [UInt8]) {
    let text = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body[3...] : body[...]
    guard let first = text.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      self = .empty
      return
    }
    guard first != UInt8(ascii: "<") else {
      self = .html
      return
    }
    do {
      self = InvokeAnswer(json: try JSON.parse(body))
    } catch {
      self = .malformed(error)
    }
  }

  /// What the document is, by the platform's own shape.
  public init(json: JSON) {
    guard let code = json["code"].flatMap(Self.code) else {
      self = Self.previewTable(json).map { .rows($0, message: "", whole: json) } ?? .other(json)
      return
    }
    let message = json["msg"]?.stringValue ?? ""
    guard code == 200 else {
      self = .refused(code: code, message: message, whole: json)
      return
    }
    guard let data = json["data"] else {
      self = .other(json)
      return
    }
    if let table = Self.table(data) ?? Self.previewTable(data) {
      self = .rows(table, message: message, whole: json)
    } else {
      self = .other(json)
    }
  }

  /// The live site writes numbers as texts at times.
  private static func code(_ json: JSON) -> Int? {
    json.integerValue ?? json.stringValue.flatMap { Int($0) }
  }

  /// nil where not every item is an object.
  static func table(_ data: JSON) -> Table? {
    guard let items = data.arrayValue else { return nil }
    var columns: [String] = []
    var positions: [String: Int] = [:]
    for item in items {
      guard let members = item.objectValue else { return nil }
      for member in members where positions[member.name] == nil {
        positions[member.name] = columns.count
        columns.append(member.name)
      }
    }
    let rows = items.map { item in
      var row = [String](repeating: "", count: columns.count)
      for member in item.objectValue ?? [] {
        if let position = positions[member.name] { row[position] = member.value.cellText }
      }
      return row
    }
    return Table(columns: columns, rows: rows)
  }

  /// The live site's other shape: `columnNames`, `list` (rows possibly narrower), `totalCount`.
  private static func previewTable(_ json: JSON) -> Table? {
    guard let names = json["columnNames"]?.arrayValue, let list = json["list"]?.arrayValue else {
      return nil
    }
    let columns = names.map(\.cellText)
    let rows = list.map { item -> [String] in
      let cells = (item.arrayValue ?? item.objectValue?.map(\.value) ?? []).map(\.cellText)
      return Array(
        (cells + [String](repeating: "", count: max(0, columns.count - cells.count)))
          .prefix(columns.count))
    }
    return Table(columns: columns, rows: rows)
  }
}
