import Client
import Formats

/// One thing the doctor looked at.
struct Check: Hashable, Sendable {
  /// Stable, for programs.
  var name: String
  /// For people.
  var title: String
  var isFine: Bool
  var detail: String
  /// What to do; only where something is wrong.
  var advice: String

  static func fine(_ name: String, _ title: String, _ detail: String) -> Check {
    Check(name: name, title: title, isFine: true, detail: detail, advice: "")
  }

  static func wrong(_ name: String, _ title: String, _ detail: String, _ advice: String) -> Check {
    Check(name: name, title: title, isFine: false, detail: detail, advice: advice)
  }

  static func wrong(_ name: String, _ title: String, _ error: any Error) -> Check {
    let failure = Failure(error)
    return .wrong(name, title, failure.message, failure.advice)
  }

  /// `✓ 标题：…` or `✗ 标题：…`, with what to do on the same line, so that a pipe has one a line.
  var line: String {
    let head = "\(isFine ? "✓" : "✗") \(title)：\(detail)"
    return advice.isEmpty ? head : "\(head)（\(advice)）"
  }

  var json: JSON {
    [
      "name": .string(name), "ok": .bool(isFine), "detail": .string(detail),
      "advice": .string(advice),
    ]
  }
}
