/// The rows in view and some around them, of a table too long to hold: what a screen keeps while
/// the rest stays where it is. Rows are asked for in time, so that scrolling seldom meets a gap.
public struct RowWindow<Row: Sendable>: Sendable {
  /// Number of the first row held.
  public private(set) var first = 0
  /// Those that are held, in order.
  public private(set) var rows: [Row] = []
  /// What is on its way.
  public private(set) var asked: Range<Int>?
  /// What was answered last, whether it came whole or not: nothing is asked for twice.
  private var answered = 0..<0

  /// Screens held before and after the one in view.
  public static var margin: Int { 2 }

  /// Holds nothing yet.
  public init() {}

  /// Which rows of the whole are held.
  public var held: Range<Int> { first..<first + rows.count }

  /// The row of that number; nil while it is not here.
  public subscript(row: Int) -> Row? {
    held.contains(row) ? rows[row - first] : nil
  }

  /// Which rows to fetch so that those in view are here, and those that come next.
  ///
  /// - Parameter count: rows of the whole table, as far as known.
  /// - Returns: nil while enough is here or on its way.
  public mutating func need(_ view: Range<Int>, of count: Int) -> Range<Int>? {
    let whole = 0..<max(0, count)
    let view = view.clamped(to: whole)
    guard !view.isEmpty else { return nil }
    let screen = view.count
    // Half a screen more than what is in view is enough for now.
    let near = (view.lowerBound - screen / 2..<view.upperBound + screen / 2).clamped(to: whole)
    guard !answered.contains(near) else { return nil }
    if let asked, asked.contains(view) { return nil }
    let wanted = view.lowerBound - Self.margin * screen..<view.upperBound + Self.margin * screen
    asked = wanted.clamped(to: whole)
    return asked
  }

  /// Takes in what came; an answer to an older question is dropped.
  public mutating func take(_ rows: [Row], from first: Int) {
    guard let asked, asked.lowerBound == first else { return }
    self.asked = nil
    answered = asked
    self.first = first
    self.rows = rows
  }

  /// Begins with rows that came with the table itself.
  public mutating func hold(_ rows: [Row], from first: Int) {
    self = RowWindow()
    guard !rows.isEmpty else { return }
    self.first = first
    self.rows = rows
    answered = held
  }

  /// What was asked for does not come.
  public mutating func giveUp() { asked = nil }

  /// Forgets everything, as when the rows have another order.
  public mutating func clear() { self = RowWindow() }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
