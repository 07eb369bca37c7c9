/// What a catalogue source can do; what it cannot, the screens say plainly instead of failing.
public struct Capabilities: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let fields = Capabilities(rawValue: 1 << 0)
  public static let preview = Capabilities(rawValue: 1 << 1)
  public static let specification = Capabilities(rawValue: 1 << 2)
  public static let invoke = Capabilities(rawValue: 1 << 3)
  public static let files = Capabilities(rawValue: 1 << 4)
  public static let incrementalSync = Capabilities(rawValue: 1 << 5)

  /// Everything our own platform serves.
  public static let portal: Capabilities = [
    .fields, .preview, .specification, .invoke, .files, .incrementalSync,
  ]
}
