import Calls
import Catalog
import Formats
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// Looking at an answer: its time, what is found in it, what is asked of it, where it breaks.
@Suite struct AnswerTests {
  private static let answer = """
    {"code": 200, "msg": "调用成功", "data": [\
    {"名称": "甲矿", "件数": 12, "深": {"a b": [1, {"x": "铁"}]}}, \
    {"名称": "乙厂", "件数": 340, "深": null}, {"名称": "丙矿", "件数": 56, "深": null}]}
    """

  private func openAnswer(
    _ columns: Int, _ rows: Int, _ body: String = answer, timing: InvokeTiming? = nil
  ) async throws -> BrowserDriver {
    var services = SampleCity().services
    services.platform.invoke = { _ in
      InvokeExchange(
        status: 200,
        headers: [InvokeExchange.Header(name: "content-type", value: "application/json")],
        body: Array(body.utf8), milliseconds: 12, timing: timing)
    }
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.enter)
    return driver
  }

  private static let timing = InvokeTiming(
    lookup: 1.24, connect: 2.1, handshake: 6.5, wait: 14.96, transfer: 3.2)

  @Test func theTimeIsABar() async throws {
    let driver = try await openAnswer(140, 30, timing: Self.timing)
    expectGrid(driver.grid, "answer-timing-140x30")
    await driver.typeSettled("vvv")
    expectGrid(driver.grid, "answer-waterfall-140x30")
    let small = try await openAnswer(80, 24, timing: Self.timing)
    #expect(!small.shows("等待首字节"))
  }

  @Test func textsAreFoundInEveryView() async throws {
    let driver = try await openAnswer(80, 24)
    driver.press(.character("/"))
    await driver.typeSettled("矿")
    expectGrid(driver.grid, "answer-search-80x24")
    await driver.pressSettled(.enter)
    #expect(driver.shows("“矿” 1/2"))
    await driver.typeSettled("n")
    #expect(driver.shows("2/2"))
    #expect(driver.state.test?.answer?.table.cell?.row == 2)
    await driver.typeSettled("nN")
    #expect(driver.shows("2/2"))
    await driver.typeSettled("v")
    #expect(driver.state.test?.view == .tree)
    #expect(driver.shows("/2"))
    await driver.typeSettled("z")
    await driver.typeSettled("n")
    let answer = try #require(driver.state.test?.answer)
    #expect(answer.tree?.node?.text.contains("矿") == true)
    await driver.typeSettled("v")
    #expect(driver.shows("/2"))
    await driver.pressSettled(.character("/"), .escape)
    #expect(driver.state.test?.search.text == "")
  }

  @Test func aFilterShowsAPartOfTheAnswer() async throws {
    let driver = try await openAnswer(80, 24)
    driver.press(.character("|"))
    driver.type(".data[] | select(.件数 > 50")
    #expect(driver.shows("还没有写完"))
    driver.type(")")
    await driver.pressSettled(.enter)
    expectGrid(driver.grid, "answer-filter-80x24")
    #expect(driver.state.test?.answer?.cells?.map(\.first) == ["乙厂", "丙矿"])
    await driver.pressSettled(.character("|"), .control("u"))
    driver.type(".data[].名称")
    await driver.pressSettled(.enter)
    #expect(driver.state.test?.view == .tree)
    await driver.pressSettled(.character("|"), .control("u"), .enter)
    #expect(driver.state.test?.answer?.cells?.count == 3)
    #expect(driver.state.test?.whole == nil)
  }

  /// However many there are, the last is there.
  @Test func aListOfManyValuesEndsAtItsEnd() throws {
    let values = JSON.array((0..<200_010).map { .integer($0 % 10) })
    var tree = try #require(AnswerTree(values))
    tree.tree.resize(visible: 10)
    tree.tree.move(.end)
    #expect(tree.need().isEmpty, "it is held, and read at once")
    let last = try #require(tree.shown(tree.tree.path, AnswerSearch()))
    #expect(last.0.key == "200009" && last.0.value == "9")
    tree.tree.move(.home)
    _ = tree.need()
    #expect(tree.shown([0], AnswerSearch())?.0.key == "0")
  }

  /// Where it is as it began, it is folded but for the way to its rows.
  @Test func aTreeIsFoldedToItsRowsAndUnfoldedAgain() async throws {
    let driver = try await openAnswer(120, 40)
    await driver.typeSettled("v")
    #expect(driver.shows("铁") && driver.shows(#"名称: "甲矿""#))
    await driver.typeSettled("z")
    #expect(driver.shows("msg") && driver.shows(#"▸ 0: {3} "名称""#), "\(driver.grid.text)")
    await driver.typeSettled("z")
    #expect(driver.shows("铁"), "\(driver.grid.text)")
  }

  @Test func pathAndValueOfANodeAreCopied() async throws {
    let driver = try await openAnswer(80, 24)
    await driver.typeSettled("v")
    await driver.pressSettled(.character("/"))
    await driver.typeSettled("铁")
    await driver.pressSettled(.enter, .character("y"))
    #expect(driver.shows("路径") && driver.shows("值"))
    await driver.pressSettled(.character("2"))
    #expect(driver.clipboard.last == #".data[0].深["a b"][1].x"#)
    await driver.pressSettled(.character("y"), .character("1"))
    #expect(driver.clipboard.last == "铁")
  }

  @Test func aMalformedAnswerIsMarkedWhereItBreaks() async throws {
    let body = #"{"code": 200, "msg": "调用成功", "data": [{"a": 1}]}}"#
    let driver = try await openAnswer(80, 24, body)
    #expect(driver.state.test?.view == .raw)
    expectGrid(driver.grid, "answer-malformed-80x24")
    let long =
      "{\"data\": [" + (0..<400).map { "{\"n\": \($0)}" }.joined(separator: ",\n") + ",,]}"
    let other = try await openAnswer(80, 24, long)
    #expect(other.shows("^ 第 400 行第 12 字节：以下不该出现在这里"), "\(other.grid.text)")
  }
}
