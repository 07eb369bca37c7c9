/// How far the reading of pages has come.
public struct PageProgress: Hashable, Sendable {
  /// Pages asked for so far, and how many are due still, the one being asked for included.
  public var asked: Int
  /// Pages still to be asked for.
  public var left: Int
  /// Of the entry whose page is being asked for.
  public var title: String

  /// - Parameter title: of the entry whose page was asked for last.
  public init(asked: Int, left: Int, title: String) {
    self.asked = asked
    self.left = left
    self.title = title
  }
}

/// What a reading of pages came to.
public struct PageReport: Hashable, Sendable {
  /// Pages that came and were read.
  public var fetched = 0
  /// As they were when they were read last.
  public var unchanged = 0
  /// Not there.
  public var gone = 0
  /// Not to be read; asked for again later.
  public var failed = 0
  /// Due still.
  public var left = 0

  /// Nothing asked for yet.
  public init() {}

  /// Pages asked for, whatever came of it.
  public var asked: Int { fetched + unchanged + gone + failed }
}
