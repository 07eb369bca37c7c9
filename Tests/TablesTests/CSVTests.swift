import Base
import Tabular
import Testing

@testable import Tables

@Suite("CSV is read as it really is")
struct CSVTests {
  @Test func quotesNewlinesAndRaggedRows() async throws {
    let table = try await Sample.open(
      "\u{FEFF}名称,备注\r\n\"甲\"\"乙\",\"两\n行\"\r\n短\r\n多,出,来\r\na\"b,\"c\"d\r\n,\r\n")
    #expect(
      try await Sample.cells(table) == [
        ["名称", "备注", "列3"], ["甲\"乙", "两\n行", ""], ["短", "", ""], ["多", "出", "来"],
        ["a\"b", "cd", ""], ["", "", ""],
      ])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func theDelimiterIsGuessed(_ sign: String) async throws {
    let table = try await Sample.open("a\(sign)b c\n1\(sign)\"2\(sign)3\"\n4\(sign)5 6\n")
    #expect(
      try await Sample.cells(table) == [["a", "b c"], ["1", "2\(sign)3"], ["4", "5 6"]])
  }

  @Test func loneReturnsEndRecordsWhereThereIsNothingElse() async throws {
    let table = try await Sample.open("a,b\r1,2\r3,4")
    #expect(try await Sample.cells(table) == [["a", "b"], ["1", "2"], ["3", "4"]])
  }

  @Test func gb18030IsRecognised() async throws {
    // 名称,区县 / 商店,河西
    let bytes: [UInt8] =
      [0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xC7, 0xF8, 0xCF, 0xD8, 0x0A]
      + [0xC9, 0xCC, 0xB5, 0xEA, 0x2C, 0xBA, 0xD3, 0xCE, 0xF7, 0x0A]
    let table = try await Sample.open(bytes)
    #expect(try await Sample.cells(table) == [["名称", "区县"], ["商店", "河西"]])
    let view = try await table.view(
      TableQuery(filter: FilterParser.parse("区县 = 河西", table.headings)))
    #expect(view.extent.rows == 1)
  }

  @Test func gb18030FarBehindABeginningOfASCII() async throws {
    var bytes = Array("id,name\n".utf8)
    for number in 0..<60_000 { bytes += Array("\(number),abcdef\n".utf8) }
    for number in 0..<60_000 { bytes += Array("\(number),".utf8) + [0xBA, 0xD3, 0xCE, 0xF7, 0x0A] }
    let table = try await Sample.open(bytes)
    #expect(try await table.rows(119_999..<120_000).map(\.cells) == [["59999", "河西"]])
  }

  @Test func emptyFilesAndHeadersAlone() async throws {
    #expect(try await Sample.open("").extent.rows == 0)
    let table = try await Sample.open("a,b")
    #expect(table.headings.map(\.label) == ["a", "b"] && table.extent.rows == 0)
    let bare = try await Sample.open("1,2\n3,4", TableOpening(head: .none))
    #expect(try await Sample.cells(bare) == [["列1", "列2"], ["1", "2"], ["3", "4"]])
    let same = try await Sample.open("a,a,,\n1,2,3,4\n")
    #expect(same.headings.map(\.label) == ["a", "a_2", "列3", "列4"])
  }

  @Test func kindsComeFromTheFirstRows() async throws {
    let table = try await Sample.open("a,b,c,d,e\n1,1.5,2024-01-01,x,\n2,3,2024-01-02,y,\n")
    #expect(table.headings.map(\.kind) == [.integer, .number, .date, .text, .blank])
  }

  @Test(arguments: 0..<40)
  func randomBytesAgreeWithTheNaiveReading(_ seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("ab,,\"\"\n\r x\u{0}".utf8) + [0xE6, 0xB2, 0xB3]
    let length = Int.random(in: 0...(seed % 4 == 0 ? 300_000 : 400), using: &generator)
    let quotes = seed % 3 > 0
    let text = (0..<length).map { _ -> UInt8 in
      let byte = alphabet.randomElement(using: &generator) ?? 0
      return byte == 0x22 && (!quotes || Int.random(in: 0..<20, using: &generator) > 0)
        ? 0x61 : byte
    }
    let wanted = NaiveCSV.records(text)
    let bytes = SpoolBytes()
    try bytes.append(text)
    let table = try Self.index(bytes)
    try await table.waitUntilComplete()
    var found: [[[UInt8]]] = []
    try table.read(0..<table.extent.rows) { row in
      found.append((0..<row.count).map { Array(row[$0]) })
    }
    #expect(found.count == wanted.count)
    #expect(found == wanted)
    // Windows anywhere are the same rows.
    for _ in 0..<20 where !wanted.isEmpty {
      let start = Int.random(in: 0..<wanted.count, using: &generator)
      let end = min(wanted.count, start + 30)
      var window: [[[UInt8]]] = []
      try table.read(start..<end) { row in window.append((0..<row.count).map { Array(row[$0]) }) }
      #expect(window == Array(wanted[start..<end]))
    }
  }

  /// Scans in pieces of odd sizes: no boundary may matter.
  private static func index(_ bytes: SpoolBytes) throws -> OpenTable {
    var dialect = Dialect()
    // Bytes as they stand, whatever they are.
    dialect.isClean = true
    var scanner = RecordScanner(dialect, from: 0)
    let all = try bytes.head(max(1, bytes.size))
    var start = 0
    var size = 1
    while start < all.count {
      let end = min(all.count, start + size)
      all[start..<end].withUnsafeBufferPointer { scanner.scan($0) }
      start = end
      size = size * 3 % 10_007 + 1
    }
    scanner.finish()
    let index = RecordIndex()
    index.add(
      scanner.takeMarks(), rows: scanner.rows, end: scanner.begun, isComplete: true, fraction: 1)
    return OpenTable(name: "t", headings: [], bytes: bytes, dialect: dialect, index: index)
  }

  @Test func theFirstRowsAreThereWhileTheRestIsIndexed() async throws {
    var text = "id,区县,面积\n"
    for number in 0..<200_000 { text += "\(number),河西区,\(number).5\n" }
    let table = try await Sample.open(text)
    var last = 0
    for await extent in table.updates() { last = extent.rows }
    #expect(last == 200_000)
    #expect(
      try await table.rows(199_999..<300_000).map(\.cells) == [["199999", "河西区", "199999.5"]])
    #expect(table.index.blockCount > 40)
  }
}
