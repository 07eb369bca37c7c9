/// A command of this program as people are told it: pasted into a shell it does what is meant, on
/// the platform and with the data that the one who tells it works on.
public enum ProgramCommand {
  /// Words that a command has to be told besides, to be about the same: a platform, a folder.
  ///
  /// A value around the closure: of a closure itself Swift 6.3.1 loses the type where it
  /// specializes `withValue`, and a release build crashes.
  public struct Surroundings: Sendable {
    /// Asked only when a command is told, by the name of its subcommand.
    public var words: @Sendable (_ subcommand: String?) -> [String]

    /// - Parameter words: of a subcommand.
    public init(_ words: @escaping @Sendable (_ subcommand: String?) -> [String]) {
      self.words = words
    }
  }

  /// What holds while a command runs.
  @TaskLocal public static var surroundings = Surroundings { _ in [] }

  /// - Parameter words: the subcommand, and what it is given; the program's name goes before them.
  public static func line(_ words: String...) -> String { line(words) }

  /// - Parameter words: the subcommand, and what it is given; the program's name goes before them.
  public static func line(_ words: [String]) -> String {
    (["tjdata"] + words + surroundings.words(words.first)).map(ShellWord.quoted).joined(
      separator: " ")
  }
}
