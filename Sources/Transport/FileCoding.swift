/// Whether a file is packed by its own name, so that a server which calls its bytes coded means no
/// more than that.
public enum FileCoding {
  /// What such names end in.
  public static let endings = ["gz", "tgz"]

  /// - Parameter name: of a file, or its path.
  public static func isSaid(in name: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix("." + $0) }
  }
}
