import Testing

@testable import Tabular

@Suite("The filter language")
struct FilterTests {
  let headings = [
    TableHeading(code: "mc", label: "名称"), TableHeading(code: "mj", label: "面积", kind: .number),
    TableHeading(code: "qx", label: "区县"), TableHeading(code: "rq", label: "日期", kind: .date),
    TableHeading(code: "", label: "备 注"),
  ]

  let rows = [
    ["绿色商场", "120.5", "河西区", "2024-01-05", ""],
    ["Candy Shop", "80", "和平区", "2024-02-01 08:30", "有 货"],
    ["第10号", "1,200", "河西区", "2023年12月31日", " "],
    ["", "不详", "南开区", "", "x"],
  ]

  func kept(_ text: String) throws -> [Int] {
    let filter = try #require(try FilterParser.parse(text, headings))
    let predicate = RowPredicate(filter)
    return rows.indices.filter { predicate.keeps(rows[$0]) }
  }

  @Test(arguments: [
    ("面积 > 100 and 区县 ~ \"河西\"", [0, 2]), ("面积＞100 且 区县 ～ “河西”", [0, 2]),
    ("mj<=80", [1]), ("面积 = 1200", [2]), ("面积 != 80", [0, 2, 3]),
    ("candy", [1]), ("河西 商场", [0]), ("商场 or shop", [0, 1]),
    ("not 河西", [1, 3]), ("not (河西 or shop)", [3]),
    ("日期 = 2024-01", [0]), ("日期 >= 2024", [0, 1]), ("日期 < 2024-02-01", [0, 2]),
    ("日期 > \"2024-02-01 08:29\"", [1]), ("日期 is blank", [3]), ("日期 不为空", [0, 1, 2]),
    ("`备 注` is not blank", [1, 3]), ("\"备 注\" = \"有 货\"", [1]), ("#5 = x", [3]),
    ("区县 in (和平区, 南开区)", [1, 3]), ("区县 not in (和平区、南开区)", [0, 2]),
    ("名称 ^= candy", [1]), ("名称 $= 商场", [0]), ("名称 !~ 号", [0, 1, 3]),
    ("面积 = 1,200 and 河西", [2]), ("面积>1，199.5", [2]), ("1,200", [2]), ("面积 in (80,200)", [1]),
    ("区县 < 和平区 or 面积 < 100", [1]), ("名称 = \"\"", [3]), ("! 河西", [1, 3]),
  ])
  func rowsAreKept(_ text: String, _ wanted: [Int]) throws {
    #expect(try kept(text) == wanted)
  }

  @Test(arguments: [
    ("面积 >", FilterFault(.valueMissing, at: 4)), ("(面积 > 1", FilterFault(.parenthesisOpen, at: 0)),
    ("名称 = \"a", FilterFault(.quoteOpen, at: 5)),
    ("楼层 = 3", FilterFault(.unknownColumn("楼层"), at: 0)),
    ("a and", FilterFault(.conditionMissing, at: 5)), ("a )", FilterFault(.unexpected(")"), at: 2)),
    ("= 3", FilterFault(.unexpected("="), at: 0)), ("`备 注`", FilterFault(.conditionMissing, at: 5)),
    (String(repeating: "(", count: 100), FilterFault(.tooDeep, at: 63)),
    ("面积 = 1,20", FilterFault(.unexpected(","), at: 6)),
    ("面积 = 1, 200", FilterFault(.unexpected(","), at: 6)),
    ("面积 = 1、200", FilterFault(.unexpected("、"), at: 6)),
  ])
  func faultsHaveTheirPlace(_ text: String, _ wanted: FilterFault) {
    #expect(throws: wanted) { try FilterParser.parse(text, headings) }
    #expect(!wanted.message.isEmpty)
  }

