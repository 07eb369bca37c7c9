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

  private static func deadProcess() throws -> pid_t {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }
}
