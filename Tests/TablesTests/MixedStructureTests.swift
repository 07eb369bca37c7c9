import Tabular
import Testing

@testable import Tables

/// How a file is built, where it is not one table under one row of names.
@Suite("Second rows of names, further tables, objects one after another")
struct MixedStructureTests {
  /// What is said of the structure; that the names of a further table are no numbers, and fewer, is
  /// said as well.
  private static func notices(_ table: OpenTable) -> [TableNotice] {
    table.extent.notices.filter {
      switch $0.kind {
      case .unreadCells, .shortRows, .noteRows: false
      default: true
      }
    }
  }

  // MARK: Names in two rows

  @Test(arguments: [
    (
      "名称,产量,价格\n,万吨,(元)\n甲,1,2\n乙,3,4\n", ["名称", "产量_万吨", "价格_(元)"]
    ),
    ("点,经度,纬度\n,°,°\n甲,117.1,39.1\n乙,117.2,39.2\n", ["点", "经度_°", "纬度_°"]),
    ("名称,含量\n单位,毫克/升\n甲,1\n乙,3\n", ["名称_单位", "含量_毫克/升"]),
    (
      "名称,产量,日期\nname,output,day_1\n甲,1,2024-01-02\n乙,3,2024-01-03\n",
      ["名称_name", "产量_output", "日期_day_1"]
    ),
    ("name,output\n名称,产量\n甲,1\n乙,3\n", ["name_名称", "output_产量"]),
    (
      "年份,人口,户数,性别比\n,万人,万户,女=100\n2019,1,2,3\n2020,4,5,6\n", ["年份", "人口_万人", "户数_万户", "性别比_女=100"]
    ),
    ("某市统计表,,\n名称,产量,价格\n,吨,元\n甲,1,2\n乙,3,4\n", ["名称", "产量_吨", "价格_元"]),
  ])
  func aSecondRowThatIsCertain(_ text: String, _ names: [String]) async throws {
    let table = try await Sample.open(text)
    #expect(table.headings.map(\.label) == names)
    #expect(table.extent.rows == 2 && table.headings.last?.kind.isMeasured == true)
    let head = try #require(table.head)
    #expect(head.count == 2)
    #expect(Self.notices(table).contains(TableNotice(.twoHeadRows(head))))
    let first = TableOpening(head: .rows(head.lowerBound...head.lowerBound))
    #expect(try await Sample.open(text, as: "t.csv", first).extent.rows == 3)
  }

  /// As merged cells leave them in a text: gaps or repeats behind the names of groups.
  @Test(arguments: [
    (
      "区县,人口,,面积,,备注\n,男,女,陆地,水域,\n甲,1,2,3,4,x\n乙,5,6,7,8,\n",
      ["区县", "人口_男", "人口_女", "面积_陆地", "面积_水域", "备注"]
    ),
    ("区县,人口,人口\n区县,男,女\n甲,1,2\n乙,5,6\n", ["区县", "人口_男", "人口_女"]),
    ("区县,人口,,\n,,男,女\n甲,3,1,2\n乙,11,5,6\n", ["区县", "人口", "人口_男", "人口_女"]),
    (
      ",人口,,面积\n区县,男,女,公顷\n甲,1,2,3\n乙,5,6,7\n",
      ["区县", "人口_男", "人口_女", "面积_公顷"]
    ),
    (
      "区县,产值,,人口,\n,2022,2023,2022年,2023年\n甲,1,2,3,4\n乙,5,6,7,8\n",
      ["区县", "产值_2022", "产值_2023", "人口_2022年", "人口_2023年"]
    ),
    (
      "区县,联系人,,日期,\n,姓名,电话,开工,完工\n甲,张,23456,2019-01,2020-01\n乙,李,34567,2019-02,2020-02\n",
      ["区县", "联系人_姓名", "联系人_电话", "日期_开工", "日期_完工"]
    ),
    (
      "某市统计表,,,,,\n区县,人口,,,,\n,男,女,老,少\n甲,1,2,3,4\n乙,5,6,7,8\n",
      ["区县", "人口_男", "人口_女", "人口_老", "人口_少", "列6"]
    ),
  ])
  func aSecondRowBelowGroups(_ text: String, _ names: [String]) async throws {
    let table = try await Sample.open(text)
    #expect(table.headings.map(\.label) == names)
    #expect(table.extent.rows == 2)
    let head = try #require(table.head)
    #expect(head.count == 2 && Self.notices(table).contains(TableNotice(.twoHeadRows(head))))
  }

