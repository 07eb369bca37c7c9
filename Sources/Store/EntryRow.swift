import Catalog
import GRDB

/// An entry as a row of `entries`. Theme and publisher are numbers of `names`.
enum EntryRow {
  /// Order is on disk: append only.
  static let kinds: [EntryKind] = [.dataset, .interface]
  static let openStatuses: [OpenStatus] = [.unconditional, .conditional, .closed]
  static let frequencies: [UpdateFrequency] = [
    .realTime, .daily, .weekly, .monthly, .quarterly, .halfYearly, .yearly, .irregular, .other,
  ]

  /// Separates tags: U+001F, which no text of ours holds.
  static let separator: Character = "\u{1F}"

  /// Of an entry that is not there. `OR REPLACE` has SQLite copy each page it changes, for the case
  /// that it stops half-way.
  static let insert = "INSERT INTO " + values

  /// In place of one that is there.
  static let write = "INSERT OR REPLACE INTO " + values

  private static let values = """
    entries (number, id, kind, title, theme, publisher, modified, views, downloads, rating_count,
      accuracy, satisfaction, timeliness, usability, score, issued, open_status, frequency,
      row_count, revision, pull, formats, tags, industry, abstract, untold)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let select = """
    SELECT e.number, e.id, e.kind, e.title, t.name, p.name, e.modified, e.views, e.downloads,
      e.rating_count, e.accuracy, e.satisfaction, e.timeliness, e.usability, e.score, e.untold,
      e.issued, e.open_status, e.frequency, e.row_count, e.revision, e.pull, e.formats, e.tags, e.industry,
      e.abstract
    FROM entries e JOIN names t ON t.number = e.theme JOIN names p ON p.number = e.publisher
    """

  /// The first columns of `select`, theme and publisher by number: what a list shows.
  static let selectSummary = """
    SELECT e.number, e.id, e.kind, e.title, e.theme, e.publisher, e.modified, e.views, e.downloads,
      e.rating_count, e.accuracy, e.satisfaction, e.timeliness, e.usability, e.score, e.untold
    FROM entries e WHERE e.number = ?
    """

  /// Binds an entry to the columns of `insert` and `write`.
  /// - Parameter id: its bytes.
  static func bind(
    _ entry: Entry, id: [UInt8], number: Int, theme: Int, publisher: Int, pull: Int,
    to row: RowWriter
  ) {
    row.bind(1, number)
    row.bind(2, id)
    row.bind(3, kinds.firstIndex(of: entry.kind) ?? 0)
    row.bind(4, entry.title)
    row.bind(5, theme)
    row.bind(6, publisher)
    row.bind(7, entry.modified.code)
    row.bind(8, entry.usage.views)
    row.bind(9, entry.usage.downloads)
    row.bind(10, entry.rating.count)
    row.bind(11, entry.rating.accuracy)
    row.bind(12, entry.rating.satisfaction)
    row.bind(13, entry.rating.timeliness)
    row.bind(14, entry.rating.usability)
    row.bind(15, entry.score)
    row.bind(16, entry.issued.code)
    row.bind(17, openStatuses.firstIndex(of: entry.openStatus) ?? 0)
    row.bind(18, frequencies.firstIndex(of: entry.frequency) ?? 0)
    if let count = entry.rowCount { row.bind(19, count) } else { row.bindNull(19) }
    row.bind(20, entry.revision)
    row.bind(21, pull)
    row.bind(22, entry.formats.map(\.rawValue).joined(separator: ","))
    row.bind(23, entry.tags.joined(separator: String(separator)))
    row.bind(24, entry.industry)
    row.bind(25, entry.abstract)
    if let untold = entry.untold { row.bind(26, untold.rawValue) } else { row.bindNull(26) }
  }

  static func summary(_ row: RowValues, names: [Int: String]) throws -> EntrySummary {
    guard let id = EntryID(stored: row.bytes(1)) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let untold = Untold(rawValue: row.isNull(15) ? 0 : row.integer(15))
    let rating = RatingSummary(
      count: row.integer(9), accuracy: row.double(10), satisfaction: row.double(11),
      timeliness: row.double(12), usability: row.double(13))
    return EntrySummary(
      id: id, kind: item(kinds, row.integer(2)) ?? .dataset, title: row.text(3),
      theme: names[row.integer(4)] ?? "", publisher: names[row.integer(5)] ?? "",
      modified: Moment(code: row.integer(6)),
      views: untold.contains(.views) ? nil : row.integer(7),
      downloads: untold.contains(.downloads) ? nil : row.integer(8),
      rating: untold.contains(.stars) ? nil : rating.mean, score: row.integer(14))
  }

  static func entry(_ row: Row) throws -> Entry {
    let tags: String = row[23]
    let formats: String = row[22]
    return Entry(
      id: try id(row), kind: kind(row), title: row[3], abstract: row[25],
      tags: tags.isEmpty ? [] : tags.split(separator: separator).map(String.init),
      theme: row[4], publisher: row[5], industry: row[24],
      openStatus: item(openStatuses, row[17]) ?? .closed,
      frequency: item(frequencies, row[18]) ?? .other,
      issued: Moment(code: row[16]), modified: Moment(code: row[6]),
      formats: formats.split(separator: ",").compactMap { FileFormat(rawValue: String($0)) },
      rowCount: row[19], usage: Usage(downloads: row[8], views: row[7]), rating: rating(row),
      score: row[14], revision: row[20], untold: untold(row))
  }

  private static func untold(_ row: Row) -> Untold? {
    (row[15] as Int?).map { Untold(rawValue: $0) }
  }

  private static func id(_ row: Row) throws -> EntryID {
    guard let id = EntryID(bytes: row[1]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return id
  }

  private static func kind(_ row: Row) -> EntryKind { item(kinds, row[2]) ?? .dataset }

  private static func rating(_ row: Row) -> RatingSummary {
    RatingSummary(
      count: row[9], accuracy: row[10], satisfaction: row[11], timeliness: row[12],
      usability: row[13])
  }

  private static func item<Item>(_ items: [Item], _ index: Int) -> Item? {
    items.indices.contains(index) ? items[index] : nil
  }
}

extension Moment {
  /// Sorts as the moment does.
  var code: Int { minutes * 2 + (hasTime ? 1 : 0) }

  init(code: Int) { self.init(minutes: code >> 1, hasTime: code & 1 == 1) }
}
