import ProgramSupport
import Tabular
import Testing

@testable import Tables

/// Values that are read for what they are by every way out, and what is said of those that are not.
@Suite struct ReadingTests {
  private static func column(
    _ place: Int, sortedBy sort: Int, of table: OpenTable
  ) async throws -> [String] {
    let view = try await table.view(TableQuery(sorts: [TableSort(sort)]))
    return try await Sample.cells(view).dropFirst().map { $0[place] }
  }

  private static func sheet(_ table: OpenTable) async throws -> (xml: String, TableNotices) {
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    let made = try await table.view(TableQuery()).export(TableExport(format: .xlsx, path: path))
    return (try Member.text("xl/worksheets/sheet1.xml", of: path), made.notices)
  }

  private static func unread(
    _ column: String, _ text: String, row: Int, _ kind: ValueKind = .number, isText: Bool = false,
    isWhole: Bool = true
  ) -> TableNotice.Kind {
    .unreadCells(
      TableNotice.Unread(
        column: column, kind: kind, isText: isText, text: text, row: row, isWhole: isWhole))
  }

  private static func signed(_ column: String, _ text: String, row: Int) -> TableNotice.Kind {
    .doubtfulSigns(
      TableNotice.Unread(
        column: column, kind: .number, isText: false, text: text, row: row, isWhole: true))
  }

  @Test(
    arguments: [
      ("10\n(5)\n-20\n3\n", ["-20", "(5)", "3", "10"], -12, "<v>-5"),
      ("+5\n5.5-\n1.2E+05\n", ["5.5-", "+5", "1.2E+05"], 119_999.5, "<v>-5.5"),
      ("1 234\n12 345 678\n99\n", ["99", "1 234", "12 345 678"], 12_347_011, "<v>1234</v>"),
      (
        "\"12,34,567\"\n\"1,234\"\n\"9,99,999\"\n", ["1,234", "9,99,999", "12,34,567"], 2_235_800,
        "<v>999999</v>"
      ),
      ("100万人\n20万人\n3万人\n", ["3万人", "20万人", "100万人"], 1_230_000, "<v>30000</v>"),
      ("2千元\n-1.5千元\n10千元\n", ["-1.5千元", "2千元", "10千元"], 10_500, "<v>-1500"),
      ("５０％\n3‰\n5‱\n", ["5‱", "3‰", "５０％"], 0.5035, "<v>0.003</v>"),
    ] as [(String, [String], Double, String)])
  func numbers(_ text: String, _ sorted: [String], _ sum: Double, _ cell: String) async throws {
    let table = try await Sample.open("v,w\n" + text.replacing("\n", with: ",x\n"))
    #expect(try await Self.column(0, sortedBy: 0, of: table) == sorted)
    #expect(try await table.view(TableQuery()).profile(0).sum == sum)
    let doubled = try await table.sql("SELECT total(v * 2) FROM data")
    #expect(try await Sample.cells(doubled)[1] == [SQLiteValue.text(sum * 2)])
    #expect(try await Self.sheet(table).xml.contains(cell))
    // Numbers of a list are written so, too.
    let doubtful = text.contains("(5)") ? [Self.signed("v", "(5)", row: 2)] : []
    #expect(table.extent.notices.map(\.kind) == doubtful)
    // All cells as they stand, and as they were where nothing is guessed.
    let literal = try await Sample.open("v\n" + text, as: "t.csv", TableOpening(isLiteral: true))
    #expect(literal.headings.map(\.kind) == [.text])
  }

  /// Most are dates or times, but too few for a column of such: that they are ordered as texts is
  /// said.
  @Test(
    arguments: [
      ("9:05 PM\n10:05 AM\n9:10 AM\n全天\n", .time, "全天"),
      ("2019年3月5日\n2019年12月5日\n20190406\n待定\n", .date, "待定"),
    ] as [(String, ValueKind, String)])
  func halvesOfCalendars(_ text: String, _ kind: ValueKind, _ odd: String) async throws {
    let table = try await Sample.open("v,w\n" + text.replacing("\n", with: ",x\n"))
    #expect(table.headings[0].kind == .text)
    let told = Self.unread("v", odd, row: text.split(separator: "\n").count, kind, isText: true)
    #expect(table.extent.notices.map(\.kind) == [told])
  }

