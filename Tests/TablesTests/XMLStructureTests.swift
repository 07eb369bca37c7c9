import Tabular
import Testing

@testable import Tables

/// What of an XML document is a row, and what is not.
@Suite("What stands beside the rows of XML is said, and can be read")
struct XMLStructureTests {
  private static let once = "<r><a><x>1</x></a><b><x>2</x></b><a><x>3</x></a></r>"
  private static let kinds = """
    <r><person><n>甲</n></person><company><n>乙</n><z>1</z></company>\
    <person><n>丙</n></person><company><n>丁</n></company></r>
    """

  private static func open(_ text: String, _ rows: String? = nil) async throws -> OpenTable {
    try await Sample.open(text, as: "t.xml", TableOpening(table: rows))
  }

  private static func beside(_ table: OpenTable) -> (count: Int, names: [String]) {
    for notice in table.extent.notices {
      if case .elementsBeside(let names) = notice.kind { return (notice.count, names) }
    }
    return (0, [])
  }

  @Test(arguments: [
    (once, ["a", "b", "*"], 0, [["x"], ["1"], ["3"]], 1, ["b"]),
    (kinds, ["person", "company", "*"], 0, [["n"], ["甲"], ["丙"]], 2, ["company"]),
    (
      "<r><meta><total>2</total><date/></meta><items p=\"1\"><item><n>甲</n></item><item/></items></r>",
      ["meta", "items/item"], 1, [["n"], ["甲"], [""]], 2, ["meta", "items/@p"]
    ),
    (
      "<r n=\"5\"><total>2</total>注<row><n>甲</n></row><row><n>乙</n></row><end/></r>", ["row"], 0,
      [["n"], ["甲"], ["乙"]], 3, ["@n", "total", "text()"]
    ),
  ])
  func whatIsBesideIsSaid(
    _ text: String, _ names: [String], _ chosen: Int, _ cells: [[String]], _ count: Int,
    _ beside: [String]
  ) async throws {
    let table = try await Self.open(text)
    #expect(table.choices == TableChoices(.elements, names: names, chosen: chosen))
    #expect(try await Sample.cells(table) == cells)
    let said = Self.beside(table)
    #expect(said.count == count && said.names == beside)
  }

  @Test(arguments: [
    (once, "b", [["x"], ["2"]]), (once, "/r/b", [["x"], ["2"]]), (once, "b/x", [["列1"], ["2"]]),
    (once, "*", [["元素", "x"], ["a", "1"], ["b", "2"], ["a", "3"]]),
    (once, "r", [["a", "b"], ["1; 3", "2"]]),
    (kinds, "company", [["n", "z"], ["乙", "1"], ["丁", ""]]),
    (
      "<r><meta><total>2</total></meta><items><item>甲</item><item>乙</item></items></r>", "total",
      [["列1"], ["2"]]
    ),
    ("<r><m><t>2</t></m><items><item>甲</item><item>乙</item></items></r>", "m", [["t"], ["2"]]),
    (
      "<r><m><t>2</t></m><items><item>甲</item><item>乙</item></items></r>", "item",
      [["列1"], ["甲"], ["乙"]]
    ),
  ])
  func everyElementCanBeReached(_ text: String, _ rows: String, _ cells: [[String]]) async throws {
    let table = try await Self.open(text, rows)
    #expect(try await Sample.cells(table) == cells)
    #expect(table.choices.names.indices.contains(table.choices.chosen))
  }