  /// Who types a value as it stands is told what to do where that is not one.
  @Test func commasThatAreNoneOfANumber() {
    #expect(FilterFault(.unexpected(","), at: 6).message.contains("加引号"))
    #expect(!FilterFault(.unexpected("x"), at: 6).message.contains("加引号"))
  }

  /// What is told of a column that is not there.
  @Test func columnsThatMayBeMeantAreNamed() {
    for (text, near) in [("面 > 3", ["面积"]), ("区先 = 河西", ["区县"]), ("mjj > 3", ["mj"])] {
      let fault = #expect(throws: FilterFault.self) { try FilterParser.parse(text, headings) }
      guard case .unknownColumn(_, let named)? = fault?.reason else {
        Issue.record("another fault")
        continue
      }
      #expect(named == near, "\(text)")
      #expect(fault?.message.contains(near[0]) == true)
    }
  }

  /// What is no date is not compared with dates as a text: rows of other months would be kept.
  @Test(arguments: [
    ("日期 > 2024-02-30", 5), ("日期 >= \"9999-99-99\"", 6), ("日期<2024-01-32", 3),
    ("日期 > 昨天", 5), ("日期 > 5", 5), ("日期 = 2024-13-01", 5), ("日期 != 2024-02-30", 6),
    ("日期 in (2024-01-05, 2024-01-32)", 19), ("日期 is 2024-00-01", 6), ("面积 > 1e999", 5),
    ("面积 < \"大\"", 5), ("区县 = 河西区 or 面积 > 2024-01", 17),
  ])
  func valuesOfAnotherKind(_ text: String, _ place: Int) {
    let fault = #expect(throws: FilterFault.self) { try FilterParser.parse(text, headings) }
    guard let fault, case .notOfKind(_, let column, let kind) = fault.reason else {
      Issue.record("another fault")
      return
    }
    #expect(fault.place == place)
    #expect(column == "日期" ? kind == .date : kind == .number)
    #expect(fault.message.contains("“\(column)”"))
  }

  @Test(arguments: [
    "日期 > 2024", "日期 = \"2024-02-30\"", "日期 = 长期", "日期 ~ 2024-02-3", "日期 ^= 20",
    "面积 = 不详", "面积 = 007", "面积 > 1.2万", "面积 > 12.5%", "名称 > 2024-02-30", "面积 in (不详, 80)",
    "日期 in (20240105, 2024年)", "日期 is not 长期",
  ])
  func valuesThatCanBeLookedFor(_ text: String) throws {
    let filter = try #require(try FilterParser.parse(text, headings))
    #expect(try FilterParser.parse(filter.text(headings), headings) == filter)
  }

  @Test func whiteSpaceIsNoFilter() throws {
    #expect(try FilterParser.parse(" \u{3000}", headings) == nil)
  }

  @Test(arguments: [
    "面积 > 100 and 区县 ~ \"河西\"", "not (a or b c)", "#5 = \"x\\\"y\" or `备 注` is not blank",
    "区县 in (a, \"b c\", 3)", "日期 = \"2024-01-05 08:30\"", "\"and\" and 名称 ^= \"or\"",
    "名称 = “a\\“b” or \"c＼＼\"", "'it\\’s'",
    "not (not 河西)", "not (面积 is not blank)", "非（非（a b））",
  ])
  func aFilterWrittenOutReadsBackTheSame(_ text: String) throws {
    let filter = try #require(try FilterParser.parse(text, headings))
    #expect(try FilterParser.parse(filter.text(headings), headings) == filter)
  }

  @Test func aColumnIsNamedWhateverSignsItHas() throws {
    for label in ["a`b", "a｀b", "＼“a”", "x、y", "`", "'"] {
      let headings = [TableHeading(code: "", label: label)]
      let filter = TableFilter.blank(column: 0)
      let text = filter.text(headings)
      #expect(try FilterParser.parse(text, headings) == filter, "\(text)")
    }
  }

