import ProgramSupport
import Tables
import Tabular
import Testing

@Suite("OpenDocument, and tables in a zip file")
struct PackageTests {
  static let office = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    """

  static func document(_ tables: String) -> [String: String] {
    [
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": """
      <office:document-content \(office)><office:automatic-styles><style:style style:name="ta2">\
      <style:table-properties table:display="false"/></style:style></office:automatic-styles>\
      <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>\
      </office:document-content>
      """,
    ]
  }

  static func text(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  static func value(_ type: String, _ value: String, _ shown: String) -> String {
    "<table:table-cell office:value-type=\"\(type)\" \(value)><text:p>\(shown)</text:p></table:table-cell>"
  }

  /// OpenDocument without a package, and LibreOffice's truth values of XLSX.
  @Test func openDocumentsInOneFile() async throws {
    let truth =
      Self.value("float", "office:value=\"1\" table:formula=\"of:=TRUE()\"", "TRUE")
      + Self.value("float", "office:value=\"0\"", "FALSE")
      + Self.value("boolean", "office:boolean-value=\"true\"", "TRUE")
    let rows =
      "<table:table-row>\(["名", "甲", "乙"].map { Self.text($0) }.joined())</table:table-row>"
      + "<table:table-row>\(truth)</table:table-row>"
    let content =
      Self.document("<table:table table:name=\"表\">\(rows)</table:table>")["content.xml"] ?? ""
    let flat = content.replacing("document-content", with: "document").replacing(
      "<office:document ",
      with: "<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\" ")
    let table = try await Sample.open("<?xml version=\"1.0\"?>\n" + flat, as: "t.fods")
    #expect(try await Sample.cells(table) == [["名", "甲", "乙"], ["true", "false", "true"]])
  }

  @Test func cellsOfOpenDocument() async throws {
    let rows =
      "<table:table-row>" + ["名称", "邮编", "日期", "时长", "率", "注"].map { Self.text($0) }.joined()
      + "</table:table-row><table:table-row>"
      + Self.text("甲<text:s text:c=\"2\"/>乙", "table:number-rows-spanned=\"2\"")
      + Self.value("float", "office:value=\"1234\"", "001234")
      + Self.value("date", "office:date-value=\"2024-01-05T08:30:00\"", "24/1/5")
      + Self.value("time", "office:time-value=\"PT36H00M00S\"", "36:00:00")
      + Self.value("percentage", "office:value=\"0.125\"", "12.50%")
      + "<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation>"
      + "<text:p>一</text:p><text:p>二</text:p></table:table-cell></table:table-row>"
      + "<table:table-row><table:covered-table-cell/>"
      + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" "
      + "office:value=\"7\"><text:p>7</text:p></table:table-cell>"
      + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"2\">\(Self.text("末"))</table:table-row>"
    let book = Self.document(
      "<table:table table:name=\"藏\" table:style-name=\"ta2\"><table:table-row>\(Self.text("x"))"
        + "</table:table-row></table:table><table:table table:name=\"表\">\(rows)</table:table>")
    let table = try await Book.open(book, as: "t.ods")
    #expect(
      try await Sample.cells(table) == [
        ["名称", "邮编", "日期", "时长", "率", "注"],
        ["甲  乙", "001234", "2024-01-05 08:30", "36:00", "12.50%", "一\n二"],
        ["甲  乙", "7", "7", "", "", ""], ["末", "", "", "", "", ""], ["末", "", "", "", "", ""],
      ])
    #expect(table.choices.names == ["藏", "表"])
    await #expect(throws: TableFault.noTable(.ods)) {
      try await Book.open(Self.document(""), as: "t.ods")
    }
    var locked = book
    locked["META-INF/manifest.xml"] = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry \
      m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>
      """
    await #expect(throws: TableFault.locked(.ods)) { try await Book.open(locked, as: "t.ods") }
  }

  /// As LibreOffice writes the formats `0.0"万元"`, `0"%"`, `0.0,"万"`, `0.0%` and `000"号"`.
  @Test(arguments: [
    ("float", "12.5", "12.5万元", "12.5", ["万元"]), ("float", "12.5", "12.5%", "12.5", ["%"]),
    ("float", "-1234.56", "-1,234.6 吨", "-1234.56", ["吨"]),
    ("currency", "1234.5", "￥1,234.50元", "1234.50", ["元"]),
    ("float", "12345", "12.3万", "12345", []),
    ("percentage", "0.125", "12.5%", "12.5%", []), ("float", "0.125", "12.5%", "12.5%", []),
    ("float", "7", "007号", "007号", []), ("float", "7", "第7号", "7", []),
    ("float", "7", "7", "7", []),
  ])
  func unitsOfOpenDocument(
    _ type: String, _ value: String, _ shown: String, _ wanted: String, _ units: [String]
  ) async throws {
    for title in ["值", "额（\(units.first ?? "元")）"] {
      let cell = Self.value(type, "office:value=\"\(value)\"", shown)
      let rows =
        "<table:table-row>\(Self.text("名"))\(Self.text(title))</table:table-row>"
        + "<table:table-row>\(Self.text("甲"))\(cell)</table:table-row>"
      let table = try await Book.open(
        Self.document("<table:table table:name=\"表\">\(rows)</table:table>"), as: "t.ods")
      #expect(try await Sample.cells(table)[1][1] == wanted)
      let said = TableNotice(.formatUnits(column: title, units: units))
      #expect(Array(table.extent.notices) == [said].filter { _ in title == "值" && !units.isEmpty })
    }
  }

  /// Blank cells and rows may be repeated as often as a number can say, behind others too.
  @Test(arguments: [Int.min, 0, 1 << 40, Int.max])
  func repeatsOfAnySize(count: Int) async throws {
    let blanks = "<table:table-cell table:number-columns-repeated=\"\(count)\"/>"
    let rows =
      "<table:table-row>\(Self.text("n"))\(blanks)\(blanks)</table:table-row>"
      + "<table:table-row>\(Self.text("甲"))\(blanks)</table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"\(count)\">\(blanks)</table:table-row>"
    let book = Self.document("<table:table table:name=\"表\">\(rows)</table:table>")
    #expect(try await Sample.cells(Book.open(book, as: "t.ods")) == [["n"], ["甲"]])
  }

  /// As LibreOffice 7.4 writes an error.
  @Test func errorsOfOpenDocument() async throws {
    let rows =
      "<table:table-row>\(Self.text("n"))</table:table-row><table:table-row>"
      + Self.value("string", "office:string-value=\"\" calcext:value-type=\"error\"", "#DIV/0!")
      + "</table:table-row>"
    let book = Self.document("<table:table table:name=\"表\">\(rows)</table:table>")
    #expect(try await Sample.cells(Book.open(book, as: "t.ods")) == [["n"], ["#DIV/0!"]])
  }

  /// A formula that came to an empty text has a type.
  /// LibreOffice 7.4 gives no type to a formula that came to an empty text: such are without values
  /// only where no formula of the sheet has one.
  @Test(arguments: [
    ("<table:table-cell table:formula=\"of:=T()\"/>", 2),
    (
      "<table:table-cell table:formula=\"of:=1\" office:value-type=\"float\" office:value=\"1\"/>",
      0
    ),
    (
      "<table:table-cell table:formula=\"of:=T()\" office:value-type=\"string\" "
        + "office:string-value=\"\"/>", 0
    ),
  ])
  func formulasOfOpenDocument(other: String, missing: Int) async throws {
    let rows =
      "<table:table-row>\(Self.text("n"))\(Self.text("v"))</table:table-row><table:table-row>"
      + "\(Self.text("甲"))<table:table-cell table:formula=\"of:=IF()\"/></table:table-row>"
      + "<table:table-row>\(Self.text("乙"))\(other)</table:table-row>"
    let table = try await Book.open(
      Self.document("<table:table table:name=\"表\">\(rows)</table:table>"), as: "t.ods")
    #expect(table.extent.rows == 2)
    let said = TableNotice(.formulasWithoutValue, count: missing, place: TablePlace(line: 2))
    #expect(Array(table.extent.notices) == (missing > 0 ? [said] : []))
  }

  /// GDAL and Gnumeric end their parts with a line end, as XML 1.0 lets them (2.8, production 27).
  @Test(arguments: ["\n", "\r\n ", "<!-- end -->\n"])
  func whatFollowsTheRootIsNoFault(end: String) async throws {
    let rows = [["名", "数"], ["甲", "1"]]
    let book = Book(Book.rows(rows)).parts.mapValues { $0 + end }
    #expect(try await Sample.cells(Book.open(book)) == rows)
    let cells = rows.map { row in
      "<table:table-row>\(row.map { Self.text($0) }.joined())</table:table-row>"
    }
    var open = Self.document("<table:table table:name=\"表\">\(cells.joined())</table:table>")
    open["content.xml"]? += end
    #expect(try await Sample.cells(Book.open(open, as: "t.ods")) == rows)
  }

  @Test func tablesInAZipFile() async throws {
    let one = try await Book.open(["读我.md": "x", "数据/甲.csv": "a,b\n1,2\n"], as: "t.zip")
    #expect(try await Sample.cells(one) == [["a", "b"], ["1", "2"]])
    let several = ["甲.csv": "a\n1\n", "乙.json": "[{\"b\":2}]", "__MACOSX/._甲.csv": "x"]
    let table = try await Book.open(several, as: "t.zip")
    #expect(table.choices.kind == .members)
    #expect(Set(table.choices.names) == ["甲.csv", "乙.json"])
    let chosen = try await Book.open(several, as: "t.zip", TableOpening(table: "乙.json"))
    #expect(try await Sample.cells(chosen) == [["b"], ["2"]])
    await #expect(throws: TableFault.noTable(.zip)) {
      try await Book.open(["读我.md": "x"], as: "t.zip")
    }
    let parts: [(String, OtherFile)] = [
      ("word/document.xml", .word), ("ppt/presentation.xml", .powerPoint),
      ("xl/workbook.bin", .xlsb),
    ]
    for (part, kind) in parts {
      let links = """
        <Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="\(part)"/>\
        </Relationships>
        """
      await #expect(throws: TableFault.otherFile(name: "t.zip", kind)) {
        try await Book.open(["_rels/.rels": links, part: "x"], as: "t.zip")
      }
    }
  }

  /// What tells of the tables is not read before them, wherever it lies.
  @Test(arguments: ["README.txt", "0 使用说明.txt", "LICENSE", "datapackage.json"])
  func notesBesideTables(_ note: String) async throws {
    let table = try await Book.open([note: "请看\n", "甲.csv": "a\n1\n"], as: "t.zip")
    #expect(try await Sample.cells(table) == [["a"], ["1"]])
    #expect(table.choices.names.contains(note) && table.choices.name == "甲.csv")
    let alone = try await Book.open([note: "[{\"a\":1}]"], as: "t.zip")
    #expect(alone.extent.rows == 1)
    let own = try await Book.open(["说明书.csv": "a\n1\n", "乙.csv": "b\n2\n"], as: "t.zip")
    #expect(own.choices.chosen == 0)
  }

  /// Members that are no tables are named, also where an ending was damaged.
  @Test func otherMembersOfAZipFileAreSaid() async throws {
    let several = ["甲.csv": "a\n1\n", "乙.cs_": "b\n2\n", "__MACOSX/._甲.csv": "x", "a/": ""]
    let table = try await Book.open(several, as: "t.zip")
    #expect(
      Array(table.extent.notices) == [TableNotice(.otherMembers, place: TablePlace(table: "乙.cs_"))]
    )
    #expect(table.extent.notices.first?.message.contains("（乙.cs_）") == true)
    let alone = try await Book.open(["甲.csv": "a\n1\n"], as: "t.zip")
    #expect(alone.extent.notices.isEmpty)
  }

  /// Names in GBK, which the file does not declare as such (APPNOTE 4.4.4).
  @Test func namesInGBK() async throws {
    let name: [UInt8] = [0xBC, 0xD7, 0x2E, 0x63, 0x73, 0x76]
    let files = ZipSample.stored([(name, Array("a\n1\n".utf8)), (Array("b.csv".utf8), [0x62])])
    let table = try await Sample.open(files, as: "t.zip")
    #expect(table.choices.names == ["甲.csv", "b.csv"])
    #expect(try await Sample.cells(table) == [["a"], ["1"]])
  }
}
