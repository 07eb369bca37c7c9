/// One record of a source's catalogue, as it becomes entries: a dataset, and the interfaces behind
/// its files.
public struct CatalogRecord: Hashable, Sendable {
  public var entry: Entry
  /// Entries of their own that belong to it; their ids are parts of its (`EntryID.part`).
  public var parts: [Entry]
  /// Its files; nil where the catalogue does not tell them.
  public var files: [Distribution]?
  /// How an interface is called; nil where the catalogue does not tell.
  public var specification: CallSpecification?

  public init(
    _ entry: Entry, parts: [Entry] = [], files: [Distribution]? = nil,
    specification: CallSpecification? = nil
  ) {
    self.entry = entry
    self.parts = parts
    self.files = files
    self.specification = specification
  }
}

/// A record that could not be read: it was skipped, and the rest was taken.
public struct RecordFault: Hashable, Sendable, Codable {
  public enum Reason: Error, Hashable, Sendable, Codable {
    /// It is no JSON from this byte of the record on.
    case notJSON(at: Int)
    /// It is not an object.
    case notObject
    /// A member without which it is no entry is missing or cannot be read.
    case missing(String)
    /// Another record before it has the same id.
    case duplicate(String)
    /// Longer than so many bytes.
    case tooLong(Int)
    /// The source would not give it; the HTTP status.
    case refused(Int)
  }

  /// Where it stands: `dataset[17]`, `result.results[3]`, a name.
  public var place: String
  public var reason: Reason

  public init(_ place: String, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }
}

/// Something a pull had to do otherwise than usual, for people to know.
public enum SyncNote: String, Hashable, Sendable, Codable {
  /// The source's search does not work; records were asked for one by one.
  case withoutSearch
  /// The source does not say how to be asked for what changed; everything was compared.
  case withoutChanges
}
