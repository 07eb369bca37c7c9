import Foundation

/// `datastore_search` as CKAN 2.11.4 answers it, and the ranges that 2.12's filters take.
enum CKANTable {
  struct Refusal: Error {
    var error: String
  }

  struct Row {
    var id: Int
    var more: [String] = []
    var station: String { id % 2 == 0 ? "甲" : "乙" }
    var value: Int { id * 3 }
    var json: String {
      "{\"_id\":\(id),\"station\":\"\(station)\",\"value\":\(value)"
        + more.map { ",\"\($0)\":\"\(cell($0))\"" }.joined() + "}"
    }

    func cell(_ column: String) -> String {
      switch column {
      case "_id": "\(id)"
      case "station": station
      case "value": "\(value)"
      default: "\(column)\(id % 5)"
      }
    }
  }

  static func rows(_ state: CKANSite.State) -> [Row] {
    (0..<state.tableRows).map { Row(id: $0 + 1, more: state.moreColumns) }
      .filter { !state.removedRows.contains($0.id) }
  }

  static func answer(
    _ state: CKANSite.State, _ resource: String, _ value: (String) -> String?
  ) -> Result<String, Refusal> {
    let limit = min(value("limit").flatMap { Int($0) } ?? 100, state.tableRowsMax)
    let offset = value("offset").flatMap { Int($0) } ?? 0
    var rows = rows(state)
    if let text = value("filters") {
      do throws(Refusal) {
        rows = try filter(rows, text, state)
      } catch {
        return .failure(error)
      }
    }
    if let word = value("q") {
      rows = rows.filter { $0.station == word || $0.more.map($0.cell).contains(word) }
    }
    sort(&rows, by: value("sort") ?? "_id")
    if state.isBackwards { rows.reverse() }
    let total =
      value("include_total") == "false"
      ? "" : ",\"total\":\(state.countedRows ?? rows.count)\(estimate(state))"
    let records = rows.dropFirst(offset).prefix(limit).map(\.json)
    return .success(
      """
      {"include_total":true,"limit":\(limit),"records_format":"objects","resource_id":"\(resource)",
      "total_estimation_threshold":null,"records":[\(records.joined(separator: ","))],
      "fields":[{"id":"_id","type":"int"},
      {"id":"station","type":"text","info":{"label":"站点","notes":"监测站点","type_override":""}},
      {"id":"value","type":"numeric","info":{"label":"","notes":"微克每立方米"}}\(more(state))],
      \(links(state))"offset":\(offset)\(total)}
      """)
  }

  private static func more(_ state: CKANSite.State) -> String {
    state.moreColumns.map { ",{\"id\":\"\($0)\",\"type\":\"text\"}" }.joined()
  }

  /// Not said by 2.12.
  private static func estimate(_ state: CKANSite.State) -> String {
    state.version.hasPrefix("2.12") && !state.estimates
      ? "" : ",\"total_was_estimated\":\(state.estimates)"
  }

  /// Gone with 2.12; they lead on behind the last row too.
  private static func links(_ state: CKANSite.State) -> String {
    state.version.hasPrefix("2.12")
      ? "" : "\"_links\":{\"start\":\"/api/3/action/x\",\"next\":\"/api/3/action/x?offset=9\"},"
  }

  private static func sort(_ rows: inout [Row], by text: String) {
    for part in text.split(separator: ",").reversed() {
      let words = part.split(separator: " ")
      let isDown = words.last == "desc"
      rows = rows.enumerated().sorted { left, right in
        let (a, b) = isDown ? (right, left) : (left, right)
        let isEqual = words[0] == "station" && a.element.station == b.element.station
        if isEqual { return left.offset < right.offset }
        return words[0] == "station"
          ? a.element.station < b.element.station : a.element.id < b.element.id
      }.map(\.element)
    }
  }

  private static func filter(
    _ rows: [Row], _ text: String, _ state: CKANSite.State
  ) throws(Refusal) -> [Row] {
    let filters =
      (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
    var rows = rows
    for (name, wanted) in filters {
      guard (["_id", "station", "value"] + state.moreColumns).contains(name) else {
        throw Refusal(
          error: "{\"filters\":[\"invalid value \\\"\(name)\\\"\"],\"__type\":\"Validation Error\"}"
        )
      }
      if let range = wanted as? [String: Int] {
        guard state.version.hasPrefix("2.12") else { throw invalid("can't adapt type 'dict'") }
        rows = rows.filter { $0.id > range["gt"] ?? .min }
      } else if let text = wanted as? String {
        if name == "value", Double(text) == nil {
          throw invalid(
            "invalid input syntax for type numeric: \\\"\(text)\\\"\\nLINE 6:   WHERE (value = 'abc')"
          )
        }
        rows = rows.filter { row in
          let cell = row.cell(name)
          return cell == text || name == "value" && Double(cell) == Double(text)
        }
      }
    }
    return rows
  }

  /// What the database says comes with the whole statement.
  private static func invalid(_ words: String) -> Refusal {
    Refusal(
      error: """
        {"query":["Invalid query"],"info":{"statement":["\\n            SELECT array_to_json"],
        "params":[{"value_0":"abc"}],"orig":["\(words)"]},"__type":"Validation Error"}
        """)
  }
}
