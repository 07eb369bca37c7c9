import Calls
import Catalog
import Formats

/// Where the next page of all rows begins: behind a row, which is named by its `_id`.
struct RowPlace: Hashable, Sendable {
  /// The parameter that CKAN itself numbers rows by.
  static let idName = "_id"

  /// Rows of the table before it, as the site counts them.
  var offset: Int
  /// Rows before it, as they came: where some of them were removed meanwhile, the more.
  var before: Int
  /// The last row that has come, as `SearchedRows` names it; empty before the first.
  var last: String

  init(offset: Int, before: Int, last: String = "") {
    self.offset = offset
    self.before = before
    self.last = last
  }

  /// - Returns: nil for what is no place in a table.
  init?(_ mark: PageMark) {
    guard case .cursor(Self.idName, let text) = mark else { return nil }
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let offset = Int(parts[0]), let before = Int(parts[1]) else {
      return nil
    }
    self.init(offset: offset, before: before, last: String(parts[2]))
  }

  var mark: PageMark { .cursor(name: Self.idName, value: "\(offset) \(before) \(last)") }
}

/// An answer of `datastore_search`.
struct SearchedRows {
  /// The whole answer.
  var json: JSON
  var records: [JSON]
  /// Most rows the site would have given; less than was asked for where it has a cap.
  var limit: Int?
  /// Rows in all; nil where they are not counted, or guessed (`total_was_estimated`).
  var total: Int?

  /// - Returns: nil for a refusal, and for what no CKAN says.
  init?(_ body: [UInt8]) {
    guard let json = try? JSON.parse(body), json["success"] == .bool(true),
      let result = json["result"], let records = result["records"]?.arrayValue
    else { return nil }
    self.json = json
    self.records = records
    limit = result["limit"]?.countValue
    total = DatastoreTable.total(result)
  }

  /// What a row is known by: its number, or all of it where the site gives none.
  static func name(_ record: JSON) -> String {
    record[RowPlace.idName]?.cellText ?? record.compactText
  }

  /// The answer with other rows.
  func body(_ records: some Sequence<JSON>) -> [UInt8] {
    let result = (json["result"] ?? [:]).setting("records", .array(Array(records)))
    return Array(json.setting("result", result).compactText.utf8)
  }
}

extension JSON {
  /// With another value of a member there is.
  fileprivate func setting(_ name: String, _ value: JSON) -> JSON {
    guard var members = objectValue, let place = members.firstIndex(where: { $0.name == name })
    else { return self }
    members[place].value = value
    return .object(members)
  }
}
