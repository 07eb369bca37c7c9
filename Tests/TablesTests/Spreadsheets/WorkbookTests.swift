import Tables
import Tabular
import Testing

@Suite("Parts, sheets and heads of XLSX")
struct WorkbookTests {
  static let rows = [["名称", "日期"], ["甲", "2024-01-05"]]

  /// Renames a part, and perhaps what points at it.
  static func moved(
    _ part: String, to name: String, target: (String, String)? = nil
  ) -> [String: String] {
    var parts = Book(Book.rows(rows)).parts
    parts[name] = parts.removeValue(forKey: part)
    if let target {
      let links = "xl/_rels/workbook.xml.rels"
      parts[links] = parts[links]?.replacing(target.0, with: target.1)
    }
    return parts
  }

  /// ECMA-376 part 2, 6.2: names of parts are the same in any case; targets are references.
  @Test(arguments: [
    moved("xl/worksheets/sheet1.xml", to: "xl/Worksheets/SHEET1.xml"),
    moved("xl/workbook.xml", to: "XL/Workbook.xml"),
    moved("xl/worksheets/sheet1.xml", to: "xl\\worksheets\\sheet1.xml"),
    moved("x", to: "y", target: ("worksheets/sheet1", "./worksheets/sheet1")),
    moved("x", to: "y", target: ("worksheets/sheet1", "/xl/worksheets/sheet1")),
    moved("x", to: "y", target: ("worksheets/sheet1", "../xl/worksheets/./sheet1")),
    moved(
      "xl/worksheets/sheet1.xml", to: "xl/a b.xml", target: ("worksheets/sheet1.xml", "a%20b.xml")),
    moved("_rels/.rels", to: "none").merging(
      [
        "[Content_Types].xml": """
        <Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats\
        -officedocument.spreadsheetml.sheet.main+xml"/></Types>
        """
      ]) { $1 },
  ])
  func partsAreFound(_ parts: [String: String]) async throws {
    #expect(try await Sample.cells(Book.open(parts)) == Self.rows)
  }

  @Test func sharedTextsAreFoundByTheirContentType() async throws {
    var book = Book("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>")
    book.texts = ["名称", "甲"]
    var parts = book.parts
    parts["xl/strings/all.xml"] = parts.removeValue(forKey: "xl/sharedStrings.xml")
    parts["[Content_Types].xml"] = """
      <Types><Override PartName="/xl/strings/all.xml" ContentType="application/vnd.openxmlformats\
      -officedocument.spreadsheetml.sharedStrings+xml"/></Types>
      """
    #expect(try await Sample.cells(Book.open(parts)) == [["名称"], ["甲"]])
  }

  @Test func prefixesAreNoMatter() async throws {
    var parts = Book(Book.rows(Self.rows)).parts
    let sheet = "xl/worksheets/sheet1.xml"
    let plain = parts[sheet] ?? ""
    parts[sheet] = plain.replacing("</", with: "\u{1}").replacing("<", with: "<x:")
      .replacing("\u{1}", with: "</x:")
    #expect(try await Sample.cells(Book.open(parts)) == Self.rows)
  }

