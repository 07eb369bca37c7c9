public import Catalog

/// One step of the catalogue's history: an entry as it now is, or its tombstone.
public struct Change: Hashable, Sendable, Codable {
  /// The catalogue's revision that it made; ever greater.
  public var revision: Int
  /// Which entry it is about.
  public var id: EntryID
  /// nil where the entry was withdrawn.
  public var entry: Entry?

  /// - Parameter entry: nil where the entry was withdrawn.
  public init(revision: Int, id: EntryID, entry: Entry?) {
    self.revision = revision
    self.id = id
    self.entry = entry
  }
}

/// `GET /api/v1/changes?after=<revision>&limit=<1…5000>`: at most `limit` changes in revision
/// order, each entry once, with its latest state.
public struct ChangesPage: Hashable, Sendable, Codable {
  /// How many changes a page may be asked for.
  public static let limits = 1...5000

  /// The revision to ask after next.
  public var revision: Int
  /// Whether there are changes behind this page.
  public var more: Bool
  /// In the order of their revisions.
  public var changes: [Change]
  /// Names one life of the platform's database. When it differs from the one a client pulled
  /// from, revisions mean nothing any more and the client pulls everything anew.
  public var epoch: String

  /// - Parameter epoch: of the catalogue; another one makes all revisions void.
  public init(revision: Int, more: Bool, changes: [Change], epoch: String) {
    self.revision = revision
    self.more = more
    self.changes = changes
    self.epoch = epoch
  }
}

/// `GET /api/v1/catalogue?after=<id>`: the whole catalogue as NDJSON, for a first pull. The first
/// line is this header, then one `Entry` a line in order of `id`, last a `CatalogueEnd`. A broken
/// pull goes on behind the last id it has; the changes since the first header's revision follow
/// from `/changes`.
public struct CatalogueHeader: Hashable, Sendable, Codable {
  /// The revision the stream shows.
  public var revision: Int
  /// Entries that follow.
  public var total: Int
  /// Whose revisions they are.
  public var epoch: String

  /// The first line of a catalogue's stream.
  public init(revision: Int, total: Int, epoch: String) {
    self.revision = revision
    self.total = total
    self.epoch = epoch
  }
}

/// The last line: without it the stream was cut.
public struct CatalogueEnd: Hashable, Sendable, Codable {
  /// Entries in this stream.
  public var end: Int

  /// - Parameter end: entries that were sent; what came short is told by it.
  public init(end: Int) { self.end = end }
}

/// `GET /api/v1/entries?…`: a window of the catalogue.
public struct EntriesPage: Hashable, Sendable, Codable {
  /// Entries the request finds in all.
  public var total: Int
  /// Where the page begins, from 0.
  public var offset: Int
  /// Those of the page.
  public var entries: [Entry]

  /// A page of the public list.
  public init(total: Int, offset: Int, entries: [Entry]) {
    self.total = total
    self.offset = offset
    self.entries = entries
  }
}

/// `GET /api/v1/entries/{id}/preview` as the live site shapes it.
public struct PreviewBody: Hashable, Sendable, Codable {
  /// The columns' codes.
  public var columnNames: [String]
  /// Rows, each with a cell for every column.
  public var list: [[String]]
  /// Rows of the whole dataset.
  public var totalCount: Int
  /// The columns' codes and types, beside the live site's own members.
  public var fields: [Field]

  /// 数据预览 as the live platform shapes it.
  public init(columnNames: [String], list: [[String]], totalCount: Int, fields: [Field]) {
    self.columnNames = columnNames
    self.list = list
    self.totalCount = totalCount
    self.fields = fields
  }
}

/// `GET /api/v1/developer` with `Authorization: Bearer <token>`: the account behind a token.
public struct DeveloperBody: Hashable, Sendable, Codable {
  /// Whose token it is; for people.
  public var name: String
  /// What is left of today's calls.
  public var quota: Quota

  /// What a token's bearer is told of it.
  public init(name: String, quota: Quota) {
    self.name = name
    self.quota = quota
  }
}
