import ProgramSupport
import Tables
import Tabular
import Testing

@Suite("What is told of single rows, and of those that a filter keeps")
struct LevelTests {
  private static func levels(_ table: OpenTable) -> [TableNotice] {
    table.extent.notices.filter { if case .levels = $0.kind { true } else { false } }
  }

  /// By blanks, by numbers, by both, and by numbers in a column of their own.
  @Test(arguments: [
    ("项,数\n生产总值,10\n　第一产业,1\n　第二产业,4\n　　工业,3\n　第三产业,5\n", "项", "第一产业", 4),
    ("项,数\n常住,100\n  城镇,60\n  农村,40\n", "项", "城镇", 2),
    ("项,数\n常住,100\n  城镇,60\n  农村,40\n  男,51\n  女,49\n", "项", "城镇", 4),
    ("项,数\n常住,100\n\u{A0}\u{A0}城镇,60\n\u{A0}\u{A0}农村,40\n", "项", "城镇", 2),
    ("项,数\n一、税收,9\n（一）增值税,5\n（二）所得税,4\n二、其他,1\n", "项", "（一）增值税", 2),
    ("项,数\n1.税收,9\n(1)增值税,5\n(2)所得税,4\n2.其他,1\n", "项", "(1)增值税", 2),
    ("项,数\n（一）税收,9\n1、增值税,5\n①一般,3\n②其他,2\n", "项", "1、增值税", 3),
    ("序,项,数\n一,税收,9\n1,增值税,5\n2,所得税,4\n二,其他,1\n", "项", "增值税", 2),
    ("项,数\n一、税收,9\n㈠增值税,5\n⒈一般,3\n⑴其他,2\n", "项", "㈠增值税", 3),
    ("项,数\n1、税收,9\n1）增值税,5\n2）所得税,4\n", "项", "1）增值税", 2),
    ("项,数\n税收,9\n1、增值税,5\n2、所得税,4\n其他,1\n", "项", "1、增值税", 2),
    ("项,数\n税收,9\n－增值税,5\n－所得税,4\n其他,1\n", "项", "－增值税", 2),
    ("项,数\n税收,9\n#增值税,5\n#所得税,4\n其他,1\n", "项", "#增值税", 2),
    ("项,数\n1 税收,9\n1.1 增值税,5\n1.2 所得税,4\n2 其他,1\n", "项", "1.1 增值税", 2),
    ("项,数\nA 农业,9\nA01 农,5\nA02 林,4\nB 矿,1\n", "项", "A01 农", 2),
    ("序,项,数\n1,税收,9\n1.1,增值税,5\n1.2,所得税,4\n2,其他,1\n", "项", "增值税", 2),
    ("码,项,数\n201,税收,9\n20101,增值税,5\n2010101,一般,5\n20102,所得税,4\n202,其他,1\n", "项", "增值税", 3),
    ("码,项,数\nA,农业,9\nA01,农,5\nA02,林,4\nB,矿,1\n", "项", "农", 2),
  ])
  func rowsThatArePartsOfOthers(
    _ text: String, _ column: String, _ first: String, _ count: Int
  ) async throws {
    let table = try await Sample.open(text)
    let wanted = TableNotice(.levels(column: column, first: first), count: count)
    #expect(Self.levels(table) == [wanted])
    #expect(wanted.isOfSums && !wanted.isLoss)
    #expect(wanted.message.contains("“\(first)”") && wanted.message.contains("\(count) 行"))
  }

