/// What an unfinished file is called until all of it is there, beside the name it will have. Nobody
/// calls a file of their own so, so that it may be gone on with, begun anew and removed.
public enum UnfinishedName {
  private static let ending = ".tjdata-part"
  private static let tag = ".tag"
  private static let rows = ".tjdata-rows"

  /// Of the file that will be at `path`.
  public static func of(_ path: String) -> String { path + ending }

  /// Of what tells whose part that is.
  public static func tag(of path: String) -> String { of(path) + tag }

  /// Of the rows that were there when a fetch into the file at `path` broke off.
  public static func rows(of path: String) -> String { path + rows }

  /// Whether a whole file of that name would be taken for another one's part.
  public static func isOne(_ name: String) -> Bool {
    [ending, ending + tag, rows].contains { name.hasSuffix($0) }
  }
}
