import Catalog
import Formats
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
      publisher: "市商务局", issued: moment, modified: moment, formats: formats)
    var plan = PublicationPlan(entry: entry)
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

  /// What is said of a column has to be true of its cells: calls are answered by it.
  @Test(arguments: [
    (["1", "", "abc"], FieldType.integer, 3), (["1.5"], .integer, 1), (["1", "007"], .integer, 2),
    (["1.2万"], .number, 1), (["5", "１２３"], .number, 2), (["2024-13-45"], .date, 1),
    (["2024-01-05", "2024年1月4日"], .date, 2), (["x"], .text, 0), (["1.50", "-3", ""], .number, 0),
    (["2024-01-05 08:30", ""], .date, 0),
  ])
  func typesThatAreSaidFit(_ cells: [String], _ type: FieldType, _ row: Int) throws {
    let table = OperatorTable(header: ["f_1"], rows: cells.map { [$0] })
    let plan = try plan { $0.types = ["f_1": type] }
    guard row > 0 else {
      #expect(try plan.publication(of: table).fields[0].type == type)
      return
    }
    #expect(throws: PlanFault.misfit("f_1", row: row, cell: cells[row - 1], type)) {
      try plan.publication(of: table)
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
    #expect {
      try OperatorTable(json: "[{\"a\": 1},\n c]")
    } throws: { error in
      guard case .notJSON(let fault) = error as? OperatorTableFault else { return false }
      return fault.line == 2 && fault.reason == .unexpectedByte(UInt8(ascii: "c"))
    }
  }

  @Test func tablesThatNobodyCouldUseAreRefused() throws {
    let bare = OperatorTable(header: [], rows: [[], []])
    #expect(throws: PlanFault.noColumns) { try plan().publication(of: bare) }
    let unnamed = OperatorTable(header: ["a", " "], rows: [])
    #expect(throws: PlanFault.blankHeading(column: 2)) { try plan().publication(of: unnamed) }
    let named = OperatorTable(header: ["a", "b\u{0}"], rows: [])
    #expect(throws: PlanFault.nullHeading(column: 2)) { try plan().publication(of: named) }
    let cells = OperatorTable(header: ["a", "b"], rows: [["", ""], ["", "x\u{0}"]])
    #expect(throws: PlanFault.nullCharacter("b", row: 2)) { try plan().publication(of: cells) }
  }

  @Test(arguments: [
    ("a;b\n1;2\n", CSVSeparator.semicolon), ("a;b\n1,5;2\n", .semicolon), ("a\tb\n", .tab),
    ("\u{FEFF}a|b\n1|2\n", .bar),
  ])
  func columnsPartedByOtherThanCommasAreNoOneColumn(text: String, separator: CSVSeparator) {
    #expect(throws: CSVFault.otherSeparator(separator)) {
      try OperatorTable(csv: Array(text.utf8))
    }
  }

  @Test func twoValuesOfOneNameAreNoTable() {
    #expect(throws: OperatorTableFault.duplicateName("a", row: 2)) {
      try OperatorTable(json: #"[{"a": 1}, {"a": 1, "b": 2, "a": 3}]"#)
    }
  }
}

/// Texts of an entry that nobody could read or find are refused by the option they came with.
@Suite struct BadTextTests {
  private static let id = EntryID(FilePublication.idText)

  private func fault(_ change: (inout EntryOrder) -> Void) -> BadText? {
    guard let id = Self.id else { return nil }
    var order = EntryOrder()
    (order.title, order.theme, order.publisher) = ("甲", "信用服务", "市商务局")
    change(&order)
    do throws(PlanFault) {
      _ = try order.entry(id, published: nil, at: Moment(minutes: 0))
    } catch {
      guard case .badText(let text) = error else { return nil }
      return text
    }
    return nil
  }

  @Test(arguments: [
    ("", BadText.Fault.blank), (" \u{3000}", .blank), ("\u{200B}\u{200E}", .blank),
    ("\u{1B}[31m红", .control), ("红\n行", .control), ("a\u{2028}b", .control), ("\u{7F}", .control),
    (String(repeating: "长", count: 3000), .long(limit: 200)),
  ])
  func titlesThatAreNone(title: String, fault: BadText.Fault) {
    #expect(self.fault { $0.title = title } == BadText(part: .title, fault: fault))
  }

  @Test func everyTextIsLookedAt() {
    #expect(fault { $0.theme = "" }?.part == .theme)
    #expect(fault { $0.publisher = "\t" }?.part == .publisher)
    #expect(fault { $0.tags = ["节能", " "] }?.part == .tag)
    #expect(fault { $0.industry = "\u{7}" }?.part == .industry)
    #expect(fault { $0.abstract = "a\u{0}" }?.part == .abstract)
    #expect(fault { $0.abstract = String(repeating: "字", count: 10_001) }?.part == .abstract)
  }

  @Test func whatIsReadableIsTaken() {
    #expect(fault { $0.abstract = "第一段\r\n\t第二段\n" } == nil)
    #expect(
      fault {
        $0.abstract = ""
        $0.industry = ""
        $0.title = "👨‍👩‍👧 Café 名单"
      } == nil)
  }
}
