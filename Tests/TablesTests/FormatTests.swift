import CLibzip
import ProgramSupport
import Tables
import Tabular
import Testing

@Suite("JSON, NDJSON, XML and XLSX open as tables")
struct FormatTests {
  @Test(arguments: [
    (
      "[{\"a\":1,\"b\":\"x\"},{\"b\":null,\"c\":[1,2]}]",
      [["a", "b", "c"], ["1", "x", ""], ["", "", "[1,2]"]]
    ),
    ("{\"code\":200,\"msg\":\"\",\"data\":[{\"a\":\"1\"}]}", [["a"], ["1"]]),
    ("{\"x\":{\"y\":[1],\"list\":[{\"a\":true}]},\"z\":0}", [["a"], ["true"]]),
    (
      "{\"columnNames\":[\"甲\",\"乙\"],\"list\":[[\"1\",\"2\"],[\"3\"]]}",
      [["甲", "乙"], ["1", "2"], ["3", ""]]
    ),
    (
      "{\"columns\":[\"甲\",\"乙\"],\"index\":[0],\"data\":[[1,true]]}",
      [["甲", "乙"], ["1", "true"]]
    ),
    ("{\"titles\":[\"x\"],\"data\":[[1,2]]}", [["列1", "列2"], ["1", "2"]]),
    ("[[1,2],[3,4]]", [["列1", "列2"], ["1", "2"], ["3", "4"]]),
    ("[\"a\",\"b\"]", [["列1"], ["a"], ["b"]]),
    ("{\"a\":1,\"b\":\"{\"}\n{\"a\":2}\n\n", [["a", "b"], ["1", "{"], ["2", ""]]),
    ("[]", [[]]),
  ])
  func documentsOfJSON(_ text: String, _ wanted: [[String]]) async throws {
    #expect(try await Sample.cells(Sample.open(text, as: "t.json")) == wanted)
  }

  @Test(arguments: ["t.csv", "t.txt"])
  func documentsUnderNamesOfTexts(_ name: String) async throws {
    for text in [
      "[{\"a\":1},{\"a\":2}]", "{\"data\":[{\"a\":1},{\"a\":2}]}", "{\"a\":1}\n{\"a\":2}\n",
      "<?xml version=\"1.0\"?><r><i><a>1</a></i><i><a>2</a></i></r>",
    ] {
      #expect(try await Sample.cells(Sample.open(text, as: name)) == [["a"], ["1"], ["2"]])
    }
    let cells = try await Sample.cells(Sample.open("{甲},[乙]\n[1],{2}\n", as: name))
    #expect(cells == [["{甲}", "[乙]"], ["[1]", "{2}"]])
  }

