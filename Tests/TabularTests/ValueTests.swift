import Catalog
import Tabular
import Testing

@Suite("Cells are what people write")
struct ValueTests {
  @Test(
    arguments: [
      ("12.5%", 0.125), ("-5%", -0.05), ("100％", 1), ("1,234.5", 1234.5), ("１２３", 123),
      ("－１，２３４．５", -1234.5), ("1.2万", 12_000), ("3亿", 3e8), ("0.5 万", 5000), ("6.02e23", 6.02e23),
    ] as [(String, Double)])
  func numbers(_ text: String, _ value: Double) {
    #expect(NumberCell(text)?.value == value)
    #expect([.integer, .number].contains(ValueKind(of: text)))
  }

  @Test(arguments: ["万", "%", "1.2万元", "007", "００７", "12 3", "1,23", "1万2", "１２３号", "3%%"])
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
    ("2019年3月", "2019-03"), ("2019年", "2019"), ("2019年3月5日8点", "2019-03-05 08:00"),
  ])
  func dates(_ text: String, _ wanted: String) {
    let date = DateCell(text)
    #expect(date.map { DateCell.text(seconds: $0.seconds, $0.precision) } == wanted)
  }

  @Test(arguments: [
    "20190230", "20191306", "18990101", "2019.03", "2019-03-05 25:00", "2019年3月5日8", "201903",
    "2019-03-05 08:60", "2019年3月32日", "12345678",
  ])
  func noDates(_ text: String) { #expect(DateCell(text) == nil) }

  @Test(
    arguments: [
      (["20190305", "20190306", "20200101"], .date),
      (["20190305", "20190399", "20190398"], .integer),
      (["12.5%", "3%", "—"], .number), (["1.2万", "300", "无"], .number), (["无", "有", "有"], .text),
      (["无", "无"], .text), (["—", "/", ""], .blank), (["2019-01-01", "暂无"], .date),
      (["１２", "３４"], .integer),
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
    #expect(!ValueKind.number.orders("无", before: "99999"))
    #expect(ValueKind.number.orders("9%", before: "1.2万"))
    #expect(ValueKind.date.orders("2019年3月5日", before: "20190306"))
  }

  @Test(
    arguments: [
      ("120.50", .number, 120.5, "0.00"), ("100", .number, 100, nil), ("1.0", .number, 1, "0.0"),
      ("1,234.5", .number, 1234.5, "#,##0.0"), ("12.5%", .number, 0.125, "0.0%"),
      ("123456789012", .integer, 123_456_789_012, "0"), ("1.2万", .number, 12_000, "0\\.0,\"万\""),
      ("１２", .integer, 12, "[DBNum3][$-804]0"), ("-3", .integer, -3, nil),
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
      ("1e3", .number), ("-0", .integer), ("+5", .integer), ("007", .integer), ("x", .number),
      ("5", .text), ("2024-01-05T08:30Z", .date), ("2019-03-05 下午3:05", .date), (" 5", .integer),
      ("1234567890123456", .integer),
    ] as [(String, ValueKind)])
  func whatStaysText(_ text: String, _ kind: ValueKind) {
    #expect(Self.sheetValue(text, kind) == nil)
  }

  private static func sheetValue(_ text: String, _ kind: ValueKind) -> SheetValue? {
    var text = text
    return text.withUTF8 { SheetValue($0, kind: kind) }
  }
}
