import Testing

@testable import Tabular

/// Writings that are numbers in a column of such, and alone may be something else.
@Suite struct LooseNumberTests {
  @Test(
    arguments: [
      ("(5)", .integer, -5), ("（５）", .number, -5), ("(1,234.50)", .number, -1234.5),
      ("$(5.5)", .number, -5.5), ("(¥5)", .number, -5), ("(5%)", .number, -0.05),
      ("(1.2万)", .number, -12_000), ("(5)元", .number, -5), ("1250-", .number, -1250),
      ("5.0-", .number, -5),
      ("1,234.50-", .number, -1234.5), ("¥5-", .number, -5), ("1 234", .number, 1234),
      ("-12 345 678.5", .number, -12_345_678.5), ("1\u{A0}234", .number, 1234),
      ("1\u{202F}234\u{202F}567", .number, 1_234_567), ("1\u{2009}234 元", .number, 1234),
      ("1'234", .number, 1234), ("1 234万", .number, 12_340_000),
      ("12,34,567", .indian, 1_234_567), ("1,23,456.5", .indian, 123_456.5),
      ("-1,00,00,000", .indian, -10_000_000),
      ("100万人", .counted, 1_000_000), ("35.5 吨", .counted, 35.5), ("5千克", .counted, 5),
      ("1,234人次", .counted, 1234), ("3亿千瓦时", .counted, 3e8), ("(5)人", .counted, -5),
    ] as [(String, ValueKind, Double)])
  func inTheirColumns(_ text: String, _ kind: ValueKind, _ value: Double) {
    #expect(NumberCell(text, in: kind)?.value == value)
    #expect(NumberCell(text) == nil && ValueKind(of: text) == .text)
    #expect(ExactNumber(text) == ExactNumber(value))
  }

  @Test(
    arguments: [
      ("3‰", 0.003), ("5‱", 0.0005), ("５０％", 0.5), ("３‰", 0.003), ("-1.5千元", -1500),
      ("3百万", 3e6), ("2千万元", 2e7), ("1.2万亿", 1.2e12), ("3千亿元", 3e11), ("5千", 5000),
      ("1.2E+05", 120_000), ("+5", 5),
    ] as [(String, Double)])
  func alone(_ text: String, _ value: Double) {
    #expect(NumberCell(text)?.value == value)
    #expect([.integer, .number].contains(ValueKind(of: text)))
  }

  @Test(arguments: [
    "(-5)", "-(5)-", "((5))", "(5)-", "-5-", "()", "-", "(007)", "1 23", "12 3456", "0 123",
    "1 234 56", "1 234,567", "1 234'567", "138 0013 8000", "1,2,345", "123,45,678", "12,345,67",
    "5-1", "5-", "65-", "100-", "(5", "5)", "5号", "3年", "人", "5人5", "5‰元", "12A", "(5)(6)",
  ])
  func nowhere(_ text: String) {
    for kind in [ValueKind.integer, .number, .scientific, .indian, .counted] {
      #expect(NumberCell(text, in: kind) == nil, "\(kind)")
    }
  }

  @Test func onlyInColumnsOfTheirKind() {
    #expect(NumberCell("12,34,567", in: .number) == nil)
    #expect(NumberCell("100万人", in: .number) == nil)
    for kind in [ValueKind.text, .date, .blank, .time] {
      #expect(NumberCell("(5)", in: kind) == nil && NumberCell("1 234", in: kind) == nil)
    }
  }

  private static func tally(_ cells: [String]) -> KindTally {
    var tally = KindTally()
    for cell in cells { tally.add(cell) }
    return tally
  }

