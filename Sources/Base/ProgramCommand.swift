/// A command of this program as people are told it: pasted into a shell it does what is meant, on
/// the platform and with the data that the one who tells it works on.
public enum ProgramCommand {
  /// Words that a command has to be told besides, to be about the same: a platform, a folder. Asked
  /// only when a command is told, by the name of its subcommand.
  @TaskLocal public static var surroundings: @Sendable (_ subcommand: String?) -> [String] = {
    _ in []
  }

  /// - Parameter words: the subcommand, and what it is given; the program's name goes before them.
  public static func line(_ words: String...) -> String { line(words) }

  /// - Parameter words: the subcommand, and what it is given; the program's name goes before them.
  public static func line(_ words: [String]) -> String {
    (["tjdata"] + words + surroundings(words.first)).map(ShellWord.quoted).joined(separator: " ")
  }
}
