import Calls
import Catalog
import Client
import Formats
import Terminal

/// Results of checks, as text, JSON or JUnit.
struct CheckReport {
  let results: [CheckResult]
  let platform: String
  /// When the run began.
  let began: Moment

  private var failed: Int { count { if case .failed = $0 { true } else { false } } }
  private var broken: Int { count { if case .broken = $0 { true } else { false } } }

  private func count(_ test: (CheckResult.Outcome) -> Bool) -> Int {
    results.count { test($0.outcome) }
  }

  /// `3 项：通过 2，不符 1`.
  var summary: String {
    var text = "\(results.count) 项：通过 \(results.count - failed - broken)，不符 \(failed)"
    if broken > 0 { text += "，未能检查 \(broken)" }
    return text
  }

  /// One line a check: sign and word, name, what it brought or what is wrong.
  var lines: String {
    results.map { result in
      let texts = [result.word, result.check.name, result.detail]
      return texts.map { Sanitizer.line($0, limit: .max) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  var json: JSON {
    [
      "ok": .bool(failed + broken == 0), "passed": .integer(results.count - failed - broken),
      "failed": .integer(failed), "broken": .integer(broken),
      "checks": .array(results.map(\.json)),
    ]
  }
}

extension CheckResult {
  var word: String {
    switch outcome {
    case .passed: "✓ 通过"
    case .failed: "✗ 不符"
    case .broken: "! 未能检查"
    }
  }

  /// What is wrong, each in a sentence; empty where all holds.
  var problems: [String] {
    switch outcome {
    case .passed: []
    case .failed(let faults): faults.map(\.message)
    case .broken(let failure): [failure.message]
    }
  }

  var detail: String {
    guard problems.isEmpty else { return problems.joined(separator: "；") }
    let rows = rows.map { "\($0) 行，" } ?? ""
    return "\(rows)\(milliseconds ?? 0) 毫秒"
  }

  fileprivate var json: JSON {
    let status =
      switch outcome {
      case .passed: "passed"
      case .failed: "failed"
      case .broken: "broken"
      }
    return [
      "name": .string(check.name), "target": .string(check.subject.text),
      "tags": .array(check.tags.map(JSON.string)), "status": .string(status),
      "milliseconds": milliseconds.map { .integer($0) } ?? .null,
      "rows": rows.map { .integer($0) } ?? .null, "problems": .array(problems.map(JSON.string)),
    ]
  }
}