  @Test func namesThatMeanNothingOrSeveral() async throws {
    let text = "<r><a><x>1</x></a><b><x>2</x></b></r>"
    await #expect(throws: TableFault.noSheet(name: "x", there: ["a/x", "b/x"])) {
      try await Self.open(text, "x")
    }
    await #expect(throws: TableFault.noSheet(name: "y", there: ["a", "b", "*"])) {
      try await Self.open(text, "y")
    }
  }

  /// Nothing repeats: one record, with or without something around it, or one of each kind.
  @Test(arguments: [
    ("<r><name>甲</name><age>5</age></r>", [["name", "age"], ["甲", "5"]]),
    ("<r><person><n>甲</n><age>3</age></person></r>", [["n", "age"], ["甲", "3"]]),
    ("<r><code>0</code><data><n>甲</n></data></r>", [["n"], ["甲"]]),
    ("<r a=\"1\"/>", [["a"], ["1"]]),
    (
      "<r><person><n>甲</n></person><company><n>乙</n></company></r>",
      [["元素", "n"], ["person", "甲"], ["company", "乙"]]
    ),
  ])
  func oneRecord(_ text: String, _ cells: [[String]]) async throws {
    #expect(try await Sample.cells(Self.open(text)) == cells)
  }

  @Test func thePlatformsOwnFilesHaveNothingBeside() async throws {
    let text = """
      <dataset name="表"><record><field name="名" code="MC">甲</field></record></dataset>
      """
    let table = try await Self.open(text)
    #expect(try await Sample.cells(table) == [["名"], ["甲"]])
    #expect(table.extent.notices.isEmpty && table.choices.names == ["record"])
  }

  @Test(arguments: [
    (
      "<r><i id=\"1\"><id>A</id></i><i id=\"2\"><id>B</id></i></r>",
      [["@id", "id"], ["1", "A"], ["2", "B"]]
    ),
    (
      "<r><i><f name=\"a\" code=\"x\">1</f><f name=\"a\" code=\"y\">2</f></i><i/></r>",
      [["a", "a=y"], ["1", "2"], ["", ""]]
    ),
  ])
  func namesOfTwoThings(_ text: String, _ cells: [[String]]) async throws {
    let table = try await Self.open(text)
    #expect(try await Sample.cells(table) == cells)
    #expect(table.extent.notices.isEmpty)
  }

  /// The attribute comes far behind, when the column has its name.
  @Test func anAttributeOfTheSameNameFarBehind() async throws {
    let rows = String(repeating: "<i><id>A</id></i>", count: 9000)
    let table = try await Self.open("<r>\(rows)<i id=\"1\"><id>B</id></i></r>")
    #expect(table.headings.map(\.label) == ["id", "@id"])
    #expect(try await table.rows(9000..<9001)[0].cells == ["B", "1"])
  }

  @Test func cellsWithOneElementSeveralTimes() async throws {
    let table = try await Self.open(
      "<r><d><p><n>1</n></p><p><n>2</n><n>3</n></p></d><d><p/><p><n>4</n></p></d></r>")
    #expect(try await Sample.cells(table) == [["p"], ["1; 2; 3"], ["4"]])
    // That it is no number is said as well.
    #expect(Array(table.extent.notices).first == TableNotice(.joinedElements(rows: "d/p")))
  }

  @Test func groupsThatComeMoreThanOnceInARow() async throws {
    let text = """
      <r><row><n>x</n><tel><t>1</t><k>a</k></tel><tel><t>2</t><k>b</k></tel></row>\
      <row><n>y</n><tel><t>3</t></tel></row></r>
      """
    let table = try await Self.open(text)
    #expect(
      try await Sample.cells(table)
        == [["n", "tel.t", "tel.k"], ["x", "1; 2", "a; b"], ["y", "3", ""]])
    #expect(
      Array(table.extent.notices).first == TableNotice(.joinedElements(rows: "row/tel"), count: 2))
    let each = try await Self.open(text, "row/tel")
    #expect(
      try await Sample.cells(each) == [["t", "k"], ["1", "a"], ["2", "b"], ["3", ""]])
  }

  // MARK: Entities

  private static let declared = """
    <!DOCTYPE r [<!ENTITY co "天津&#20844;司"><!ENTITY two "&co;、&co;&amp;"><!ENTITY tag "<b/>">\
    <!ENTITY me "&me;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
    """

  @Test(arguments: [
    ("a&co;b", "a天津公司b", 0), ("&two;", "天津公司、天津公司&", 0), ("&lt;&co;", "<天津公司", 0),
    ("x&file;", "x&file;", 1), ("&tag;&co;", "&tag;天津公司", 1),
  ])
  func entitiesOfADocumentsOwn(_ text: String, _ wanted: String, _ left: Int) async throws {
    let table = try await Self.open(
      Self.declared + "<r><i v=\"&co;\"><n>\(text)</n></i><i><n>乙</n></i></r>")
    #expect(try await Sample.cells(table) == [["v", "n"], ["天津公司", wanted], ["", "乙"]])
    let said = table.extent.notices.reduce(0) { count, notice in
      if case .openEntities = notice.kind { count + notice.count } else { count }
    }
    #expect(said == left)
  }
}
