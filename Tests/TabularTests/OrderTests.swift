import Testing

@testable import Tabular

@Suite("Kinds of cells and their order")
struct OrderTests {
  @Test(arguments: [
    ("", ValueKind.blank), (" \u{3000}", .blank), ("12", .integer), ("-3", .integer),
    ("0", .integer),
    ("007", .text), ("1,234", .integer), ("12,34", .text), ("0.50", .number), (".5", .number),
    ("1e+5", .number), ("5.", .text), ("1200101199001011234", .text), ("2024-01-05", .date),
    ("2024/1/5 8:30", .date), ("2024-13-01", .text), ("2023-02-29", .text), ("2024-02-29", .date),
    ("2024年1月", .date), ("2024.1", .number), ("2024.1.5", .date), ("河西", .text), ("-", .blank),
    ("2024-01-05T08:30:15.250+08:00", .date), ("1.2.3", .text), ("２", .integer),
  ])
  func aCellHasAKind(_ cell: String, _ kind: ValueKind) {
    #expect(ValueKind(of: cell) == kind)
  }

  @Test(arguments: [
    ("1,234.5", 1234.5), ("-0.1", -0.1), ("6.02e23", 6.02e23),
    ("123456789.123456789", 123456789.123456789),
    ("1e-400", 0), (" 7 ", 7),
  ])
  func numbersAreReadExactly(_ cell: String, _ value: Double) {
    #expect(NumberCell(cell)?.value == value)
  }

  @Test func datesEndWhereTheirPrecisionEnds() throws {
    let february = try #require(DateCell("2024-02"))
    #expect(february.end - february.seconds == 29 * 86_400)
    let year = DateCell(year: 2023)
    #expect(year.end - year.seconds == 365 * 86_400)
    #expect(DateCell.text(seconds: february.end, .minute) == "2024-03-01 00:00")
    #expect(DateCell.text(seconds: -1, .second) == "1969-12-31 23:59:59")
  }

  @Test func aColumnHasTheKindOfNineTenths() {
    func kind(_ cells: [String]) -> ValueKind {
      var tally = KindTally()
      for cell in cells { tally.add(ValueKind(of: cell)) }
      return tally.kind
    }
    #expect(kind(["1", "", "2"]) == .integer)
    #expect(kind(["1", "2.5"]) == .number)
    #expect(kind(["1", "x"]) == .text)
    #expect(kind(["2024-01-01", ""]) == .date)
    #expect(kind([""]) == .blank)
    #expect(kind(Array(repeating: "1", count: 9) + ["-"]) == .integer)
  }

  @Test(arguments: [
    (ValueKind.text, ["(甲)", "2", "第2号", "第10号"]),
    (.text, ["a1", "A2", "b", "β", "安", "重庆", "河西", "重量"]),
    (.text, ["行人", "银行", " "]), (.number, ["-5", "0", "0.5", "10", "1,000", "某", ""]),
    (.date, ["1969-12-31", "2023年12月", "2024-01-05", "2024/1/5 08:30", "待定", " "]),
    (.text, ["一级", "二级", "三级", "十级", "十一级", "二十级", "一百零三级", "未定级"]),
    (.text, ["第一中学", "第二中学", "第十中学", "第十二中学"]), (.text, ["二年级", "六年级"]),
    (.text, ["甲", "乙", "丙", "丁", "未定"]), (.text, ["甲类", "乙类", "丙类"]),
    (.text, ["三级甲等", "三级乙等", "三级丙等"]), (.text, ["一季度", "二季度", "三季度", "四季度"]),
    (
      .text,
      ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]
    ),
    (.text, ["周一", "周二", "周三", "周四至周五", "周六上午", "周六下午", "周天"]),
    (.text, ["礼拜二", "礼拜四", "礼拜天"]), (.text, ["高一", "高二(1)班", "高二(2)班", "高三"]),
    (.text, ["初一", "初二", "初三"]), (.text, ["大一", "大二", "大三", "大四"]),
    (.text, ["第一产业", "第二产业", "第三产业"]), (.text, ["轻度", "中度", "重度", "极重度"]),
    (.text, ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"]), (.text, ["小型", "中型", "大型"]),
    (.text, ["初级", "中级", "高级"]), (.text, ["春季", "夏季", "秋季", "冬季"]),
    (.text, ["1.2", "1.2.3", "1.9", "1.10", "1.10.1"]), (.text, ["v1.2", "v1.10"]),
    // Names that begin as they do.
    (.text, ["安", "大二班长", "高三适", "高一涵", "轻轨", "轻度", "中度甲", "周三围", "周一围"]),
    // Names that begin with numerals go by their sounds.
    (.text, ["八里台", "二〇一九年", "甲鱼", "三元桥", "五大道", "一元"]),
    (.text, ["行业一级", "行业二级", "行业三级"]), (.text, ["文件9", "文件10", "文件099", "文件100"]),
  ])
  func valuesHaveAnOrder(_ kind: ValueKind, _ ordered: [String]) {
    for (left, first) in ordered.enumerated() {
      for (right, second) in ordered.enumerated() {
        #expect(kind.orders(first, before: second) == (left < right), "\(first) \(second)")
      }
    }
  }

