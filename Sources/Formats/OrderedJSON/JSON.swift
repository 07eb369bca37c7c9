/// A JSON value (RFC 8259) as it was written: members keep their order and may repeat, numbers
/// keep their digits. An answer is shown and exported as the platform sent it.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The literal text of the number.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON {
  public static func integer(_ value: Int) -> JSON { .number(String(value)) }

  /// The first member of that name; nil for anything but an object that has it.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var integerValue: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  /// A number of things: whole, from 0 to the largest that every reader of JSON holds (RFC 8259,
  /// 6). Sums of two of them fit.
  public var countValue: Int? { integerValue.flatMap { Self.counts.contains($0) ? $0 : nil } }

  /// What a number of things may be.
  public static let counts = 0...1 << 53

  public var arrayValue: [JSON]? {
    if case .array(let items) = self { items } else { nil }
  }

  public var objectValue: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The value as one cell of a table: strings bare, null empty, the rest as JSON.
  public var cellText: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .number(let digits): digits
    case .bool(let value): value ? "true" : "false"
    case .array, .object: compactText
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
