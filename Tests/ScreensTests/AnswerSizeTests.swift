import Calls
import Catalog
import Formats
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// What 在线测试 shows, and how much of it, at the sizes people have.
@Suite struct AnswerSizeTests {
  private func openTest(
    _ columns: Int, _ rows: Int, count: Int = 36,
    _ change: (inout BrowserServices) -> Void = { _ in }
  ) async throws -> BrowserDriver {
    var services = SampleCity().services
    let items = (1...count).map {
      "{\"f_3070020000033_000012000\":\"津FM\(1000 + $0)\",\"f_3070020000033_000012001\":\"示例矿业\($0)\"}"
    }.joined(separator: ",")
    let body = "{\"code\":200,\"msg\":\"调用成功\",\"data\":[\(items)]}"
    services.platform.invoke = { _ in
      InvokeExchange(status: 200, headers: [], body: Array(body.utf8), milliseconds: 12)
    }
    change(&services)
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3t")
    return driver
  }

  /// The form folds to a line while the answer has the keyboard, and is there again with it.
  @Test(arguments: [(80, 24, 14), (60, 20, 9), (120, 40, 24), (200, 60, 40)])
  func anAnswerKeepsItsRows(columns: Int, rows: Int, least: Int) async throws {
    let driver = try await openTest(columns, rows, count: 60)
    await driver.pressSettled(.enter)
    #expect(try #require(driver.state.test).visible >= least)
    let shown = driver.grid.text.split(separator: "\n").filter { $0.contains("示例矿业") }
    #expect(shown.count >= least, "\(driver.grid.text)")
    if columns == 80 || columns == 60 {
      expectGrid(driver.grid, "answer-rows-\(columns)x\(rows)")
    }
    let hints = driver.grid.text(row: rows - 1)
    #expect(columns < 80 || hints.contains("o 表格") && hints.contains("a 取全部"), "\(hints)")
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .test(.form) && driver.shows("当前页"))
  }

  /// Columns go by 中文描述: so does a question, beside their codes.
  @Test(arguments: [(80, 24), (120, 40)])
  func aFilterTakesTheNamesThatAreOnTheScreen(columns: Int, rows: Int) async throws {
    let driver = try await openTest(columns, rows)
    await driver.pressSettled(.enter, .character("|"))
    driver.type(".data[] | select(.企业名称 ~ \"业1\")")
    await driver.pressSettled(.enter)
    #expect(driver.state.test?.answer?.cells?.count == 11)
    #expect(driver.shows("企业名称") && driver.shows("11 行"))
    await driver.pressSettled(.character("|"), .control("u"))
    driver.type(".data[] | select(.f_3070020000033_000012001 ~ \"业2\")")
    await driver.pressSettled(.enter)
    #expect(driver.state.test?.answer?.cells?.first == ["津FM1002", "示例矿业2"])
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func aFieldThatIsNowhereIsSaidWithThoseThereAre(columns: Int, rows: Int) async throws {
    let driver = try await openTest(columns, rows)
    await driver.pressSettled(.enter, .character("|"))
    driver.type(".data[].法人")
    await driver.pressSettled(.enter)
    #expect(driver.shows("这里没有字段“法人”：有 许可证书编号、企业名称"), "\(driver.grid.text)")
    #expect(driver.state.test?.answer?.cells?.count == 36, "what was there stays")
    await driver.pressSettled(.character("|"), .control("u"))
    driver.type(".data.企业名称")
    await driver.pressSettled(.enter)
    #expect(driver.shows("用 [] 逐项"), "\(driver.grid.text)")
    await driver.pressSettled(.character("|"), .control("u"))
    driver.type(".data[].企业名称.法人")
    await driver.pressSettled(.enter)
    #expect(driver.shows("这里没有字段“法人”：这里已是值"), "\(driver.grid.text)")
  }

  /// The hit under the cursor is where the cursor is, in its column.
  @Test(arguments: [(80, 24), (120, 40)])
  func theCursorIsInTheHitsColumn(columns: Int, rows: Int) async throws {
    let driver = try await openTest(columns, rows)
    await driver.pressSettled(.enter, .character("/"))
    await driver.typeSettled("业2")
    #expect(driver.shows("1/11"))
    let cell = try #require(driver.state.test?.answer?.table.cell)
    #expect(cell.row == 1 && cell.column == 1)
    await driver.pressSettled(.enter, .character("n"))
    #expect(driver.shows("2/11") && driver.state.test?.answer?.table.cell?.row == 19)
    if columns == 80 { expectGrid(driver.grid, "answer-hit-80x24", roles: true) }
  }

  /// The platform says nothing of other pages: a full one may have a next.
  @Test(arguments: [(80, 24), (120, 40)])
  func aFullPageMayHaveANext(columns: Int, rows: Int) async throws {
    let full = try await openTest(columns, rows, count: 10)
    await full.pressSettled(.enter)
    #expect(full.shows("10 行，可能还有下一页"))
    let last = try await openTest(columns, rows, count: 9)
    await last.pressSettled(.enter)
    #expect(last.shows("9 行") && !last.shows("可能还有"))
  }

  /// What the preview has is asked for where nobody looked at it, and once.
  @Test(arguments: [(80, 24), (120, 40)])
  func aPreviewThatNobodySawIsAskedFor(columns: Int, rows: Int) async throws {
    let log = CallLog()
    let driver = try await openTest(columns, rows) { services in
      services.parts.preview = PartService(
        stored: { _ in nil },
        fetch: { id in
          log.note("preview \(id)")
          return SampleCity.preview
        })
    }
    #expect(driver.shows("↑ 20 个预览值") && log.all.count == 1, "\(log.all)")
  }

  /// Where nothing matches, what the filter was taken for is the likeliest reason.
  @Test(arguments: [(80, 24), (120, 40)])
  func anEmptyAnswerSaysThatValuesMatchWhole(columns: Int, rows: Int) async throws {
    let driver = try await openTest(columns, rows) { services in
      services.platform.invoke = { _ in
        InvokeExchange(
          status: 200, headers: [], body: Array(#"{"code":200,"msg":"","data":[]}"#.utf8),
          milliseconds: 12)
      }
    }
    await driver.pressSettled(.enter)
    #expect(driver.shows("换一个当前页") && !driver.shows("整个值相同"))
    await driver.pressSettled(.escape)
    driver.type("津")
    await driver.pressSettled(.enter)
    #expect(driver.shows("整个值相同"))
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func aFieldSaysHowItMatchesAndOffersWhatThePreviewHas(
    columns: Int, rows: Int
  ) async throws {
    let driver = try await openTest(columns, rows) { services in
      services.parts.preview.stored = { _ in SampleCity.preview }
    }
    #expect(driver.shows("整值匹配"), "\(driver.grid.text)")
    #expect(driver.shows("↑ 20 个预览值"), "\(driver.grid.text)")
    await driver.pressSettled(.up)
    #expect(driver.state.test?.text(of: "f_3070020000033_000012000") == "津FM1001")
    await driver.pressSettled(.up)
    #expect(driver.state.test?.text(of: "f_3070020000033_000012000") == "津FM1002")
  }

  /// An interface by its address keeps to no platform's shape: nothing is added to what it sent.
  @Test(arguments: [(80, 24), (120, 40)])
  func anAnswerOfNobodysShapeIsShownAsItWasSent(columns: Int, rows: Int) async throws {
    let body = #"{"columnNames":["甲","乙"],"list":[[1,2],[3,4]],"totalCount":2}"#
    let driver = try await openTest(columns, rows) { services in
      var own = SampleCity.specification
      own.style = CallSpecification.addressStyle
      let specification = own
      services.parts.specification = PartService(
        stored: { _ in nil }, fetch: { _ in specification })
      services.platform.invoke = { _ in
        var exchange = InvokeExchange(
          status: 200, headers: [], body: Array(body.utf8), milliseconds: 12)
        exchange.rows = InvokeExchange.RowsReading(nil)
        return exchange
      }
    }
    #expect(!driver.shows("整值匹配"), "nobody knows what its parameters do")
    await driver.pressSettled(.enter)
    #expect(driver.state.test?.answer?.cells == [["1", "2"], ["3", "4"]])
    await driver.typeSettled("v")
    #expect(driver.shows("columnNames: [") && driver.shows("totalCount: 2"))
    #expect(!driver.shows("code:") && !driver.shows("msg:") && !driver.shows("data:"))
    await driver.pressSettled(.character("|"))
    driver.type(".totalCount")
    await driver.pressSettled(.enter)
    #expect(driver.state.test?.answer?.json == 2)
  }
}
