/// How a command fails: the status the process ends with, what happened, and what to do. Both texts
/// are for people; control characters in them are made harmless when they are printed.
public struct Failure: Error, Hashable, Sendable {
  /// What the process ends with.
  public var status: ProgramStatus
  /// What happened, in one sentence.
  public var message: String
  /// What to do, in one sentence; empty where nothing can be done.
  public var advice: String

  /// - Parameter advice: what to do; empty where nothing can be done.
  public init(_ status: ProgramStatus, _ message: String, advice: String = "") {
    self.status = status
    self.message = message
    self.advice = advice
  }

  /// As it is printed: `错误：…` and, on a line of its own, `建议：…`.
  public var text: String {
    advice.isEmpty ? "错误：\(message)" : "错误：\(message)\n建议：\(advice)"
  }
}
