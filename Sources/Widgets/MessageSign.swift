/// What stands before a message, so that it is not told by its colour alone.
public enum MessageSign {
  /// Something to take note of.
  public static let warning = "! "
  /// Something is wrong.
  public static let failure = "✗ "
}
