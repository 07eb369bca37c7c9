import Catalog
import FoundationEssentials
import ProgramSupport
import Testing
import Transport

@testable import Client

@Suite struct DownloadTests {
  @Test func aSettingGoesBeforeEverything() {
    let environment = Environment(["HOME": "/h", "XDG_DOWNLOAD_DIR": "/x"])
    func find(_ configured: String?, _ data: String?) -> String {
      DownloadFolder.find(environment, configured: configured, dataDirectory: data)
    }
    #expect(find("/c", "/d") == "/c")
    #expect(find(nil, "/d") == "/d/downloads")
    #expect(find(nil, nil) == "/x")
  }

  @Test func theDesktopsFolderIsTaken() throws {
    let home = try ScratchFolder()
    func find(_ more: [String: String] = [:]) -> String {
      let environment = Environment(["HOME": home.path].merging(more) { _, new in new })
      return DownloadFolder.find(environment, configured: nil, dataDirectory: nil)
    }
    #expect(find() == home.path)
    try FileManager.default.createDirectory(
      atPath: home.path + "/Downloads", withIntermediateDirectories: true)
    #expect(find() == home.path + "/Downloads")
    try FileManager.default.createDirectory(
      atPath: home.path + "/.config", withIntermediateDirectories: true)
    let text = "# xdg\nXDG_DESKTOP_DIR=\"$HOME/桌面\"\nXDG_DOWNLOAD_DIR=\"$HOME/下载\"\n"
    try Data(text.utf8).write(to: URL(filePath: home.path + "/.config/user-dirs.dirs"))
    #expect(find() == home.path + "/下载")
    #expect(find(["XDG_DOWNLOAD_DIR": "relative"]) == home.path + "/下载")
  }

  @Test func theNextFreeNameKeepsItsEnding() throws {
    let folder = try ScratchFolder()
    func touch(_ name: String) throws {
      try Data().write(to: URL(filePath: folder.path + "/" + name))
    }
    #expect(FileFetch.freeName(folder.path + "/名单.xlsx") == folder.path + "/名单 (2).xlsx")
    try touch("名单 (2).xlsx")
    #expect(FileFetch.freeName(folder.path + "/名单.xlsx") == folder.path + "/名单 (3).xlsx")
    #expect(FileFetch.freeName(folder.path + "/名单") == folder.path + "/名单 (2)")
    #expect(FileFetch.freeName("/没有.d/名单") == "/没有.d/名单 (2)")
  }

  @Test func namesThatLookAlikeAreNumbered() {
    let names = ["甲.csv", "甲\u{200D}.csv", "\u{202E}甲.csv", "甲 (2).csv", "乙"]
    let files = names.map { Distribution(name: $0, format: .csv, modified: .unknown) }
    #expect(
      FileFetch.savedNames(files) == ["甲.csv", "甲 (2).csv", "甲 (3).csv", "甲 (2) (2).csv", "乙"])
  }

  /// Its file would be written over by the download of the other.
  @Test func noFileIsCalledAsAnothersPart() {
    let names = ["甲.csv.tjdata-part", "甲.csv.tjdata-part.tag", "甲.csv"]
    let files = names.map { Distribution(name: $0, format: .csv, modified: .unknown) }
    #expect(
      FileFetch.savedNames(files)
        == ["甲.csv.tjdata-part_", "甲.csv.tjdata-part.tag_", "甲.csv"])
  }

  @Test func stepsComeTenASecondWithTheRateOfThisAttempt() throws {
    let meter = RateMeter()
    let start = ContinuousClock.now
    func step(_ received: Int, _ milliseconds: Int) -> Int?? {
      meter.step(
        DownloadProgress(received: received, total: 10_000),
        at: start + .milliseconds(milliseconds)
      ).map(\.bytesPerSecond)
    }
    #expect(step(4000, 0) == .some(nil))
    #expect(step(4100, 50) == nil)
    #expect(step(5000, 500) == 2000)
    #expect(step(10_000, 501).flatMap { $0 } != nil)
  }
}
