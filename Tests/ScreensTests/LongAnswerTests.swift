import Base
import Calls
import Catalog
import Formats
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// An answer of which only a piece is in memory.
@Suite struct LongAnswerTests {
  private static let rows = (0..<20_000).map { #"{"号":\#($0),"名":"第\#($0)行"}"# }
  private static let body = Array(
    (#"{"code":200,"msg":"调用成功","data":["# + rows.joined(separator: ",\n") + "]}").utf8)

  private func openLong(
    _ body: [UInt8] = Self.body, tables: TableServices? = nil,
    outlined: @escaping @Sendable () -> Void = {}
  ) async throws -> BrowserDriver {
    var services = SampleCity().services
    if let tables { services.tables = tables }
    services.platform.invoke = { _ in
      var exchange = InvokeExchange(
        status: 200, headers: [], body: Array(body.prefix(100_000)), milliseconds: 900)
      exchange.file = SpilledAnswer(path: "/nowhere/answer", size: body.count)
      return exchange
    }
    services.workbench.files = .over(body, outlined)
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.enter)
    return driver
  }

  @Test func itsFirstRowsAreATable() async throws {
    let driver = try await openLong()
    #expect(driver.state.test?.view == .table)
    let count = try #require(driver.state.test?.answer?.cells?.count)
    #expect((2000..<20_000).contains(count))
    #expect(driver.shows("前 \(count) 行"))
  }

  @Test func theRawTextIsReadPieceByPiece() async throws {
    let driver = try await openLong()
    await driver.typeSettled("vv")
    #expect(driver.shows(#"{"号":0,"#))
    await driver.typeSettled("G")
    #expect(driver.shows("第19999行"), "\(driver.grid.text)")
    await driver.typeSettled("g")
    #expect(driver.shows(#"{"号":0,"#))
    var presses = 0
    while driver.state.test?.answer?.window?.offset == 0, presses < 1000 {
      await driver.pressSettled(.pageDown)
      presses += 1
    }
    #expect(driver.state.test?.answer?.window?.offset == AnswerWindow.length)
    await driver.pressSettled(.up)
    #expect(driver.state.test?.answer?.window?.offset == 0)
  }

  @Test func theWholeFileIsSearched() async throws {
    let driver = try await openLong()
    await driver.typeSettled("vv")
    driver.press(.character("/"))
    driver.type("第1234")
    await driver.pressSettled(.enter)
    await driver.settle()
    #expect(driver.shows("1/11"))
    await driver.typeSettled("N")
    #expect(driver.shows("11/11") && driver.shows("第12349行"), "\(driver.grid.text)")
  }

  // MARK: The tree

  private func openTree() async throws -> BrowserDriver {
    let driver = try await openLong()
    await driver.typeSettled("v")
    return driver
  }

  @Test func theTreeHasAllOfIt() async throws {
    let driver = try await openTree()
    #expect(
      driver.shows("data: [") && driver.shows(#"0: {2} "号":0,"名":"第0行""#), "\(driver.grid.text)")
    expectGrid(driver.grid, "test-long-tree")
    await driver.typeSettled("G")
    #expect(driver.shows(#"19999: {2} "号":19999,"#), "\(driver.grid.text)")
    await driver.pressSettled(.enter)
    #expect(driver.shows("19999: {"))
    await driver.typeSettled("G")
    #expect(driver.shows(#"名: "第19999行""#), "\(driver.grid.text)")
    // On a leaf Enter folds what holds it.
    await driver.pressSettled(.enter)
    #expect(driver.shows("19999: {2}"))
  }

  @Test func everyRowIsThereWhileOneMoves() async throws {
    let driver = try await openTree()
    for _ in 0..<40 {
      await driver.pressSettled(.pageDown)
      let rows = driver.grid.text.split(separator: "\n").filter { $0.contains("{2} ") }
      #expect(rows.count > 3, "\(driver.grid.text)")
    }
    await driver.typeSettled("g")
    #expect(driver.shows("code: 200"))
  }

  @Test func foldingTurnsBetweenTheRowsAndWhatIsInView() async throws {
    let driver = try await openTree()
    let rows = { driver.state.test?.answer?.tree?.tree.rows.count ?? 0 }
    let start = rows()
    #expect(start == 1 + 3 + 20_000)
    await driver.typeSettled("jjjjjz")
    #expect(rows() > start && driver.shows(#"名: "第0行""#), "\(driver.grid.text)")
    #expect(driver.state.test?.answer?.tree?.node?.place == 1)
    await driver.typeSettled("jz")
    #expect(rows() == start)
    #expect(driver.state.test?.answer?.tree?.node?.place == 1)
  }

  @Test func theTreeIsSearchedAsAWhole() async throws {
    let driver = try await openTree()
    driver.press(.character("/"))
    driver.type("第1234")
    await driver.pressSettled(.enter)
    await driver.settle()
    #expect(driver.shows("1/11"), "\(driver.grid.text)")
    #expect(driver.shows(#"名: "第1234行""#), "\(driver.grid.text)")
    await driver.typeSettled("N")
    #expect(driver.shows("11/11") && driver.shows(#"名: "第12349行""#), "\(driver.grid.text)")
  }

  @Test func pathAndValueAreCopied() async throws {
    let driver = try await openTree()
    driver.press(.character("/"))
    driver.type("第777行")
    await driver.pressSettled(.enter)
    await driver.settle()
    await driver.typeSettled("y")
    #expect(driver.shows("路径"))
    await driver.typeSettled("2")
    #expect(driver.clipboard.last == ".data[777].名")
    await driver.typeSettled("y1")
    #expect(driver.clipboard.last == "第777行")
    await driver.typeSettled("gy1")
    #expect(driver.shows("太长不能复制"), "\(driver.grid.text)")
  }

  /// Whatever is typed, whether an answer of the file is awaited or not, the cursor stays in the
  /// tree.
  @Test(arguments: 0..<12)
  func anyKeysLeaveItWhole(seed: UInt64) async throws {
    let driver = try await openTree()
    let keys: [Key] = [
      .down, .up, .pageDown, .pageUp, .home, .end, .enter, .enter, .character("z"),
      .character("v"), .character("/"), .character("1"), .character("|"), .character("."),
      .character("n"), .character("N"), .escape, .character("y"), .character("i"), .left, .right,
    ]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let key = keys.randomElement(using: &random) ?? .down
      let isSettled = Int.random(in: 0..<4, using: &random) == 0
      if isSettled { await driver.pressSettled(key) } else { driver.press(key) }
      guard driver.state.detail?.tab == .test else { break }
      guard let tree = driver.state.test?.answer?.tree?.tree else { continue }
      #expect(tree.rows.count > 0 && tree.path(atRow: tree.rows.cursor) != nil)
    }
  }

  // MARK: Questions

  @Test func aQuestionGoesThroughAllOfIt() async throws {
    let driver = try await openLong()
    driver.press(.character("|"))
    driver.type(".data[] | select(.号 >= 19990) | .名")
    await driver.pressSettled(.enter)
    await driver.settle()
    #expect(driver.shows(#"0: "第19990行""#), "\(driver.grid.text)")
    await driver.typeSettled("G")
    #expect(driver.shows(#"9: "第19999行""#), "\(driver.grid.text)")
    driver.press(.character("|"))
    for _ in 0..<40 { driver.press(.backspace) }
    await driver.pressSettled(.enter)
    await driver.settle()
    #expect(driver.state.test?.answer?.exchange.size == Self.body.count)
  }

  @Test func theFileIsOutlinedOnceForAllQuestionsAndTheTree() async throws {
    let log = CallLog()
    let driver = try await openLong(outlined: { log.note("outline") })
    for question in [".data[0].名", ".data[1].名"] {
      driver.press(.character("|"))
      driver.press(.control("u"))
      driver.type(question)
      await driver.pressSettled(.enter)
    }
    #expect(driver.shows(#""第1行""#), "\(driver.grid.text)")
    driver.press(.character("|"))
    driver.press(.control("u"))
    await driver.pressSettled(.enter, .character("v"))
    #expect(driver.shows("data: [") && driver.shows("0: {2}"), "\(driver.grid.text)")
    #expect(log.all == ["outline"])
  }

  @Test func aQuestionUnderWayIsSaidAndCanBeStopped() async throws {
    let driver = try await openTree()
    driver.press(.character("|"))
    driver.type(".data[0]")
    driver.press(.enter)
    #expect(driver.shows("中筛选… Esc 取消"))
    #expect(driver.shows("─ HTTP 200"), "what is on the screen is the whole")
    driver.press(.escape)
    await driver.settle()
    #expect(driver.shows("已取消筛选") && driver.shows("data: ["), "\(driver.grid.text)")
    #expect(driver.state.test?.whole == nil && driver.state.place == .test(.answer))
  }

  @Test func aSearchUnderWayHasNoCount() async throws {
    let driver = try await openTree()
    driver.press(.character("/"))
    driver.type("第1234")
    #expect(driver.shows("第1234") && driver.shows("…") && !driver.shows(" 无"))
    await driver.settle()
    #expect(driver.shows("1/11"))
    driver.press(.enter)
    driver.press(.character("|"))
    #expect(!driver.shows("1/11"), "the count is the search's")
  }

  @Test func whatIsTooMuchIsSaidAndNothingIsLost() async throws {
    let driver = try await openLong()
    driver.press(.character("|"))
    driver.type("..")
    await driver.pressSettled(.enter)
    await driver.settle()
    #expect(driver.shows("太多"), "\(driver.grid.text)")
    #expect(driver.state.test?.filter.isEmpty == true)
    #expect(driver.state.test?.answer?.exchange.size == Self.body.count)
  }

  @Test func aLongAnswerOpensAsATableAsAWhole() async throws {
    let table = SampleTable()
    let driver = try await openLong(tables: table.services)
    await driver.typeSettled("o")
    #expect(table.log.all.contains { $0.hasSuffix(" /nowhere/answer") }, "\(table.log.all)")
  }

  @Test func whereItBreaksIsSaid() async throws {
    let broken = Array(Self.body.dropLast(30))
    let driver = try await openLong(broken)
    await driver.typeSettled("v")
    #expect(driver.shows("第 20000 行") && driver.shows("JSON 没有结束"), "\(driver.grid.text)")
    #expect(driver.shows("data: ["))
    await driver.typeSettled("v")
    #expect(driver.shows("^ 第 20000 行") && driver.shows("第19998行"), "\(driver.grid.text)")
    await driver.typeSettled("g")
    #expect(driver.shows(#"{"号":0,"#))
  }
}

extension AnswerFileServices {
  /// The file of an answer that is in memory after all.
  fileprivate static func over(
    _ body: [UInt8], _ outlined: @escaping @Sendable () -> Void
  ) -> AnswerFileServices {
    AnswerFileServices(
      read: { _, offset, length in
        String(decoding: body.dropFirst(offset).prefix(length), as: UTF8.self)
      },
      search: { _, text in
        Span.matches(of: text, in: String(decoding: body, as: UTF8.self)).map(\.lowerBound)
      },
      outline: { _ throws(ServiceFault) in
        outlined()
        do { return try JSONOutline(JSONSource(body)) } catch { throw .gone }
      },
      ask: { query, outline throws(ServiceFault) in
        var answers: [String] = []
        do {
          try query.answer(outline) { answer in
            guard case .value(let json) = answer else {
              throw ServiceFault(.failed, summary: "太多", advice: "请收紧条件")
            }
            answers.append(json.compactText)
          }
        } catch {
          throw error as? ServiceFault ?? .gone
        }
        return AnswerPart(start: Array("[\(answers.joined(separator: ","))]".utf8))
      })
  }
}
