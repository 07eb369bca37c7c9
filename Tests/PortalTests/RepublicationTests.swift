import Catalog
import Testing

@testable import Portal

/// What is not said of an entry that is published again stays as it is.
@Suite struct RepublicationTests {
  private let now = Moment(unixSeconds: 1_551_405_600)

  private func published() throws -> Entry {
    let before = try #require(Moment("2018-03-01 10:00"))
    return Entry(
      id: try FilePublication.id(), kind: .interface, title: "甲", abstract: "原摘要", tags: ["节能"],
      theme: "信用服务", publisher: "市商务局", industry: "批发", openStatus: .conditional,
      frequency: .daily, issued: before, modified: before, formats: [.csv], rowCount: 2,
      usage: Usage(downloads: 3, views: 4), rating: RatingSummary(count: 1, accuracy: 5))
  }

  @Test func nothingSaidChangesNothingButTheTime() throws {
    var expected = try published()
    let again = try EntryOrder().entry(expected.id, published: expected, at: now)
    expected.modified = now
    #expect(again == expected)
  }

  @Test func whatIsSaidChangesAlone() throws {
    var expected = try published()
    var order = EntryOrder()
    order.openStatus = .unconditional
    order.abstract = ""
    order.tags = []
    order.formats = [.json]
    let again = try order.entry(expected.id, published: expected, at: now)
    expected.openStatus = .unconditional
    expected.abstract = ""
    expected.tags = []
    expected.formats = [.json]
    expected.modified = now
    #expect(again == expected)
  }

