import ProgramSupport
import Tabular
import Testing

@testable import Tables

/// A number of a merged cell stands in each of its rows, so that sums count it as often.
@Suite("Numbers of merged cells are told")
struct MergedNumberTests {
  private static let rows = [
    ["区", "项", "金额", "人", "日"], ["甲", "一", "10", "3", "2024-01-02"], ["", "二", "", "4", ""],
    ["", "三", "", "5", ""], ["乙", "四", "20", "6", "2024-01-03"],
  ]

  @Test func mergedNumbersOfXLSX() async throws {
    var book = Book(Book.rows(Self.rows))
    book.merges = ["A2:A4", "C2:C4", "E2:E4"]
    let table = try await book.open()
    #expect(
      Array(table.extent.notices) == [TableNotice(.mergedNumbers(columns: ["金额"]), count: 2)])
    #expect(try await Sample.cells(table.sql("SELECT sum(金额) s FROM data")) == [["s"], ["50"]])
    book.merges = ["A2:A4"]
    #expect(try await book.open().extent.notices.isEmpty)
  }

  /// What is merged over columns is no value of the second one: no other reader puts it there.
  @Test func numbersMergedOverColumnsStandOnce() async throws {
    let rows = [
      ["区县", "一季度", "二季度", "三季度"], ["河东", "100", "", "50"], ["河西", "30", "40", "60"],
      ["", "", "", "70"],
    ]
    var book = Book(Book.rows(rows))
    book.merges = ["B2:C2", "A3:C4"]
    let table = try await book.open()
    #expect(
      try await Sample.cells(table)
        == [rows[0], ["河东", "100", "", "50"], ["河西", "30", "40", "60"], ["河西", "", "", "70"]])
    #expect(table.extent.notices.isEmpty)
    #expect(try await Sample.cells(table.sql("SELECT sum(二季度) s FROM data")) == [["s"], ["40"]])
    let page = try await Sample.open(
      "<table><tr><th>区<th>一<th>二<tr><td>甲<td colspan=2 rowspan=2>10<tr><td>乙<tr><td>丙<td>1<td>2"
        + "</table>", as: "t.xls")
    #expect(
      try await Sample.cells(page)
        == [["区", "一", "二"], ["甲", "10", ""], ["乙", "10", ""], ["丙", "1", "2"]])
    #expect(
      Array(page.extent.notices) == [TableNotice(.mergedNumbers(columns: ["一"]), count: 1)])
  }

  /// People merge a note over the columns they see, not over all.
  @Test func notesMergedOverSomeColumnsSpoilNone() async throws {
    var rows = [["区县", "户数", "人口", "备注"]]
    for number in 1...4 { rows.append(["第\(number)区", "\(number)", "\(number * 7)", "无误"]) }
    rows += [["二、远郊"], ["第九区", "5", "36", "无误"], ["注：数据来自抽样调查"]]
    rows.append(["填表人：张三", "", "审核：李四", ""])
    var book = Book(Book.rows(rows))
    book.merges = ["A6:C6", "A8:C8", "A9:B9", "C9:D9"]
    let table = try await book.open()
    let cells = try await Sample.cells(table)
    #expect(cells[5] == ["二、远郊", "", "", ""])
    #expect(cells[7] == ["注：数据来自抽样调查", "", "", ""])
    #expect(cells[8] == ["填表人：张三", "", "审核：李四", ""])
    #expect(table.headings[1].kind == .integer)
    #expect(
      table.extent.notices.contains(
        TableNotice(.noteRows(first: "注：数据来自抽样调查"), count: 2, place: TablePlace(line: 7))))
  }

  @Test func mergedNumbersOfHTML() async throws {
    let table = try await Sample.open(
      "<table><tr><th>区<th>额<th>数<th>注</tr><tr><td rowspan=3>甲<td rowspan=3>10<td rowspan=2>1<td>x</tr>"
        + "<tr><td>y</tr><tr><td>2</tr><tr><td>乙<td>5<td>3</tr></table>", as: "t.xls")
    #expect(
      Array(table.extent.notices)
        == [TableNotice(.mergedNumbers(columns: ["额", "数"]), count: 3)])
  }

  @Test func mergedNumbersOfOpenDocument() async throws {
    func cell(_ value: String, _ rows: Int) -> String {
      "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\" "
        + "table:number-rows-spanned=\"\(rows)\" table:number-columns-spanned=\"1\"/>"
    }
    let names = ["区", "额"].map {
      "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
    }
    let text =
      "<table:table-cell office:value-type=\"string\"><text:p>甲</text:p></table:table-cell>"
    let rows = [
      names.joined(), text + cell("10", 2), text + "<table:covered-table-cell/>",
      text + cell("5", 1),
    ]
    let body = rows.map { "<table:table-row>\($0)</table:table-row>" }.joined()
    let file = """
      <?xml version="1.0"?><office:document \
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body>\
      <office:spreadsheet><table:table table:name="一">\(body)</table:table></office:spreadsheet>\
      </office:body></office:document>
      """
    let table = try await Sample.open(file, as: "t.fods")
    #expect(try await table.rows(1..<2)[0].cells == ["甲", "10"])
    #expect(
      Array(table.extent.notices) == [TableNotice(.mergedNumbers(columns: ["额"]), count: 1)])
  }

  // MARK: Other things that a workbook's parts may lack

  @Test func rowsOutOfOrderAndTwice() async throws {
    func row(_ number: Int, _ text: String) -> String {
      "<row r=\"\(number)\"><c t=\"str\"><v>\(text)</v></c><c><v>\(number)</v></c></row>"
    }
    let table = try await Book(
      "<row r=\"1\"><c t=\"str\"><v>名</v></c><c t=\"str\"><v>数</v></c></row>"
        + row(3, "甲") + row(2, "乙") + row(2, "丙") + row(7, "丁")
    ).open()
    #expect(
      try await Sample.cells(table)
        == [["名", "数"], ["甲", "3"], ["乙", "2"], ["丙", "2"], ["丁", "7"]])
    #expect(
      Array(table.extent.notices)
        == [TableNotice(.unorderedRows, count: 2, place: TablePlace(line: 2))])
  }

  @Test func textsInPlaceAndISODates() async throws {
    let table = try await Book(
      "<row><c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>名</t></r><r><t xml:space=\"preserve\"> 称</t>"
        + "</r><rPh><t>míng</t></rPh></is></c><c t=\"str\"><v>日</v></c></row>"
        + "<row><c t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"d\"><v>2024-03-05</v></c></row>"
        + "<row><c t=\"inlineStr\"><is><t/></is></c><c t=\"d\"><v>2024-03-05T08:30:00Z</v></c></row>"
    ).open()
    #expect(
      try await Sample.cells(table)
        == [["名 称", "日"], ["甲", "2024-03-05"], ["", "2024-03-05 08:30"]])
  }

  // MARK: The platform's own XML

  @Test func charactersThatXMLDoesNotHaveAreCounted() async throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xml"
    let writer = try TableFileWriter(
      xml: [TableHeading(code: "MC", label: "名")], title: "表", to: path)
    try writer.write(["a\u{B}b\u{0}\tc"])
    try writer.write(["天津"])
    let made = try writer.close()
    #expect(Array(made.notices) == [TableNotice(.unwritableCharacters, count: 2)])
    let table = try await Sample.open(Sample.read(path), as: "t.xml")
    #expect(try await Sample.cells(table) == [["名"], ["a\u{FFFD}b\u{FFFD}\tc"], ["天津"]])
  }
}