  @Test(
    arguments: [
      (["(5)", "10", "-20"], .number), (["(1)", "(2)", "(3)"], .text),
      (["(1,234.50)", "(3.5)"], .number), (["5.5-", "+5", "1.2E+05"], .scientific),
      (["2-", "3-", "1-", "4"], .text), (["65-", "18", "20"], .text),
      (["(100)", "(200)", "(30)", "50", "(600)"], .number), (["1", "(1)", "(2)", "(3)"], .text),
      (["(100)", "(200)"], .text), (["1 234", "99"], .number),
      (["1 234", "12 345 678"], .number), (["123 456 789", "600 700 800"], .text),
      (["1\u{A0}234", "5\u{A0}678"], .number), (["12,34,567", "1,234"], .indian),
      (["1 234", "１２ ６７８"], .number),
      (["12,34,567", "1,234,567"], .text), (["100万人", "20万人", "3人"], .counted),
      (["100万人", "20万户"], .text), (["5人", "6"], .text), (["5吨", "—", "无"], .counted),
      (["5号", "6号"], .text), (["12人", "12人A", "13人B"], .text),
      // Zip codes of which some begin with a nought; one slip makes no codes of numbers.
      (["12345", "01234", "02345", "34567"], .text),
      ([String](repeating: "12345", count: 20) + ["01234", "02345"], .text),
      ([String](repeating: "12345", count: 20) + ["01234"], .integer),
    ] as [([String], ValueKind)])
  func columns(_ cells: [String], _ kind: ValueKind) {
    let tally = Self.tally(cells)
    #expect(tally.kind == kind)
    var (first, second) = (Self.tally(Array(cells.prefix(1))), Self.tally(Array(cells.dropFirst())))
    first.add(second)
    second.add(KindTally())
    #expect(first == tally)
    let unread = cells.filter { cell in
      var cell = cell
      return cell.withUTF8 { SortValue.measured($0, kind: kind) } == nil
    }
    // What the tally counts as of another kind is what nobody reads.
    if kind.isMeasured { #expect(tally.others(than: kind) == unread.count) }
  }

  @Test(
    arguments: [
      (["18500101", "19500101", "20200101"], .date), (["18500101", "1850-01-02"], .date),
      (["18500101", "18620315", "17990704"], .date), (["18500101", "18620315"], .integer),
      // Codes of Tianjin's streets, which are days of the year 1201.
      (["12010101", "12010102", "12010103", "12010203"], .integer),
      (["20240101", "99991231", "20230101"], .date), (["20240101", "10660101"], .date),
    ] as [([String], ValueKind)])
  func daysOfOtherYears(_ cells: [String], _ kind: ValueKind) {
    #expect(Self.tally(cells).kind == kind)
  }

  @Test func daysOfOtherYearsAreReadInColumnsOfDates() {
    #expect(DateCell("18500101") == nil)
    for (text, other) in [
      ("18500101", "1850-01-01"), ("10660101", "1066-01-01"),
      ("29991231083015", "2999-12-31 08:30:15"),
    ] { #expect(DateCell(text, in: .date) == DateCell(other)) }
    #expect(DateCell("18501301", in: .date) == nil && DateCell("09990101", in: .date) == nil)
    #expect(ValueKind.date.orders("18500101", before: "1850-01-02"))
    #expect(ValueKind.date.orders("18500101", before: "19500101"))
  }

  @Test(
    arguments: [
      ("上午9:05", 32_700, "[$-804]AM/PMh:mm"), ("下午3:20:15", 55_215, "[$-804]AM/PMh:mm:ss"),
      ("PM 3:20", 55_200, "AM/PM h:mm"), ("3:20 p.m.", 55_200, "h:mm AM/PM"),
      ("12:05 a.m.", 300, "hh:mm AM/PM"), ("下午12:30", 45_000, "[$-804]AM/PMhh:mm"),
      ("上午12:30", 1800, "[$-804]AM/PMhh:mm"), ("下午3时20分", 55_200, "[$-804]AM/PMh:mm"),
      ("下午15:20", 55_200, "[$-804]AM/PMhh:mm"), ("凌晨2:30", 9000, "[$-804]AM/PMh:mm"),
      ("中午12:00", 43_200, "[$-804]AM/PMhh:mm"), ("晚上8:30", 73_800, "[$-804]AM/PMh:mm"),
      ("8点30分", 30_600, "h:mm"), ("8:30:00.1234", 30_600.1234, "h:mm:ss.000"),
    ] as [(String, Double, String)])
  func timesWithHalvesOfDays(_ text: String, _ seconds: Double, _ mask: String) {
    #expect(ValueKind(of: text) == .time)
    var text = text
    let value = text.withUTF8 { SheetValue($0, kind: .time) }
    #expect(value?.content == .time(seconds) && value?.mask == mask)
  }

  @Test(arguments: [
    "上午", "下午25:00", "上午13:00", "PM 13:20", "3:20 x.m.", "上午下午3:20", "晚上2:30", "3点", "3点半",
    "下午3:20 PM", "apple", "-3:20 PM",
  ])
  func noTimes(_ text: String) { #expect(ValueKind(of: text) == .text) }

  @Test func partsOfSecondsAreKept() throws {
    let cells = [
      "2024-01-01 10:00:00.9", "2024-01-01 10:00:00.1234568", "2024-01-01 10:00:00.1234567",
      "2024-01-01 10:00:00", "2024-01-01 10:00:00.123",
    ]
    let order = cells.sorted { ValueKind.date.orders($0, before: $1) }
    #expect(order == [cells[3], cells[4], cells[2], cells[1], cells[0]])
    #expect(DateCell("2024-01-01 10:00:00.250Z")?.text == "2024-01-01 10:00:00.25")
    #expect(DateCell("2024-01-01 10:00:00.000")?.text == "2024-01-01 10:00:00")
    func kept(_ condition: String) throws -> [Int] {
      let headings = [TableHeading(code: "v", label: "v", kind: .date)]
      let filter = try #require(try FilterParser.parse(condition, headings))
      let predicate = RowPredicate(filter, kinds: [.date])
      return cells.indices.filter { predicate.keeps([cells[$0]]) }
    }
    #expect(try kept("v > '2024-01-01 10:00:00.123'") == [0, 1, 2])
    #expect(try kept("v <= '2024-01-01 10:00:00.1234567'") == [2, 3, 4])
    #expect(try kept("v = '2024-01-01 10:00:00.1230'") == [4])
    #expect(try kept("v = '2024-01-01 10:00:00'") == [0, 1, 2, 3, 4])
    var long = cells[2]
    let value = long.withUTF8 { SheetValue($0, kind: .date) }
    #expect(value?.mask == "yyyy-mm-dd hh:mm:ss.000" && value?.isRounded == true)
  }

  @Test(
    arguments: [
      ("(1,234.50)", .number, -1234.5, "#,##0.00;(#,##0.00)"), ("1250-", .number, -1250, "0;0\\-"),
      ("1 234 567", .number, 1_234_567, "0\" \"000\" \"000"),
      ("12,34,567", .indian, 1_234_567, "00\",\"00\",\"000"), ("12人", .counted, 12, "0\"人\""),
      ("1.5万人", .counted, 15_000, "0\"人\""), ("3‰", .number, 0.003, nil),
      ("1,234,567", .indian, 1_234_567, "#,##0"),
    ] as [(String, ValueKind, Double, String?)])
  func spreadsheets(_ text: String, _ kind: ValueKind, _ value: Double, _ mask: String?) {
    var text = text
    let found = text.withUTF8 { SheetValue($0, kind: kind) }
    #expect(found?.content == .number(value) && found?.mask == mask)
  }

  @Test func unitsAreTold() {
    func told(_ cells: [String], _ kind: ValueKind) -> [TableNotice.Kind] {
      var check = ColumnCheck(kind)
      for (row, cell) in cells.enumerated() {
        var cell = cell
        cell.withUTF8 { check.add($0, row: row) }
      }
      return check.notices(of: TableHeading(code: "a", label: "a", kind: kind), isWhole: true)
        .map(\.kind)
    }
    #expect(told(["¥5", "6", "7元", "—", ""], .number).isEmpty)
    #expect(told(["¥5", "$6"], .number) == [.unconverted(column: "a")])
    #expect(told(["5人", "6人"], .counted).isEmpty)
    #expect(told(["5人", "6"], .counted) == [.unconverted(column: "a")])
    #expect(told(["5人", "6户"], .counted) == [.unconverted(column: "a")])
    let unread = TableNotice.Unread(
      column: "a", kind: .number, isText: false, text: "约5", row: 2, isWhole: true)
    #expect(told(["1", " 约5", "x"], .number) == [.unreadCells(unread)])
    var signed = TableNotice.Unread(
      column: "a", kind: .integer, isText: false, text: "(1)", row: 2, isWhole: true)
    #expect(told(["1", "(1)", "（2）", "1250-"], .integer) == [.doubtfulSigns(signed)])
    (signed.kind, signed.text) = (.number, "（5）")
    #expect(told(["1.5", "（5）"], .number) == [.doubtfulSigns(signed)])
    // What nobody numbers a list with.
    #expect(told(["(1,234)", "(5.5)", "5.0-", "¥(5)", "12%", "５"], .number).isEmpty)
  }
}
