import Catalog
import Foundation
import Portal
import ProgramSupport
import Testing
import TmuxSupport

/// A platform that means harm: its text never controls the terminal.
@Suite struct HostileTitleTests {
  private static let hostile: [(name: String, text: String)] = [
    ("escapes", "\u{1B}]0;PWNED\u{07}\u{1B}[2J\u{1B}[31m\u{9B}2J"),
    ("returns", "\r\u{08}\u{08}\u{7F}"),
    ("bidi", "\u{202E}\u{2066}\u{200F}"),
    ("floods", String(repeating: "\u{200B}\u{200D}\u{0301}", count: 2000)),
  ]

  @Test func aHostileTitleIsShownHarmless() async throws {
    let home = try ScratchFolder()
    try await publish(in: home)
    let tmux = try Browser.open(in: home, columns: 80, rows: 24)
    try tmux.wait(for: "已同步")
    let title = try tmux.ask("pane_title")
    try tmux.type("2/恶意标题")
    let screen = try tmux.wait("all of them found") {
      $0.contains("第 1/\(Self.hostile.count) 条") && !$0.contains("数据热点")
    }
    for (name, _) in Self.hostile {
      #expect(screen.contains("恶意标题\(name)"), "\(screen)")
    }
    let frame = screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(frame.first?.contains("2数据集") == true, "\(screen)")
    #expect(frame.filter { $0.hasSuffix("│") || $0.hasSuffix("█") }.count >= 18, "\(screen)")
    #expect(try tmux.ask("pane_title") == title)
    for scalar in screen.unicodeScalars {
      #expect(scalar == "\n" || scalar.value >= 0x20, "U+\(String(scalar.value, radix: 16))")
    }
    try tmux.send("Enter")
    try tmux.wait(for: "开放状态")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  /// Puts the entries into the embedded platform before its first start.
  private func publish(in home: ScratchFolder) async throws {
    let database = try PortalDatabase.open(directory: URL(filePath: home.path + "/data/portal"))
    let publications = try Self.hostile.enumerated().map { number, hostile in
      let id = try #require(EntryID(String(repeating: "e", count: 31) + "\(number)"))
      let text = "恶意标题\(hostile.name)-\(hostile.text)末尾"
      return Publication(
        entry: Entry(
          id: id, kind: .dataset, title: text, abstract: text, tags: [text], theme: "信用服务",
          publisher: "市财政局", issued: Moment(year: 2019, month: 1, day: 1),
          modified: Moment(year: 2019, month: 1, day: 1)))
    }
    _ = try await database.admin.publish(publications)
    try database.close()
  }
}
