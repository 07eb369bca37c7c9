import ProgramSupport
import Tables
import Tabular
import Testing

@Suite("Dates and amounts as other programs write them")
struct OtherWritingTests {
  private static let text = """
    名,时,额
    甲,12/31/2023 1:05 AM,"¥1,234.50"
    乙,3/5/2024 11:30 PM,12元
    丙,3/25/2024 1:30 PM,¥-3
    丁,3/5/2024 9:30 AM,1.2万元

    """

  private static func names(_ query: TableQuery, _ table: OpenTable) async throws -> [String] {
    try await Sample.cells(table.view(query)).dropFirst().map { $0[0] }
  }

  @Test func theyAreInOrderAndCompared() async throws {
    let table = try await Sample.open(Self.text)
    #expect(table.headings.map(\.kind) == [.text, .monthFirst, .number])
    #expect(
      try await Self.names(TableQuery(sorts: [TableSort(1)]), table) == ["甲", "丁", "乙", "丙"])
    #expect(
      try await Self.names(TableQuery(sorts: [TableSort(2)]), table) == ["丙", "乙", "甲", "丁"])
    for (condition, wanted) in [
      ("时 >= 2024-03-05 and 时 < 2024-03-06", ["乙", "丁"]), ("时 = 2024-03", ["乙", "丙", "丁"]),
      ("时 > 3/5/2024", ["丙"]), ("额 > 1000", ["甲", "丁"]), ("额 = 12", ["乙"]),
      ("额 <= ¥12", ["乙", "丙"]),
    ] {
      let filter = try FilterParser.parse(condition, table.headings)
      #expect(
        try await Self.names(TableQuery(filter: filter), table) == wanted, "\(condition)")
    }
  }

  @Test func theyAreProfiledAskedAndWritten() async throws {
    let table = try await Sample.open(Self.text)
    let view = try await table.view(TableQuery())
    let times = try await view.profile(1)
    #expect(times.minimum == "12/31/2023 1:05 AM" && times.maximum == "3/25/2024 1:30 PM")
    #expect(times.kinds.others(than: .monthFirst) == 0)
    #expect(try await view.profile(2).sum == 13_243.5)
    let answer = try await table.sql(
      "select sum(额), min(时), max(时) from data where 时 < '2024-03-25'")
    #expect(
      try await answer.rows(0..<1).map(\.cells) == [
        ["13246.5", "2023-12-31 01:05", "2024-03-05 23:30"]
      ])
    let folder = try ScratchFolder()
    let path = "\(folder.path)/t.xlsx"
    _ = try await view.export(TableExport(format: .xlsx, path: path))
    let again = try await OpenTable.open(path)
    try await again.waitUntilComplete()
    #expect(again.headings.map(\.kind) == [.text, .date, .number])
    let sheet = try Member.text("xl/worksheets/sheet1.xml", of: path)
    #expect(sheet.contains("<v>1234.5</v>") && sheet.contains("<v>12000</v>"))
  }

  @Test func asTheyStandWhereThatIsWanted() async throws {
    let table = try await Sample.open(Self.text, as: "t.csv", TableOpening(isLiteral: true))
    #expect(table.headings.map(\.kind) == [.text, .text, .text])
  }

  @Test func whatCannotBeToldIsSaid() async throws {
    let table = try await Sample.open("时,额\n3/5/2024,¥5\n4/5/2024,$6\n")
    #expect(table.headings.map(\.kind) == [.text, .text])
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.openOrder(column: "时")), TableNotice(.severalCurrencies(column: "额")),
      ])
    #expect(
      try await Sample.open(
        "时,额\n3/5/2024,¥5\n", as: "t.csv", TableOpening(isLiteral: true)
      ).extent.notices.isEmpty)
  }
}
