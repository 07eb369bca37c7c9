import Tabular
import Testing

@testable import Tables

@Suite("The rows of documents are found")
struct DocumentTests {
  private static let ckan = """
    {"help":"x","success":true,"result":{"fields":[{"id":"_id"},{"id":"名称"}],\
    "records":[{"_id":1,"名称":"甲"},{"_id":2,"名称":"乙"}],"total":250}}
    """

  /// Counted on from the last one: tens of thousands are no more work each than two.
  @Test(.timeLimit(.minutes(1))) func oneNameThousandsOfTimes() async throws {
    let count = 16_000
    let members = [String](repeating: "\"a\":1", count: count).joined(separator: ",")
    let table = try await Sample.open("[{\(members)},{\"a\":2,\"a\":3}]", as: "t.json")
    let cells = try await Sample.cells(table)
    #expect(cells[0] == ["a"] + (2...count).map { "a_\($0)" })
    #expect(cells[1] == [String](repeating: "1", count: count))
    #expect(cells[2].prefix(3) == ["2", "3", ""])
  }

  @Test func recordsBeforeFields() async throws {
    let table = try await Sample.open(Self.ckan, as: "t.json")
    #expect(try await Sample.cells(table) == [["_id", "名称"], ["1", "甲"], ["2", "乙"]])
    #expect(
      table.choices == TableChoices(.arrays, names: ["result.fields", "result.records"], chosen: 1))
    for path in ["result.fields", "$.result.fields", "1"] {
      let fields = try await Sample.open(Self.ckan, as: "t.json", TableOpening(table: path))
      #expect(try await Sample.cells(fields) == [["id"], ["_id"], ["名称"]])
    }
    await #expect(throws: TableFault.noSheet(name: "x", there: table.choices.names)) {
      try await Sample.open(Self.ckan, as: "t.json", TableOpening(table: "x"))
    }
  }

  /// Services pack an answer twice.
  @Test(arguments: [
    "{\"code\":0,\"data\":\"[{\\\"名\\\":\\\"甲\\\",\\\"n\\\":1.50}]\"}",
    "\"[{\\\"名\\\":\\\"甲\\\",\\\"n\\\":1.50}]\"",
    "{\"a\":{\"note\":\"[1\",\"b\":\"{\\\"rows\\\":[{\\\"名\\\":\\\"甲\\\",\\\"n\\\":1.50}]}\"}}",
  ])
  func tablesWithinTexts(_ text: String) async throws {
    let table = try await Sample.open(text, as: "t.json")
    #expect(try await Sample.cells(table) == [["名", "n"], ["甲", "1.50"]])
  }

  @Test func textsThatAreNoTables() async throws {
    for text in ["{\"a\":\"[]\",\"b\":\"[x\"}", "{\"a\":1}"] {
      await #expect(throws: TableFault.noTable(.json)) { try await Sample.open(text, as: "t.json") }
    }
  }

  @Test func anArrayFarBehindTheBeginning() async throws {
    let filler = String(repeating: "x", count: 2 << 20)
    let text = "{\"a\":[{\"b\":1}],\"c\":\"\(filler)\",\"d\":{\"e\":[{\"f\":2}]}}"
    let table = try await Sample.open(text, as: "t.json", TableOpening(table: "d.e"))
    #expect(try await Sample.cells(table) == [["f"], ["2"]])
  }

  @Test(arguments: [
    (
      "[{\"名\":\"甲\",\"数\":NaN},{\"名\":\"乙\",\"数\":-Infinity}]",
      [["甲", "NaN"], ["乙", "-Infinity"]]
    ),
    ("callback({\"code\":200,\"data\":[{\"名\":\"甲\",\"数\":1}]});", [["甲", "1"]]),
    ("\u{FEFF}\n jQuery_1.x ( [{\"名\":\"甲\",\"数\":1}] )\n", [["甲", "1"]]),
    (
      "[{\"名\":\"1234567890123456789\",\"数\":0.1000000000000000055}]",
      [["1234567890123456789", "0.1000000000000000055"]]
    ),
  ])
  func asPlatformsSendThem(_ text: String, _ rows: [[String]]) async throws {
    #expect(try await Sample.cells(Sample.open(text, as: "t.json")) == [["名", "数"]] + rows)
  }

  @Test func inGBK() async throws {
    let json: [UInt8] =
      Array("[{\"".utf8) + [0xC3, 0xFB] + Array("\":\"".utf8) + [0xBC, 0xD7] + Array("\"}]".utf8)
    #expect(try await Sample.cells(Sample.open(json, as: "t.json")) == [["名"], ["甲"]])
    // Declared as less than it is, and not declared; 堃 is no character of GB2312.
    let body: [UInt8] =
      Array("<root><row><a>".utf8) + [0x88, 0xD2] + Array("</a></row><row><a>".utf8)
      + [0xBC, 0xD7] + Array("</a></row></root>".utf8)
    for head in ["<?xml version=\"1.0\" encoding=\"gb2312\"?>", ""] {
      let table = try await Sample.open(Array(head.utf8) + body, as: "t.xml")
      #expect(try await Sample.cells(table) == [["a"], ["堃"], ["甲"]])
    }
  }

  @Test func membersThatComeTwice() async throws {
    let table = try await Sample.open("[{\"a\":1,\"a\":2,\"\":3}]", as: "t.json")
    #expect(try await Sample.cells(table) == [["a", "a_2", "列3"], ["1", "2", "3"]])
  }

  @Test func aDocumentThatEndsTooSoonSaysSo() async throws {
    let table = try await Sample.open("{\"data\":[{\"a\":1}],\"n\":", as: "t.json")
    #expect(table.extent.rows == 1 && table.extent.fault == .malformed(.json, place: 1))
    let cut = try await Sample.open("[{\"a\":1},\n{\"a\":2}", as: "t.json")
    #expect(cut.extent.rows == 2 && cut.extent.fault == .malformed(.json, place: 2))
    let two = try await Sample.open("[{\"a\":1}]\n[{\"a\":2}]", as: "t.json")
    #expect(two.extent.rows == 1 && two.extent.fault == .malformed(.json, place: 2))
  }

  @Test func rowsBehindMetadataInXML() async throws {
    let text =
      "<data><meta><col>a</col><col>b</col></meta><list><item><n>甲</n></item>"
      + "<item><n>乙</n></item></list></data>"
    let table = try await Sample.open(text, as: "t.xml")
    #expect(try await Sample.cells(table) == [["n"], ["甲"], ["乙"]])
    #expect(table.choices.names == ["meta/col", "list/item"])
    let meta = try await Sample.open(text, as: "t.xml", TableOpening(table: "meta/col"))
    #expect(try await Sample.cells(meta) == [["列1"], ["a"], ["b"]])
  }

  /// Of elements that come more than once in a row, and of those within a cell.
  @Test func attributesOfAllElementsAreKept() async throws {
    let text = """
      <d><r><n lang="zh">甲</n><n lang="en">A</n></r><r><n>乙</n><e><v k="人口">1</v><v k="面积">2</v></e></r>\
      <r><n lang="zh"/><e/></r></d>
      """
    let table = try await Sample.open(text, as: "t.xml")
    #expect(
      try await Sample.cells(table) == [
        ["n", "n.lang", "e", "e.v.k"], ["甲; A", "zh; en", "", ""], ["乙", "", "1; 2", "人口; 面积"],
        ["", "zh", "", ""],
      ])
  }

  @Test func sameNamesOfTwoVocabularies() async throws {
    let table = try await Sample.open(
      "<d:f xmlns:d=\"urn:a\" xmlns:m=\"urn:b\"><d:e m:id=\"1\"><d:t>甲</d:t><m:t u=\"x\">乙</m:t></d:e>"
        + "<d:e m:id=\"2\"><d:t>丙</d:t><m:t>丁</m:t></d:e></d:f>", as: "t.xml")
    #expect(
      try await Sample.cells(table)
        == [["id", "t", "m:t", "t.u"], ["1", "甲", "乙", "x"], ["2", "丙", "丁", ""]])
  }

  @Test func rowsBeforeASignThatXMLDoesNotKnow() async throws {
    let table = try await Sample.open(
      "<r><row><n>甲</n></row>\n<row><n>乙&#x1F;</n></row><row><n>丙</n></row></r>", as: "t.xml")
    #expect(try await Sample.cells(table).prefix(2) == [["n"], ["甲"]])
    #expect(table.extent.fault == .malformed(.xml, place: 2))
  }

  @Test func damageInDocumentsIsCounted() async throws {
    let json = Array("[{\"a\":\"天津市\"},\n{\"a\":\"".utf8) + [0xE5, 0x9D] + Array("\"}]".utf8)
    let table = try await Sample.open(json, as: "t.json")
    #expect(try await Sample.cells(table) == [["a"], ["天津市"], ["\u{FFFD}"]])
    #expect(
      Array(table.extent.notices) == [TableNotice(.damagedText, place: TablePlace(line: 2))])
    let xml = Array("<r><i><a>x</a></i>\n<i><a>".utf8) + [0xFF] + Array("</a></i></r>".utf8)
    let damaged = try await Sample.open(xml, as: "t.xml")
    #expect(try await Sample.cells(damaged) == [["a"], ["x"], ["\u{FFFD}"]])
    #expect(damaged.extent.notices.first?.place.line == 2)
  }

  /// JSON with comments is no JSON, but none of it is a row.
  @Test(arguments: [
    "/* 天津 \n */ // 样例\n[{\"a\":\"//1\"},{\"a\":2}]",
    "// x\n{\"n\":1, /* [{\"b\":1}] */ \"data\": [ // y ]\n{\"a\":\"//1\"}/**/, {\"a\":2/* , */} /* ] */ ] }//",
    "/**/back({\"data\":[{\"a\":\"//1\"},{\"a\":2}]});",
  ])
  func commentsInJSON(_ text: String) async throws {
    let table = try await Sample.open(text, as: "t.json")
    #expect(try await Sample.cells(table) == [["a"], ["//1"], ["2"]])
    #expect(table.extent.fault == nil)
    await #expect(throws: TableFault.malformed(.json, place: 1)) {
      try await Sample.open("/* [{\"a\":1}]", as: "t.json")
    }
    let list = try await Sample.open("//路径,数\n/a,1\n", as: "t.txt")
    #expect(try await Sample.cells(list) == [["//路径", "数"], ["/a", "1"]])
  }
}