  /// Rows that may as well be data are left as such.
  @Test(arguments: [
    "区县,人口,\n甲,男,女\n乙,1,2\n丙,3,4\n", "站点,水位,\n甲,断流,正常\n乙,1.2,正常\n丙,1.3,正常\n",
    "名称,数量,\n,缺测,未知\n甲,1,2\n乙,3,4\n", "名称,产地,\n,天津,河北\n甲,天津,山西\n乙,北京,河南\n",
    "区县,人口,\n,2022,2023\n甲,2021,2022\n乙,2023,2024\n", "区县,人口,\n,,\n甲,1,2\n乙,3,4\n",
    "区县,人口,人口\n,,女\n甲,1,2\n乙,3,4\n", "区县,人口,\n,男,男\n甲,1,2\n乙,3,4\n",
  ])
  func aSecondRowThatMayBeData(_ text: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.head == 1...1)
    #expect(!Self.notices(table).contains { $0.kind == .twoHeadRows(1...2) })
  }

  @Test(arguments: [
    "名称,产量,价格\n说明,全市,平均价\n甲,1,2\n乙,3,4\n", "name,city,fee\n张三,天津,若干\n李四,北京,5\n王五,上海,6\n",
  ])
  func aSecondRowThatIsDoubtful(_ text: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.extent.rows == 3 && table.head == 1...1)
    #expect(Self.notices(table) == [TableNotice(.doubtfulHead(row: 2))])
  }

  @Test(arguments: [
    "名称,产量\n甲,未知\n乙,3\n丙,4\n", "名称,产量\n甲,1\n乙,2\n丙,3\n", "名称,地址\n甲,元\n乙,吨\n丙,人\n",
    "name,code\nabc,def\nghi,jkl\n", "名称,数\n—,—\n甲,1\n乙,2\n", "产量\n吨\n1\n",
    "名称,面积,人口\n最大,无,N/A\n甲,1,2\n乙,3,4\n",
    // What stands for a value that is not there, and what comes again below, is no name.
    "name,city,date\n张三,天津,待定\n李四,北京,2019-01-01\n王五,上海,2019-01-02\n",
    "school,level,fee\n南开中学,市重点,免费\n一中,市重点,500\n耀华,区重点,600\n",
    "区,人口,面积\n甲,缺,缺\n乙,5,6\n丙,7,8\n",
    "name,level,数量\n甲,一级,总数\n乙,一级,5\n丙,二级,6\n",
  ])
  func whatIsNoSecondRow(_ text: String) async throws {
    let table = try await Sample.open(text)
    #expect(table.head == 1...1 && Self.notices(table).isEmpty)
  }

  @Test func unitsInASheet() async throws {
    let table = try await Book(
      Book.rows([["名称", "产量"], ["", "吨"], ["甲", "1"], ["乙", "2"]])
    ).open()
    #expect(table.headings.map(\.label) == ["名称", "产量_吨"])
    #expect(Self.notices(table) == [TableNotice(.twoHeadRows(1...2))])
  }

  // MARK: Several tables

  @Test(arguments: [
    ("名称,产量\n甲,1\n乙,2\n\n部门,人数\n丙,3\n丁,4\n", 4, 1),
    ("名称,产量\r\n甲,1\r\n,\r\n部门,人数\r\n丙,3\r\n", 4, 1),
    ("名称,产量,年\n甲,1,2\n\n表二\n\n部门,人数\n丙,3\n\n部门,年\n丁,3\n", 4, 2),
  ])
  func tablesBehindAnEmptyLine(_ text: String, _ row: Int, _ count: Int) async throws {
    let table = try await Sample.open(text)
    #expect(Self.notices(table) == [TableNotice(.furtherTables(headRow: row), count: count)])
    let opening = TableOpening(head: .rows(row...row))
    let second = try await Sample.open(text, as: "t.csv", opening)
    #expect(second.headings[0].label == "部门")
    #expect(try await second.rows(0..<1)[0].cells.prefix(2) == ["丙", "3"])
  }

  @Test(arguments: [
    "名称,产量\n甲,1\n\n乙,2\n丙,3\n", "名称,产量\n甲,1\n\n注：初步数,\n",
    "名,址\n甲,乙\n\n戊,己\n丙,丁\n", "名称,街道\n甲,小白楼街道\n\n乙,五大道街道\n丙,体育馆街道\n",
    "区,数,注\n甲,5,a\n\n乙,暂无,b\n丙,7,c\n",
  ])
  func whatIsNoFurtherTable(_ text: String) async throws {
    #expect(Self.notices(try await Sample.open(text)).isEmpty)
  }

  /// Names among texts are told by what they are, or by being the first table's.
  @Test(arguments: [
    "区,负责人\n甲,乙\n\n街道,电话人\n丙,丁\n", "名,址\n甲,乙\n\n表二\n名,址\n丙,丁\n",
    "名称,产量\n甲,5\n\n单位,联系电话\n丙,丁\n",
  ])
  func tablesOfTextsBehindAnEmptyLine(_ text: String) async throws {
    let row = text.contains("表二") ? 4 : 3
    #expect(
      Self.notices(try await Sample.open(text)) == [TableNotice(.furtherTables(headRow: row))])
  }

  /// Both the first table and the second have units below their names.
  @Test func tablesWithUnits() async throws {
    let text = "名称,产量\n,吨\n甲,1\n乙,1\n\n部门,人数\n,个\n丙,3\n"
    let table = try await Sample.open(text)
    #expect(table.headings.map(\.label) == ["名称", "产量_吨"])
    #expect(
      Self.notices(table).map(\.kind) == [.twoHeadRows(1...2), .furtherTables(headRow: 5)])
  }

  @Test func tablesInASheet() async throws {
    var rows = ""
    for (row, cells) in [(1, ["名", "数"]), (2, ["甲", "1"]), (5, ["部", "人"]), (6, ["乙", "2"])] {
      rows += "<row r=\"\(row)\">"
      rows += cells.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
    }
    let table = try await Book(rows).open()
    #expect(Self.notices(table) == [TableNotice(.furtherTables(headRow: 3))])
  }

  // MARK: Objects one after another

  @Test(arguments: [
    ("t.json", "{\"a\":1}{\"a\":2}{\"a\":3}"), ("t.json", "{\"a\":1} {\"a\":2}\n{\"a\":3}"),
    ("t.json", "\u{1E}{\"a\":1}\n\u{1E}{\"a\":2}\n\u{1E}{\"a\":3}\n"),
    ("t.ndjson", "{\n \"a\":1\n}\n{\n \"a\":2\n}\n{\"a\":3}"),
    ("t.txt", "{\"a\":1},\n{\"a\":2},\n{\"a\":3},\n"),
    ("t.json", "\u{1E}{\"a\":1}\u{1E}{\"a\":2}\u{1E}{\"a\":3}"),
    ("t.ndjson", "{\"a\":1}\n{\"a\":2} {\"a\":3}\n"),
    ("t.jsonl", "{\"a\":1}\n\n  \n{\"a\":2}\r\n// x\n{\"a\":3}"),
    ("t.jsonl", "[{\"a\":1},{\"a\":2},\n{\"a\":3}]"),
    ("t.json", "// x\n{\"a\":1}\n// y\n{\"a\":2}\n/* z */{\"a\":3}"),
  ])
  func objectsOneAfterAnother(_ name: String, _ text: String) async throws {
    let table = try await Sample.open(text, as: name)
    #expect(try await Sample.cells(table) == [["a"], ["1"], ["2"], ["3"]])
    #expect(table.extent.fault == nil && table.extent.notices.isEmpty)
  }

  @Test func aSequenceThatBreaksOff() async throws {
    let table = try await Sample.open("{\"a\":1}{\"a\":2}\n{\"a\":", as: "t.json")
    #expect(table.extent.rows == 2 && table.extent.fault == .malformed(.ndjson, place: 2))
  }

  @Test func linesWithANumberSign() async throws {
    let table = try await Sample.open(
      "# 来源\n{\"a\":1}\n# x\n{\"a\":\"#2\"}\n", as: "t.ndjson")
    #expect(try await Sample.cells(table) == [["a"], ["1"], ["#2"]])
    #expect(
      Self.notices(table)
        == [TableNotice(.commentLines, count: 2, place: TablePlace(line: 1))])
  }

  @Test func arraysOfTheSameLength() async throws {
    let table = try await Sample.open("{\"x\":[{\"a\":1}],\"y\":[{\"b\":2}]}", as: "t.json")
    #expect(table.choices == TableChoices(.arrays, names: ["x", "y"]))
    #expect(table.choices.message?.contains("--rows") == true)
  }

  // MARK: Names that differ in case alone

  @Test func namesThatDifferInCaseAlone() async throws {
    let table = try await Sample.open("ID,id,名\n1,2,a\n")
    let renamed = TableNotice(.renamedColumns([.init(column: "id", name: "id_2")]))
    let answer = try await table.sql("SELECT id, ID, id_2 FROM data")
    #expect(try await answer.rows(0..<1)[0].cells == ["1", "1", "2"])
    #expect(Array(answer.extent.notices) == [renamed])
    #expect(try await table.sql("SELECT 名 FROM data").extent.notices.isEmpty)
    await #expect(
      throws: TableFault.sql(message: "no such column: x", columns: ["ID", "id_2", "名"])
    ) { try await table.sql("SELECT x FROM data") }
    let filter = try #require(try FilterParser.parse("id = 2", table.headings))
    #expect(try await table.view(TableQuery(filter: filter)).extent.rows == 1)
  }
}
