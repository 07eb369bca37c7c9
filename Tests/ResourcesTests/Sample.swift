import Catalog
import Foundation
import Resources

/// `catalogue/entries.json` as the platform reads it: the vocabulary is decoded through Catalog.
struct SampleEntry: Decodable {
  var id: EntryID
  var kind: EntryKind
  var title: String
  var abstract: String
  var tags: [String]
  var theme: String
  var publisher: String
  var industry: String
  var openStatus: OpenStatus
  var frequency: UpdateFrequency
  var issued: Moment
  var modified: Moment
  var formats: [FileFormat]
  var files: [Distribution]
  var views: Int
  var downloads: Int
  var rating: RatingSummary
  var fields: [Field]
  var filters: [String]
  var rows: String?
  var contents: String?
  var rowCount: Int?
}

struct SampleDeveloper: Decodable {
  var account: String
  var name: String
  var token: String
  var callsPerDay: Int
  var expires: Moment?
}

/// The checked-in files, read once for all tests.
struct Sample {
  var folder: String
  var entries: [SampleEntry]
  var themes: [String]
  var departments: [String]

  static let shared = Result { try Sample() }

  init() throws {
    folder = try Resources.directory()
    entries = try Self.decode([SampleEntry].self, folder + "/catalogue/entries.json")
    themes = try Self.decode([String].self, folder + "/catalogue/themes.json")
    departments = try Self.decode([String].self, folder + "/catalogue/departments.json")
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
  }

  func entry(_ title: String) -> SampleEntry? { entries.first { $0.title == title } }

  /// The header and the rows behind an entry, or in its files.
  func table(_ entry: SampleEntry) throws -> [[String]] {
    if let rows = entry.rows { return try CSV.parse(text("catalogue/rows/" + rows)) }
    if let contents = entry.contents {
      return try CSV.parse(text("catalogue/contents/" + contents))
    }
    return []
  }
}

/// RFC 4180, strictly: a quote inside an unquoted field or an unclosed one is an error.
enum CSV {
  struct Malformed: Error { var row: Int }

  static func parse(_ text: String) throws(Malformed) -> [[String]] {
    var table: [[String]] = []
    var row: [String] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      row.append(try field(&rest, row: table.count))
      guard let next = rest.popFirst() else { throw Malformed(row: table.count) }
      if next == UInt8(ascii: "\n") {
        table.append(row)
        row = []
      } else if next != UInt8(ascii: ",") {
        throw Malformed(row: table.count)
      }
    }
    guard row.isEmpty else { throw Malformed(row: table.count) }
    return table
  }

  /// Leaves `rest` at the comma or line feed that ends the field.
  private static func field(_ rest: inout ArraySlice<UInt8>, row: Int) throws(Malformed) -> String {
    guard rest.first == UInt8(ascii: "\"") else {
      let bytes = rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") }
      guard !bytes.contains(UInt8(ascii: "\"")) else { throw Malformed(row: row) }
      rest = rest.dropFirst(bytes.count)
      return String(decoding: bytes, as: UTF8.self)
    }
    rest.removeFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "\"") {
        bytes.append(byte)
      } else if rest.first == UInt8(ascii: "\"") {
        bytes.append(rest.removeFirst())
      } else {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    throw Malformed(row: row)
  }
}
