import Base
import Calls
import Catalog
import FoundationEssentials
import HTTPStub
import Testing

@testable import Client

@Suite struct CheckStoreTests {
  private static let text = """
    # 我的检查
    甲: {url: "http://a.example/1"}

    # 关于乙
    乙:
      url: http://a.example/2
      tags: [每日]   # 每天
      expect:
        rows: 1

    # 关于丙
    丙: {url: "http://a.example/3"}
    # 末尾
    """

  private func checks(_ text: String) throws -> (CheckStore, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/checks.yaml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return (CheckStore(path: path), folder)
  }

  @Test func oneIsReplacedAndTheRestStays() throws {
    let (checks, folder) = try checks(Self.text)
    defer { withExtendedLifetime(folder) {} }
    var check = try #require(try checks.all().dropFirst().first)
    check.name = "乙: 新"
    check.expectation.rows = 7
    try checks.replace("乙", by: check)
    #expect(try checks.all().map(\.name) == ["甲", "乙: 新", "丙"])
    #expect(try checks.all()[1] == check)
    let after = try (YAMLText.read(checks.path) ?? "")
    for remark in ["# 我的检查", "# 关于乙", "# 关于丙", "# 末尾"] { #expect(after.contains(remark)) }
    #expect(after.contains("甲: {url: \"http://a.example/1\"}\n\n# 关于乙\n"))
  }

  /// Each process reads the file and writes it anew: without a lock all but one would be gone.
  @Test func whatComesAtOnceIsAllKept() async throws {
    let folder = try TemporaryFolder()
    let checks = CheckStore(path: folder.path + "/config/checks.yaml")
    let names = (1...20).map { "检查\($0)" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in names {
        group.addTask {
          try checks.add(InterfaceCheck(name: name, subject: .url("http://a.example/1")))
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(try checks.all().map(\.name)) == Set(names))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in names.dropFirst() { group.addTask { try checks.remove(name) } }
      try await group.waitForAll()
    }
    #expect(try checks.all().map(\.name) == [names[0]])
  }

  @Test(arguments: ["甲", "乙", "丙"])
  func oneIsRemovedAndTheRestStays(name: String) throws {
    let (checks, folder) = try checks(Self.text)
    defer { withExtendedLifetime(folder) {} }
    let left = try checks.all().filter { $0.name != name }
    try checks.remove(name)
    #expect(try checks.all() == left)
    #expect(try (YAMLText.read(checks.path) ?? "").contains("# 关于丙"))
    #expect(throws: Failure.self) { try checks.remove(name) }
  }

  @Test func addingKeepsWhatIsThereAndMakesAFile() throws {
    let folder = try TemporaryFolder()
    let checks = CheckStore(path: folder.path + "/new/checks.yaml")
    try checks.add(InterfaceCheck(name: "甲", subject: .url("http://a.example/1")))
    try checks.add(InterfaceCheck(name: "乙", subject: .url("http://a.example/2")))
    #expect(try checks.all().map(\.name) == ["甲", "乙"])
    #expect(FileFacts(checks.path)?.mode == 0o600)
    let again = InterfaceCheck(name: "乙", subject: .url("http://a.example/3"))
    #expect(throws: Failure.self) { try checks.add(again) }
    #expect(throws: Failure.self) { try checks.replace("甲", by: again) }
    try checks.remove("甲")
    try checks.remove("乙")
    #expect(try checks.all().isEmpty)
  }

  /// A file that cannot be changed line by line is left as it is.
  @Test(arguments: [
    "{甲: {url: 'http://a.example/1'}, 乙: {url: 'http://a.example/2'}}",
    "{甲: {url: 'http://a.example/1'},\n乙: {url: 'http://a.example/2'}}",
  ])
  func whatCannotBeChangedIsLeftAlone(text: String) throws {
    let (checks, folder) = try checks(text)
    defer { withExtendedLifetime(folder) {} }
    #expect(throws: Failure.self) { try checks.remove("乙") }
    #expect(throws: Failure.self) {
      try checks.add(InterfaceCheck(name: "丙", subject: .url("http://a.example/3")))
    }
    #expect(try (YAMLText.read(checks.path) ?? "") == text)
  }
}
