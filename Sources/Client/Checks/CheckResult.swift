public import Calls
public import Catalog

/// What became of a check.
public struct CheckResult: Sendable {
  /// What a check came to.
  public enum Outcome: Sendable {
    case passed
    case failed([ExpectationFault])
    /// No answer, or nothing could be asked: what happened, and what to do.
    case broken(Failure)
  }

  /// What was checked.
  public var check: InterfaceCheck
  /// What it came to.
  public var outcome: Outcome
  /// nil where no answer came.
  public var milliseconds: Int?
  /// Rows of the answer; nil where it was no table.
  public var rows: Int?
  /// The account's calls after this one, where the platform said so.
  public var quota: Quota?
  /// What is to be known of the call, such as that it went without a token.
  public var note: String?
}

extension [CheckResult] {
  /// 0 where all hold; 1 where one does not; otherwise the first reason nothing could be asked.
  public var status: ProgramStatus {
    var broken: ProgramStatus?
    for result in self {
      switch result.outcome {
      case .passed: break
      case .failed: return .failed
      case .broken(let failure): broken = broken ?? failure.status
      }
    }
    return broken ?? .done
  }
}
