import Catalog
import Testing

@testable import Portal

@Suite("An operator's table becomes a publication")
struct PublicationPlanTests {
  private func plan(
    _ formats: [FileFormat] = [.csv], _ change: (inout PublicationPlan) -> Void = { _ in }
  ) throws -> PublicationPlan {
    let moment = try #require(Moment("2019-03-01 10:00"))
    let entry = Entry(
      id: try FilePublication.id(), kind: .interface, title: "甲/乙", theme: "信用服务",
      publisher: "市商务局", issued: moment, modified: moment)
    var plan = PublicationPlan(entry: entry, formats: formats)
    change(&plan)
    return plan
  }

  private let table = OperatorTable(
    header: ["f_1", "数量", "编号"], rows: [["甲", "3", "007"], ["乙", "", "12"]])

  @Test func codesComeFromTheHeadingTheOperatorOrThePrefix() throws {
    let made = try plan { $0.codePrefix = "f_9_" }.publication(of: table)
    #expect(made.fields.map(\.code) == ["f_1", "f_9_001", "f_9_002"])
    #expect(made.fields.map(\.label) == ["f_1", "数量", "编号"])
    let named = try plan { $0.codes = ["数量": "count", "编号": "number"] }.publication(of: table)
    #expect(named.fields.map(\.code) == ["f_1", "count", "number"])
    #expect(throws: PlanFault.noCode("数量")) { try plan().publication(of: table) }
    #expect(throws: PlanFault.badCode("1x")) {
      try plan { $0.codes = ["数量": "1x"] }.publication(of: table)
    }
  }

  @Test func typesAreToldFromTheCellsOrSaid() throws {
    let made = try plan { $0.codePrefix = "f_9_" }.publication(of: table)
    #expect(made.fields.map(\.type) == [.text, .integer, .text])
    let said = try plan {
      $0.codePrefix = "f_9_"
      $0.types = ["数量": .number]
    }.publication(of: table)
    #expect(said.fields[1].type == .number)
    #expect(throws: PlanFault.unknownColumn("无")) {
      try plan {
        $0.codePrefix = "f_9_"
        $0.filters = ["无"]
      }.publication(of: table)
    }
  }

  @Test(arguments: [
    (["1", "-2", ""], FieldType.integer), (["1.5", "2"], .number), (["0.5"], .number),
    (["01"], .text), (["+1"], .text), (["1234567890123456"], .text), (["", ""], .text),
    (["2019-01-02", "2019-01-02 10:00"], .date), (["2019-01-02", "1"], .text),
  ])
  func theNarrowestTypeThatFitsAll(cells: [String], type: FieldType) {
    #expect(PublicationPlan.type(of: cells) == type)
  }

  @Test func filesAreNamedByTheTitle() throws {
    let made = try plan([.xls, .json]) { $0.codePrefix = "f_9_" }.publication(of: table)
    #expect(made.files.map(\.name) == ["甲、乙.xlsx", "甲、乙.json"])
    #expect(made.filters == ["f_1"])
    try made.validate()
  }

  @Test func jsonIsATableInTheOrderOfItsNames() throws {
    let text = #"[{"b": 1.50, "a": "x"}, {"a": null, "c": true}]"#
    let table = try OperatorTable(json: text)
    #expect(table.header == ["b", "a", "c"])
    #expect(table.rows.map { Array($0.prefix(2)) } == [["1.50", "x"], ["", ""]])
    #expect(throws: OperatorTableFault.notArray) { try OperatorTable(json: "{}") }
    #expect(throws: OperatorTableFault.notObject(row: 2)) { try OperatorTable(json: "[{}, 1]") }
  }
}
