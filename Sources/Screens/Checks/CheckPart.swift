import Calls
import Catalog

/// One expectation of a check: what was wanted, and what came.
struct CheckPart: Hashable, Sendable {
  enum State: Hashable, Sendable { case holds, fails, unknown }

  var label: String
  var wanted: String
  /// Empty where nothing is known of it.
  var got: String
  var state: State

  /// - Parameter outcome: nil where the check was not run.
  static func parts(of expectation: Expectation, _ outcome: CheckOutcome?) -> [CheckPart] {
    let reading = CheckReading(outcome)
    var parts = [reading.code(expectation.code)]
    if let rows = expectation.rows { parts.append(reading.rows(rows)) }
    if !expectation.columns.isEmpty { parts.append(reading.columns(expectation.columns)) }
    if let fresh = expectation.freshness { parts.append(reading.freshness(fresh)) }
    if let time = expectation.time { parts.append(reading.time(time)) }
    return parts
  }
}

/// An outcome, asked part by part.
private struct CheckReading {
  /// nil where there was no answer to look at.
  let faults: [ExpectationFault]?
  let outcome: CheckOutcome?

  init(_ outcome: CheckOutcome?) {
    self.outcome = outcome
    switch outcome?.verdict {
    case .passed: faults = []
    case .failed(let found): faults = found
    case .broken, nil: faults = nil
    }
  }

  func code(_ code: Int) -> CheckPart {
    let fault = faults?.firstMap { fault -> String? in
      switch fault {
      case .code(_, let found?, let message):
        message.isEmpty ? String(found) : "\(found)（\(message)）"
      case .code(_, nil, _): CheckText.noCode
      case .unreadable(let status): CheckText.unreadable(status)
      case .refused: fault.message
      default: nil
      }
    }
    return part(CheckText.code, String(code), fault, fine: String(code), isSeen: faults != nil)
  }

  func rows(_ least: Int) -> CheckPart {
    let fault = faults?.firstMap { fault -> String? in
      if case .rows(_, let found) = fault { "\(found)" } else { nil }
    }
    return part(
      CheckText.rows, "≥ \(least)", fault, fine: outcome?.rows.map { String($0) } ?? "",
      isSeen: hasRows)
  }

  func columns(_ columns: [String]) -> CheckPart {
    let missing = faults?.firstMap { fault -> [String]? in
      guard case .missingColumns(let missing) = fault else { return nil }
      let own = missing.filter { columns.contains($0) }
      return own.isEmpty ? nil : own
    }
    return part(
      CheckText.columns, columns.joined(separator: "、"), missing.map(CheckText.missing),
      fine: CheckText.allThere, isSeen: hasRows)
  }

  func freshness(_ fresh: Expectation.Freshness) -> CheckPart {
    let fault = faults?.firstMap { fault -> String? in
      switch fault {
      case .stale(_, _, let latest): latest?.description ?? CheckText.noDate
      case .missingColumns(let missing) where missing.contains(fresh.column):
        CheckText.missing([fresh.column])
      default: nil
      }
    }
    return part(
      CheckText.fresh, CheckText.within(fresh), fault, fine: CheckText.holds, isSeen: hasRows)
  }

  func time(_ limit: Int) -> CheckPart {
    let took = outcome?.milliseconds.map { "\($0)" } ?? ""
    let isSlow = faults?.contains { if case .slow = $0 { true } else { false } } == true
    return part(
      CheckText.time, "≤ \(limit)", isSlow ? took : nil, fine: took, isSeen: faults != nil)
  }

  /// Only an answer with rows can be held against what is expected of rows.
  private var hasRows: Bool { faults != nil && outcome?.rows != nil }

  private func part(
    _ label: String, _ wanted: String, _ fault: String?, fine: String, isSeen: Bool
  ) -> CheckPart {
    if let fault { return CheckPart(label: label, wanted: wanted, got: fault, state: .fails) }
    guard isSeen else {
      return CheckPart(label: label, wanted: wanted, got: "", state: .unknown)
    }
    return CheckPart(label: label, wanted: wanted, got: fine, state: .holds)
  }
}

extension Sequence {
  /// What the first element gives that gives anything.
  fileprivate func firstMap<Value>(_ transform: (Element) -> Value?) -> Value? {
    for element in self {
      if let value = transform(element) { return value }
    }
    return nil
  }
}