  /// The first of each pair is the less; a double takes most of them for the same.
  @Test(arguments: [
    ("1234567890123456.78", "1234567890123456.79"),
    ("-1234567890123456.79", "-1234567890123456.78"),
    ("0.12345678901234567", "0.123456789012345671"), ("1e+16", "10000000000000000.5"),
    ("9007199254740993.1", "9,007,199,254,740,993.2"), ("-0.00000000000000000001", "0"),
    ("１２３４５６７８９０１２３４５６.78", "1234567890123456.79"),
    ("1.00000000000000001万", "10000.0000000000002"),
    ("12.3456789012345678%", "0.123456789012345679"), ("123456789012345678", "123456789012345679"),
  ])
  func longNumbersAreOrderedByTheirDigits(_ less: String, _ more: String) throws {
    let numbers = try [less, more].map { try #require(ExactNumber($0)) }
    #expect(numbers[0] < numbers[1] && !(numbers[1] < numbers[0]) && numbers[0] != numbers[1])
    #expect(ValueKind.number.orders(less, before: more))
    guard NumberCell(less) != nil else { return }
    #expect(!ValueKind.number.orders(more, before: less))
    func keeps(_ cell: String, _ comparison: TableFilter.Comparison, _ operand: String) -> Bool {
      let filter = TableFilter.compare(column: 0, comparison, TableFilter.Operand(operand))
      return RowPredicate(filter, kinds: [.number]).keeps([cell])
    }
    #expect(keeps(less, .less, more) && keeps(more, .greater, less) && keeps(less, .notEqual, more))
    #expect(!keeps(less, .equal, more) && !keeps(less, .greaterOrEqual, more))
    #expect(keeps(less, .equal, less) && keeps(more, .lessOrEqual, more))
  }

  @Test(arguments: [
    ("1.50", "1.5"), ("1,000.0", "1e+3"), ("12.50%", "0.125"), ("-0.0", "0"), ("3亿", "300000000"),
    ("1234567890123456.7800", "1234567890123456.78"), ("0.1", "0.1"), ("2.3e8", "2.3亿"),
  ])
  func numbersInTwoWritingsAreOne(_ left: String, _ right: String) {
    #expect(ExactNumber(left) == ExactNumber(right) && ExactNumber(left) != nil)
    #expect(NumberCell(left)?.value == NumberCell(right)?.value)
  }

  /// A whole number too long for a cell is compared with numbers as the number it is.
  @Test func aLongOperandIsANumberAmongNumbers() throws {
    let headings = [TableHeading(code: "v", label: "v", kind: .number)]
    let filter = try #require(try FilterParser.parse("v < 12345678901234567890", headings))
    let predicate = RowPredicate(filter, kinds: [.number])
    #expect(predicate.keeps(["99"]) && !predicate.keeps(["1e+20"]))
    // In every writing that a number has.
    for (operand, less, more) in [
      ("1234567890123456", "1234567890123455.5", "1234567890123456.5"),
      ("-1234567890123456", "-1234567890123456.5", "-1"),
      ("1234567890123456万", "9e+18", "1.3e19"), ("１２３４５６７８９０１２３４５６７", "9e+15", "1.3e17"),
      ("1,234,567,890,123,456,789", "1.2e18", "1.3e18"), ("1234567890123456%", "1e+12", "2e+13"),
    ] {
      let filter = try #require(try FilterParser.parse("v < \"\(operand)\"", headings))
      let predicate = RowPredicate(filter, kinds: [.number])
      #expect(predicate.keeps([less]) && !predicate.keeps([more]), "\(operand)")
    }
    #expect(throws: FilterFault.self) { try FilterParser.parse("v < 123456789012345x", headings) }
  }

  @Test func theOrderOfNumbersIsThatOfTheirBits() {
    let values = [-Double.infinity, -1e300, -2, -1e-300, 0, 1e-300, 1, 2.5, 1e300, .infinity]
    let bits = values.map(SortValue.bits)
    #expect(bits == bits.sorted())
    #expect(bits.map(SortValue.value) == values)
    #expect(SortValue.bits(-0.0) == SortValue.bits(0))
    #expect(bits.allSatisfy { $0 < SortValue.text })
  }

  @Test func sortsCycleAndColumnsMove() {
    var query = TableQuery()
    query.cycleSort(2)
    query.cycleSort(1)
    query.cycleSort(2)
    #expect(query.sorts == [TableSort(2, isDescending: true), TableSort(1)])
    query.cycleSort(2)
    #expect(query.sorts == [TableSort(1)])
    query.move(0, by: 1, of: 3)
    #expect(query.columns == [1, 0, 2])
    query.hide(1, of: 3)
    query.hide(0, of: 3)
    query.hide(2, of: 3)
    #expect(query.columns == [2])
  }
}
