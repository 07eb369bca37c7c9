import Base
import Catalog
import Testing

@testable import Tabular

@Suite("Cells are what people write")
struct ValueTests {
  /// What is read in one look, and digit by digit where it is in full-width forms.
  @Test func shortNumbersAreReadAlike() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...17, using: &generator)
      let text = String(
        (0..<length).map { _ in "0123456789.-".randomElement(using: &generator) ?? "0" })
      let wide = String(
        String.UnicodeScalarView(
          text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
      let (short, long) = (NumberCell(text), NumberCell(wide))
      #expect(short?.isInteger == long?.isInteger, "\(text)")
      #expect(short?.value.bitPattern == long?.value.bitPattern, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("12.5%", 0.125), ("-5%", -0.05), ("100％", 1), ("1,234.5", 1234.5), ("１２３", 123),
      ("－１，２３４．５", -1234.5), ("1.2万", 12_000), ("3亿", 3e8), ("0.5 万", 5000), ("6.02e23", 6.02e23),
      ("\u{2212}12.5", -12.5), ("\u{2212}1.2万", -12_000), ("\u{2212}5%", -0.05),
      ("¥1,234.50", 1234.5), ("￥ 12", 12), ("1,234.50元", 1234.5), ("12 元", 12), ("1.2万元", 12_000),
      ("3亿元", 3e8), ("$1,234", 1234), ("-$5.5", -5.5), ("\u{2212}¥5", -5), ("¥-5", -5),
      ("€9.99", 9.99),
      ("£0.5", 0.5), ("＄１２", 12), ("¥5元", 5), ("12345元", 12_345),
    ] as [(String, Double)])
  func numbers(_ text: String, _ value: Double) {
    #expect(NumberCell(text)?.value == value)
    #expect([.integer, .number].contains(ValueKind(of: text)))
  }

  @Test(arguments: [
    "万", "%", "1.2万人", "5美元", "元", "¥", "$", "-¥", "¥5%", "$$5", "¥007", "¥ 元", "007", "００７",
    "12 3", "1,23", "1万2", "１２３号", "3%%", "\u{2212}",
    "\u{2014}5",
  ])
  func noNumbers(_ text: String) {
    #expect(NumberCell(text) == nil && ValueKind(of: text) == .text)
  }

  @Test(arguments: [
    ("20190306", "2019-03-06"), ("2019年3月5日", "2019-03-05"), ("2019.03.05", "2019-03-05"),
    ("2019年03月05日 08时05分", "2019-03-05 08:05"), ("2019年3月5日8时5分9秒", "2019-03-05 08:05:09"),
    ("2019/3/5 8:05", "2019-03-05 08:05"), ("2019年3月5号 下午3:05", "2019-03-05 15:05"),
    ("2019-03-05 上午12:30", "2019-03-05 00:30"), ("２０１９年３月５日", "2019-03-05"),
    ("20190305083015", "2019-03-05 08:30:15"), ("20190305 08:30", "2019-03-05 08:30"),
    ("2019-03-05T08:30:15.250+08:00", "2019-03-05 08:30:15"),
    ("2019-03-05 24:00", "2019-03-06 00:00"),
    ("2019年3月", "2019-03"), ("2019.03", "2019-03"), ("2019年", "2019"),
    ("2019年3月5日8点", "2019-03-05 08:00"), ("2019-03-05 1:30 PM", "2019-03-05 13:30"),
    ("2019/3/5 12:30:15am", "2019-03-05 00:30:15"), ("2019-03-05 12:05 PM", "2019-03-05 12:05"),
  ])
  func dates(_ text: String, _ wanted: String) {
    let date = DateCell(text)
    #expect(date.map { DateCell.text(seconds: $0.seconds, $0.precision) } == wanted)
  }

  /// In a column that tells which stands first.
  @Test(arguments: [
    (ValueKind.monthFirst, "3/5/2019", "2019-03-05"),
    (.monthFirst, "03/05/2019 1:30 PM", "2019-03-05 13:30"),
    (.monthFirst, "3/5/2019, 12:30:15 AM", "2019-03-05 00:30:15"),
    (.dayFirst, "3/5/2019 13:30", "2019-05-03 13:30"), (.dayFirst, "25.3.2019", "2019-03-25"),
    (.dayFirst, "25-03-2019", "2019-03-25"), (.dayFirst, "2019-03-05", "2019-03-05"),
  ])
  func datesWithTheirYearLast(_ kind: ValueKind, _ text: String, _ wanted: String) {
    let date = DateCell(text, in: kind)
    #expect(date.map { DateCell.text(seconds: $0.seconds, $0.precision) } == wanted)
  }

  @Test(
    arguments: [
      (["3/5/2019", "3/25/2019"], .monthFirst), (["3/5/2019", "25/3/2019"], .dayFirst),
      (["3/5/2019", "4/5/2019"], .text), (["25/3/2019", "3/25/2019"], .text),
      (["3/25/2019", "2019-03-05"], .monthFirst),
      (["3/25/2019 1:30 PM", "12/31/2019 1:30 AM"], .monthFirst),
      (["1/2", "3/25/2019"], .text), (["13/13/2019", "3/25/2019"], .text),
      (["1:30 PM", "12:05 am"], .time), (["¥5", "6.5", "7元"], .number), (["¥5", "$6"], .text),
      (["$5", "-$6"], .number),
    ] as [([String], ValueKind)])
  func columnsOfOtherWritings(_ cells: [String], _ kind: ValueKind) {
    var tally = KindTally()
    for cell in cells { tally.add(cell) }
    #expect(tally.kind == kind)
    let heading = TableHeading(code: "a", label: "a")
    let said = Array(tally.notices(of: heading)).map(\.kind)
    let orders = [["3/5/2019", "4/5/2019"], ["25/3/2019", "3/25/2019"]]
    let wanted: [TableNotice.Kind] =
      orders.contains(cells)
      ? [.openOrder(column: "a")]
      : cells == ["¥5", "$6"] ? [.severalCurrencies(column: "a")] : []
    #expect(said == wanted)
  }

  /// Commas before decimals, as ISO 8601 has them for seconds, and Europe for numbers.
  @Test func commas() {
    #expect(time("12:00:00,125")?.seconds == 43_200.125)
    #expect(time("12:00:00,125")?.text == "12:00:00.125")
    #expect(time("12:00:00,")?.seconds == nil && time("12:00,5")?.seconds == nil)
    let date = DateCell("2024-01-05 12:00:00,25")
    #expect(date?.nanoseconds == 250_000_000 && date?.text == "2024-01-05 12:00:00.25")
    var text = "2024-01-05 12:00:00,25"
    let value = text.withUTF8 { SheetValue($0, kind: .date) }
    #expect(value?.mask == "yyyy-mm-dd hh:mm:ss.00")
  }

  @Test(
    arguments: [
      (["1,5", "2,25", "-3,75"], true), (["1.234,56", "12,5", "7"], true),
      (["1,5", "1,234", "12"], true), (["1,234", "5,678"], false), (["1,5", "a", "b"], false),
      (["117,2,39", "1,2,3"], false), (["1.5", "2.5"], false), (["12.34,5", "1.2,5"], false),
    ] as [([String], Bool)])
  func decimalCommasAreSaid(_ cells: [String], _ isSaid: Bool) {
    var tally = KindTally()
    for cell in cells { tally.add(cell) }
    let said = Array(tally.notices(of: TableHeading(code: "a", label: "a"))).map(\.kind)
    #expect(said == (isSaid ? [.decimalCommas(column: "a")] : []))
    #expect(!isSaid || tally.kind == .text && tally.kindToCheck == nil)
  }

  @Test(
    arguments: [
      (["12.5%", "3%", "0.5"], true), (["12.5％", "3‰", "5"], true),
      (["12.5%", "3%", "0", "0.0"], false),
      (["12.5%", "—", "无"], false), (["0.5", "0.3"], false), (["12.5%", "a", "b"], false),
    ] as [([String], Bool)])
  func numbersThatAreAndAreNotPerCent(_ cells: [String], _ isSaid: Bool) {
    var tally = KindTally()
    for cell in cells { tally.add(cell) }
    let said = Array(tally.notices(of: TableHeading(code: "a", label: "a"))).map(\.kind)
    #expect(said == (isSaid ? [.mixedParts(column: "a")] : []))
  }

  /// White space that nobody sees.
  @Test(arguments: [
    "\u{A0}", " \u{A0}\u{3000}", "\u{200B}", "\u{FEFF}", "\u{2003}\u{202F}\u{A0}",
    "\u{3000}—\u{A0}",
  ])
  func blanks(_ text: String) {
    #expect(ValueKind(of: text) == .blank)
    #expect(NumberCell("\u{A0}5.5\u{A0}\u{A0}")?.value == 5.5)
    for text in ["\u{A0}à", "Ã\u{A0}", "你\u{200B}", "一", "码", "“", "怠", "\u{2028}"] {
      #expect(ValueKind(of: text) == .text, "\(text)")
    }
  }

  private func time(_ text: String) -> TimeCell? {
    var text = text
    return text.withUTF8 { TimeCell($0) }
  }

  @Test(arguments: [
    "20190230", "20191306", "18990101", "2019.13", "1899.01", "1101-2", "2019-03-05 25:00",
    "2019-03-05 13:30 PM", "2019-03-05 0:30 AM", "2019-03-05 上午3:05 PM", "3/25/2019", "25.3.2019",
    "2019年3月5日8", "201903", "2019-03-05 08:60", "2019年3月32日", "12345678",
  ])
  func noDates(_ text: String) { #expect(DateCell(text) == nil) }

  @Test(
    arguments: [
      (["20190305", "20190306", "20200101"], .date),
      (["20190305", "20190399", "20190398"], .integer),
      (["12.5%", "3%", "—"], .number), (["1.2万", "300", "无"], .number), (["无", "有", "有"], .text),
      (["无", "无"], .text), (["—", "/", ""], .blank), (["2019-01-01", "暂无"], .date),
      (["1.5", ".", "\\N"], .number), (["2019-01-01", "NaT"], .date), (["1", "<NA>"], .integer),
      (["１２", "３４"], .integer),
      // One bad day among days, or a sign for none, makes no numbers of them; codes stay codes.
      (["20240101", "20240301", "20241399"], .date),
      (["20240101", "2024-03-01", "99999999"], .date),
      (["20240101", "20241399", "20249999"], .integer), (["20240101", "20240301", "7"], .integer),
    ] as [([String], ValueKind)])
  func columns(_ cells: [String], _ kind: ValueKind) {
    var tally = KindTally()
    for cell in cells { tally.add(cell) }
    #expect(tally.kind == kind)
  }

  @Test func filtersTakeCellsAsWhatTheyAre() throws {
    let headings = [
      TableHeading(code: "a", label: "日期", kind: .date),
      TableHeading(code: "b", label: "比例", kind: .number),
      TableHeading(code: "c", label: "数", kind: .integer),
    ]
    let rows = [
      ["20190305", "12.5%", "１２３"], ["2019年3月6日", "3%", "—"], ["20200101", "100%", "无"],
    ]
    func kept(_ text: String) throws -> [Int] {
      let filter = try #require(try FilterParser.parse(text, headings))
      let predicate = RowPredicate(filter, kinds: headings.map(\.kind))
      return rows.indices.filter { predicate.keeps(rows[$0]) }
    }
    #expect(try kept("日期 >= 2019-03-06") == [1, 2])
    #expect(try kept("日期 < 20190306") == [0])
    #expect(try kept("日期 = 2019") == [0, 1])
    #expect(try kept("比例 > 10%") == [0, 2])
    #expect(try kept("比例 < 0.1") == [1])
    #expect(try kept("数 = 123") == [0])
    #expect(try kept("数 is blank") == [1, 2])
    let texts = RowPredicate(try #require(try FilterParser.parse("数 is blank", headings)))
    #expect(rows.indices.filter { texts.keeps(rows[$0]) } == [1])
  }

  @Test func blanksComeLast() {
    #expect(ValueKind.number.orders("12%", before: "—"))
    for blank in ["无", "…", "...", "……"] {
      #expect(!ValueKind.number.orders(blank, before: "99999"))
    }
    #expect(ValueKind.number.orders("9%", before: "1.2万"))
    #expect(ValueKind.date.orders("2019年3月5日", before: "20190306"))
  }

  @Test(
    arguments: [
      ("120.50", .number, 120.5, "0.00"), ("100", .number, 100, nil), ("1.0", .number, 1, "0.0"),
      ("1,234.5", .number, 1234.5, "#,##0.0"), ("12.5%", .number, 0.125, "0.0%"),
      ("123456789012", .integer, 123_456_789_012, "0"), ("1.2万", .number, 12_000, "0\\.0,\"万\""),
      ("１２", .integer, 12, "[DBNum3][$-804]0"), ("-3", .integer, -3, nil),
      // Where no mask shows it so, it is a number all the same.
      ("1e3", .scientific, 1000, "0.0#############E+0"), ("+5", .integer, 5, "+0"),
      (" 5", .integer, 5, nil), ("3亿", .number, 3e8, nil), ("5000万", .number, 5e7, nil),
      ("1.25万", .number, 12_500, nil), ("3000亿", .number, 3e11, "0"),
      ("７％", .number, 0.07, "0.###############%"), ("¥1,234.50", .number, 1234.5, "\"¥\"#,##0.00"),
      ("12 元", .number, 12, "0\" 元\""), ("-$5", .number, -5, "\"$\"0"),
      ("1.2万元", .number, 12_000, "0\"元\""), ("￥3亿", .number, 3e8, "\"￥\"0"),
    ] as [(String, ValueKind, Double, String?)])
  func numbersOfSpreadsheets(_ text: String, _ kind: ValueKind, _ value: Double, _ mask: String?) {
    let found = Self.sheetValue(text, kind)
    #expect(found?.content == .number(value) && found?.mask == mask)
  }

  @Test(arguments: [
    ("2024-01-05", "yyyy-mm-dd"), ("20190306", "yyyymmdd"), ("2019年3月5日", "yyyy\"年\"m\"月\"d\"日\""),
    ("2019/03/5 8:05", "yyyy\\/mm\\/d h:mm"), ("2019.03.05", "yyyy\\.mm\\.dd"),
    ("2019-03-05 08:30:15.250", "yyyy-mm-dd hh:mm:ss.000"),
  ])
  func datesOfSpreadsheets(_ text: String, _ mask: String) {
    #expect(Self.sheetValue(text, .date)?.mask == mask)
  }

  @Test(
    arguments: [
      (ValueKind.monthFirst, "3/25/2019 1:30 PM", "m\\/dd\\/yyyy h:mm AM/PM"),
      (.dayFirst, "25.03.2019", "dd\\.mm\\.yyyy"), (.monthFirst, "3/5/2019 1:30 pm", nil),
    ] as [(ValueKind, String, String?)])
  func datesOfSpreadsheetsWithTheirYearLast(_ kind: ValueKind, _ text: String, _ mask: String?) {
    #expect(Self.sheetValue(text, kind)?.mask == mask)
  }

  @Test func whatASpreadsheetIsGivenOfATime() {
    #expect(Self.sheetValue("2019-03-05 08:30:15.250", .date)?.content == .date(1_551_774_615.25))
    for (text, seconds, mask) in [
      ("8:30", 30_600, "h:mm"), ("08:30", 30_600, "hh:mm"), ("36:00", 129_600, "[hh]:mm"),
      ("1:30 PM", 48_600, "h:mm AM/PM"), ("12:05AM", 300, "hh:mmAM/PM"),
      ("100:00:05", 360_005, "[h]:mm:ss"), ("00:00:01.50", 1.5, "hh:mm:ss.00"),
    ] as [(String, Double, String)] {
      #expect(Self.sheetValue(text, .time) == SheetValue(content: .time(seconds), mask: mask))
    }
  }

  @Test func times() {
    #expect(ValueKind(of: "8:30") == .time && ValueKind(of: "-01:30:05.5") == .time)
    for text in ["3:2", "8:60", "8:30:60", "8:30:", ":30", "8：30", "8:30 x", "1234567:00"] {
      #expect(ValueKind(of: text) == .text, "\(text)")
    }
    var tally = KindTally()
    for cell in ["8:30", "10:05", "—", "无", "23:10"] { tally.add(cell) }
    #expect(tally.kind == .time)
    #expect(ValueKind.time.orders("8:30", before: "10:05"))
    #expect(ValueKind.time.orders("-1:00", before: "0:15"))
    #expect(TimeCell.text(seconds: 30_629, hasSeconds: false) == "08:30")
    #expect(TimeCell.text(seconds: -5400.4, hasSeconds: true) == "-01:30:00")
  }

  @Test func filtersOfTimes() throws {
    let headings = [TableHeading(code: "a", label: "时刻", kind: .time)]
    let rows = ["8:30", "10:05:00", "晚", "0:15"]
    func kept(_ text: String) throws -> [Int] {
      let filter = try #require(try FilterParser.parse(text, headings))
      let predicate = RowPredicate(filter, kinds: [.time])
      return rows.indices.filter { predicate.keeps([rows[$0]]) }
    }
    #expect(try kept("时刻 > 08:00") == [0, 1])
    #expect(try kept("时刻 = 08:30") == [0])
    #expect(try kept("时刻 <= 10:05") == [0, 1, 3])
  }

  @Test(
    arguments: [
      ("-0", .integer), ("007", .integer), ("x", .number), ("5", .text),
      ("2024-01-05T08:30Z", .date),
      ("2019-03-05 下午3:05", .date), ("1234567890123456", .integer), ("2019-03-05 24:00", .date),
      ("-1:30", .time), ("036:00", .time),
    ] as [(String, ValueKind)])
  func whatStaysText(_ text: String, _ kind: ValueKind) {
    #expect(Self.sheetValue(text, kind) == nil)
  }

  private static func sheetValue(_ text: String, _ kind: ValueKind) -> SheetValue? {
    var text = text
    return text.withUTF8 { SheetValue($0, kind: kind) }
  }
}
