import Glibc

/// The exit statuses, those of `sysexits.h` where it has one.
public enum ProgramStatus: Int32, Sendable {
  case done = 0
  case failed = 1
  /// `EX_USAGE`.
  case usage = 64
  /// `EX_DATAERR`: the platform's answer is malformed.
  case malformed = 65
  /// `EX_NOINPUT`: no such entry or file.
  case notFound = 66
  /// `EX_UNAVAILABLE`: the platform is not reachable.
  case unreachable = 69
  /// `EX_CANTCREAT`: cannot write.
  case cannotWrite = 73
  /// `EX_NOPERM`: token, quota, login.
  case refused = 77
}

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