  /// 人数（人） is a heading as portals write them, and is typed as it stands.
  @Test(arguments: [
    ("人数（人） > 60", "`人数（人）` > 60"), ("人数(人)>60", "`人数（人）` > 60"),
    ("not (人数（人） = 5)", "not (`人数（人）` = 5)"), ("人数 > 60", "人数 > 60"),
    ("区 = 东 and 人数（人）≥5", "区 = 东 and `人数（人）` >= 5"),
  ])
  func aHeadingsOwnSignsNeedNoQuotes(typed: String, written: String) throws {
    let headings = ["区", "人数", "人数（人）"].map {
      TableHeading(code: $0, label: $0, kind: $0 == "区" ? .text : .integer)
    }
    #expect(
      try FilterParser.parse(typed, headings) == FilterParser.parse(written, headings))
    #expect(try FilterParser.parse(written, headings) != nil)
  }

  /// Columns whose names differ in nothing else: each by its own, every time.
  @Test(arguments: ["人数(人)", "人数（人）"])
  func signsOfTheirOwnWidthTellHeadingsApart(typed: String) throws {
    let headings = ["人数（人）", "人数(人)"].map {
      TableHeading(code: $0, label: $0, kind: .integer)
    }
    #expect(
      try FilterParser.parse("\(typed) > 60", headings)
        == FilterParser.parse("`\(typed)` > 60", headings))
  }

  @Test func aCellGivesItsFilter() {
    #expect(TableFilter.cell(column: 1, " ") == .blank(column: 1))
    let filter = TableFilter.cell(column: 2, "河西区")
    #expect(rows.map { RowPredicate(filter).keeps($0) } == [true, false, true, false])
  }

  /// A blank in a moment ends no condition: nobody looks for `09:00` anywhere as well.
  @Test(arguments: [
    ("时 > 2024-01-05 09:00", "2024-01-05 09:00"),
    ("时 > 2024-01-05 3:20 PM 甲", "2024-01-05 3:20 PM"),
    ("时 in (2024/1/5 9:00:15, 2024-01-06)", "2024/1/5 9:00:15"),
    ("注 >= 2024-01-05 下午3:20", "2024-01-05 下午3:20"),
    ("刻 < 3:20 PM", "3:20 PM"), ("时 > 2024-01-05 甲", "2024-01-05"), ("刻 < 3:20 甲", "3:20"),
    ("注 = 甲 09:00", "甲"),
  ])
  func momentsWithABlank(_ text: String, _ value: String) throws {
    let headings = zip(["时", "刻", "注"], [ValueKind.date, .time, .text]).map {
      TableHeading(code: $0, label: $0, kind: $1)
    }
    func first(_ filter: TableFilter) -> String? {
      switch filter {
      case .compare(_, _, let operand): operand.text
      case .oneOf(_, let operands): operands.first?.text
      case .all(let parts): parts.first.flatMap(first)
      case .any, .not, .anywhere, .blank: nil
      }
    }
    #expect(first(try #require(try FilterParser.parse(text, headings))) == value)
  }

  /// What is measured before rows are judged makes no other judgement.
  @Test(arguments: [
    ValueKind.integer, .number, .scientific, .date, .dayFirst, .time, .text, .counted,
  ])
  func measuresAgree(_ kind: ValueKind) throws {
    let cells = [
      "", " ", "—", "无", "5", "-5", "(5)", "5.0", "1,234", "1.2万", "3E10", "007",
      "12345678901234567",
      "0.12345678901234567890", "20240105", "2024-01-05", "2024-01-05 08:30:15.999999999",
      "2024-01-06",
      "25/3/2024", "8:30", "08:30:00", "8:30:00.5", "x", "5人", "\u{A0}5", "2024年", "10%", "0.1",
    ]
    let heading = TableHeading(code: "a", label: "列", kind: kind)
    for operand in cells where !operand.isEmpty {
      for sign in ["=", "!=", "<", "<=", ">", ">=", "~"] {
        let text = "列 \(sign) \"\(operand)\""
        guard let filter = try? FilterParser.parse(text, [heading]) else { continue }
        let plain = RowPredicate(filter, kinds: [kind])
        let known = RowPredicate(filter, kinds: [kind], measured: kind.isMeasured ? [0] : [])
        for cell in cells {
          let isKept = CellRow.borrowed([cell], number: 0) { row in
            [SortValue.measured(row[0], kind: kind) ?? SortValue.text].withUnsafeBufferPointer {
              known.keeps(row, $0)
            }
          }
          #expect(isKept == plain.keeps([cell]), "\(text): \(cell)")
        }
      }
    }
  }

  /// A number without the sign that all of the column have is hardly meant as it stands.
  @Test(arguments: [
    ("率 > 10", "率", "%", "10"), ("率 <= 1", "率", "%", "1"), ("not (率 in (5, 10%))", "率", "%", "5"),
    ("率 != -12.5", "率", "%", "-12.5"), ("额 >= 5", "额", "万", "5"), ("额 = 1.2", "额", "万", "1.2"),
    ("率 > 10%", "", "", ""), ("率 > 0.1", "", "", ""), ("率 = 0", "", "", ""), ("率 ~ 10", "", "", ""),
    ("额 > 5万", "", "", ""), ("额 > 20000", "", "", ""), ("数 > 10", "", "", ""),
    ("10", "", "", ""),
  ])
  func numbersWithoutTheSignOfTheColumnAreSaid(
    _ text: String, _ column: String, _ unit: String, _ operand: String
  ) throws {
    let headings = zip(["率", "额", "数"], ["%", "万", ""]).map { title, unit in
      var heading = TableHeading(code: title, label: title, kind: .number)
      heading.unit = unit
      return heading
    }
    let notices = try #require(try FilterParser.parse(text, headings)).notices(headings)
    let said = TableNotice(.bareOperand(column: column, unit: unit, operand: operand))
    #expect(Array(notices) == [said].filter { _ in !unit.isEmpty })
    #expect(unit.isEmpty || said.message.contains("请写 \(operand)\(unit)"))
  }

  /// Which sign all numbers of a column have.
  @Test(arguments: [
    (["12.5%", "3%", "0", "—"], "%"), (["3‰", "0.5‰"], "‰"), (["1.2万", "3万元"], "万"),
    (["100万人", "5.5万人"], "万"), (["5％"], "%"), (["12.5%", "0.5"], ""), (["1万", "2亿"], ""),
    (["1.2万", "300"], ""), (["5人", "6人"], ""), (["5", "6"], ""), (["5%", "甲"], ""), ([], ""),
  ])
  func signsOfColumns(_ cells: [String], _ unit: String) {
    var tally = KindTally()
    var (first, second) = (KindTally(), KindTally())
    for (place, cell) in cells.enumerated() {
      tally.add(cell)
      if place == 0 { first.add(cell) } else { second.add(cell) }
    }
    first.add(second)
    #expect(tally.unit == unit && first.unit == unit)
  }

  /// `120平方米` is neither more nor less than 100: the rows that are left do not show it.
  @Test(arguments: [
    ("面积 > 100", ["面积"]), ("not (面积 <= 100) and 数 > 1", ["面积"]), ("面积 < 2024-01-05", ["面积"]),
    ("面积 = 100", []), ("面积 ~ 1", []), ("数 > 1", []), ("面积 > 一", []), ("120", []),
  ])
  func textsComparedWithNumbersAreSaid(text: String, columns: [String]) throws {
    let headings = [
      TableHeading(code: "a", label: "面积", kind: .text),
      TableHeading(code: "n", label: "数", kind: .integer),
    ]
    let notices = try #require(try FilterParser.parse(text, headings)).notices(headings)
    let said = TableNotice(.comparedTexts(columns), count: columns.count)
    #expect(Array(notices) == [said].filter { $0.count > 0 })
  }
}
