public import Catalog

/// An address as a form has it.
public struct InterfaceDraft: Hashable, Sendable {
  /// The address as pasted, parameters and all.
  public var url: String
  /// Empty: the address.
  public var title: String
  /// Where the rows are; empty: wherever they most likely are.
  public var rows: String

  /// What a person says of an interface.
  public init(url: String, title: String = "", rows: String = "") {
    self.url = url
    self.title = title
    self.rows = rows
  }
}

/// An interface that was added by its address.
public struct AddedInterface: Hashable, Sendable {
  /// What it is called in the local store.
  public var id: EntryID
  /// As lists show it.
  public var title: String
  /// Columns learned.
  public var columns: Int
  /// A token or a user's name in the address was taken out.
  public var lostSecret: Bool
  /// It was there already, and what is known of it was brought up to date.
  public var isKnown: Bool
  /// It asks for a token, and none is named for its host.
  public var lacksToken: Bool

  /// What came of adding one.
  public init(
    id: EntryID, title: String, columns: Int, lostSecret: Bool, isKnown: Bool = false,
    lacksToken: Bool = false
  ) {
    self.isKnown = isKnown
    self.lacksToken = lacksToken
    self.id = id
    self.title = title
    self.columns = columns
    self.lostSecret = lostSecret
  }
}

/// What an address turned out to have.
public enum FoundInterface: Hashable, Sendable {
  case added(AddedInterface)
  /// Rows of a CSV, XML or spreadsheet, which are a table and no interface's answer.
  case table(named: String, host: String, [UInt8])
}

/// Interfaces known by their address alone.
public struct OwnInterfaceServices: Sendable {
  /// Calls the address once, learns its columns, and keeps it in the catalogue; a table is not.
  /// Faults of the address come as `fields` of `url` and `rows`.
  public var add: @Sendable (InterfaceDraft) async throws(ServiceFault) -> FoundInterface
  /// - Returns: false for an entry of the platform's.
  public var remove: @Sendable (EntryID) async throws(ServiceFault) -> Bool

  /// Interfaces in the local store.
  public init(
    add: @escaping @Sendable (InterfaceDraft) async throws(ServiceFault) -> FoundInterface,
    remove: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Bool
  ) {
    self.add = add
    self.remove = remove
  }
}
