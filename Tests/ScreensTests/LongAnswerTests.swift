import Catalog
import GridSupport
import PortalAPI
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

  private func openLong() async throws -> BrowserDriver {
    var services = SampleCity().services
    services.platform.invoke = { _ in
      var exchange = InvokeExchange(
        status: 200, headers: [], body: Array(Self.body.prefix(100_000)), milliseconds: 900)
      exchange.file = SpilledAnswer(path: "/nowhere/answer", size: Self.body.count)
      return exchange
    }
    services.workbench.files = AnswerFileServices(
      read: { _, offset, length in
        String(decoding: Self.body.dropFirst(offset).prefix(length), as: UTF8.self)
      },
      search: { _, text in
        Span.matches(of: text, in: String(decoding: Self.body, as: UTF8.self)).map(\.lowerBound)
      })
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.enter)
    return driver
  }

  @Test func itsFirstRowsAreATable() async throws {
    let driver = try await openLong()
    #expect(driver.state.detail?.test?.view == .table)
    let count = try #require(driver.state.detail?.test?.answer?.cells?.count)
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
    while driver.state.detail?.test?.answer?.window?.offset == 0, presses < 1000 {
      await driver.pressSettled(.pageDown)
      presses += 1
    }
    #expect(driver.state.detail?.test?.answer?.window?.offset == AnswerWindow.length)
    await driver.pressSettled(.up)
    #expect(driver.state.detail?.test?.answer?.window?.offset == 0)
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
}
