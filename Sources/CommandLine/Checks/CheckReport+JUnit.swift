import Base
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
    let stamp = XMLText.escaped(began.description.replacing(" ", with: "T") + ":00")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="tjdata check" \(counts)>
        <testsuite name="\(XMLText.escaped(platform))" \(counts) timestamp="\(stamp)">
      \(results.map(Self.testCase).joined())  </testsuite>
      </testsuites>

      """
  }

  private static func testCase(_ result: CheckResult) -> String {
    let head = """
          <testcase name="\(XMLText.escaped(result.check.name))" \
      classname="\(XMLText.escaped(result.check.subject.text))" \
      time="\(seconds(result.milliseconds ?? 0))"
      """
    let element: String
    switch result.outcome {
    case .passed: return head + "/>\n"
    case .failed: element = "failure"
    case .broken: element = "error"
    }
    let message = XMLText.escaped(result.problems.first ?? "")
    let text = XMLText.escaped(result.problems.joined(separator: "\n"))
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
}