  @Test func theFirstSheetThatCanBeSeenAndHasCells() async throws {
    var book = Book(Book.rows([["密"]]))
    book.sheets = [
      ("藏", "state=\"veryHidden\"", Book.rows([["藏"]])), ("空", "", ""),
      ("表", "", Book.rows(Self.rows)), ("末", "", Book.rows([["末"]])),
    ]
    let table = try await book.open()
    #expect(try await Sample.cells(table) == Self.rows)
    #expect(table.choices == TableChoices(.sheets, names: ["藏", "空", "表", "末"], chosen: 2))
    #expect(try await book.cells(TableOpening(table: "藏")) == [["藏"]])
    #expect(try await book.cells(TableOpening(table: "4")) == [["末"]])
    await #expect(throws: TableFault.noTable(.xlsx)) {
      try await book.open(TableOpening(table: "空"))
    }
    var parts = book.parts
    let links = "xl/_rels/workbook.xml.rels"
    parts[links] = parts[links]?.replacing(
      "worksheet\" Target=\"worksheets/sheet3", with: "chartsheet\" Target=\"worksheets/sheet3")
    #expect(try await Sample.cells(Book.open(parts)) == [["末"]])
  }

  /// Where nothing can be seen, what is hidden is better than nothing, and the choice is said.
  @Test func onlyHiddenSheetsHaveCells() async throws {
    var book = Book(Book.rows([["名"], ["甲"]]))
    book.sheets[0].attributes = "state=\"hidden\""
    #expect(try await book.cells() == [["名"], ["甲"]])
    book.sheets.append(("空", "", ""))
    let table = try await book.open()
    #expect(table.choices == TableChoices(.sheets, names: ["一", "空"], chosen: 0))
  }

  @Test func formulasWithoutValuesAreSaid() async throws {
    let book = Book(
      Book.rows([["部门", "合计"]])
        + """
        <row r="2"><c r="A2"><f>1+1</f></c><c r="B2"><f>2</f><v>2</v></c></row>\
        <row r="5"><c r="A5" t="str"><f>""</f><v></v></c><c r="B5"><f t="shared" si="0"/></c></row>\
        <row r="6"><c r="A6"><v>1</v></c></row>
        """)
    let table = try await book.open()
    #expect(try await table.rows(0..<9).map(\.cells) == [["", "2"], ["1", ""]])
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.formulasWithoutValue, count: 2, place: TablePlace(line: 2))
      ])
  }

  /// As openpyxl (`<v></v>`, `<v/>`) and others leave out what they do not compute.
  @Test(arguments: ["", "<v/>", "<v></v>", "<v> </v>"])
  func aFormulaHasNoValueHoweverItIsLeftOut(_ value: String) async throws {
    let book = Book(
      Book.rows([["甲", "和"]])
        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>A2+1</f>\(value)</c></row>")
    let table = try await book.open()
    #expect(try await table.rows(0..<9).map(\.cells) == [["1", ""]])
    #expect(table.extent.notices.count(of: .formulasWithoutValue) == 1)
  }

  /// As XlsxWriter 3 and Excel::Writer::XLSX write them, which do not compute.
  @Test(arguments: [("1", "0", 2), ("1", "3", 0), ("0", "0", 0)])
  func formulasThatAreAllZero(_ flag: String, _ last: String, _ count: Int) async throws {
    var parts = Book(
      Book.rows([["部门", "合计"]])
        + "<row r=\"2\"><c r=\"A2\"><v>0</v></c><c r=\"B2\"><f>1+1</f><v>0</v></c></row>"
        + "<row r=\"3\"><c r=\"B3\"><f>1+2</f><v>\(last)</v></c></row>"
    ).parts
    parts["xl/workbook.xml"]?.replace(
      "</workbook>", with: "<calcPr fullCalcOnLoad=\"\(flag)\"/></workbook>")
    let table = try await Book.open(parts)
    #expect(try await table.rows(0..<9).map(\.cells) == [["0", "0"], ["", last]])
    #expect(table.extent.notices.count(of: .uncomputedFormulas) == count)
    #expect(table.extent.notices.first?.place.line == (count > 0 ? 2 : nil))
  }

  @Test func everyRowHasTheValueOfAMergedCell() async throws {
    var book = Book(
      Book.rows([
        ["区县", "名称", "件数"], ["甲区", "一", "1"], ["", "二", "2"], ["", "三", ""], ["乙区", "四", "4"],
        ["注：样例"],
      ]))
    book.merges = ["A2:A4", "C3:C4", "A6:C6"]
    #expect(
      try await book.cells().dropFirst().map(\.self) == [
        ["甲区", "一", "1"], ["甲区", "二", "2"], ["甲区", "三", "2"], ["乙区", "四", "4"], ["注：样例", "", ""],
      ])
  }

  /// Merged cells are named behind the rows, of which many are known by then.
  @Test func mergedCellsOfALongSheet() async throws {
    var rows = [["区县", "数"]]
    for number in 0..<20_000 { rows.append([number % 4 == 0 ? "区\(number)" : "", "\(number)"]) }
    var book = Book(Book.rows(rows))
    book.merges = stride(from: 2, to: 20_002, by: 4).map { "A\($0):A\($0 + 3)" }
    let table = try await book.open()
    #expect(table.extent.rows == 20_000)
    let found = try await table.rows(0..<20_000)
    #expect(found.enumerated().allSatisfy { $1.cells == ["区\($0 / 4 * 4)", "\($0)"] })
    #expect(found.map(\.number) == Array(0..<20_000))
    let groups = try await table.view(TableQuery(groups: [0]))
    #expect(groups.extent.rows == 5000)
  }

  @Test func titlesAndHeadsInSeveralRows() async throws {
    var book = Book(
      Book.rows([["样例市登记信息"], ["", "", "单位：张"], ["时间", "名称", "床位"], ["2024", "甲", "120"]]))
    book.merges = ["A1:C1"]
    let titled = try await book.open()
    #expect(try await Sample.cells(titled) == [["时间", "名称", "床位"], ["2024", "甲", "120"]])
    #expect(titled.extent.notices.count(of: .titleLines) == 2)
    var deep = Book(
      Book.rows([
        ["区县", "生产总值", "", "人口"], ["", "2022年", "2023", "男", "女"], ["甲区", "1", "2", "3", "4"],
      ]))
    deep.merges = ["A1:A2", "B1:C1", "D1:E1"]
    #expect(
      try await deep.cells() == [
        ["区县", "生产总值_2022年", "生产总值_2023", "人口_男", "人口_女"], ["甲区", "1", "2", "3", "4"],
      ])
    // One group alone is a group where others have none, and a title where it lies over them.
    for (merge, wanted) in [
      ("B1:C1", ["区县", "产值_上年", "产值_今年"]), ("A1:C1", ["区县", "上年", "今年"]),
    ] {
      let first = merge.hasPrefix("A") ? ["产值"] : ["", "产值"]
      var book = Book(Book.rows([first, ["区县", "上年", "今年"], ["甲区", "1", "2"]]))
      book.merges = [merge]
      #expect(try await book.cells() == [wanted, ["甲区", "1", "2"]])
    }
    #expect(try await Book(Book.rows([["甲"], ["乙"]])).cells() == [["甲"], ["乙"]])
    let lone = Book(Book.rows([["甲"], ["1", "2"]]))
    #expect(try await lone.cells() == [["甲", "列2"], ["1", "2"]])
    let opening = TableOpening(head: .rows(2...2))
    #expect(
      try await Book(Book.rows([["甲", "乙"], ["丙", "丁"], ["1", "2"]])).cells(opening)
        == [["丙", "丁"], ["1", "2"]])
    #expect(
      try await Book(Book.rows([["甲", "乙"], ["1", "2"]])).cells(TableOpening(head: .none))
        == [["列1", "列2"], ["甲", "乙"], ["1", "2"]])
  }

  @Test func rowsBeforeAFaultAreKept() async throws {
    var parts = Book(Book.rows([["甲"], ["1"], ["2"]])).parts
    let sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet]?.replacing("<v>2</v></c>", with: "<v>2</w></c>")
    let table = try await Book.open(parts)
    #expect(try await table.rows(0..<9).map(\.cells) == [["1"]])
    #expect(table.extent.fault == .malformed(.xlsx, place: 3))
    parts[sheet] = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + (parts[sheet] ?? "")
    await #expect(throws: TableFault.malformed(.xlsx, place: 0)) { try await Book.open(parts) }
  }

  @Test func whatIsLostIsSaid() async throws {
    var book = Book(
      Book.rows([["甲"], ["1"]])
        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>7</v></c><c r=\"XFE3\"><v>1</v></c></row>")
    book.texts = ["一"]
    let table = try await book.open()
    #expect(try await table.rows(0..<9).map(\.cells) == [["1"], ["\u{FFFD}"]])
    #expect(table.extent.notices.count(of: .missingTexts) == 1)
    #expect(table.extent.notices.count(of: .droppedColumns(limit: 16_384)) == 1)
  }
}