  /// A slip here and there, items of one level, names above that have no number, numbers alone.
  @Test(arguments: [
    "项,数\n甲,1\n 乙,2\n丙,3\n丁,4\n戊,5\n己,6\n庚,7\n 辛,8\n壬,9\n",
    "项,数\n一、甲,1\n二、乙,2\n三、丙,3\n", "项,数\n1.甲,1\n2.乙,2\n10.丙,3\n",
    "项,数\n城镇：,\n　甲,1\n　乙,2\n", "项,数\n1.5万户,1\n(3)班,2\n2024年,3\n",
    "姓名,分\n张三,90\n 李四,85\n 王五,80\n赵六,70\n 钱七,95\n", "姓名,分\n 张三,90\n李四,85\n 王五,80\n",
    "姓名,生年\n张三,1990\n 李四,1985\n 王五,1980\n",
    // Magnitudes, ids, sizes and a total with numbered rows.
    "级,地,深\n3,甲,10\n3.1,乙,20\n3.2,丙,15\n4,丁,8\n4.1,戊,33\n",
    "号,名,数\n10,甲,5\n100,乙,50\n101,丙,60\n11,丁,7\n110,戊,70\n",
    "项,数\n1升装,9\n1.5升装,5\n2升装,4\n", "项,数\n合计,9\n1、甲,5\n2、乙,4\n",
    "规模,数\n10人以下,50\n100人以下,30\n1000人以下,20\n",
    "项,说\n甲,a\n  乙,b\n  丙,c\n", "数,值\n1,1\n(2),2\n3,3\n",
  ])
  func whatIsNoPart(_ text: String) async throws {
    #expect(Self.levels(try await Sample.open(text)).isEmpty)
  }

  /// Without a word that says so.
  @Test(arguments: [
    (
      "项,甲,乙\n生产总值,14055.46,110.5\n第一产业,185.43,10.2\n第二产业,4949.18,40.3\n第三产业,8920.85,60\n", 1,
      "生产总值"
    ),
    ("区,甲,乙,率\n和平,100,210,5%\n河东,250,305,—\n红桥,7,8,6%\n天津市,357,523,5.5%\n", 4, "天津市"),
    ("项,甲,乙\nA,100,210\nB,257,290\nC,30,1\nD,40,2\nE,427,503\n", 5, "E"),
    ("区,甲,乙\n天津市,35.6,120\n和平,10.1,\n河东,25.4,120\n", 1, "天津市"),
  ])
  func aRowThatIsTheSumOfAllOthers(_ text: String, _ row: Int, _ name: String) async throws {
    let table = try await Sample.open(text)
    let column = table.headings[0].title
    let wanted = TableNotice(.sumRow(column: column, name: name), place: TablePlace(line: row))
    #expect(Array(table.extent.notices) == [wanted] && wanted.isOfSums && !wanted.isLoss)
    #expect(wanted.message.contains("\(column) != \(name)"))
    for (filter, isTold) in [
      ("甲 > 9", true), ("\(column) != \(name)", false), ("\(column) = \(name)", false),
    ] {
      let query = TableQuery(filter: try FilterParser.parse(filter, table.headings))
      #expect(try await table.view(query).extent.notices.contains(wanted) == isTold, "\(filter)")
    }
  }

  /// In one column, of few digits, beside a text, in the middle, with a word for it.
  @Test(arguments: [
    "项,甲,乙\n总,357,5\n和平,100,9\n河东,257,7\n", "项,甲,乙\n总,3,5\n和平,1,2\n河东,2,3\n",
    "项,甲,乙\n总,357,500\n和平,100,x\n河东,257,500\n", "项,甲,乙\n和平,100,200\n总,357,500\n河东,257,300\n",
    "项,甲,乙\n合计,357,500\n和平,100,200\n河东,257,300\n", "甲,乙\n357,500\n100,200\n257,300\n",
    "项,甲,乙\n总,357,500\n和平,357,500\n", "产品,销量,销售额\nA,100,1000\nB,200,2000\nC,300,3000\n",
    "候选人,得票,得票率\n甲,500,50.0%\n乙,300,30.0%\n丙,200,20.0%\n",
    "套餐,流量(MB),价\n小,500,30\n中,1000,60\n大,1500,90\n超,3000,180\n",
    "项,甲,乙\nA,100,210\nB,257,290\nC,357,500\n",
    "区,数,占比\n甲,100,16.7%\n乙,200,33.3%\n丙,120,20.0%\n丁,180,30.0%\n区域,600,100.0%\n",
  ])
  func whatIsNoSum(_ text: String) async throws {
    let notices = try await Sample.open(text).extent.notices
    #expect(!notices.contains { if case .sumRow = $0.kind { true } else { false } })
  }

