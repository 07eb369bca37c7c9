import Foundation
import Glibc
import ProgramSupport
import Testing

@testable import Base

/// What a killed process leaves beside its file is gone with the next one; nothing else is.
@Suite struct DraftNameTests {
  @Test func draftsOfTheDeadAreRemovedAndNoOthers() throws {
    let folder = try ScratchFolder()
    let dead = DraftName.own().replacing(".\(getpid()).", with: ".\(try Self.deadProcess()).")
    let elsewhere = ".another-machine_.1.abc.tjdata-draft"
    let orphans = [".rows.csv" + dead, ".a.b.sqlite" + dead, ".a.b.sqlite\(dead)-journal"]
    let others = [
      ".rows.csv" + DraftName.own(), ".rows.csv" + elsewhere, "rows.csv" + dead, "rows.csv.part",
      ".tjdata-draft", ".profile",
    ]
    for name in orphans + others { try folder.write(name, "x") }
    try WholeFile(folder.path + "/out.csv").keep()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left) == Set(others + ["out.csv"]))
  }

  /// Names are bounded in bytes: a sign may take four, and what people see as one sign any number.
  @Test(arguments: [
    String(repeating: "\u{20BB7}", count: 60),
    String(repeating: "\u{1F469}\u{200D}\u{1F52C}", count: 20),
    String(repeating: "a", count: 255), "e" + String(repeating: "\u{301}", count: 120),
  ])
  func filesOfLongNamesAreWritten(name: String) throws {
    let folder = try ScratchFolder()
    let file = try WholeFile("\(folder.path)/\(name)")
    let draft = try #require(file.draft.split(separator: "/").last)
    #expect(draft.utf8.count + "-journal".utf8.count <= 143)
    #expect(draft.unicodeScalars.dropFirst().first == name.unicodeScalars.first)
    try file.write("kept")
    try file.keep()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.map { Array($0.utf8) } == [Array(name.utf8)])
  }

  private static func deadProcess() throws -> pid_t {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }
}
