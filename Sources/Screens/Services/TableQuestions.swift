/// A search in a table.
public struct TableSearch: Hashable, Sendable {
  public var text: String
  /// The first row looked at.
  public var start: Int
  public var isForward: Bool
  /// Columns looked at.
  public var columns: [Int]

  public init(text: String, start: Int, isForward: Bool, columns: [Int]) {
    self.text = text
    self.start = start
    self.isForward = isForward
    self.columns = columns
  }
}

/// A picture that is wanted of a table.
public enum TableChart: Hashable, Sendable {
  /// A bar for each value of a column, longest first.
  case bars(label: Int, TableMeasure)
  /// Numbers over dates or numbers, or over the rows as they stand where `x` is nil.
  case line(x: Int?, y: Int)
}

/// What a bar is as long as.
public enum TableMeasure: Hashable, Sendable {
  case count
  case sum(Int)
  case mean(Int)
}

/// What a picture is drawn from: never more than can be seen.
public enum TableFigure: Hashable, Sendable {
  case bars([TableBar], others: Int)
  case line(TableLine)

  /// Bars and points beyond these are left out or drawn together.
  public static let mostBars = 200
  public static let mostPoints = 2000
}

public struct TableBar: Hashable, Sendable {
  public var label: String
  public var value: Double

  public init(label: String, value: Double) {
    self.label = label
    self.value = value
  }
}

/// Points by x; `start` and `end` say in words where x begins and ends.
public struct TableLine: Hashable, Sendable {
  public var points: [TablePoint]
  public var start: String
  public var end: String

  public init(points: [TablePoint], start: String, end: String) {
    self.points = points
    self.start = start
    self.end = end
  }
}

public struct TablePoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
