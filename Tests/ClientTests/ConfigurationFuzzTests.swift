import Calls
import Catalog
import ProgramSupport
import Testing

@testable import Client

/// Any text as `config.yaml` and `checks.yaml`, and any check through its file: two seconds each,
/// longer by `make fuzz` (`FUZZ_SECONDS`).
@Suite("Settings of any text", .serialized) struct ConfigurationFuzzTests {
  private static let samples = [
    """
    platform: team
    platforms:
      team: https://data.example.cn/
      other: {address: "unix:/run/tjdata.sock", token-file: ~/token}
    sync-interval: 5
    theme: high-contrast
    keys:
      entry.test: [t, F5]   # 测试
      quit: Ctrl-Q
    """,
    "environments:\n  甲: {platform: team, token-file: a}\nenvironment: 甲\nmouse: true\n",
    "甲: {url: \"http://a.example/1\", tags: [每日], expect: {rows: 1, fresh: {column: 日期}}}\n",
    """
    乙:
      interface: f4c1991c50ee4d8ca4c9ef5aa21295de
      params: {a: 1}
      page: 20
      rows: data.list
      expect: {fresh: {column: 日期, days: 3}, time: 2000}
    """,
  ].map { Array($0.utf8) }
  private static let pieces =
    [
      ":", ": ", "\n", "  ", "- ", "{", "}", "[", "]", ",", "\"", "'", "#", "&a ", "*a", "<<: *a",
      "|\n", ">", "!!str ", "%",
      "---\n", "...\n", "? ", "~", "甲", "\t", "platform", "keys", "expect", "-1",
      "99999999999999999999", "\u{85}",
      "\u{2028}", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xE5], [0x1B]]

  /// Read or refused, in words about a line that there is.
  @Test(arguments: ["config", "checks"]) func anySettings(_ kind: String) throws {
    var input = FuzzInput()
    var run = FuzzRun("anySettings \(kind)")
    var read = 0
    while run.goesOn() {
      let bytes = input.bytes(Self.samples, pieces: Self.pieces)
      guard let text = String(validating: bytes, as: UTF8.self) else { continue }
      do {
        if kind == "config" {
          _ = try ConfigurationFile.read(text, path: "/c.yaml", home: "/h")
        } else {
          _ = try CheckFile.read(text, path: "/c.yaml")
        }
        read += 1
      } catch {
        let lines = text.unicodeScalars.count {
          "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
        }
        #expect(!error.faults.isEmpty, "\(text)")
        for line in error.faults.compactMap(\.line) {
          #expect((0...lines + 2).contains(line), "\(text): \(line)")
        }
      }
    }
    #expect(read > 0 && run.growth() < 32)
  }

  private static let words = [
    "甲", "a", ":", " ", "#", "\"", "\\", "'", "\n", "\t", "\r", "\u{1B}", "\u{7F}", "\u{85}",
    "\u{2028}", "\u{FFFE}", "\u{1F600}", "-", "{", "]", "%", "&", "*", "!", "~", "null",
    "\u{9B}", "\u{E000}",
  ]

  /// What is written is read as the same.
  @Test func anyCheck() throws {
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    var input = FuzzInput()
    var run = FuzzRun("anyCheck")
    while run.goesOn() {
      var check = InterfaceCheck(
        name: "甲" + input.text(Self.words, 0...6),
        subject: Bool.random(using: &input) ? .entry(id) : .url("http://a.example/1?b=c"))
      if Bool.random(using: &input) { check.request = input.text(Self.words, 0...4) }
      check.filters = (0..<Int.random(in: 0...2, using: &input)).map {
        .init(name: "\($0)" + input.text(Self.words, 0...3), value: input.text(Self.words, 0...4))
      }
      check.tags = (0..<Int.random(in: 0...2, using: &input)).map { _ in
        input.text(Self.words, 0...3)
      }
      if Bool.random(using: &input) { check.pageSize = Int.random(in: 1...5000, using: &input) }
      check.rows = RowsPath([.member(input.text(Self.words, 0...3)), .item(3)])
      check.expectation.columns = [input.text(Self.words, 0...3)]
      check.expectation.freshness = .init(column: input.text(Self.words, 0...3), days: 7)
      let text = CheckFile.text(of: check)
      #expect(try CheckFile.read(text, path: "/c.yaml") == [check], "\(text)")
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }
}