  /// A choice that cannot be followed is refused and not passed over.
  @Test(arguments: [("t.csv", "a,b\n1,2\n"), ("t.ndjson", "{\"a\":1}\n{\"a\":2}\n")])
  func anotherTableThanTheOnlyOne(_ name: String, _ text: String) async throws {
    for wanted in ["2", "data.rows"] {
      await #expect(throws: TableFault.noSheet(name: wanted, there: [name])) {
        try await Sample.open(text, as: name, TableOpening(table: wanted))
      }
    }
    #expect(try await Sample.open(text, as: name, TableOpening(table: "1")).extent.rows > 0)
  }

  @Test func labelsAreGivenToColumnsThatComeLaterToo() async throws {
    let table = try await Sample.open("{\"a\":1}\n{\"b\":2}\n", as: "t.ndjson")
    table.setLabels(["b": "面积", "z": "无"])
    #expect(table.headings.map(\.title) == ["a", "面积"])
    #expect(table.headings.map(\.code) == ["a", "b"])
  }

  @Test func rowsBeforeAFaultAreGood() async throws {
    let table = try await Sample.open("[{\"a\":1},\n{\"a\":2},\n{\"a\":oops}]", as: "t.json")
    #expect(table.extent.rows == 2)
    #expect(table.extent.fault == .malformed(.json, place: 3))
    let lines = try await Sample.open("{\"a\":1}\n{\"a\":2}\n{\"a\"\n", as: "t.ndjson")
    #expect(lines.extent.rows == 2)
    #expect(lines.extent.fault == .malformed(.ndjson, place: 3))
  }

  @Test(arguments: [
    (
      "<dataset name=\"x\"><record><field name=\"名称\" code=\"mc\">甲&amp;乙</field><field name=\"面积\" code=\"mj\"/></record></dataset>",
      [["名称", "面积"], ["甲&乙", ""]]
    ),
    (
      "<rows><row id=\"1\"><a>x</a><b>2</b></row><row><b>3</b><c>4</c></row></rows>",
      [["id", "a", "b", "c"], ["1", "x", "2", ""], ["", "", "3", "4"]]
    ),
    (
      "<r><meta><t>1</t></meta><list><x><n>1</n></x><x><n>2</n></x></list></r>",
      [["n"], ["1"], ["2"]]
    ),
    ("<l><i>a</i><i>b</i></l>", [["列1"], ["a"], ["b"]]),
    ("<l><i><![CDATA[<a>]]></i></l>", [["i"], ["<a>"]]),
  ])
  func documentsOfXML(_ text: String, _ wanted: [[String]]) async throws {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    #expect(try await Sample.cells(Sample.open(head + text, as: "t.xml")) == wanted)
  }

  @Test func codesOfThePlatformsOwnFilesAreKept() async throws {
    let table = try await Sample.open(
      "<dataset><record><field name=\"名称\" code=\"mc\">甲</field></record></dataset>", as: "t.xml")
    #expect(table.headings == [TableHeading(code: "mc", label: "名称", kind: .text)])
  }

  static let workbook = [
    "xl/workbook.xml": """
    <workbook xmlns="x" xmlns:r="y"><sheets><sheet name="一" sheetId="1" r:id="rId1"/>\
    <sheet name="二" sheetId="2" r:id="rId2"/></sheets></workbook>
    """,
    "xl/_rels/workbook.xml.rels": """
    <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
    """,
    "xl/sharedStrings.xml": """
    <sst><si><t>名称</t></si><si><r><t>甲</t></r><r><t>乙</t></r><rPh><t>x</t></rPh></si><si/></sst>
    """,
    "xl/styles.xml": """
    <styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>\
    <numFmt numFmtId="171" formatCode="0.00&quot;d&quot;"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>
    """,
    "xl/worksheets/sheet1.xml": """
    <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c></row>\
    <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>1.1000000000000001</v></c><c r="C3" s="1"><v>45296</v></c></row>\
    <row r="4"><c t="str"><v>f</v></c><c t="b"><v>1</v></c><c s="2"><v>45296.5</v></c><c s="3"><v>7</v></c></row>\
    <row r="5"><c r="A5" t="e"><v>#N/A</v></c></row></sheetData></worksheet>
    """,
    "xl/worksheets/sheet2.xml": """
    <worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData></worksheet>
    """,
  ]

  static func archive(_ members: [String: String], at path: String) throws {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw Sample.Failure()
    }
    var texts: [ContiguousArray<CChar>] = []
    for (name, text) in members.sorted(by: { $0.key < $1.key }) {
      texts.append(text.utf8CString)
      let source = texts[texts.count - 1].withUnsafeBufferPointer { bytes in
        let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyMemory(
          from: UnsafeRawPointer(
            bytes.baseAddress ?? UnsafePointer(copy.assumingMemoryBound(to: CChar.self))),
          byteCount: bytes.count)
        return zip_source_buffer(archive, copy, zip_uint64_t(bytes.count - 1), 0)
      }
      zip_file_add(archive, name, source, 0)
    }
    guard zip_close(archive) == 0 else { throw Sample.Failure() }
  }

  @Test func sheetsOfXLSX() async throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    try Self.archive(Self.workbook, at: path)
    let table = try await OpenTable.open(path)
    try await table.waitUntilComplete()
    #expect(
      try await Sample.cells(table) == [
        ["名称", "列2", "日期", "列4"], ["甲乙", "1.1", "2024-01-05", ""],
        ["f", "true", "2024-01-05 12:00:00", "7.00"], ["#N/A", "", "", ""],
      ])
    let second = try await OpenTable.open(path, TableOpening(table: "二"))
    #expect(second.choices == TableChoices(.sheets, names: ["一", "二"], chosen: 1))
    try await second.waitUntilComplete()
    #expect(try await Sample.cells(second) == [["列1"], ["1"], ["2"]])
    let number = TableOpening(table: "2", head: .rows(1...1))
    #expect(try await OpenTable.open(path, number).headings.map(\.label) == ["1"])
    await #expect(throws: TableFault.noSheet(name: "三", there: ["一", "二"])) {
      try await OpenTable.open(path, TableOpening(table: "三"))
    }
  }

  @Test func whatIsNoTableIsRefused() async throws {
    await #expect(throws: TableFault.self) { try await Sample.open("{\"a\":1", as: "t.json") }
    await #expect(throws: TableFault.noTable(.json)) {
      try await Sample.open("{\"a\":1}", as: "t.json")
    }
    await #expect(throws: TableFault.self) { try await Sample.open("<a", as: "t.xml") }
    let zeros = [UInt8](repeating: 0, count: 10_000)
    await #expect(throws: TableFault.unknownFormat(name: "t.bin")) {
      try await Sample.open(zeros, as: "t.bin")
    }
    await #expect(throws: TableFault.cannotRead(path: "/tmp", errno: 21)) {
      try await OpenTable.open("/tmp")
    }
    await #expect(throws: TableFault.cannotRead(path: "/none", errno: 2)) {
      try await OpenTable.open("/none")
    }
  }
}
