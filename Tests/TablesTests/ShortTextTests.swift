import Tabular
import Testing

@testable import Tables

/// Bytes beyond ASCII of which there are so few that UTF-8 and GB18030 may both be right.
@Suite("A few bytes that two encodings share")
struct ShortTextTests {
  /// 省, 一 and 通 of GBK; 珅 has a second byte that is `|`.
  @Test(arguments: [
    ([0xCA, 0xA1], "省", TableNotice.Kind.guessedEncoding("GB18030")),
    ([0xD2, 0xBB], "一", .guessedEncoding("GB18030")),
    ([0xCD, 0xA8, 0x2F, 0xCA, 0xA1], "通/省", .guessedEncoding("GB18030")),
    ([0xAB, 0x7C], "珅", .doubtfulEncoding),
  ])
  func shortGBK(_ bytes: [UInt8], _ text: String, _ kind: TableNotice.Kind) async throws {
    let file = Array("a;b\n".utf8) + bytes + Array(";1\n".utf8)
    let table = try await Sample.open(file)
    #expect(try await Sample.cells(table) == [["a", "b"], [text, "1"]])
    #expect(Array(table.extent.notices) == [TableNotice(kind)])
    let chosen = try await Sample.open(file, as: "t.csv", TableOpening(encoding: "gb18030"))
    #expect(try await Sample.cells(chosen) == [["a", "b"], [text, "1"]])
    #expect(chosen.extent.notices.isEmpty)
  }

  /// 元, 台, 一, 元/小时, 元/亩 and 小时 of GBK, in more rows than any text is short by.
  @Test(
    arguments: [
      ([0xD4, 0xAA], "元"), ([0xCC, 0xA8], "台"), ([0xD2, 0xBB], "一"),
      ([0xD4, 0xAA, 0x2F, 0xD0, 0xA1, 0xCA, 0xB1], "元/小时"),
      ([0xD4, 0xAA, 0x2F, 0xC4, 0xB6], "元/亩"), ([0xD0, 0xA1, 0xCA, 0xB1], "小时"),
    ])
  func fewCharactersThatComeOften(_ bytes: [UInt8], _ text: String) async throws {
    let line = Array("A1,2".utf8) + bytes + [0x0A]
    let lines = [[UInt8]](repeating: line, count: 100).joined()
    let table = try await Sample.open(Array("a,b\n".utf8) + lines)
    #expect(try await table.rows(1..<2).map(\.cells) == [["A1", "2\(text)"]])
    #expect(table.extent.notices.contains(TableNotice(.guessedEncoding("GB18030"))))
  }

  /// So many that only pieces of the text are looked at.
  @Test func fewCharactersOfALongText() async throws {
    let line = Array("A1,2".utf8) + [0xD4, 0xAA, 0x0A]
    let lines = [[UInt8]](repeating: line, count: 50_000).joined()
    let table = try await Sample.open(Array("a,b\n".utf8) + lines)
    #expect(try await table.rows(1..<2).map(\.cells) == [["A1", "2元"]])
    #expect(table.extent.notices.contains(TableNotice(.guessedEncoding("GB18030"))))
  }

  @Test(arguments: ["25°C", "ёж", "оно", "café", "für", "Ångström", "α", "Rīga", "5±1", "ÉÈ"])
  func otherScriptsThatComeOften(_ text: String) async throws {
    let table = try await Sample.open("a,b\n" + (0..<200).map { "\(text),\($0)\n" }.joined())
    #expect(try await table.rows(1..<2).map(\.cells) == [[text, "1"]])
    #expect(table.extent.notices.isEmpty)
  }

  @Test(arguments: ["25°C", "A·B", "café", "Ångström", "α", "оно", "5±1", "天津"])
  func shortUTF8(_ text: String) async throws {
    let table = try await Sample.open("a,b\n\(text),1\n")
    #expect(try await Sample.cells(table) == [["a", "b"], [text, "1"]])
    #expect(table.extent.notices.isEmpty)
  }

  /// A sign that UTF-8 has often, beside a letter that nobody writes alone.
  @Test(arguments: [("25°C", "һ"), ("é", "x"), ("·", "x")])
  func whatMayBeEither(_ first: String, _ second: String) async throws {
    let table = try await Sample.open("a,b\n\(first),1\n\(second),2\n")
    #expect(try await Sample.cells(table) == [["a", "b"], [first, "1"], [second, "2"]])
    #expect(Array(table.extent.notices) == [TableNotice(.doubtfulUTF8)])
  }

  /// Characters that are damaged stay so where GB18030 reads no more of them.
  @Test func damageThatStays() async throws {
    let table = try await Sample.open(Array("a,b\n".utf8) + [0xE9] + Array(",1\n".utf8))
    #expect(try await Sample.cells(table) == [["a", "b"], ["\u{FFFD}", "1"]])
  }
}
