public import Tabular

/// A search in a table.
public struct TableSearch: Hashable, Sendable {
  /// What is looked for.
  public var text: String
  /// The first row looked at.
  public var start: Int
  /// Downwards, or upwards.
  public var isForward: Bool
  /// Columns looked at.
  public var columns: [Int]

  /// - Parameter start: the row to begin behind, from 0.
  public init(text: String, start: Int, isForward: Bool, columns: [Int]) {
    self.text = text
    self.start = start
    self.isForward = isForward
    self.columns = columns
  }
}

/// A row among those in which a text occurs.
public struct TableHits: Hashable, Sendable {
  /// From 1; nil for a row that has not the text.
  public var number: Int?
  /// Rows with the text.
  public var total: Int

  /// - Parameter number: from 1; nil for a row that has not the text.
  public init(number: Int?, total: Int) {
    self.number = number
    self.total = total
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
  /// The form is that of the column whose numbers the bars are as long as.
  case bars([TableBar], others: Int, form: NumberForm = .plain)
  case line(TableLine)

  /// Bars and points beyond these are left out or drawn together.
  public static let mostBars = 200
  /// Values a line is drawn from at most.
  public static let mostPoints = 2000
}

/// A bar of a chart.
public struct TableBar: Hashable, Sendable {
  /// The value of the column it counts.
  public var label: String
  /// How often it occurs, or what its rows come to.
  public var value: Double

  /// One bar.
  public init(label: String, value: Double) {
    self.label = label
    self.value = value
  }
}

/// Points by x; `start` and `end` say in words where x begins and ends.
public struct TableLine: Hashable, Sendable {
  /// From left to right.
  public var points: [TablePoint]
  /// Below the left end.
  public var start: String
  /// Below the right end.
  public var end: String
  /// How the column writes the numbers that are its heights.
  public var form: NumberForm

  /// A line over time or numbers.
  public init(
    points: [TablePoint], start: String, end: String, form: NumberForm = .plain
  ) {
    self.points = points
    self.start = start
    self.end = end
    self.form = form
  }
}

/// A point of a line.
public struct TablePoint: Hashable, Sendable {
  /// Along the line.
  public var x: Double
  /// Its height.
  public var y: Double

  /// In the units of the table.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
