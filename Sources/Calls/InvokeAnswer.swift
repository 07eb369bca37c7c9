public import Formats

/// What an answer turns out to be.
public enum InvokeAnswer: Hashable, Sendable {
  /// Rows, and the answer they came in, as it was sent.
  case rows(Table, message: String, whole: JSON)
  /// A refusal in the platform's words. The code is nil where none was sent.
  case refused(code: Int?, message: String, whole: JSON)
  /// JSON without rows.
  case other(JSON)
  /// Not JSON from `error.offset` on.
  case malformed(JSON.ParseError)
  /// Something else where JSON was due.
  case notJSON(BodyKind)
  case empty

  /// The rows, as wide as the union of their members in order of first appearance.
  public struct Table: Hashable, Sendable {
    /// In the order of first appearance.
    public var columns: [String]
    /// Each with a cell for every column.
    public var rows: [[String]]
    /// Where in the answer the rows lie; nil where they lie in none.
    public var place: RowsPath?
    /// What the answer says of all rows.
    public var page: PageFacts
    /// What of the rows is not there, by the answer's own word.
    public var gaps: PreviewGaps
    /// What the answer says of itself that is not known to be a success; nil where nothing is.
    public var doubt: AnswerDoubt?
    /// Lists that may be meant as well, where nobody said which.
    public var besides: [RowsBeside] = []

    /// Cells as text, in the order of the columns.
    public init(
      columns: [String], rows: [[String]], place: RowsPath? = nil, page: PageFacts = PageFacts(),
      gaps: PreviewGaps = PreviewGaps()
    ) {
      self.columns = columns
      self.rows = rows
      self.place = place
      self.page = page
      self.gaps = gaps
    }
  }

  /// - Parameters:
  ///   - path: where the rows lie; nil for wherever they most likely are.
  ///   - status: HTTP's: what comes with one of failure has no rows.
  ///   - isForeign: nobody has described the answer: an object without a list is one row.
  public init(
    body: [UInt8], rows path: RowsPath? = nil, status: Int = 200, isForeign: Bool = false
  ) {
    guard JSONWrapping.first(body) != nil else {
      self = .empty
      return
    }
    if let kind = BodyKind(body) {
      self = .notJSON(kind)
      return
    }
    do {
      self = InvokeAnswer(
        json: try JSONWrapping.parse(body), rows: path, status: status, isForeign: isForeign)
    } catch {
      switch BodyKind(unreadable: body) {
      case .text(let words)? where RefusalWords(words).refuse:
        self = .refused(code: nil, message: words, whole: .string(words))
      case let kind?: self = .notJSON(kind)
      case nil: self = .malformed(error)
      }
    }
  }

  /// - Parameters: as for a body.
  public init(
    json: JSON, rows path: RowsPath? = nil, status: Int = 200, isForeign: Bool = false
  ) {
    let found = RowRecords(json, at: path)
    let verdict = AnswerVerdict(json, status: status, rows: found?.records.count)
    if verdict.isRefusal {
      self = .refused(code: verdict.code, message: verdict.message, whole: json)
    } else if let found {
      var table = found.table(in: json)
      table.doubt = verdict.doubt
      if path == nil { table.besides = table.place?.besides(in: json) ?? [] }
      self = .rows(table, message: verdict.message, whole: json)
    } else if path == nil, let inner = Self.embedded(in: json) {
      self = InvokeAnswer(json: inner, status: status, isForeign: isForeign)
        .taken(outOf: json, verdict)
    } else if isForeign, path == nil,
      let one = RowRecords(one: json, isEnvelope: verdict.isEnvelope)
    {
      self = .rows(one.table(in: json), message: verdict.message, whole: json)
    } else {
      self = .other(json)
    }
  }

  /// JSON that an answer holds as a text, as gateways before other platforms send it.
  private static func embedded(in json: JSON) -> JSON? {
    for text in [json, json["data"], json["result"]].lazy.compactMap({ $0?.stringValue }) {
      guard let first = text.utf8.first, "{[".utf8.contains(first) else { continue }
      if let inner = try? JSON.parse(Array(text.utf8)) { return inner }
    }
    return nil
  }

  /// The same with the answer around it, whose own words count where these have none. In the answer
  /// as it was sent the rows have no place.
  private func taken(outOf whole: JSON, _ outer: AnswerVerdict) -> InvokeAnswer {
    switch self {
    case .rows(var table, let message, _):
      table.place = nil
      return .rows(table, message: message.isEmpty ? outer.message : message, whole: whole)
    case .refused(let code, let message, _):
      return .refused(
        code: code, message: message.isEmpty ? outer.message : message, whole: whole)
    case .other, .malformed, .notJSON, .empty: return .other(whole)
    }
  }

  /// Whether a code means that all went well.
  public static func isSuccess(_ code: Int) -> Bool { AnswerVerdict.successes.contains(code) }

  /// What the answer says of itself; empty where it says nothing.
  public var words: String {
    switch self {
    case .rows(_, let message, _), .refused(_, let message, _): message
    case .other(let whole): AnswerVerdict(whole, status: 200, rows: nil).message
    case .malformed, .notJSON, .empty: ""
    }
  }

  /// The code that was sent, where it is a number.
  public var code: Int? {
    switch self {
    case .rows(_, _, let whole): AnswerVerdict(whole, status: 200, rows: 1).code
    case .refused(let code, _, _): code
    case .other, .malformed, .notJSON, .empty: nil
    }
  }
}
