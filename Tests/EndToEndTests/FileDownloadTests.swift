import Base
import Catalog
import Formats
import Foundation
import PortalAPI
import ProgramSupport
import Testing
import TmuxSupport

/// 文件下载 with the real program (manual 2.2.2).
@Suite(.timeLimit(.minutes(5))) struct FileDownloadTests {
  static let malls = "ed3191e92e7a805592b5bde52b0bdd17"
  static let railways = "e5cfb65310f5ef080761400cdd515d7e"
  static let withheld = "d40608cac2dc1d3ba24ddf3cb5f11d1c"

  private static func data(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  @Test func aFileIsFetchedOnceAndNeverOverAnother() async throws {
    let program = try Program()
    let path = program.folder.path + "/data/downloads/绿色商场名单.xlsx"
    let first = try await program.run("download", Self.malls)
    #expect(first.status == 0 && first.output == path + "\n")
    #expect(first.error.contains("校验和相符"))
    let bytes = try #require(Self.data(path))
    #expect(bytes.prefix(4) == Data([0x50, 0x4B, 3, 4]))
    let again = try await program.run("download", Self.malls, "--json")
    let json = try JSON.parse(again.output)
    #expect(json["fetched"] == false && json["verified"] == true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    let refused = try await program.run("download", Self.malls)
    #expect(refused.status == 73 && refused.output.isEmpty)
    #expect(refused.error.contains("已有另一个同名文件"))
    #expect(Self.data(path) == Data("mine".utf8))
    #expect(try await program.run("download", Self.malls, "--overwrite").status == 0)
    #expect(Self.data(path) == bytes)
    let show = try await program.run("show", Self.malls)
    #expect(show.output.contains("下载次数\t63"))
  }

  @Test func oneOfSeveralFilesGoesWhereItIsSent() async throws {
    let program = try Program()
    let folder = program.folder.path + "/out"
    let all = try await program.run("download", Self.railways, "--output", folder + "/")
    #expect(
      all.outputLines.map(String.init) == ["xlsx", "csv"].map { "\(folder)/轨道交通线路开通日期.\($0)" })
    let path = program.folder.path + "/a.csv"
    let one = try await program.run(
      "download", Self.railways, "--file", "轨道交通线路开通日期.csv", "--output", path)
    #expect(one.status == 0)
    #expect(try #require(Self.data(path)).starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try await program.run("download", Self.railways, "--output", path + "x").status == 64)
    let missing = try await program.run("download", Self.railways, "--file", "无.csv")
    #expect(missing.status == 66 && missing.error.contains("轨道交通线路开通日期.csv"))
    #expect(try await program.run("download", Self.withheld).status == 77)
  }

  @Test func aDownloadThatWasKilledGoesOn() async throws {
    let program = try Program()
    let folder = program.folder.path + "/data/downloads"
    #expect(try await program.run("download", Self.malls).status == 0)
    let path = folder + "/绿色商场名单.xlsx"
    let bytes = try #require(Self.data(path))
    // What a kill leaves: the first bytes, and of which file they are.
    try FileManager.default.removeItem(atPath: path)
    try bytes.prefix(1000).write(to: URL(fileURLWithPath: path + ".tjdata-part"))
    let checksum = try #require(
      try FileManager.default.contentsOfDirectory(
        atPath: program.folder.path + "/data/portal/files"
      )
      .first)
    let id = try #require(EntryID(Self.malls))
    let url = "http://localhost" + Route.file(id, name: "绿色商场名单.xlsx").path
    let tag = "\(String(url.utf8.digest(), radix: 16))\n\"\(checksum)\"\n"
    try Data(tag.utf8).write(to: URL(fileURLWithPath: path + ".tjdata-part.tag"))
    let resumed = try await program.run("download", Self.malls, "--json")
    #expect(try JSON.parse(resumed.output)["resumedAt"] == 1000)
    #expect(Self.data(path) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["绿色商场名单.xlsx"])
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func typedOnATerminal(columns: Int, rows: Int) throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: columns, rows: rows)
    try tmux.wait(for: "已同步")
    try tmux.type("2")
    try tmux.wait(for: "综合得分↓")
    try tmux.type("/")
    try tmux.type("绿色商场名单")
    try tmux.wait("the entry found") { $0.contains("▌绿色商场名单") }
    try tmux.send("Enter")
    try tmux.send("Enter")
    let basics = try tmux.wait(for: "下载次数: 61")
    #expect(basics.contains("XLS 文件数: 1"), "\(basics)")
    try tmux.type("]")
    let files = try tmux.wait(for: "2019-02-27 12:54")
    for text in ["XLS 文件数: 1", "绿色商场名单.xlsx", "SHA-256"] {
      #expect(files.contains(text), "\(text) is missing:\n\(files)")
    }
    try tmux.type("d")
    try tmux.wait(for: "校验和相符")
    #expect(Self.data(home.path + "/data/downloads/绿色商场名单.xlsx") != nil)
    try tmux.type("[")
    try tmux.wait(for: "下载次数: 62")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }
}
