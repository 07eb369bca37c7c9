/// The program, for the executable to begin.
public enum EntryPoint {
  /// Reads the process's arguments, does what they say and ends the process with an exit status of
  /// `sysexits.h`.
  public static func run() async -> Never { await TJData.runProcess() }
}
