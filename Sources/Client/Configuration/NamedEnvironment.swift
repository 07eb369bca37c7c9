import Catalog

/// `environments`: a platform with its token, by the person's own name for both.
public struct NamedEnvironment: Hashable, Sendable {
  /// As `platform` takes it; nil for the file's, or the one that is asked for.
  var platform: String?
  /// Absolute.
  var tokenFile: String?
  /// The variable that holds its token.
  var tokenVariable: String?
  /// The day from which on the token is not in force.
  var tokenExpires: Moment?
  var sending = SendingMode.everything
}

/// What may be sent to a platform.
public enum SendingMode: String, CaseIterable, Hashable, Sendable {
  case everything = "normal"
  /// Reading the catalogue is all: no call is made that counts, nothing is handed in.
  case readOnly = "read-only"
  /// The same, and what would have been sent is shown instead.
  case dryRun = "dry-run"

  /// For the first line of the screen.
  public var label: String? {
    switch self {
    case .everything: nil
    case .readOnly: "只读"
    case .dryRun: "试运行"
    }
  }
}
