public import Catalog

/// An address as a form has it.
public struct ForeignDraft: Hashable, Sendable {
  public var url: String
  /// Empty: the address.
  public var title: String
  /// Where the rows are; empty: wherever they most likely are.
  public var rows: String

  public init(url: String, title: String = "", rows: String = "") {
    self.url = url
    self.title = title
    self.rows = rows
  }
}

/// An interface that was added by its address.
public struct ForeignAdded: Hashable, Sendable {
  public var id: EntryID
  public var title: String
  /// Columns learned.
  public var columns: Int
  /// A token or a user's name in the address was taken out.
  public var lostSecret: Bool

  public init(id: EntryID, title: String, columns: Int, lostSecret: Bool) {
    self.id = id
    self.title = title
    self.columns = columns
    self.lostSecret = lostSecret
  }
}

/// Interfaces known by their address alone.
public struct ForeignServices: Sendable {
  /// Calls the address once, learns its columns, and keeps it in the catalogue. Faults of the
  /// address come as `fields` of `url` and `rows`.
  public var add: @Sendable (ForeignDraft) async throws(ServiceFault) -> ForeignAdded
  /// - Returns: false for an entry of the platform's.
  public var remove: @Sendable (EntryID) async throws(ServiceFault) -> Bool

  public init(
    add: @escaping @Sendable (ForeignDraft) async throws(ServiceFault) -> ForeignAdded,
    remove: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Bool
  ) {
    self.add = add
    self.remove = remove
  }
}
