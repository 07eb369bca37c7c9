/// How a call says what it asks for, where it does not say it as our platform's interfaces do: rows
/// by a limit and an offset, as CKAN's `datastore_search` and the gateway of oportal have it. It
/// wants no token.
public struct CallConvention: Hashable, Sendable, Codable {
  /// Bears the most rows that are wanted.
  public var limit: String
  /// Bears the rows before the page.
  public var offset: String
  /// Bears an object of the columns that are filtered by and their values (JSON); nil: each column
  /// is a parameter.
  public var filters: String?
  /// Parameters that are no columns, by what they are called here.
  public var own: [String: String]
  /// Columns that are called otherwise here, by what they are called here.
  public var columns: [String: String]
  /// The value of an own parameter that nobody gave one, by what it is called in a call.
  public var usual: [String: String]
  /// Whether every call is signed with a secret, so that none can be written down.
  public var isSigned: Bool

  /// - Parameters:
  ///   - own: what each own parameter is called in a call.
  ///   - columns: the same of columns; the others are called what they are called.
  public init(
    limit: String, offset: String, filters: String? = nil, own: [String: String] = [:],
    columns: [String: String] = [:], usual: [String: String] = [:], isSigned: Bool = false
  ) {
    self.limit = limit
    self.offset = offset
    self.filters = filters
    self.own = own
    self.columns = columns
    self.usual = usual
    self.isSigned = isSigned
  }
}
