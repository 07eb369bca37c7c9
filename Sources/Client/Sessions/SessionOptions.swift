/// What a person says of a session before anything is read: all of it may stay unsaid.
public struct SessionOptions: Hashable, Sendable {
  /// As `PlatformAddress.named` reads it; nil leaves it to the configuration.
  public var platform: String?
  /// The folder that holds data, state and configuration; nil for those of the XDG specification.
  public var dataDirectory: String?
  /// A configuration file in place of the usual one; it has to be there.
  public var configurationFile: String?
  /// One of the configuration's environments, by name.
  public var environment: String?
  /// What may be sent; nil leaves it to the configuration.
  public var sending: SendingMode?
  /// Whether output is for programs.
  public var wantsJSON = false

  /// Nothing said.
  public init() {}

  /// What a command has to be told to find the same, a word each.
  public var words: [String] {
    let folder = dataDirectory.map(Places.absolute)
    let file = configurationFile.map(Places.absolute)
    return [
      ("--environment", environment), ("--platform", platform), ("--data-dir", folder),
      ("--config", file),
    ].flatMap { name, value in value.map { [name, $0] } ?? [] }
  }
}
