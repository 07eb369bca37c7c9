import Calls
import Catalog
import Client

/// JUnit XML, as continuous integration reads it: one suite, a case a check. Failures are answers
/// that are not as expected, errors what could not be asked.
extension CheckReport {
  var junit: String {
    let failed = results.count { if case .failed = $0.outcome { true } else { false } }
    let broken = results.count { if case .broken = $0.outcome { true } else { false } }
    let time = Self.seconds(results.reduce(0) { $0 + ($1.milliseconds ?? 0) })
    let counts =
      "tests=\"\(results.count)\" failures=\"\(failed)\" errors=\"\(broken)\" time=\"\(time)\""
    let stamp = Self.escaped(began.description.replacing(" ", with: "T") + ":00")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="tjdata check" \(counts)>
        <testsuite name="\(Self.escaped(platform))" \(counts) timestamp="\(stamp)">
      \(results.map(Self.testCase).joined())  </testsuite>
      </testsuites>

      """
  }

  private static func testCase(_ result: CheckResult) -> String {
    let head = """
          <testcase name="\(escaped(result.check.name))" \
      classname="\(escaped(result.check.subject.text))" \
      time="\(seconds(result.milliseconds ?? 0))"
      """
    let element: String
    switch result.outcome {
    case .passed: return head + "/>\n"
    case .failed: element = "failure"
    case .broken: element = "error"
    }
    let message = escaped(result.problems.first ?? "")
    let text = escaped(result.problems.joined(separator: "\n"))
    return """
      \(head)>
            <\(element) message="\(message)">\(text)</\(element)>
          </testcase>

      """
  }

  /// `1.042`.
  private static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }

  /// Characters XML 1.0 does not allow (2.2) become U+FFFD; the rest is escaped for text and
  /// attributes alike.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&apos;"
      case "\t", "\n", "\r": output += "&#\(scalar.value);"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        output.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return output
  }
}
