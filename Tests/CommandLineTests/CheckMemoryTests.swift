import Base
import Calls
import Catalog
import HTTPStub
import Testing

@testable import Client
@testable import CommandLine

@Suite struct CheckMemoryTests {
  private static let check = InterfaceCheck(name: "甲", subject: .url("http://a.example/1"))

  private static let outcomes: [CheckResult.Outcome] = [
    .passed,
    .failed([
      .code(expected: 200, found: nil, message: "x"), .unreadable(status: 502),
      .rows(atLeast: 3, found: 1), .missingColumns(["a"]),
      .stale(column: "d", days: 3, latest: Moment("2019-03-01 10:00")),
      .stale(column: "d", days: 3, latest: nil), .slow(limit: 1, milliseconds: 2),
    ]),
    .broken(Failure(.unreachable, "平台无法连接", advice: "请检查网络")),
  ]

  @Test func whatWasFoundComesBack() throws {
    let folder = try TemporaryFolder()
    let memory = CheckMemory(path: folder.file("new/checks"))
    #expect(memory.all().isEmpty)
    for outcome in Self.outcomes {
      let result = CheckResult(check: Self.check, outcome: outcome, milliseconds: 12, rows: 3)
      memory.keep(result, at: 1000)
      let kept = try #require(memory.all()["甲"])
      #expect(kept.time == 1000)
      let back = try #require(kept.result(of: Self.check))
      #expect(back.milliseconds == 12 && back.rows == 3)
      #expect(back.problems == result.problems && back.word == result.word)
    }
    #expect(FileFacts(memory.path)?.mode == 0o600)
  }

  @Test func runsAtTheSameTimeKeepWhatEachFound() async throws {
    let folder = try TemporaryFolder()
    let memory = CheckMemory(path: folder.file("checks"))
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<24 {
        group.addTask {
          let check = InterfaceCheck(name: "\(number)", subject: .url("http://a.example/1"))
          memory.keep(CheckResult(check: check, outcome: .passed), at: number)
        }
      }
    }
    #expect(memory.all().count == 24)
  }

  @Test func anotherCheckOfThatNameWasNotRun() throws {
    let kept = KeptCheck(CheckResult(check: Self.check, outcome: .passed), at: 1)
    var other = Self.check
    other.expectation.rows = 7
    #expect(kept.result(of: other) == nil)
    #expect(kept.result(of: Self.check) != nil)
  }

  @Test func aBrokenFileIsBegunAnew() throws {
    let folder = try TemporaryFolder()
    let memory = CheckMemory(path: folder.file("checks"))
    try WholeFile.write("{\"甲\": 1", to: memory.path)
    #expect(memory.all().isEmpty)
    memory.keep(CheckResult(check: Self.check, outcome: .passed), at: 1)
    #expect(memory.all().count == 1)
  }
}
