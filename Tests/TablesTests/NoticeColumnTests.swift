import Tabular
import Testing

@testable import Tables

@Suite("What is told of columns: those that count, and in which units their numbers are")
struct NoticeColumnTests {
  private static func units(_ table: some TableSource) -> [TableNotice] {
    table.extent.notices.filter { if case .severalUnits = $0.kind { true } else { false } }
  }

  @Test(arguments: [
    ("指标,单位,值\n产值,万元,5\n人口,人,6\n粮食,吨,7\n", "单位", ["万元", "人", "吨"]),
    ("货,价,币种\n甲,5,人民币\n乙,6,美元\n丙,7,人民币\n", "币种", ["人民币", "美元"]),
    ("指标,值\n产值（亿元）,5\n人口 (万人),6\n增长（%）,7\n", "指标", ["亿元", "万人", "%"]),
    ("币种,价\n人民币,5\n美元,6\n人民币,7\n", "币种", ["人民币", "美元"]),
    ("货,价,货币单位\n甲,5,元\n乙,6,万元\n丙,7,\n", "货币单位", ["元", "万元"]),
  ])
  func numbersInSeveralUnits(_ text: String, _ column: String, _ units: [String]) async throws {
    let table = try await Sample.open(text)
    let wanted = TableNotice(.severalUnits(column: column, units: units), count: units.count)
    #expect(Self.units(table) == [wanted] && wanted.isOfSums && !wanted.isLoss)
    #expect(wanted.message.contains("（\(units.joined(separator: "、"))）"))
    let sum = try await table.sql(
      "SELECT sum(\"\(table.headings[1].kind.isNumeric ? "价" : "值")\") FROM data")
    #expect(sum.extent.notices.contains(wanted))
    let sign = column == "指标" ? "~" : "="
    let filter = try FilterParser.parse("\(column) \(sign) \(units[0])", table.headings)
    #expect(Self.units(try await table.view(TableQuery(filter: filter))).isEmpty)
    #expect(Self.units(try await table.view(TableQuery(columns: [0]))).count == 1)
  }

  /// One unit, an institution, no numbers, units that the rows are about.
  @Test(arguments: [
    "指标,单位,值\n甲,元,5\n乙,元,6\n", "项,单位,值\n甲,市教委,5\n乙,市卫健委,6\n", "指标,单位\n甲,元\n乙,人\n",
    "货币,代码,买入\n美元,USD,7\n欧元,EUR,8\n", "币种,兑人民币\n美元,7\n欧元,8\n",
    "序号,计量单位,换算成米\n1,千米,1000\n2,厘米,0.01\n",
    "项,单位,值\n甲,元,5\n乙,第一医院,6\n", "指标,值\n产值（亿元）,5\n投资（亿元）,6\n河西（区）,7\n",
  ])
  func whatHasOneUnit(_ text: String) async throws {
    #expect(Self.units(try await Sample.open(text)).isEmpty)
  }

  private static let table = """
    站,温,日,价
    甲,20.5,2024-01-01,5￥
    乙,-999,2024-01-02,5元
    丙,21,2024-01-03,$6
    丁,-999,x,7元
    合计,22,2024-01-04,8元

    """

  /// A statement tells of the columns that it looks at.
  @Test(
    arguments: [
      ("SELECT 站 FROM data", []), ("SELECT sum(温) FROM data", ["温"]),
      ("SELECT 站 FROM data WHERE 价 > 5", ["价"]), ("SELECT count(*) FROM data", []),
      ("SELECT sum(1) FROM data", []), ("SELECT * FROM data", ["温", "日", "价"]),
    ] as [(String, [String])])
  func aStatementTellsOfItsColumns(_ statement: String, _ wanted: [String]) async throws {
    let table = try await Sample.open(Self.table)
    let found = try await table.sql(statement)
    let told = found.extent.notices.filter {
      if case .valuesOtherwiseWritten = $0.kind { false } else { true }
    }
    #expect(Set(told.flatMap { $0.columns ?? [] }).isSubset(of: wanted))
    let notices = table.extent.notices.about(found.readTitles)
    #expect(Set(notices.flatMap { $0.columns ?? [] }) == Set(wanted))
  }

  /// What is told of a column goes with it; what is told of rows stays.
  @Test(
    arguments: [
      ([0], nil, [], []), ([0, 1], nil, [], ["温"]), ([0, 3], nil, [], ["价"]),
      (nil, nil, [], ["温", "日", "价"]),
      ([0], "温 > 0", [], []), ([0], "价 ~ 元", [], ["价"]), ([0], nil, [3], ["价"]),
      ([1, 2], nil, [], ["温", "日"]),
    ] as [([Int]?, String?, [Int], [String])])
  func whatIsToldOfColumnsGoesWithThem(
    _ columns: [Int]?, _ filter: String?, _ sorts: [Int], _ wanted: [String]
  ) async throws {
    let table = try await Sample.open(Self.table)
    var query = TableQuery(sorts: sorts.map { TableSort($0) }, columns: columns)
    query.filter = try filter.flatMap { try FilterParser.parse($0, table.headings) }
    let notices = try await table.view(query).extent.notices
    #expect(Set(notices.flatMap { $0.columns ?? [] }) == Set(wanted))
    #expect(notices.contains { if case .totalRows = $0.kind { true } else { false } })
  }
}
