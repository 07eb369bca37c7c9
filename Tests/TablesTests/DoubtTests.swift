import ProgramSupport
import Tables
import Tabular
import Testing

@Suite("What may be taken for something else is said")
struct DoubtTests {
  private static func notices(
    _ text: String, as name: String = "t.csv", _ opening: TableOpening = TableOpening()
  ) async throws -> [TableNotice] {
    Array(try await Sample.open(text, as: name, opening).extent.notices)
  }

  // MARK: JSON

  @Test func arraysAmongObjectsHaveColumnsOfTheirOwn() async throws {
    let text = "[{\"a\":1,\"b\":2},\n[\"x\",\"y\"],\nnull,\n7]"
    let table = try await Sample.open(text, as: "t.json")
    #expect(
      try await Sample.cells(table).prefix(3) == [
        ["a", "b", "列3", "列4", "列1"], ["1", "2", "", "", ""], ["", "", "x", "y", ""],
      ])
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.mixedItems, count: 2, place: TablePlace(line: 2))
      ])
    let other = try await Sample.open("[[1,2],{\"a\":3}]", as: "t.json")
    #expect(
      try await Sample.cells(other) == [["列1", "列2", "a"], ["1", "2", ""], ["", "", "3"]])
    // Names beside the rows say which member a place is.
    let named = try await Sample.open(
      "{\"columnNames\":[\"a\",\"b\"],\"list\":[[1,2],{\"b\":4,\"a\":3}]}", as: "t.json")
    #expect(try await Sample.cells(named) == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(try await Self.notices("[[1,2],[3]]", as: "t.json").isEmpty)
    #expect(try await Self.notices("[{\"a\":1},{\"b\":2},null]", as: "t.json").isEmpty)
  }

  @Test func halfCharactersInJSON() async throws {
    let table = try await Sample.open(
      "[{\"a\":\"x\\ud83d\"},\n{\"a\":\"\\udc00\\uD83D\\uDE00 \\\\ud83d\"}]", as: "t.json")
    #expect(
      try await Sample.cells(table) == [["a"], ["x\u{FFFD}"], ["\u{FFFD}\u{1F600} \\ud83d"]])
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.halfCharacters, count: 2, place: TablePlace(line: 1))
      ])
  }

  // MARK: XML

  @Test func elementsOfSeveralNamesInACellAreColumns() async throws {
    let text = """
      <d>
        <r><n>甲</n><addr kind="家">
          <city>天津</city>
          <geo><lat>39</lat><lon>117</lon></geo>
        </addr><tags><tag>a</tag><tag/><tag>b</tag></tags></r>
        <r><n>乙</n><addr><geo><lon>118</lon></geo>附</addr></r>
      </d>
      """
    #expect(
      try await Sample.cells(Sample.open(text, as: "t.xml")) == [
        ["n", "addr.kind", "addr.city", "addr.geo.lat", "addr.geo.lon", "tags", "addr"],
        ["甲", "家", "天津", "39", "117", "a; ; b", ""], ["乙", "", "", "", "118", "", "附"],
      ])
  }

  /// Elements of another name that come behind all that is looked at.
  @Test func anElementOfAnotherNameFarBehind() async throws {
    let rows = String(repeating: "<r><e><v>1</v></e></r>", count: 8000)
    let table = try await Sample.open("<d>\(rows)<r><e><v>2</v><w>3</w></e></r></d>", as: "t.xml")
    #expect(table.headings.map(\.label) == ["e", "e.w"])
    #expect(try await table.rows(8000..<8001).map(\.cells) == [["2", "3"]])
  }

  // MARK: Moments

  @Test func momentsOfSeveralZones() async throws {
    let mixed = TableNotice(.mixedZones(column: "时"))
    for text in [
      "时,数\n2024-01-05T08:00:00Z,1\n2024-01-05T09:00:00+08:00,2\n",
      "时,数\n2024-01-05T08:00:00Z,1\n2024-01-05 09:00:00,2\n",
      "时,数\n2024-01-05T08:00:00+0800,1\n2024-01-05T09:00:00-0500,2\n",
    ] {
      #expect(try await Self.notices(text) == [mixed])
      #expect(try await Self.notices(text, as: "t.csv", TableOpening(isLiteral: true)).isEmpty)
    }
    for text in [
      "时,数\n2024-01-05T08:00:00Z,1\n2024-01-05T09:00:00+00:00,2\n",
      "时,数\n2024-01-05 08:00,1\n2024-01-05,2\n",
    ] { #expect(try await Self.notices(text).isEmpty) }
    #expect(
      try await Self.notices(
        "[{\"时\":\"2024-01-05T08:00:00Z\"},{\"时\":\"2024-01-05T08:00:00+08:00\"}]", as: "t.json")
        == [mixed])
  }

  /// What the beginning does not tell is told by those who look at all rows.
  @Test(arguments: [true, false])
  func momentsOfSeveralZonesFarBehind(_ sorts: Bool) async throws {
    // Longer than the blocks that are looked at when it is opened.
    let row = "{\"时\":\"2024-01-05T08:00:00Z\",\"注\":\"\(String(repeating: "x", count: 4000))\"}\n"
    let table = try await Sample.open(
      String(repeating: row, count: 2500) + "{\"时\":\"2024-01-05T09:00:00+08:00\"}\n",
      as: "t.ndjson")
    #expect(table.extent.notices.isEmpty)
    for _ in 0..<2 {
      let query = TableQuery(sorts: sorts ? [TableSort(0)] : [])
      let view = try await table.view(query)
      if !sorts { _ = try await view.profile(0) }
    }
    #expect(Array(table.extent.notices) == [TableNotice(.mixedZones(column: "时"))])
  }

  // MARK: Totals

  @Test(arguments: [
    ("区,数\n河西,1\n河东,2\n合计,3\n", ["合计"], 1),
    ("区,数\n河西,1\n合 计,1\n注：初步统计,\n", ["合 计"], 1),
    ("区,数\n总计,3\n河西,1\n河东,2\n", ["总计"], 1),
    ("区,数\n河西,1\n小计：,1\n河东,2\nTotal,3\n", ["小计：", "Total"], 2),
    ("区,数\n河西,1\n河西区小计,1\n河东,2\n累计,3\n", ["河西区小计", "累计"], 2),
    ("区,数\n河西,1\n汇总（个）,2\na,1\nb,1\nc,1\nd,1\ne,1\n", ["汇总（个）"], 1),
    ("区,数\n人口,100\n其中：男,51\n户数,7\n", ["其中：男"], 1), ("区,数\n全市,3\n河西,1\n河东,2\n", ["全市"], 1),
    ("年,区,数\n2019,全市,3\n2019,河西,1\n2019,河东,2\n", ["全市"], 1),
    ("区,数\n河西,1\n河东,2\nSum,3\nAverage,1.5\n平均,1.5\n", ["Sum", "Average", "平均"], 3),
  ])
  func rowsThatSumUpOthers(_ text: String, _ words: [String], _ count: Int) async throws {
    let kind = TableNotice.Kind.totalRows(column: "区", words: words)
    let table = try await Sample.open(text)
    let said = table.extent.notices.filter { if case .noteRows = $0.kind { false } else { true } }
    #expect(said == [TableNotice(kind, count: count)])
    #expect(try await Sample.cells(table).count == text.split(separator: "\n").count)
    #expect(try await Self.notices(text, as: "t.csv", TableOpening(isLiteral: true)).isEmpty)
  }

  /// Behind a number of the row, or a group: what the advice says leaves the other rows.
  @Test func totalsBehindGroups() async throws {
    let text = "序号,区,性别,数\n1,河西,合计,3\n2,河西,男,1\n3,河西,女,2\n4,Grand Total,,3\n"
    let table = try await Sample.open(text)
    let notices = Array(table.extent.notices)
    #expect(
      notices.map(\.kind) == [
        .totalRows(column: "性别", words: ["合计"]), .totalRows(column: "区", words: ["Grand Total"]),
      ])
    for (notice, left) in zip(notices, [3, 3]) {
      let advice = notice.message.split(separator: "'")[1]
      let filter = try #require(try FilterParser.parse(String(advice), table.headings))
      #expect(try await table.view(TableQuery(filter: filter)).extent.rows == left)
    }
  }

  @Test(arguments: [
    "书,数\n其中堂书店,1\n乐在其中,2\n其中的秘密,3\n", "区,数\n河西,1\n合计处,3\n", "区,说明\n河西,甲\n合计,见附件\n", "区,数\n合计,3\n",
    // All of one whole, by year.
    "年,区,数\n2019,全市,3\n2020,全市,4\n2021,全市,5\n", "区,数\n全市民生,3\n河西,1\n河东,2\n",
    "区,数,说明\n河西,1,合计\n河东,2,甲\n", "区,数\n河西,1\nSummer,2\n",
  ])
  func whatIsNoTotal(_ text: String) async throws {
    #expect(try await Self.notices(text).isEmpty)
  }

  /// Notes below a table are rows, which is said.
  @Test(arguments: [
    ("区,数\n河西,1\n河东,2\n注：初步数,\n2.不含外埠,\n", "注：初步数", 3, 2),
    ("区,数\n河西,1\n河东,2\nData source: portal,\n", "Data source: portal", 3, 1),
    ("区,数\n河西,1\n,\n数据来源于统计局,\n", "数据来源于统计局", 3, 1),
    ("区,数,年\n河西,1,2\n,* 为估计数,\n更新时间：2024-01-05,,\n", "* 为估计数", 2, 2),
    ("区,数,年\n河西,1,2\n填表人：张三,,审核：李四\n,注：乙,\n", "填表人：张三", 2, 2),
  ])
  func notesBelowATable(_ text: String, _ first: String, _ row: Int, _ count: Int) async throws {
    let wanted = TableNotice(
      .noteRows(first: first), count: count, place: TablePlace(line: row))
    #expect(try await Self.notices(text).contains(wanted))
    let long = text.replacing(
      "\n", with: "\n" + String(repeating: "河东,1\n", count: 600_000), maxReplacements: 1)
    var late = wanted
    late.place.line = row + 600_000
    #expect(try await Self.notices(long).contains(late))
  }

  @Test(arguments: [
    "区,数\n注：甲,\n河西,1\n", "项\n甲\n注：乙\n", "区,数\n河西,1\n注册局,\n", "区,数\n河西,1\n来源,\n",
    "区,数\n河西,1\n说明书,\n", "区,数\n河西,1\n注：乙,5\n",
    "区,名\n填表人：张三,审核：李四\n河西,甲\n", "区,名\n河西,甲\n注：乙,丙：丁\n",
  ])
  func whatIsNoNote(_ text: String) async throws {
    #expect(try await Self.notices(text).isEmpty)
  }

  @Test func totalsOfALongTable() async throws {
    let rows = String(repeating: "河西,1\n", count: 60_000)
    let table = try await Sample.open("区,数\n\(rows)合计,60000\n")
    #expect(
      Array(table.extent.notices) == [TableNotice(.totalRows(column: "区", words: ["合计"]))])
  }
}
