import Base
public import Catalog

/// An interface that no catalogue lists: known by its address, its columns learned from an answer.
/// Nothing secret is in it.
public struct ForeignInterface: Hashable, Sendable {
  /// Made of the address and its parameters: what differs in them is another request, and another
  /// entry.
  public private(set) var id: EntryID
  /// Scheme, host, port where there is one, and path.
  public let address: String
  /// As a person named it; empty where nobody did.
  public var title: String
  /// What the address had behind `?`, without paging and without anything secret. A cursor stays:
  /// it says where to begin.
  public let parameters: [InvokeRequest.Filter]
  /// The parameter a token travels in; nil where none is asked for.
  public var tokenName: String?
  /// nil: an answer is all there is.
  public var paging: Paging?
  /// Where the rows are; nil: wherever they most likely are.
  public var rows: RowsPath?
  /// Columns its first answer had.
  public var fields: [Field]

  /// An interface that no catalogue lists.
  public init(
    address: String, title: String = "", parameters: [InvokeRequest.Filter] = [],
    tokenName: String? = nil, paging: Paging? = nil, rows: RowsPath? = nil, fields: [Field] = []
  ) {
    id = Self.id(of: address + Self.distinction(parameters, paging))
    self.address = address
    self.title = title
    self.parameters = parameters
    self.tokenName = tokenName
    self.paging = paging
    self.rows = rows
    self.fields = fields
  }

  /// Whether it is one of a platform's own, by the build of its address: what is known of those
  /// counts.
  public var isOfPlatform: Bool { paging == .platform && Self.isPlatformAddress(address) }

  static func isPlatformAddress(_ address: String) -> Bool {
    let parts = address.split(separator: "/")
    return parts.suffix(3).dropLast() == ["api", "invoke"]
      && parts.last.flatMap { EntryID($0) } != nil
  }

  /// Host and port: stands where an entry's department does.
  public var host: String {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return String(rest.prefix { $0 != "/" })
  }

  /// The address with its parameters, as people read it and can call it: without paging and
  /// secrets.
  public var text: String { address + QueryText.make(parameters.map { ($0.name, $0.value) }) }

  /// The same, kept under an id of its own.
  public func kept(under id: EntryID) -> ForeignInterface {
    var copy = self
    copy.id = id
    return copy
  }

  /// Where it may be kept, the best first: under its own id; where older times kept it, under one
  /// of its path alone; and where one of those is what another has.
  public var places: [EntryID] { [id, Self.id(of: address), Self.id(of: text + "#")] }

  /// Whether both are the same request but for paging: the address, and in it what of it says more.
  public func isSame(as other: ForeignInterface) -> Bool {
    address == other.address
      && Self.distinction(parameters, paging) == Self.distinction(other.parameters, other.paging)
  }

  /// What tells an address from another of the same path: its parameters, in whatever order names
  /// come, without the cursor to begin from.
  private static func distinction(_ all: [InvokeRequest.Filter], _ paging: Paging?) -> String {
    let cursor = paging.flatMap { $0.step == .cursor ? $0.number : nil }
    let told = all.enumerated().filter { $0.element.name != cursor }.sorted {
      ($0.element.name, $0.offset) < ($1.element.name, $1.offset)
    }
    return QueryText.make(told.map { ($0.element.name, $0.element.value) })
  }

  static func id(of text: String) -> EntryID {
    let digits = [0xcbf2_9ce4_8422_2325, 0x6c62_272e_07bb_0142].map { (seed: UInt64) -> String in
      let text = String(text.utf8.digest(from: seed), radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    guard let id = EntryID(digits.joined()) else { preconditionFailure("not 32 digits") }
    return id
  }
}

extension ForeignInterface {
  /// The record that stands in the catalogue.
  ///
  /// - Parameters:
  ///   - tag: marks it as added by hand.
  ///   - abstract: where it comes from, in people's words.
  public func entry(tag: String, abstract: String) -> Entry {
    Entry(
      id: id, kind: .interface, title: title.isEmpty ? text : title, abstract: abstract,
      tags: [tag], theme: tag, publisher: host, issued: .unknown, modified: .unknown,
      untold: .all)
  }

  /// Columns as an answer shows them: names in order of first appearance, types that fit every
  /// value there is.
  public static func fields(of table: InvokeAnswer.Table) -> [Field] {
    table.columns.enumerated().map { index, name in
      let values = table.rows.lazy.map { $0[index] }.filter { !$0.isEmpty }
      return Field(code: name, type: type(of: Array(values)), label: name)
    }
  }

  private static func type(of values: [String]) -> FieldType {
    guard !values.isEmpty else { return .text }
    // What begins with a needless zero is a code, not a number.
    let isPlain = values.allSatisfy { !($0.hasPrefix("0") && $0.count > 1 && !$0.hasPrefix("0.")) }
    if isPlain, values.allSatisfy({ Int($0) != nil }) { return .integer }
    if isPlain, values.allSatisfy({ Double($0)?.isFinite == true }) { return .number }
    return values.allSatisfy { Moment($0) != nil } ? .date : .text
  }
}
