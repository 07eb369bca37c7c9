import Runtime
import Tabular
import Terminal
import Testing
import Widgets

@testable import Screens

/// What is to be told of a table is read whole, and stands in nobody's way.
@Suite struct TableNotesTests {
  private static let sizes = [(60, 20), (80, 24), (120, 40), (200, 60)]

  private static var sample: SampleTable {
    var table = SampleTable()
    table.choices = TableChoices(.sheets, names: ["名单"], chosen: 0)
    table.notices = TableNotices([
      TableNotice(.titleLines), TableNotice(.formulasWithoutValue, count: 3),
      TableNotice(.hiddenRows, count: 2, place: TablePlace(line: 5)),
      TableNotice(.hiddenColumns), TableNotice(.totalRows(column: "区县", words: ["合计"]), count: 2),
      TableNotice(.damagedText, count: 2, place: TablePlace(line: 9)),
    ])
    return table
  }

  /// The text of the page without line ends and blanks, as it is read.
  private func read(_ driver: BrowserDriver) -> String {
    let page = ReadingLayout(FrameLayout(driver.state.size).body).text
    let measure = DisplayWidth()
    return (page.row..<page.endRow).map { row in
      let line = driver.grid.text(row: row)
      let start = measure.prefix(line, cells: page.column).endIndex
      return String(measure.prefix(String(line[start...]), cells: page.columns))
    }.joined().filter { !$0.isWhitespace }
  }

  @Test(arguments: sizes)
  func theyAreCountedAndReadWhole(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows, Self.sample)
    #expect(driver.shows("I 6 条说明") && driver.shows("10,000 行 × 6 列"))
    await driver.typeSettled("I")
    var text = read(driver)
    await driver.typeSettled("G")
    text += read(driver)
    for note in driver.state.tables.notes {
      #expect(text.contains(note.text.filter { !$0.isWhitespace }), "\(note.text)")
    }
    #expect(text.contains("按t另选") && text.contains("按w，以区县!=合计筛去"))
    #expect(!text.contains("--"))
    await driver.pressSettled(.escape)
    #expect(driver.state.tableMode == .grid && driver.state.overlay == nil)
  }

  @Test(arguments: sizes)
  func findAndFilterComeBeforeThem(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows, Self.sample)
    await driver.typeSettled("/街道103")
    await driver.pressSettled(.enter)
    #expect(driver.shows("查找 街道103  1/11 行") && driver.shows("I 6 条说明"))
    await driver.pressSettled(.escape)
    await driver.typeSettled("w面积 > 990")
    await driver.pressSettled(.enter)
    #expect(driver.shows("筛选 面积 > 990") && driver.shows("I 6 条说明"))
  }

  /// Where there is room, the first of them is read at once.
  @Test func theFirstStandsAboveTheTable() async throws {
    let wide = try await openTable(120, 40, Self.sample)
    #expect(wide.shows("列名之上有 1 行标题，未作数据；按 t 另选"))
    var broken = Self.sample
    broken.fault = .malformed(.csv, place: 7)
    let driver = try await openTable(80, 24, broken)
    #expect(driver.shows("✗ I 7 条说明"))
  }

  @Test func theirKeyIsFoundWhereKeysAre() async throws {
    let driver = try await openTable(120, 40, Self.sample)
    #expect(driver.shows("I 说明"))
    await driver.typeSettled("?/说明")
    #expect(driver.shows("看这张表的全部说明"))
    await driver.pressSettled(.escape, .escape)
    await driver.typeSettled(":说明")
    await driver.pressSettled(.enter)
    #expect(driver.shows("列名之上有 1 行标题"))
    let plain = try await openTable(120, 40)
    #expect(!plain.shows("条说明") && !plain.shows("I 说明"))
  }

  /// What can be chosen nowhere is not advised.
  @Test func whereNothingCanBeChosenNothingIsSaidToBe() {
    let notice = TableNotice(.damagedText, count: 2)
    #expect(notice.message(by: .keys()).hasSuffix("请核对来源文件"))
    #expect(notice.message(by: .keys(encoding: true)).hasSuffix("编码不对时按 t 另选"))
    #expect(notice.message.hasSuffix("编码不对时用 --encoding 另选"))
  }
}
