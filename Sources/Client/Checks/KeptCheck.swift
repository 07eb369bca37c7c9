import Base
public import Calls
import FoundationEssentials

/// What a check came to last.
public struct KeptCheck: Hashable, Sendable, Codable {
  struct Reason: Hashable, Sendable, Codable {
    var status: Int32
    var message: String
    var advice: String
  }

  /// The check as its file had it: what was found says nothing of another.
  var check: String
  /// Seconds since the Unix epoch.
  public var time: Int
  var milliseconds: Int?
  var rows: Int?
  var faults: [ExpectationFault]
  /// Why nothing could be asked.
  var reason: Reason?

  init(_ result: CheckResult, at time: Int) {
    check = CheckFile.text(of: result.check)
    self.time = time
    milliseconds = result.milliseconds
    rows = result.rows
    faults = []
    switch result.outcome {
    case .passed: break
    case .failed(let faults): self.faults = faults
    case .broken(let failure):
      reason = Reason(
        status: failure.status.rawValue, message: failure.message, advice: failure.advice)
    }
  }

  /// nil where the check is another now.
  public func result(of check: InterfaceCheck) -> CheckResult? {
    guard CheckFile.text(of: check) == self.check else { return nil }
    let outcome: CheckResult.Outcome =
      if let reason {
        .broken(
          Failure(
            ProgramStatus(rawValue: reason.status) ?? .failed, reason.message,
            advice: reason.advice))
      } else {
        faults.isEmpty ? .passed : .failed(faults)
      }
    return CheckResult(check: check, outcome: outcome, milliseconds: milliseconds, rows: rows)
  }
}

/// What checks came to last, by name, in a file beside the store of their platform: what ran at
/// night is seen in the morning. It is a service: a file that cannot be read or written fails
/// nobody.
public struct CheckMemory: Sendable {
  /// Most bytes the file may have; one that grew beyond begins anew.
  static let limit = 1 << 20

  let path: String

  /// By the checks' names; what cannot be read counts as nothing.
  public func all() -> [String: KeptCheck] {
    guard let bytes = try? SmallFile.read(path, limit: Self.limit) else { return [:] }
    return (try? JSONDecoder().decode([String: KeptCheck].self, from: Data(bytes))) ?? [:]
  }

  /// Under a lock, so that runs at the same time, in whatever process, keep what each other found.
  func keep(_ result: CheckResult, at time: Int) {
    let kept = KeptCheck(result, at: time)
    let name = result.check.name
    FileLock.holding(path) {
      let known = all().merging([name: kept]) { _, new in new }
      guard let text = Self.text(known) ?? Self.text([name: kept]) else { return }
      try? WholeFile.write(text, to: path)
    }
  }

  private static func text(_ kept: [String: KeptCheck]) -> String? {
    guard let data = try? JSONEncoder().encode(kept), data.count <= limit else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}

extension Session {
  /// What the checks of this platform came to last.
  public var checkMemory: CheckMemory { CheckMemory(path: storePath + ".checks") }
}
