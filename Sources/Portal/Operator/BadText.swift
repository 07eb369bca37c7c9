import Catalog

/// A text of an entry that nobody could read or find.
public struct BadText: Hashable, Sendable {
  /// Why nobody could.
  public enum Fault: Hashable, Sendable {
    /// Nothing of it is seen.
    case blank
    /// It has control characters, or several lines where there is room for one.
    case control
    /// It has more characters than this.
    case long(limit: Int)

    /// nil for a text of one line that can be read.
    /// - Parameter limit: the most characters.
    public init?(_ text: String, limit: Int) {
      if text.hasControl {
        self = .control
      } else if text.isUnseen {
        self = .blank
      } else if text.count > limit {
        self = .long(limit: limit)
      } else {
        return nil
      }
    }
  }

  /// Which text it is.
  public var part: EntryOrder.Name
  /// What is wrong with it.
  public var fault: Fault

  /// Characters of a title, and of the other names; the longest of the platform's own have 60.
  static let titleLimit = 200
  static let nameLimit = 100
  /// As much of an abstract as is searched.
  static let abstractLimit = 10_000

  static func check(_ order: EntryOrder) throws(PlanFault) {
    try check(order.title, .title, titleLimit)
    try check(order.theme, .theme, nameLimit)
    try check(order.publisher, .publisher, nameLimit)
    for tag in order.tags ?? [] { try check(tag, .tag, nameLimit) }
    // Both may be empty, and an abstract may have paragraphs.
    if let industry = order.industry, !industry.isEmpty {
      try check(industry, .industry, nameLimit)
    }
    if let abstract = order.abstract, !abstract.isEmpty {
      let line = String(abstract.map { "\n\r\n\t".contains($0) ? " " : $0 })
      try check(line, .abstract, abstractLimit)
    }
  }

  private static func check(
    _ text: String?, _ part: EntryOrder.Name, _ limit: Int
  ) throws(PlanFault) {
    if let fault = text.flatMap({ Fault($0, limit: limit) }) {
      throw .badText(BadText(part: part, fault: fault))
    }
  }
}
