import Catalog
import PortalAPI

/// Where the history stands.
struct CataloguePosition: Hashable, Sendable {
  var epoch: String
  var revision: Int
}

/// What entries are counted by.
enum CatalogueGrouping: Sendable {
  case theme, publisher
}

/// The catalogue: what is in it, how it changed, and how it is used.
protocol CatalogueStorage: Sendable {
  /// A window of what a request finds, with how many there are in all.
  func entries(_ request: EntriesRequest) async throws -> EntriesPage

  /// nil where there is none of that identifier.
  func entry(_ id: EntryID) async throws -> Entry?

  /// 数据主题 or 部门 in the platform's order, with how many entries each has.
  func facets(_ grouping: CatalogueGrouping) async throws -> [Facet]

  /// Where the history stands now.
  func position() async throws -> CataloguePosition

  /// At most `limit` changes behind revision `after`, oldest first, each entry once.
  func changes(after: Int, limit: Int) async throws -> ChangesPage

  /// What stands before a stream of the whole catalogue.
  func catalogueHeader() async throws -> CatalogueHeader

  /// The next `limit` entries in order of identifier, each as one line of JSON: a page is its own
  /// short read, so that a slow reader holds neither memory nor the write-ahead log.
  func catalogueLines(after id: String, limit: Int) async throws -> EntryLines

  /// Publishes entries or replaces them, all or none.
  ///
  /// Counters never fall: an entry that is there keeps its use and ratings where the new ones
  /// are fewer.
  /// - Returns: the catalogue's revision afterwards.
  /// - Throws: `PublicationFault`; what the engine says.
  @discardableResult
  func publish(_ publications: [Publication]) async throws -> Int

  /// Takes an entry and everything published with it out of the catalogue.
  /// - Returns: false where there is no such entry.
  @discardableResult
  func withdraw(_ id: EntryID) async throws -> Bool

  /// Of an entry's page, once.
  func countView(_ id: EntryID) async throws

  /// Of a whole file, once it is on its way.
  func countDownload(_ id: EntryID) async throws

  /// The day's upkeep; nothing where it is done. Two processes may do it at once: the second finds
  /// nothing left to change.
  /// - Parameter today: days since 1970-01-01, Beijing time.
  func keepUp(today: Int) async throws
}