  private static let indented = [
    (0, "生产总值", 10.0), (1, "第一产业", 1), (1, "第二产业", 4), (2, "工业", 3), (1, "第三产业", 5),
  ]

  private static func expectIndents(_ table: OpenTable) async throws {
    let wanted = TableNotice(.levels(column: "项", first: "第一产业"), count: 4)
    #expect(levels(table) == [wanted])
    let filter = try FilterParser.parse("数 > 2", table.headings)
    let view = try await table.view(TableQuery(filter: filter))
    #expect(
      view.extent.notices.filter(\.isOfRows).map(\.kind)
        == [.levels(column: "项", first: "第二产业")])
    // No text that is read or written has them.
    let lost = TableNotice(.formatIndents(column: "项"), count: 4)
    #expect(table.extent.notices.contains(lost) && lost.isLoss)
  }

  /// Which the texts do not have, and which stand with the cells' formats.
  @Test func indentsOfCells() async throws {
    var rows = Book.rows([["项", "数"]])
    var book = OldBook()
    for indent in 0..<3 { book.style(0, indent: UInt8(indent)) }
    let texts = ["项", "数"] + Self.indented.map(\.1)
    book.add(
      0xFC,
      OldBook.long(texts.count) + OldBook.long(texts.count) + texts.flatMap { OldBook.text($0) })
    var records = OldBook.label(0, 0, 0) + OldBook.label(0, 1, 1)
    for (place, row) in Self.indented.enumerated() {
      let style = " s=\"\(row.0)\" "
      rows +=
        "<row r=\"\(place + 2)\"><c r=\"A\(place + 2)\"\(style)t=\"inlineStr\"><is><t>\(row.1)"
      rows += "</t></is></c><c r=\"B\(place + 2)\"><v>\(Int(row.2))</v></c></row>"
      records +=
        OldBook.label(place + 1, 0, place + 2, style: row.0)
        + OldBook.number(place + 1, 1, row.2)
    }
    book.sheet("一", records)
    var parts = Book(rows).parts
    let styles = (0..<3).map { "<xf><alignment horizontal=\"left\" indent=\"\($0)\"/></xf>" }
    parts["xl/styles.xml"] =
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>"
      + styles.joined() + "</cellXfs></styleSheet>"
    try await Self.expectIndents(try await Book.open(parts))
    try await Self.expectIndents(try await Sample.open(book.file, as: "t.xls"))
  }

  /// As LibreOffice writes them, 10 points a step.
  @Test func indentsOfOpenDocument() async throws {
    func document(_ side: String) -> [String: String] {
      let styles = (0..<3).map { step in
        "<style:style style:name=\"ce\(step)\" style:family=\"table-cell\">"
          + "<style:paragraph-properties fo:text-align=\"\(side)\" "
          + "fo:margin-left=\"\(Double(step) * 0.353)cm\"/></style:style>"
      }
      var rows = "<table:table-row>\(PackageTests.text("项"))\(PackageTests.text("数"))"
      rows += "</table:table-row>"
      for row in Self.indented {
        rows += "<table:table-row>"
        rows += PackageTests.text(row.1, "table:style-name=\"ce\(row.0)\"")
        rows += PackageTests.value("float", "office:value=\"\(row.2)\"", "\(Int(row.2))")
        rows += "</table:table-row>"
      }
      var parts = PackageTests.document(
        "<table:table table:name=\"表\">\(rows)</table:table>")
      parts["content.xml"] = parts["content.xml"]?.replacing(
        "<office:automatic-styles>",
        with: "<office:automatic-styles xmlns:fo=\"f\">\(styles.joined())")
      return parts
    }
    try await Self.expectIndents(try await Book.open(document("start"), as: "t.ods"))
    let other = try await Book.open(document("center"), as: "t.ods")
    #expect(Self.levels(other).isEmpty)
  }

  /// What stands at the right or in the middle, and numbers, are moved in for their looks.
  @Test(arguments: ["right", "center", "distributed"])
  func indentsThatAreNone(_ side: String) async throws {
    var rows = Book.rows([["项", "数"]])
    for (place, row) in Self.indented.enumerated() {
      rows += "<row r=\"\(place + 2)\"><c r=\"A\(place + 2)\" s=\"\(row.0)\" t=\"inlineStr\"><is>"
      rows += "<t>\(row.1)</t></is></c><c r=\"B\(place + 2)\"><v>\(Int(row.2))</v></c></row>"
    }
    var parts = Book(rows).parts
    let styles = (0..<3).map { "<xf><alignment horizontal=\"\(side)\" indent=\"\($0)\"/></xf>" }
    parts["xl/styles.xml"] =
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>"
      + styles.joined() + "</cellXfs></styleSheet>"
    #expect(Self.levels(try await Book.open(parts)).isEmpty)
  }

  /// A category stands once, as a merged cell of a sheet comes to a text.
  @Test(arguments: [
    ("类,项,数\n食品,粮,1\n,油,2\n,肉,3\n衣着,鞋,4\n,帽,5\n", 3),
    ("类,项,数\n食品,粮,1\n,油,2\n衣着,鞋,4\n,帽,5\n,袜,6\n合计,,18\n,,\n", 3),
    ("类,项,数\n食品,粮,1\n,油,2\n衣着,鞋,4\n,帽,5\n", 0),
    ("类,项,数\n甲,粮,1\n乙,油,2\n,肉,3\n,鱼,3\n,虾,3\n丙,鞋,4\n,帽,5\n,袜,6\n,裤,6\n,伞,6\n", 0),
    ("类,项\n津政〔2023〕5号,粮\n,油\n,肉\n津政〔2023〕6号,鞋\n,帽\n", 0),
    ("类,项,数\n食品,粮,1\n,油,2\n食品,鞋,4\n,帽,5\n", 0), ("类,项,数\n甲,粮,1\n,油,2\n乙,鞋,3\n丙,帽,4\n", 0),
    ("类,项,数\n,粮,1\n食品,油,2\n,肉,3\n衣着,鞋,4\n,帽,5\n", 0),
    ("类,数\n食品,1\n,2\n衣着,3\n,4\n", 0), ("类,项\n食品,粮\n,油\n,\n衣着,\n,帽\n", 0),
    ("号,项\n1,粮\n,油\n2,鞋\n,帽\n", 0),
    ("类,项,数\n2022,粮,1\n,油,2\n,肉,3\n2023年,鞋,4\n,帽,5\n", 3),
    ("类,项,数\n3022,粮,1\n,油,2\n,肉,3\n3023,鞋,4\n,帽,5\n", 0),
    ("号,类,项,数\n1,食品,粮,1\n,,油,2\n,,肉,3\n2,衣着,鞋,4\n,,帽,5\n", 3),
    ("号,类,项,数\n1,食品,粮,1\n2,,油,2\n3,,肉,3\n4,衣着,鞋,4\n5,,帽,5\n", 0),
  ])
  func blanksThatStandForWhatIsAbove(_ text: String, _ count: Int) async throws {
    let table = try await Sample.open(text)
    let said = table.extent.notices.filter {
      if case .carriedBlanks = $0.kind { true } else { false }
    }
    #expect(said == (count > 0 ? [TableNotice(.carriedBlanks(column: "类"), count: count)] : []))
  }

  /// Where no cell can be merged, or the name of the column tells that not every row has a value.
  @Test(arguments: [
    ("t.csv", "类,项\n食品,粮\n,油\n,肉\n衣着,鞋\n,帽\n", 1),
    ("t.csv", "简称,项\n食品,粮\n,油\n,肉\n衣着,鞋\n,帽\n", 0),
    (
      "t.json",
      #"[{"类":"食品","项":"粮"},{"类":null,"项":"油"},{"项":"肉"},{"类":"衣着","项":"鞋"},{"项":"帽"}]"#, 0
    ),
  ])
  func blanksThatNoMergedCellLeaves(_ name: String, _ text: String, _ count: Int) async throws {
    let table = try await Sample.open(text, as: name)
    func said(_ notices: some Sequence<TableNotice>) -> Int {
      notices.count { if case .carriedBlanks = $0.kind { true } else { false } }
    }
    #expect(said(table.extent.notices) == count)
    // A filter by the column itself leaves blanks out; one by others may part them from theirs.
    for (filter, wanted) in [("类 = 食品", count), ("项 = 粮", 0)] where count > 0 {
      let query = TableQuery(filter: try FilterParser.parse(filter, table.headings))
      #expect(said(try await table.view(query).extent.notices) == wanted, "\(filter)")
    }
  }

  private static let table = """
    项,年,值
    生产总值,2023,-9999
    　第一产业,2023,100
    　第二产业,2023,400
    　　工业,2024,300
    合计,2024,1000
    注：初步数,,

    """

  private func told(_ filter: String?, groups: [Int] = []) async throws -> [TableNotice] {
    let table = try await Sample.open(Self.table)
    var query = TableQuery(sorts: groups.isEmpty ? [TableSort(1, isDescending: true)] : [])
    query.filter = try filter.flatMap { try FilterParser.parse($0, table.headings) }
    query.groups = groups
    return try await table.view(query).extent.notices.filter(\.isOfRows)
  }

  /// What the rows that are left do not have is not told of them.
  @Test func aFilterTakesItsRowsNoticesAlong() async throws {
    let total = TableNotice(.totalRows(column: "项", words: ["合计"]))
    let parts = TableNotice(.levels(column: "项", first: "第一产业"), count: 3)
    let codes = TableNotice(.missingCodes(column: "值", codes: ["-9999"]))
    let note = TableNotice(
      .noteRows(first: "注：初步数"), place: TablePlace(line: 6))
    for groups in [[], [1]] {
      #expect(Set(try await told("not 项 = 甲", groups: groups)) == [total, parts, codes, note])
      #expect(Set(try await told("项 != 合计", groups: groups)) == [parts, codes, note])
      #expect(Set(try await told("值 != -9999", groups: groups)) == [total, note])
      #expect(try await told("项 = 合计 or 项 = 生产总值", groups: groups) == [total, codes])
      #expect(try await told("项 ~ 产业", groups: groups).isEmpty)
    }
    #expect(Set(try await told(nil)) == [total, parts, codes, note])
  }

  /// By several threads as well.
  @Test func aFilterOfALongTable() async throws {
    let rows = (1...90_000).map { "河西,\($0)\n" }.joined()
    let table = try await Sample.open("区,数\n小计,1\n\(rows)合计,60000\n")
    for (text, words) in [("区 != 合计", ["小计"]), ("数 > 5", ["合计"]), ("区 = 河西", [])] {
      let filter = try FilterParser.parse(text, table.headings)
      let view = try await table.view(TableQuery(filter: filter))
      let told = view.extent.notices.filter(\.isOfRows).map(\.kind)
      #expect(told == (words.isEmpty ? [] : [.totalRows(column: "区", words: words)]), "\(text)")
    }
  }

  /// Amounts of which no format shows the unit are numbers under one that shows the value.
  @Test func amountsThatAreShownOtherwise() async throws {
    let table = try await Sample.open("项,额,数\na,10万元,10万\nb,1.5亿元,1.2万\nc,¥3万,7\n")
    #expect(table.headings.map(\.kind) == [.text, .number, .number])
    let folder = try ScratchFolder()
    let path = folder.path + "/t.xlsx"
    let made = try await table.view(TableQuery()).export(TableExport(format: .xlsx, path: path))
    #expect(
      Array(made.notices) == [
        TableNotice(
          .sheetReworded(column: "额", first: "10万元", shown: "100000"), count: 3),
        TableNotice(.sheetReworded(column: "数", first: "10万", shown: "100000")),
      ])
    let sheet = try Member.text("xl/worksheets/sheet1.xml", of: path)
    for value in ["100000", "150000000", "30000", "12000"] {
      #expect(sheet.contains("<v>\(value)</v>"), "\(value)")
    }
    let styles = try Member.text("xl/styles.xml", of: path)
    #expect(styles.contains("0&quot;元&quot;") && styles.contains("&quot;¥&quot;0"))
    let again = try await OpenTable.open(path)
    try await again.waitUntilComplete()
    #expect(try await again.view(TableQuery()).profile(1).sum == 150_130_000)
  }
}
