/// How far the reading of entries' pages has come.
public struct PageStep: Hashable, Sendable {
  /// Pages still due.
  public var left: Int
  /// The entry whose page is being read; empty behind the last.
  public var title: String

  /// - Parameter left: pages still to be read.
  public init(left: Int, title: String) {
    self.left = left
    self.title = title
  }
}

/// The web pages of entries, where the catalogue itself tells little of them.
public struct PageServices: Sendable {
  /// Reads page after page, politely, until none is due or the task is cancelled, which stops it at
  /// once; what was read is kept. nil where the catalogue brings everything itself.
  public var read:
    (
      @Sendable (_ progress: @escaping @Sendable (PageStep) -> Void) async throws(ServiceFault) ->
        Void
    )?

  /// Reading pages in the background.
  public init(
    read: (
      @Sendable (_ progress: @escaping @Sendable (PageStep) -> Void) async throws(ServiceFault) ->
        Void
    )? = nil
  ) {
    self.read = read
  }
}
