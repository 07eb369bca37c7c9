import ProgramSupport
import Tabular
import Testing

@testable import Tables

@Suite("What a column's name says of cells that have two readings")
struct ColumnMeaningTests {
  /// Ratios, scores, minutes and seconds, what nobody can tell, calling codes, amounts.
  @Test(arguments: [
    ("师生比", ["1:13", "1:09"], ValueKind.text), ("第一局", ["25:20", "21:09", "08:21"], .text),
    ("成绩", ["58:10", "59:30"], .text), ("用时(分:秒)", ["58:10", "5:20"], .text),
    ("时长（时:分）", ["36:00", "58:10"], .time), ("用时", ["0:58:10", "1:02:03"], .time),
    ("配比", ["1:10", "07:30"], .text), ("甲", ["1:13", "1:19"], .text), ("时间比", ["1:13"], .text),
    ("号", ["1:13", "2:15", "x"], .text),
    ("开门", ["7:30", "8:15"], .time), ("甲", ["07:30", "18:05"], .time),
    ("甲", ["9:00", "18:15"], .time),
    ("比赛时间", ["9:15", "10:20"], .time), ("工时", ["36:00", "58:10"], .time),
    ("末班车", ["23:15", "24:00"], .time), ("甲", ["1:13 PM", "1:14"], .time),
    ("甲", ["1:13:00", "1:14:05"], .time), ("departure_time", ["9:15"], .time),
    ("国际区号", ["+86", "+1", "+852"], .text), ("国家代码", ["+86", "44"], .text),
    ("增减", ["+86", "+1"], .integer), ("区号", ["86", "44"], .integer),
    ("高程(m)", ["2001.5", "2001.12"], .number), ("金额（元）", ["20190101", "20190102"], .integer),
    ("水位", ["2001.05", "2001.12"], .number), ("高程", ["1999.10", "2001.12"], .number),
    ("海拔", ["2019.03", "2020.11"], .number), ("单价", ["2019.03", "2020.11"], .number),
    ("编号", ["20190101", "20190102"], .integer), ("金额", ["20190101", "20190102"], .integer),
    ("价格日期", ["20190101", "20190102"], .date), ("统计月份", ["2019.03", "2020.11"], .date),
    ("版本", ["1.9", "1.10"], .text), ("版本", ["1.9", "1.8"], .number),
    ("甲", ["1.9", "1.10"], .number),
    ("年月", ["2001.5", "2001.12"], .date), ("日期(年月日)", ["20190101", "20190102"], .date),
  ])
  func kinds(_ title: String, _ cells: [String], _ kind: ValueKind) async throws {
    let table = try await Sample.open("名,\(title)\n" + cells.map { "x,\($0)\n" }.joined())
    #expect(table.headings[1].kind == kind && table.extent.notices.isEmpty)
    #expect(try await table.view(TableQuery()).profile(1).heading.kind == kind)
    // A cell of a number has no plus, and no zero at its end.
    if cells.contains(where: { $0.hasPrefix("+") || $0 == "1.10" }) { return }
    let sheet = try await Book(Book.rows([["名", title]] + cells.map { ["x", $0] })).open()
    #expect(sheet.headings[1].kind == kind)
  }

  /// 58:10 of 用时 are as well minutes and seconds as hours and minutes.
  @Test(arguments: [
    ("时长", ["36:00", "58:10"]), ("用时", ["58:10", "1:02:03"]), ("用时", ["5:20", "4:58"]),
    ("duration", ["05:20", "58:10"]),
  ])
  func lengthsOfTimeInDoubtStayTexts(_ title: String, _ cells: [String]) async throws {
    let table = try await Sample.open("名,\(title)\n" + cells.map { "x,\($0)\n" }.joined())
    #expect(table.headings[1].kind == .text)
    #expect(Array(table.extent.notices) == [TableNotice(.openClock(column: title))])
    let (again, made) = try await XLSXExportTests.exported(table)
    #expect(try await Sample.cells(again) == Sample.cells(table) && made.notices.isEmpty)
    let found = try await table.sql("SELECT \(title), typeof(\(title)) FROM data")
    #expect(try await Sample.cells(found)[1] == [cells[0], "text"])
  }

  /// A format of lengths says which of them they are.
  @Test func lengthsOfTimeByTheirFormat() async throws {
    var book = Book(Book.column([(1, "1.5"), (1, "0.25")]).replacing("值", with: "用时"))
    book.masks = ["[h]:mm"]
    let table = try await book.open()
    #expect(table.headings[0].kind == .time && table.extent.notices.isEmpty)
    #expect(try await table.view(TableQuery()).profile(0).heading.kind == .time)
    #expect(try await Sample.cells(table) == [["用时"], ["36:00"], ["06:00"]])
  }

  @Test func ratiosAndCodesStayTextsInFiles() async throws {
    let table = try await Sample.open("国,区号,师生比\n中,+86,1:13\n美,+1,1:09\n德,+49,1:8\n")
    let (again, made) = try await XLSXExportTests.exported(table)
    #expect(try await Sample.cells(again) == Sample.cells(table) && made.notices.isEmpty)
    let found = try await table.sql("SELECT 区号, 师生比, typeof(区号) FROM data WHERE 师生比 = '1:13'")
    #expect(try await Sample.cells(found).dropFirst() == [["+86", "1:13", "text"]])
    let sorted = try await table.view(TableQuery(sorts: [TableSort(2)]))
    #expect(try await Sample.cells(sorted).dropFirst().map { $0[2] } == ["1:8", "1:09", "1:13"])
  }
}
