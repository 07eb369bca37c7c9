import Foundation
import Glibc
import ProgramSupport
import Tabular
import Testing

@testable import Tables

/// What a killed export leaves beside its output is gone with the next one; nothing else is.
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
    let order = TableExport(format: .csv, path: folder.path + "/out.csv")
    let file = try TableFileWriter([TableHeading(code: "a", label: "")], order)
    try file.write(["1"])
    _ = try file.close()
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
