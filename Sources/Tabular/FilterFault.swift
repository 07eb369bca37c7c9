/// Why a filter cannot be read, and where.
public struct FilterFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Something to compare with is missing behind an operator.
    case valueMissing
    /// A condition is missing.
    case conditionMissing
    case unexpected(String)
    case quoteOpen
    case parenthesisOpen
    /// With the names of columns that may be meant, the nearest first.
    case unknownColumn(String, near: [String] = [])
    /// The column's cells are of a kind, and the value is none of that kind.
    case notOfKind(String, column: String, ValueKind)
    case tooDeep
  }

  public var reason: Reason
  /// Characters before the place, 0 for the beginning.
  public var place: Int

  public init(_ reason: Reason, at place: Int) {
    self.reason = reason
    self.place = place
  }
}