  @Test func aNewEntryNeedsItsNamesAndHasTheUsual() throws {
    var order = EntryOrder()
    order.theme = "信用服务"
    let id = try FilePublication.id()
    #expect(throws: PlanFault.unsaid([.title, .publisher])) {
      try order.entry(id, published: nil, at: now)
    }
    order.title = "甲"
    order.publisher = "市商务局"
    let dataset = try order.entry(id, published: nil, at: now)
    #expect(dataset.kind == .dataset && dataset.openStatus == .unconditional)
    #expect(dataset.frequency == .other && dataset.formats == FileFormat.allCases)
    order.kind = .interface
    #expect(try order.entry(id, published: nil, at: now).formats == [])
  }

  private static let fields = [
    Field(code: "name", type: .text, label: "名称"), Field(code: "f_001", type: .number, label: "数量"),
    Field(code: "day", type: .date, label: "日期"),
  ]

  private func plan(
    filters: [String] = ["day", "f_001"], _ change: (inout PublicationPlan) -> Void = { _ in }
  ) throws -> PublicationPlan {
    var plan = PublicationPlan(
      entry: try published(), published: .init(fields: Self.fields, filters: filters))
    change(&plan)
    return plan
  }

  @Test func columnsKeepTheirCodesTypesAndFilters() throws {
    // In another order, one of them by its code.
    let table = OperatorTable(
      header: ["数量", "name", "日期"], rows: [["3", "7", ""], ["", "8", ""]])
    let plan = try plan()
    let made = try plan.publication(of: table)
    #expect(made.fields == [Self.fields[1], Self.fields[0], Self.fields[2]])
    #expect(made.filters == ["day", "f_001"])
    #expect(plan.changedTypes(in: made).isEmpty)
    #expect(try self.plan(filters: []).publication(of: table).filters == [])
    let said = try self.plan { $0.filters = ["名称"] }.publication(of: table)
    #expect(said.filters == ["name"])
  }

  /// A type that callers rely on is not lost to one bad cell, for good and unsaid.
  @Test(arguments: [("007", "2019-01-02", "数量"), ("1", "昨天", "日期"), ("abc", "x", "数量")])
  func aCellThatFitsNoLongerIsRefused(number: String, day: String, label: String) throws {
    let table = OperatorTable(
      header: ["名称", "数量", "日期"], rows: [["甲", "", ""], ["乙", number, day]])
    let (cell, type): (String, FieldType) = label == "数量" ? (number, .number) : (day, .date)
    #expect(throws: PlanFault.misfit(label, row: 2, cell: cell, type)) {
      try plan().publication(of: table)
    }
    let said = try plan { $0.types = ["数量": .text, "日期": .text] }
    let made = try said.publication(of: table)
    #expect(made.fields.map(\.type) == [.text, .text, .text])
    #expect(said.changedTypes(in: made).isEmpty)
  }

  @Test func wholeNumbersMayBecomeNumbersWhichIsTold() throws {
    let fields = [Field(code: "n", type: .integer, label: "数")]
    let plan = PublicationPlan(
      entry: try published(), published: .init(fields: fields, filters: ["n"]))
    let made = try plan.publication(of: OperatorTable(header: ["数"], rows: [["1.5"], ["2"]]))
    #expect(made.fields.map(\.type) == [.number])
    #expect(plan.changedTypes(in: made).map(\.label) == ["数"])
    // Long ones look like codes, and are whole numbers all the same.
    let long = OperatorTable(header: ["数"], rows: [["1234567890123456"]])
    #expect(try plan.publication(of: long).fields == fields)
  }

  @Test func anInterfaceThatBecomesADatasetHasADatasetsFiles() throws {
    var interface = try published()
    interface.formats = []
    var order = EntryOrder()
    #expect(try order.entry(interface.id, published: interface, at: now).formats == [])
    order.kind = .dataset
    let dataset = try order.entry(interface.id, published: interface, at: now)
    #expect(dataset.formats == FileFormat.allCases)
    order.formats = [.json]
    #expect(try order.entry(interface.id, published: interface, at: now).formats == [.json])
    interface.formats = [.csv]
    order.formats = nil
    #expect(try order.entry(interface.id, published: interface, at: now).formats == [.csv])
  }

  @Test func aNewColumnIsNumberedPastThoseThatAreThere() throws {
    let table = OperatorTable(
      header: ["名称", "地址", "数量", "日期"], rows: [["甲", "乙", "1", "2019-01-02"]])
    #expect(throws: PlanFault.noCode("地址")) { try plan().publication(of: table) }
    let made = try plan { $0.codePrefix = "f_" }.publication(of: table)
    #expect(made.fields.map(\.code) == ["name", "f_002", "f_001", "day"])
  }

  /// Callers would go on filtering by a code, and by another column.
  @Test func noNewColumnHasTheCodeOfOneThatIsGone() throws {
    let table = OperatorTable(
      header: ["名称", "地址", "日期"], rows: [["甲", "乙", "2019-01-02"]])
    #expect(throws: PlanFault.filterGone("数量")) {
      try plan { $0.codePrefix = "f_" }.publication(of: table)
    }
    let said = try plan(filters: ["day"]) { $0.codePrefix = "f_" }.publication(of: table)
    #expect(said.fields.map(\.code) == ["name", "f_002", "day"])
  }

  /// Of any publication before; and a column that comes back has the code it had.
  @Test func noNewColumnHasACodeThatWasEverGiven() throws {
    let gone = ["f_002": "编号", "f_004": "电话"]
    let table = OperatorTable(
      header: ["名称", "地址", "数量", "日期", "邮箱", "电话"], rows: [["甲", "乙", "1", "", "a", "1"]])
    let made = try plan {
      $0.codePrefix = "f_"
      $0.gone = gone
    }.publication(of: table)
    #expect(made.fields.map(\.code) == ["name", "f_003", "f_001", "day", "f_005", "f_004"])
  }

  @Test func aColumnThatCallsFilterByIsNotLostUnsaid() throws {
    let table = OperatorTable(header: ["名称", "数量"], rows: [["甲", "1"]])
    #expect(throws: PlanFault.filterGone("日期")) { try plan().publication(of: table) }
    #expect(try plan { $0.filters = ["数量"] }.publication(of: table).filters == ["f_001"])
    let dataset = try plan { $0.entry.kind = .dataset }
    #expect(try dataset.publication(of: table).filters == ["f_001"])
  }

  @Test func columnsOfOneNameKeepACodeEach() throws {
    let twice = [
      Field(code: "f_000", type: .text, label: "名称"),
      Field(code: "f_001", type: .text, label: "名称"),
    ]
    let plan = PublicationPlan(
      entry: try published(), published: .init(fields: twice, filters: ["f_000"]))
    let made = try plan.publication(of: OperatorTable(header: ["名称", "名称"], rows: []))
    #expect(made.fields == twice)
  }
}
