/// What the address of an interface says besides its path, where that address is all that is known
/// of it: enough to write a call of it down.
public struct AddressCall: Hashable, Sendable {
  /// A name and a value, unescaped.
  public struct Pair: Hashable, Sendable {
    /// Unescaped.
    public var name: String
    /// Unescaped; empty where the address leaves it so.
    public var value: String

    /// One parameter.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How pages are asked for; the words are those of whoever calls.
  public struct Pages: Hashable, Sendable {
    /// The parameter of a page's size; nil where there is none.
    public var size: String?
    /// The parameter that says which page; empty where an answer names the next one.
    public var number: String
    /// What that parameter counts.
    public var step: String
    /// Its value for the first page.
    public var first: Int

    /// Names, and how they count.
    public init(size: String?, number: String, step: String, first: Int) {
      self.size = size
      self.number = number
      self.step = step
      self.first = first
    }
  }

  /// In order, without paging and without anything secret.
  public var parameters: [Pair]
  /// nil: an answer is all there is.
  public var pages: Pages?
  /// The parameter a token travels in; nil where none is asked for.
  public var tokenName: String?
  /// The token that a call of this program goes with, masked; nil where it goes without.
  public var maskedToken: String?
  /// The environment variable that code which is written down reads the token from; nil:
  /// `AddressCall.tokenVariable`.
  public var tokenVariable: String?

  /// The variable where none is named.
  public static let tokenVariable = "HOST_TOKEN"

  /// A call by address.
  public init(
    parameters: [Pair], pages: Pages? = nil, tokenName: String? = nil, maskedToken: String? = nil,
    tokenVariable: String? = nil
  ) {
    self.parameters = parameters
    self.pages = pages
    self.tokenName = tokenName
    self.maskedToken = maskedToken
    self.tokenVariable = tokenVariable
  }
}
