import Base

/// Entries as NDJSON, written straight from their rows: a whole catalogue may have a million of
/// them. The bytes are those `WireEncoder` gives for the same `Entry`.
struct EntryLines: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private(set) var lastID = ""

  /// - Parameter row: has the columns of `EntryRecord.feedColumns`.
  mutating func append(_ row: ResultRow) {
    add("{\"abstract\":", text: row[3])
    if let fields = row[EntryRecord.columnCount] as String? { add(",\"fields\":", raw: fields) }
    add(",\"formats\":", raw: row[12])
    add(",\"frequency\":", text: row[9])
    lastID = row[0]
    add(",\"id\":", text: lastID)
    add(",\"industry\":", text: row[7])
    add(",\"issued\":", text: row[10])
    add(",\"kind\":", text: row[1])
    add(",\"modified\":", text: row[11])
    add(",\"openStatus\":", text: row[8])
    add(",\"publisher\":", text: row[6])
    addRating(row)
    add(",\"revision\":", integer: row[22])
    if let rows = row[13] as Int? { add(",\"rowCount\":", integer: rows) }
    add(",\"score\":", integer: row[21])
    add(",\"tags\":", raw: row[4])
    add(",\"theme\":", text: row[5])
    add(",\"title\":", text: row[2])
    add(",\"usage\":{\"downloads\":", integer: row[14])
    add(",\"views\":", integer: row[15])
    add("}}\n")
    count += 1
  }

  private mutating func addRating(_ row: ResultRow) {
    add(",\"rating\":{\"accuracy\":", number: row[17])
    add(",\"count\":", integer: row[16])
    add(",\"satisfaction\":", number: row[18])
    add(",\"timeliness\":", number: row[19])
    add(",\"usability\":", number: row[20])
    add("}")
  }

  private mutating func add(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func add(_ name: StaticString, raw json: String) {
    add(name)
    bytes.append(contentsOf: json.utf8)
  }

  private mutating func add(_ name: StaticString, integer: Int) {
    add(name, raw: String(integer))
  }

  /// Whole numbers without `.0`.
  private mutating func add(_ name: StaticString, number: Double) {
    let text = number.description
    add(name, raw: text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  private mutating func add(_ name: StaticString, text: String) {
    add(name)
    JSONText.quote(text, into: &bytes)
  }
}
