import Tabular
import Testing

@testable import Tables

@Suite("Names of columns are found, or chosen")
struct HeadTests {
  @Test func aTitleAboveTheNames() async throws {
    let table = try await Sample.open("某市绿色商场名单,,\n名称,区县,面积\n甲,甲区,100\n乙,乙区,200\n")
    #expect(
      try await Sample.cells(table)
        == [["名称", "区县", "面积"], ["甲", "甲区", "100"], ["乙", "乙区", "200"]])
    #expect(table.head == 2...2)
    #expect(Array(table.extent.notices) == [TableNotice(.titleLines)])
    let several = try await Sample.open("名单\n,\n2024 年\n名称,区县,面积\n甲,甲区,100\n")
    #expect(several.headings.map(\.label) == ["名称", "区县", "面积"])
    #expect(several.extent.notices.count(of: .titleLines) == 3)
  }

  @Test(arguments: [
    "某市统计表,,,\n区,2022,2023,2024\n甲,1,2,3\n乙,1,2,3\n",
    "某市统计表,,,\n(一),,,\n区,2022年,2023年,合计\n甲,1,2,3\n",
  ])
  func yearsAmongTheNames(_ text: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.headings.first?.label == "区")
    #expect(try await Sample.cells(table)[1] == ["甲", "1", "2", "3"])
    // Where values are years as well, nothing tells them from names.
    let values = try await Sample.open("甲表,,\n甲,2020,2021\n乙,2021,2022\n")
    #expect(values.headings.first?.label == "甲表")
  }

  /// Lines between title and names, or above names alone, that say something of the table.
  @Test(arguments: [
    "2023年医院名单,,\n制表单位：卫健委,,单位：张\n序号,名称,床位\n1,甲,5\n2,乙,6\n",
    "填报单位:某局,,\n某表,,\n,,（单位：万元）\n名称,数,年\n甲,1,2\n",
    "年报 ,,,,日期: 2024-01-05\nA,B,C,D,E\n1,2,3,4,5\n",
    "医院名单,,单位：张,,,\n名称,区县,床位,地址,电话,年\n甲,乙,丙,丁,戊,己\n",
  ])
  func notesAboveTheNames(_ text: String) async throws {
    let table = try await Sample.open(text)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let row = try #require(lines.firstIndex { $0.count > 2 && !$0.joined().contains(/[:：]/) })
    #expect(table.head == row + 1...row + 1)
    #expect(table.headings.map(\.label) == lines[row])
    #expect(table.extent.notices.count(of: .titleLines) == row)
  }

  @Test(arguments: [
    // The second row is data, and a first name alone is one.
    "名称,,\n甲,1,2\n乙,3,4\n", "名称,\n甲,乙\n丙,丁\n", "a\nb\nc\n", "a,b\n1,2\n",
    // A colon is no label, and a row without names below it no note.
    "名称,网址:,\n甲,乙,丙\n", "名称,见 http://a.cn,\n甲,乙,丙\n", "名称,时刻,注\n甲,8:30,x\n",
    "名称,男:女,备注\n甲,3:2,无\n", "时:分,,x:y\n1,2,3\n4,5,6\n",
  ])
  func whatIsNoTitle(_ text: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.head == 1...1 && table.extent.notices.isEmpty)
  }

  @Test func rowsThatAPersonNames() async throws {
    let text = "表一,,\n2024,1,2\n基本,,面积\n名称,区县,\n甲,甲区,100\n"
    let two = try await Sample.open(text, as: "t.csv", TableOpening(head: .rows(3...4)))
    #expect(
      try await Sample.cells(two) == [["基本_名称", "基本_区县", "面积"], ["甲", "甲区", "100"]])
    #expect(two.head == 3...4 && two.extent.notices.count(of: .titleLines) == 2)
    let none = try await Sample.open(text, as: "t.csv", TableOpening(head: .none))
    #expect(none.extent.rows == 5 && none.head == nil)
    await #expect(throws: TableFault.noRow(number: 9, there: 5)) {
      try await Sample.open(text, as: "t.csv", TableOpening(head: .rows(9...9)))
    }
  }

  /// On sheets as on texts, rows without any cell not counted.
  @Test func rowsOfASheet() async throws {
    var book = Book(
      Book.rows([
        ["表一"], ["2024", "1", "2"], ["基本", "", "面积"], ["名称", "区县"], ["甲", "甲区", "100"],
      ]))
    book.merges = ["A1:C1", "A3:B3"]
    let two = try await book.open(TableOpening(head: .rows(3...4)))
    #expect(try await Sample.cells(two) == [["基本_名称", "基本_区县", "面积"], ["甲", "甲区", "100"]])
    #expect(two.head == 3...4 && two.extent.notices.count(of: .titleLines) == 2)
    let titled = try await Book(Book.rows([["某名单"], ["名称", "区县", "面积"], ["甲", "乙", "1"]])).open()
    #expect(titled.head == 2...2 && titled.headings.map(\.label) == ["名称", "区县", "面积"])
    let none = try await book.open(TableOpening(head: .none))
    #expect(none.head == nil && none.extent.rows == 5)
    await #expect(throws: TableFault.noRow(number: 9, there: 5)) {
      try await book.open(TableOpening(head: .rows(9...9)))
    }
    let literal = try await Book(Book.rows([["数"], ["1"]])).open(TableOpening(isLiteral: true))
    #expect(literal.headings[0].kind == .text)
  }

  /// The first row of a table that has no names is no name.
  @Test(arguments: [
    "1,2,3\n4,5,6\n5,8,7\n".replacing("1,2,3", with: "4,17,523"), "2019-01-01,5\n2019-01-02,6\n",
    "20190101,5.5\n20190102,6\n", "2019,5,2020\n2020,6,2021\n", "5\n6\n7\n",
    "117.2,39.1\n117.3,39.2\n",
    "8:30,12%\n9:15,13%\n",
  ])
  func rowsWithoutNames(_ text: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.head == nil && table.headings[0].label == "列1")
    #expect(table.extent.rows == text.split(separator: "\n").count)
    #expect(Array(table.extent.notices) == [TableNotice(.noNames)])
    let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let sheet = try await Book(Book.rows(rows)).open()
    #expect(sheet.head == nil && sheet.extent.rows == rows.count)
    let chosen = try await Sample.open(text, as: "t.csv", TableOpening(head: .rows(1...1)))
    #expect(chosen.extent.rows == rows.count - 1 && chosen.extent.notices.isEmpty)
  }

  /// Names that may be the first row: said, as one row may be missing.
  @Test(arguments: [
    ("甲,5\n乙,6\n丙,7\n", "5"), ("1,2,3\n4,5,6\n", "1"),
    ("甲,2019-01-01\n乙,2019-01-02\n", "2019-01-01"),
    ("区,10,20\n甲,1,2\n", "10"), ("区,2018.2,2018.1\n甲,1.5,2\n", "2018.2"),
  ])
  func namesThatMayBeData(_ text: String, _ name: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.head == 1...1)
    #expect(Array(table.extent.notices) == [TableNotice(.doubtfulNames(first: name))])
    let none = try await Sample.open(text, as: "t.csv", TableOpening(head: .none))
    #expect(none.extent.notices.isEmpty)
  }

  @Test(arguments: [
    "区,2019,2020\n甲,1,2\n乙,3,4\n", "2019,2020,2021\n1,2,3\n4,5,6\n", "区,1,2,3,4\n甲,5,6,7,8\n",
    "指标,2018.1,2018.2\n甲,1833.2,15.5\n", "区,201812,201901\n甲,1,2\n", "年级,1,2\n甲,35,36\n",
    "区,2019-01,2019-02\n甲,1,2\n", "题,5\n甲,好\n乙,差\n", "1,2\n", "a,b\n",
  ])
  func numbersThatAreNames(_ text: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.head == 1...1 && table.extent.notices.isEmpty)
  }

  @Test func namesThatAreMissingOrComeTwice() async throws {
    let table = try await Sample.open("a,a,\"b\nc\",\n1,2,3,4\n")
    #expect(table.headings.map(\.label) == ["a", "a_2", "b c", "列4"])
  }

  @Test func columnsThatOnlyLaterRowsHave() async throws {
    var text = "a,b\n"
    for number in 0..<40_000 {
      text += number == 39_000 ? "\(number),x,2024-01-05\n" : "\(number),x\n"
    }
    let table = try await Sample.open(text)
    #expect(table.headings.map(\.label) == ["a", "b", "列3"])
    #expect(try await table.rows(39_000..<39_001)[0].cells[2] == "2024-01-05")
  }

  @Test func kindsOfColumnsThatAreBlankAtFirst() async throws {
    var text = "a,b\n"
    for number in 0..<60_000 { text += "\(number),\(number > 20_000 ? "2024-01-05" : "")\n" }
    let table = try await Sample.open(text)
    #expect(table.headings.map(\.kind) == [.integer, .date])
    let lines = (0..<3000).map { $0 < 2000 ? "{\"a\":1}" : "{\"a\":1,\"b\":2.5}" }
    let late = try await Sample.open(lines.joined(separator: "\n"), as: "t.ndjson")
    #expect(late.headings.map(\.kind) == [.integer, .number])
  }
}
