import Tabular
import Testing

@testable import Tables

@Suite("Shapes in which JSON has tables")
struct JSONShapeTests {
  private static let features = """
    {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",\
    "coordinates":[117.2,39.1]},"properties":{"名":"甲","数":1,"type":"校","id":"a"}},\
    {"type":"Feature","id":7,"properties":{"数":2,"geometry":"面","名":"乙","注":null},"geometry":null},\
    {"type":"Feature","properties":null,"geometry":null}]}
    """

  @Test func propertiesOfFeaturesAreColumns() async throws {
    let table = try await Sample.open(Self.features, as: "t.geojson")
    let point = "{\"type\":\"Point\",\"coordinates\":[117.2,39.1]}"
    #expect(
      try await Sample.cells(table) == [
        [
          "type", "名", "数", "properties.type", "id", "geometry", "id_2", "properties.geometry", "注",
        ],
        ["Feature", "甲", "1", "校", "a", point, "", "", ""],
        ["Feature", "乙", "2", "", "", "", "7", "面", ""],
        ["Feature", "", "", "", "", "", "", "", ""],
      ])
    #expect(table.headings[2].kind == .integer)
    let lines = try await Sample.open(
      "{\"type\":\"Feature\",\"properties\":{\"a\":1}}\n{\"type\":\"Feature\",\"properties\":{\"a\":2}}\n",
      as: "t.ndjson")
    #expect(
      try await Sample.cells(lines) == [["type", "a"], ["Feature", "1"], ["Feature", "2"]])
  }

  @Test func attributesOfArcGISAreColumns() async throws {
    let table = try await Sample.open(
      "{\"fields\":[{\"name\":\"a\"}],\"features\":[{\"geometry\":{\"x\":1},\"attributes\":{\"a\":5}},"
        + "{\"attributes\":{\"a\":6}}]}", as: "t.json")
    #expect(
      try await Sample.cells(table) == [["a", "geometry"], ["5", "{\"x\":1}"], ["6", ""]])
  }

  /// Objects that happen to have such a member stay as they are.
  @Test(arguments: [
    "{\"properties\":{\"a\":1}}", "{\"type\":\"X\",\"properties\":{\"a\":1}}",
    "{\"attributes\":{\"a\":1},\"b\":1}", "{\"type\":\"Feature\",\"properties\":[1]}",
  ])
  func whatIsNoFeature(_ item: String) async throws {
    let table = try await Sample.open("[\(item)]", as: "t.json")
    #expect(!table.headings.contains { $0.label == "a" })
  }

  // MARK: Names in the first of rows that are arrays

  @Test(arguments: [
    "[[\"名\",\"数\"],[\"甲\",1],[\"乙\",2]]", "[\"名\",\"数\"]\n[\"甲\",\"1\"]\n[\"乙\",\"2\"]\n",
    "{\"data\":[[\"名\",\"数\"],[\"甲\",1],[\"乙\",2]]}",
  ])
  func theFirstOfArraysHasTheNames(_ text: String) async throws {
    let table = try await Sample.open(text, as: text.hasPrefix("[\"") ? "t.jsonl" : "t.json")
    #expect(try await Sample.cells(table) == [["名", "数"], ["甲", "1"], ["乙", "2"]])
    #expect(table.head == 1...1 && table.headings[1].kind == .integer)
    #expect(table.extent.notices.isEmpty)
    let none = try await Sample.open(
      text, as: text.hasPrefix("[\"") ? "t.jsonl" : "t.json", TableOpening(head: .none))
    #expect(none.extent.rows == 3 && none.head == nil)
  }

  @Test func yearsAreNamesOfArraysToo() async throws {
    let rows = (0..<500).map { ",[\"第\($0)区\",\($0),\($0 * 2)]" }.joined()
    let table = try await Sample.open("[[\"区\",\"2022\",\"2023年\"]\(rows)]", as: "t.json")
    #expect(table.headings.map(\.label) == ["区", "2022", "2023年"] && table.extent.rows == 500)
  }

  /// As in answers of interfaces: what is not certain stays a row.
  @Test(arguments: [
    "[[\"a\",\"b\"],[\"c\",\"d\"]]", "[[\"Mon\",\"N/A\"],[\"Tue\",\"2\"]]",
    "[[\"a\",\"a\"],[\"1\",\"2\"]]", "[[\"Mon\",\"1\"],[\"Tue\",\"2\"]]",
    "[[\"甲\",\"无\"],[\"乙\",2]]", "[[\"甲\",\"不详\"],[\"乙\",2]]",
    "[[\"a\",\"b\"],[\"1\"]]", "[[\"a\",1],[\"b\",2]]", "[[\"2022\",\"2023\"],[1,2]]",
  ])
  func whatMayBeARowOfArraysStaysOne(_ text: String) async throws {
    let table = try await Sample.open(text, as: "t.json")
    #expect(table.extent.rows == 2 && table.headings[0].label == "列1" && table.head == nil)
  }

  /// A person says in which rows they are, as of any table.
  @Test func rowsOfArraysThatAPersonNames() async throws {
    let text =
      "{\"columns\":[\"x\",\"y\"],\"data\":[[\"表\",null],[\"a\",\"a\"],[\"c\",\"d\"],"
      + "[\"e\",\"f\"]]}"
    let plain = try await Sample.open(text, as: "t.json")
    #expect(plain.headings.map(\.label) == ["x", "y"] && plain.extent.rows == 4)
    let chosen = try await Sample.open(text, as: "t.json", TableOpening(head: .rows(2...2)))
    #expect(try await Sample.cells(chosen) == [["a", "a_2"], ["c", "d"], ["e", "f"]])
    #expect(chosen.head == 2...2 && chosen.extent.notices.count(of: .titleLines) == 1)
    let two = try await Sample.open(text, as: "t.json", TableOpening(head: .rows(2...3)))
    #expect(try await Sample.cells(two) == [["a_c", "a_d"], ["e", "f"]])
    await #expect(throws: TableFault.noRow(number: 9, there: 4)) {
      try await Sample.open(text, as: "t.json", TableOpening(head: .rows(9...9)))
    }
    let objects = try await Sample.open(
      "[{\"a\":1}]", as: "t.json", TableOpening(head: .rows(1...1)))
    #expect(objects.head == nil && objects.extent.rows == 1)
  }

  /// The rows before a fault are good, though they wait for names.
  @Test func arraysThatBreakOff() async throws {
    let table = try await Sample.open("[[\"名\",\"数\"],[\"甲\",1],\n[\"乙\",", as: "t.json")
    #expect(try await Sample.cells(table) == [["名", "数"], ["甲", "1"]])
    #expect(table.extent.fault == .malformed(.json, place: 2))
    let mixed = try await Sample.open("[[\"名\",\"数\"],[\"甲\",1],{\"a\":2}]", as: "t.json")
    #expect(
      try await Sample.cells(mixed) == [["名", "数", "a"], ["甲", "1", ""], ["", "", "2"]])
  }

  // MARK: Tables without an array of rows

  /// As pandas writes them by `orient='list'`, its default, and `orient='index'`.
  @Test(
    arguments: [
      ("{\"名\":[\"甲\",\"乙\"],\"数\":[1,null]}", [["名", "数"], ["甲", "1"], ["乙", ""]]),
      (
        "{\"名\":{\"0\":\"甲\",\"1\":\"乙\"},\"数\":{\"0\":1,\"1\":2}}",
        [["名", "数"], ["甲", "1"], ["乙", "2"]]
      ),
      (
        "{\"名\":{\"3\":\"甲\",\"7\":\"乙\"},\"数\":{\"7\":2}}",
        [["key", "名", "数"], ["3", "甲", ""], ["7", "乙", "2"]]
      ),
      ("{\"数\":{\"0\":1,\"1\":2}}", [["数"], ["1"], ["2"]]),
      (
        "{\"甲\":{\"数\":1},\"乙\":{\"数\":2,\"注\":[3]}}",
        [["key", "数", "注"], ["甲", "1", ""], ["乙", "2", "[3]"]]
      ),
      (
        "{\"2022\":{\"key\":1},\"2023\":{\"key\":2}}",
        [["_key", "key"], ["2022", "1"], ["2023", "2"]]
      ),
      ("{\"0\":{\"a\":1},\"1\":{\"a\":2}}", [["a"], ["1"], ["2"]]),
      (
        "{\"x\":{\"id\":\"x\",\"a\":1},\"y\":{\"id\":\"y\"}}",
        [["id", "a"], ["x", "1"], ["y", ""]]
      ),
      ("{\"data\":{\"1\":{\"a\":5},\"2\":{\"a\":6}}}", [["key", "a"], ["1", "5"], ["2", "6"]]),
    ] as [(String, [[String]])])
  func columnsAndRowsUnderTheirNames(_ text: String, _ wanted: [[String]]) async throws {
    #expect(try await Sample.cells(Sample.open(text, as: "t.json")) == wanted)
  }

  @Test func severalOfThem() async throws {
    let text = "{\"at\":39.1,\"daily\":{\"d\":[1,2]},\"hourly\":{\"t\":[1,2,3],\"v\":[4,5,6]}}"
    let table = try await Sample.open(text, as: "t.json")
    #expect(try await Sample.cells(table) == [["t", "v"], ["1", "4"], ["2", "5"], ["3", "6"]])
    #expect(table.choices == TableChoices(.arrays, names: ["daily", "hourly"], chosen: 1))
    let daily = try await Sample.open(text, as: "t.json", TableOpening(table: "$.daily"))
    #expect(try await Sample.cells(daily) == [["d"], ["1"], ["2"]])
    await #expect(throws: TableFault.noSheet(name: "x", there: ["daily", "hourly"])) {
      try await Sample.open(text, as: "t.json", TableOpening(table: "x"))
    }
  }

  @Test(arguments: [
    "{\"a\":{\"b\":1},\"c\":{\"d\":2}}", "{\"a\":[1,2],\"b\":[1]}", "{\"a\":[1],\"b\":2}",
    "{\"error\":{\"code\":1}}", "{}", "{\"a\":{}}", "{\"a\":{\"k\":{}},\"b\":{\"k\":{}}}",
  ])
  func whatHasNoTable(_ text: String) async throws {
    await #expect(throws: TableFault.noTable(.json)) { try await Sample.open(text, as: "t.json") }
    let fault = TableFault.noSheet(name: "a", there: [])
    await #expect(throws: fault) {
      try await Sample.open(text, as: "t.json", TableOpening(table: "a"))
    }
    #expect(!fault.message.contains("可用的有"))
  }

  /// Rows that lie behind what is looked at first are not passed over for what comes before.
  @Test func rowsFarBehindAreChosenByTheirPath() async throws {
    let filler = String(repeating: "x", count: 2 << 20)
    let text = "{\"s\":{\"a\":[1,2]},\"c\":\"\(filler)\",\"d\":[{\"f\":2}]}"
    await #expect(throws: TableFault.noTable(.json)) { try await Sample.open(text, as: "t.json") }
    let table = try await Sample.open(text, as: "t.json", TableOpening(table: "d"))
    #expect(try await Sample.cells(table) == [["f"], ["2"]])
    let long = (0..<200_000).map(String.init).joined(separator: ",")
    let column = try await Sample.open("{\"a\":[\(long)]}", as: "t.json")
    #expect(column.extent.rows == 200_000 && column.headings.map(\.label) == ["a"])
  }
}
