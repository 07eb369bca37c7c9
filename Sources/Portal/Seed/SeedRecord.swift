import Catalog

/// An element of `catalogue/entries.json` as it is written; what is absent has a default.
struct SeedRecord: Codable {
  var id: EntryID
  var kind: EntryKind
  var title: String
  var abstract: String?
  var tags: [String]?
  var theme: String
  var publisher: String
  var industry: String?
  var openStatus: OpenStatus?
  var frequency: UpdateFrequency?
  var issued: Moment
  var modified: Moment
  var formats: [FileFormat]?
  var files: [Distribution]?
  var views: Int?
  var downloads: Int?
  var rating: RatingSummary?
  var fields: [Field]?
  var filters: [String]?
  /// Name of a file in `catalogue/rows/`.
  var rows: String?
  var rowCount: Int?
  var previewOrder: [String]?
  /// Name of a file in `catalogue/contents/`: what the files of an entry without rows hold.
  var contents: String?

  var entry: Entry {
    Entry(
      id: id, kind: kind, title: title, abstract: abstract ?? "", tags: tags ?? [], theme: theme,
      publisher: publisher, industry: industry ?? "", openStatus: openStatus ?? .unconditional,
      frequency: frequency ?? .other, issued: issued, modified: modified,
      formats: formats ?? [], rowCount: rowCount,
      usage: Usage(downloads: downloads ?? 0, views: views ?? 0),
      rating: rating ?? RatingSummary())
  }

  func publication(table: CSVTable?, contents: CSVTable?) -> Publication {
    Publication(
      entry: entry, fields: fields ?? [], filters: filters ?? [], columns: table?.header,
      rows: table?.rows, previewColumns: previewOrder ?? [],
      contents: contents.map { Publication.Contents(header: $0.header, rows: $0.rows) },
      files: files ?? [])
  }
}
