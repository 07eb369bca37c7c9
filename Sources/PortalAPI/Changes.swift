public import Catalog

/// One step of the catalogue's history: an entry as it now is, or its tombstone.
public struct Change: Hashable, Sendable, Codable {
  public var revision: Int
  public var id: EntryID
  /// nil where the entry was withdrawn.
  public var entry: Entry?

  public init(revision: Int, id: EntryID, entry: Entry?) {
    self.revision = revision
    self.id = id
    self.entry = entry
  }
}

/// `GET /api/v1/changes?after=<revision>&limit=<1…5000>`: at most `limit` changes in revision
/// order, each entry once, with its latest state.
public struct ChangesPage: Hashable, Sendable, Codable {
  public static let limits = 1...5000

  /// The revision to ask after next.
  public var revision: Int
  public var more: Bool
  public var changes: [Change]
  /// Names one life of the platform's database. When it differs from the one a client pulled
  /// from, revisions mean nothing any more and the client pulls everything anew.
  public var epoch: String

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
  public var revision: Int
  public var total: Int
  public var epoch: String

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

  public init(end: Int) { self.end = end }
}

/// `GET /api/v1/entries?…`: a window of the catalogue.
public struct EntriesPage: Hashable, Sendable, Codable {
  public var total: Int
  public var offset: Int
  public var entries: [Entry]

  public init(total: Int, offset: Int, entries: [Entry]) {
    self.total = total
    self.offset = offset
    self.entries = entries
  }
}

/// `GET /api/v1/entries/{id}/preview` as the live site shapes it.
public struct PreviewBody: Hashable, Sendable, Codable {
  public var columnNames: [String]
  public var list: [[String]]
  public var totalCount: Int
  /// The columns' codes and types, beside the live site's own members.
  public var fields: [Field]

  public init(columnNames: [String], list: [[String]], totalCount: Int, fields: [Field]) {
    self.columnNames = columnNames
    self.list = list
    self.totalCount = totalCount
    self.fields = fields
  }
}

/// `GET /api/v1/developer` with `Authorization: Bearer <token>`: the account behind a token.
public struct DeveloperBody: Hashable, Sendable, Codable {
  public var name: String
  public var quota: Quota

  public init(name: String, quota: Quota) {
    self.name = name
    self.quota = quota
  }
}
