import Foundation
import Testing

/// `.ci/summarise` on runs that went well, failed, crashed, and ran nothing.
@Suite struct SummariseTests {
  /// - Returns: the last lines printed, one unless told, and, behind `; `, the exit status.
  func summarise(_ output: String, status: Int, last: Int = 1) throws -> String {
    let script = Process()
    script.executableURL = try House.shared.get().root.appendingPathComponent(".ci/summarise")
    script.arguments = ["sh", "-c", "printf '%s\\n' \"$1\"; exit $2", "sh", output, "\(status)"]
    let pipe = Pipe()
    script.standardOutput = pipe
    try script.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    script.waitUntilExit()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    return "\(lines.suffix(last).joined(separator: "\n")); \(script.terminationStatus)"
  }

  let passing = """
    ✔ Test "a Test run with 9 tests" passed after 0.001 seconds.
    ✔ Test case passing 1 argument x → 1 to f(x:) passed after 0.001 seconds.
    ✔ Test f(x:) with 1 test case passed after 0.001 seconds.
    ✔ Suite "A Test of things" passed after 0.001 seconds.
    """

  @Test func aGoodRunIsCountedInFunctions() throws {
    let run = "\n✔ Test run with 2 tests in 1 suite passed after 0.1 seconds."
    #expect(try summarise(passing + run, status: 0) == "2 passed, 0 failed; 0")
  }

  @Test func skippedTestsAreCountedApart() throws {
    let run = "\n➜ Test g() skipped: \"why\"\n✔ Test run with 3 tests passed after 0.1 seconds."
    #expect(try summarise(passing + run, status: 0) == "2 passed, 0 failed, 1 skipped; 0")
  }

  @Test func aFailedTestFailsTheRun() throws {
    let run = """

      ✘ Test g() recorded an issue at A.swift:1:1: Expectation failed: "Test b passed after 1"
      ✘ Test g() failed after 0.001 seconds with 1 issue.
      ✘ Test run with 3 tests in 1 suite failed after 0.1 seconds with 1 issue.
      """
    #expect(try summarise(passing + run, status: 1) == "2 passed, 1 failed; 1")
  }

  @Test func whatFailedIsToldAgainAtTheEnd() throws {
    let issue = "✘ Test g() recorded an issue at A.swift:1:1: it failed after 2 seconds"
    let run = """

      \(issue)
      ✘ Test g() failed after 0.001 seconds with 1 issue.
      ✘ Test run with 3 tests in 1 suite failed after 0.1 seconds with 1 issue.
      """
    let end = try summarise(passing + run, status: 1, last: 2)
    #expect(end == "\(issue)\n2 passed, 1 failed; 1")
  }

  @Test func aRunWithoutItsSummaryHasCrashed() throws {
    #expect(try summarise(passing, status: 139) == "2 passed, 1 failed; 1")
    #expect(try summarise(passing, status: 0) == "2 passed, 1 failed; 1")
  }

  @Test func aRunWithoutTestsFails() throws {
    let none = "✔ Test run with 0 tests in 0 suites passed after 0.001 seconds."
    #expect(try summarise(none, status: 0) == "0 passed, 1 failed; 1")
    #expect(try summarise("error: fatalError", status: 1) == "0 passed, 1 failed; 1")
  }

  @Test func aBadExitStatusFailsTheRun() throws {
    let run = "\n✔ Test run with 2 tests in 1 suite passed after 0.1 seconds."
    #expect(try summarise(passing + run, status: 1) == "2 passed, 1 failed; 1")
  }

  @Test func aLineCutInTwoIsCountedStill() throws {
    let run = """

      [screen]✔ Test g() passed after 0.1 seconds.
      ✔ Test run with 3 tests in 1 suite passed after 0.1 seconds.
      """
    #expect(try summarise(passing + run, status: 0) == "3 passed, 0 failed; 0")
  }

  @Test func aFailureCutInTwoFailsStill() throws {
    let run = """

      [screen]✘ Test g() failed after 0.1 seconds with 1 issue.
      ✘ Test run with 3 tests in 1 suite failed after 0.1 seconds with 1 issue.
      """
    #expect(try summarise(passing + run, status: 0) == "3 passed, 1 failed; 1")
  }
}