  /// Nearly all numbers: sorted as such, and the others said by whoever looks at them.
  @Test func cellsThatCannotBeRead() async throws {
    let numbers = (1...19).map { "\($0 % 7 == 0 ? "-" : "")\($0),x\n" }.joined()
    let table = try await Sample.open("v,w\n\(numbers)约100,x\n")
    let said = Self.unread("v", "约100", row: 20, .integer)
    #expect(table.headings[0].kind == .integer)
    #expect(Array(table.extent.notices) == [TableNotice(said)])
    let sorted = try await Self.column(0, sortedBy: 0, of: table)
    #expect(sorted.prefix(3) == ["-14", "-7", "1"] && sorted.last == "约100")
    #expect(try await Self.sheet(table).1.map(\.kind) == [said])
    #expect(try await table.sql("SELECT v + 1 FROM data").extent.notices.map(\.kind) == [said])
    #expect(try await table.sql("SELECT w FROM data").extent.notices.isEmpty)
    #expect(table.extent.notices.count == 1)
    // No more than half of them numbers: a column of texts, of which it is said.
    let mixed = try await Sample.open("v,w\n1,x\n-2,x\n约3,x\n")
    #expect(mixed.headings[0].kind == .text)
    #expect(
      Array(mixed.extent.notices) == [TableNotice(Self.unread("v", "约3", row: 3, isText: true))])
    let counted = try await Sample.open("v,w\n1.5万人,x\n5000人,x\n约3人,x\n")
    #expect(
      counted.extent.notices.map(\.kind) == [
        Self.unread("v", "约3人", row: 3, .counted, isText: true)
      ])
    for codes in ["v,w\n1,x\nA2,x\nB3,x\n", "v,w\n101,x\n3E10,x\n", "v,w\n7,x\n007,x\n"] {
      #expect(try await Sample.open(codes).extent.notices.isEmpty)
    }
  }

  @Test func counters() async throws {
    let table = try await Sample.open("v,w\n5人,x\n6户,x\n")
    #expect(table.headings[0].kind == .text)
    #expect(Array(table.extent.notices) == [TableNotice(.severalCounters(column: "v"))])
  }

  /// What comes first behind the beginning, in a file that is looked at as a whole, and in a long
  /// one, of which those tell that read all rows.
  @Test func currenciesAndOrdersBehindTheBeginning() async throws {
    let money = String(repeating: "¥5,3/5/2024,1\n", count: 1000)
    let table = try await Sample.open("额,日,n\n\(money)$6,25/3/2024,1\n")
    #expect(table.headings.map(\.kind) == [.text, .dayFirst, .integer])
    #expect(Array(table.extent.notices) == [TableNotice(.severalCurrencies(column: "额"))])
    let pad = String(repeating: "x", count: 4000)
    let rows = String(repeating: "¥5,\(pad)\n", count: 2500)
    let long = try await Sample.open("额,注\n\(rows)$6,\(pad)\n约7,\(pad)\n")
    #expect(long.headings[0].kind == .number && long.extent.notices.isEmpty)
    let filter = try FilterParser.parse("额 > 5", long.headings)
    let kept = try await long.view(TableQuery(filter: filter))
    #expect(kept.extent.rows == 1)
    #expect(
      long.extent.notices.map(\.kind) == [
        Self.unread("额", "约7", row: 2502), .unconverted(column: "额"),
      ])
    _ = try await long.view(TableQuery(sorts: [TableSort(0)]))
    #expect(long.extent.notices.count == 2)
  }

  @Test func daysBefore1900() async throws {
    let table = try await Sample.open("日,n\n19500101,1\n18500101,2\n1850-01-02,3\n")
    #expect(table.headings[0].kind == .date && table.extent.notices.isEmpty)
    #expect(try await Self.column(1, sortedBy: 0, of: table) == ["2", "3", "1"])
    let filter = try FilterParser.parse("日 < 1900", table.headings)
    #expect(try await table.view(TableQuery(filter: filter)).extent.rows == 2)
    let answer = try await table.sql("SELECT count(*) FROM data WHERE 日 < '1900'")
    #expect(try await Sample.cells(answer)[1] == ["2"])
    // Excel's days begin with 1900.
    #expect(
      try await Array(Self.sheet(table).1) == [
        TableNotice(.sheetTexts(column: "日", first: "18500101"), count: 2)
      ])
  }

  @Test func timesAndPartsOfSeconds() async throws {
    let table = try await Sample.open(
      """
      时,刻,n
      下午3:20:15,2024-01-01 10:00:00.9,1
      上午9:05,2024-01-01 10:00:00.1234568,2
      上午10:30,2024-01-01 10:00:00.1234567,3
      PM 12:01,2024-01-01 10:00:00.123,4

      """)
    #expect(table.headings.map(\.kind) == [.time, .date, .integer])
    #expect(try await Self.column(2, sortedBy: 0, of: table) == ["2", "3", "4", "1"])
    #expect(try await Self.column(2, sortedBy: 1, of: table) == ["4", "3", "2", "1"])
    let answer = try await table.sql(
      "SELECT n, 时 || '', 刻 || '' FROM data WHERE 刻 > '2024-01-01 10:00:00.1234567' ORDER BY 刻")
    #expect(
      try await Sample.cells(answer).dropFirst() == [
        ["2", "09:05", "2024-01-01 10:00:00.1234568"], ["1", "15:20:15", "2024-01-01 10:00:00.9"],
      ])
    let profile = try await table.view(TableQuery()).profile(1)
    #expect(profile.minimum == "2024-01-01 10:00:00.123")
    #expect(profile.maximum == "2024-01-01 10:00:00.9")
    let (xml, notices) = try await Self.sheet(table)
    #expect(xml.contains("<v>0.3784722222222222</v>") && !xml.contains("<t>上午9:05</t>"))
    #expect(
      Array(notices) == [
        TableNotice(.sheetRounded(column: "刻", first: "2024-01-01 10:00:00.1234568"), count: 2)
      ])
  }

  @Test func nothingAsMySQLWritesIt() async throws {
    let table = try await Sample.open("a\tb\n1\tx\n\\N\t\\N\n2\ty\n", as: "t.tsv")
    #expect(table.headings.map(\.kind) == [.integer, .text])
    #expect(try await Self.column(1, sortedBy: 1, of: table) == ["x", "y", "\\N"])
    let filter = try FilterParser.parse("b is blank", table.headings)
    #expect(try await table.view(TableQuery(filter: filter)).extent.rows == 1)
    #expect(
      try await Sample.cells(table.sql("SELECT count(b), count(a) FROM data"))[1] == ["2", "2"])
    var printed: [UInt8] = []
    try await table.view(TableQuery()).print(.ndjson) { printed += $0 }
    #expect(String(decoding: printed, as: UTF8.self).contains(#"{"a":null,"b":null}"#))
    #expect(try await !Self.sheet(table).xml.contains("\\N"))
    let literal = try await Sample.open(
      "a\tb\n1\tx\n\\N\t\\N\n", as: "t.tsv", TableOpening(isLiteral: true))
    #expect(try await Self.sheet(literal).xml.contains("\\N"))
    #expect(try await Sample.cells(literal.sql("SELECT count(b) FROM data"))[1] == ["2"])
  }

  @Test func rowsOfOtherWidths() async throws {
    let table = try await Sample.open("a,b,c\nu,2,3\n\"x\ny\",2,3,4\nv,6\nw,8,9,10,11\n")
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.longRows(from: "列4"), count: 2, place: TablePlace(line: 3)),
        TableNotice(.shortRows, place: TablePlace(line: 5)),
      ])
    let literal = TableOpening(head: .none)
    #expect(try await Sample.open("1,2\n3\n", as: "t.csv", literal).extent.notices.isEmpty)
  }
}
