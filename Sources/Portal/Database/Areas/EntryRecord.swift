import Catalog
import FoundationEssentials

/// An entry as a row of `entries`.
enum EntryRecord {
  /// The columns `entry(_:)` reads, in its order.
  static let columns = """
    id, kind, title, abstract, tags, theme, publisher, industry, open_status, frequency, issued,
    modified, formats, row_count, downloads, views, rating_count, accuracy, satisfaction,
    timeliness, usability, score, revision
    """

  /// What stands beside them in a statement begins here.
  static let columnCount = 23

  /// `columns`, and the 数据项 as `SQLDialect.fields`: what those get who keep a copy, so that they
  /// can search by field code.
  static func feedColumns(_ dialect: SQLDialect) -> String { "\(columns), \(dialect.fields)" }

  /// Reads a row of `feedColumns`.
  static func feedEntry(_ row: ResultRow) throws -> Entry {
    var entry = try entry(row)
    if let fields = row[columnCount] as String? {
      entry.fields = try JSONDecoder().decode([Field].self, from: Data(fields.utf8))
    }
    return entry
  }

  static func entry(_ row: ResultRow) throws -> Entry {
    guard let id = EntryID(row[0] as String), let kind = EntryKind(rawValue: row[1]),
      let status = OpenStatus(rawValue: row[8]), let frequency = UpdateFrequency(rawValue: row[9]),
      let issued = Moment(row[10] as String), let modified = Moment(row[11] as String)
    else { throw Fault.damagedRow(row[0]) }
    return Entry(
      id: id, kind: kind, title: row[2], abstract: row[3], tags: TextList.decode(row[4]),
      theme: row[5], publisher: row[6], industry: row[7], openStatus: status,
      frequency: frequency, issued: issued, modified: modified,
      formats: TextList.decode(row[12]).compactMap { FileFormat(rawValue: $0) },
      rowCount: row[13], usage: Usage(downloads: row[14], views: row[15]),
      rating: RatingSummary(
        count: row[16], accuracy: row[17], satisfaction: row[18], timeliness: row[19],
        usability: row[20]),
      score: row[21], revision: row[22])
  }

  /// The values of `columns`.
  static func values(_ entry: Entry) -> SQLArguments {
    [
      entry.id.text, entry.kind.rawValue, entry.title, entry.abstract,
      TextList.encode(entry.tags), entry.theme, entry.publisher, entry.industry,
      entry.openStatus.rawValue, entry.frequency.rawValue, entry.issued.description,
      entry.modified.description, TextList.encode(entry.formats.map(\.rawValue)),
      entry.rowCount, entry.usage.downloads, entry.usage.views, entry.rating.count,
      entry.rating.accuracy, entry.rating.satisfaction, entry.rating.timeliness,
      entry.rating.usability, entry.score, entry.revision,
    ]
  }

  enum Fault: Error {
    /// A row that no write of ours can have made.
    case damagedRow(String)
  }
}
