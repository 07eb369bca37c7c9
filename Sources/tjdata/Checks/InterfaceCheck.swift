import Catalog
import PortalAPI

/// A call and what is expected of it, by name.
struct InterfaceCheck: Hashable, Sendable {
  /// What is called: an entry, an address, or with `request` one of its saved requests.
  enum Subject: Hashable, Sendable {
    case entry(EntryID)
    case url(String)
  }

  var name: String
  var subject: Subject
  /// The saved request whose parameters are sent.
  var request: String?
  var filters: [InvokeRequest.Filter] = []
  var pageSize = 10
  var pageNumber = 1
  var rows: RowsPath?
  var tags: [String] = []
  var expectation = Expectation()
}

/// What became of a check.
struct CheckResult: Sendable {
  enum Outcome: Sendable {
    case passed
    case failed([ExpectationFault])
    /// No answer, or nothing could be asked: what happened, and what to do.
    case broken(Failure)
  }

  var check: InterfaceCheck
  var outcome: Outcome
  /// nil where no answer came.
  var milliseconds: Int?
  var rows: Int?

  var isPassed: Bool { if case .passed = outcome { true } else { false } }
}

extension [CheckResult] {
  /// 0 where all hold; 1 where one does not; otherwise the first reason nothing could be asked.
  var status: ProgramStatus {
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

extension ExpectationFault {
  /// In a person's words.
  var text: String {
    switch self {
    case .code(let expected, let found?, let message):
      "业务代码应为 \(expected)，实为 \(found)" + (message.isEmpty ? "" : "（\(message)）")
    case .code(let expected, nil, _): "业务代码应为 \(expected)，应答中没有"
    case .unreadable(let status): "应答无法读取（HTTP \(status)）"
    case .rows(let least, let found): "至少应有 \(least) 行，实有 \(found) 行"
    case .missingColumns(let columns): "缺少数据列 \(columns.joined(separator: "、"))"
    case .stale(let column, let days, let latest?):
      "\(column) 最新为 \(latest)，早于 \(days) 天前"
    case .stale(let column, _, nil): "\(column) 中没有日期"
    case .slow(let limit, let found): "用时 \(found) 毫秒，应不超过 \(limit) 毫秒"
    }
  }
}
