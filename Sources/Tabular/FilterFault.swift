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
    case unknownColumn(String)
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
