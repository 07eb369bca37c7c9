/// What a column holds, over all rows of a view.
public struct ColumnProfile: Hashable, Sendable {
  /// A value and how many rows have it.
  public struct Tally: Hashable, Sendable {
    public var value: String
    public var count: Int

    public init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  public struct Quantile: Hashable, Sendable {
    /// 0.25 for the lower quartile.
    public var fraction: Double
    /// Seconds since 1970-01-01 for dates.
    public var value: Double
    public var text: String

    public init(fraction: Double, value: Double, text: String) {
      self.fraction = fraction
      self.value = value
      self.text = text
    }
  }

  /// Values from `lower` up to, not with, `upper`; the last bin has its upper end too.
  public struct Bin: Hashable, Sendable {
    public var lower: Double
    public var upper: Double
    /// The lower end as it is shown.
    public var text: String
    public var count: Int

    public init(lower: Double, upper: Double, text: String, count: Int) {
      self.lower = lower
      self.upper = upper
      self.text = text
      self.count = count
    }
  }

  public var heading: TableHeading
  public var rows: Int
  public var kinds: KindTally
  /// Cells that have nothing to say (`ValueKind.isBlank`).
  public var blanks: Int
  /// Cells in which something was no character of the file's encoding.
  public var damaged: Int
  /// Different values that are not blank.
  public var distinct: Int
  /// The smallest and largest in the column's order; empty where all cells are blank.
  public var minimum: String
  public var maximum: String
  /// Of numbers alone; nil where there are none.
  public var sum: Double?
  public var mean: Double?
  /// Standard deviation of the whole column.
  public var deviation: Double?
  /// Characters (Unicode scalars) of the shortest and longest cell that is not blank.
  public var lengths: ClosedRange<Int>?
  /// At 0.05, 0.25, 0.5, 0.75, 0.95; empty for text.
  public var quantiles: [Quantile]
  /// Empty for text.
  public var histogram: [Bin]
  /// The most frequent first, ties in the order in which they appear; empty where there are more
  /// different values than are counted one by one.
  public var top: [Tally]
  /// `distinct` is an estimate: there are more different values than are counted one by one.
  public var isDistinctEstimated: Bool
  /// Quantiles and histogram come from a sample.
  public var isSampled: Bool

  public init(heading: TableHeading) {
    self.heading = heading
    rows = 0
    kinds = KindTally()
    blanks = 0
    damaged = 0
    distinct = 0
    minimum = ""
    maximum = ""
    quantiles = []
    histogram = []
    top = []
    isDistinctEstimated = false
    isSampled = false
  }

  /// Whether every row has a value of its own, as a key has.
  public var isKey: Bool { rows > 0 && blanks == 0 && distinct == rows && !isDistinctEstimated }
}
