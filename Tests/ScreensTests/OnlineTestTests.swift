import Calls
import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct OnlineTestTests {
  /// What the account had before a call may be answered after it.
  @Test func whatIsLeftIsWhatTheLastAnswerSaid() async throws {
    let isSlow = Mutex(false)
    let (gate, opening) = AsyncStream<Void>.makeStream()
    var services = SampleCity().services
    let developer = services.platform.developer
    services.platform.developer = { () throws(ServiceFault) in
      let standing = try await developer()
      if isSlow.withLock({ $0 }) { for await _ in gate {} }
      return standing
    }
    services.platform.invoke = { _ in
      InvokeExchange(
        status: 200,
        headers: [
          .init(name: "RateLimit-Limit", value: "20"),
          .init(name: "RateLimit-Remaining", value: "12"),
        ], body: Array(SampleCity.answer.utf8), milliseconds: 1)
    }
    let driver = try await openBrowser(100, 30, services: services)
    await driver.typeSettled("3")
    isSlow.withLock { $0 = true }
    driver.press(.character("t"))
    while !driver.shows("按 Enter 或 Ctrl-S 发送请求") {
      await Task.yield()
      driver.takeAnswers()
    }
    driver.press(.enter)
    while !driver.shows("12/20") {
      await Task.yield()
      driver.takeAnswers()
    }
    opening.finish()
    await driver.settle()
    #expect(driver.shows("今日剩余 12/20 次") && !driver.shows("20/20"))
  }

  /// What stands beside 基本信息 and what the form offers values from is one preview, asked for once.
  @Test(
    arguments: [(200, 60), (120, 40), (80, 24)], [[Key.character("t")], [.enter, .character("t")]])
  func thePreviewIsAskedForOnce(size: (Int, Int), keys: [Key]) async throws {
    let asked = Mutex(0)
    var services = SampleCity().services
    let fetch = services.parts.preview.fetch
    services.parts.preview.fetch = { id throws(ServiceFault) in
      asked.withLock { $0 += 1 }
      return try await fetch(id)
    }
    let driver = try await openBrowser(size.0, size.1, services: services)
    await driver.typeSettled("3")
    for key in keys { await driver.pressSettled(key) }
    #expect(driver.state.test?.offered.isEmpty == false)
    #expect(asked.withLock { $0 } == 1)
    await driver.typeSettled("[[[[")
    #expect(asked.withLock { $0 } == 1)
  }

  private func openTest(
    _ columns: Int, _ rows: Int, city: SampleCity = SampleCity(), answer: String? = nil
  ) async throws -> BrowserDriver {
    var services = city.services
    if let answer {
      services.platform.invoke = { _ in
        InvokeExchange(status: 200, headers: [], body: Array(answer.utf8), milliseconds: 1)
      }
    }
    let driver = try await openBrowser(columns, rows, city: city, services: services)
    await driver.typeSettled("3t")
    return driver
  }

  /// Before a call below the form, after it where the answer would be.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func thatThereIsNoTokenIsSaidOnce(columns: Int, rows: Int) async throws {
    let none = ServiceFault(.refused, summary: "没有令牌，平台不会接受调用", advice: "请登录并注册开发者")
    var services = SampleCity().services
    services.platform.developer = { () throws(ServiceFault) in throw none }
    services.platform.invoke = { _ throws(ServiceFault) in throw none }
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3t")
    #expect(driver.grid.text.split(separator: "没有令牌").count <= 2)
    await driver.pressSettled(.enter)
    #expect(driver.grid.text.split(separator: "没有令牌").count == 2, "\(driver.grid.text)")
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theAnswerAsATable(columns: Int, rows: Int) async throws {
    let driver = try await openTest(columns, rows)
    await driver.pressSettled(.enter)
    #expect(driver.state.place == .test(.answer))
    #expect(driver.state.standing?.quota.remaining == 19)
    expectGrid(driver.grid, "answer-\(columns)x\(rows)")
  }

  @Test func theAnswerInItsOtherViews() async throws {
    let driver = try await openTest(80, 24)
    await driver.pressSettled(.enter)
    for name in ["tree", "raw", "headers"] {
      await driver.typeSettled("v")
      expectGrid(driver.grid, "answer-\(name)-80x24")
    }
  }

  @Test func theFormIsSentAsTheManualsAddressHasIt() async throws {
    let city = SampleCity()
    let driver = try await openTest(120, 40, city: city)
    driver.type("津FM1001")
    await driver.pressSettled(.tab, .control("u"))
    driver.type("50")
    #expect(driver.shows("page=50"))
    #expect(driver.shows("authToken=44b3****95d0"))
    await driver.pressSettled(.control("s"))
    #expect(city.log.all.contains(#"invoke 1 50 ["津FM1001"]"#))
  }

  @Test func aWrongPageSizeIsNeverSent() async throws {
    let city = SampleCity()
    let driver = try await openTest(80, 24, city: city)
    await driver.pressSettled(.tab, .control("u"))
    driver.type("5001")
    await driver.pressSettled(.enter)
    #expect(driver.shows("应为 1 至 5000 的整数"))
    #expect(!city.log.all.contains { $0.hasPrefix("invoke") })
  }

  @Test(arguments: [
    (#"{"code":500,"msg":"令牌不合法【失效或被禁用】"}"#, "平台拒绝（500）：令牌不合法【失效或被禁用】"),
    (#"{"code": 200, "msg": "调用成功", "data": []}}"#, "结果不是合法的 JSON：第 1 行第 49 字节起有误"),
    ("<html><body>502</body></html>", "返回的是网页而不是数据"),
    ("", "返回的结果是空的"),
    (#"{"code":200,"msg":"调用成功","data":[]}"#, "调用成功，但没有数据"),
  ])
  func everyAnswerSaysWhatItIs(body: String, text: String) async throws {
    let driver = try await openTest(120, 40, answer: body)
    await driver.pressSettled(.enter)
    #expect(driver.shows(text), "\(driver.grid.text)")
  }

  @Test func aCallCanBeCancelled() async throws {
    var services = SampleCity().services
    services.platform.invoke = { _ throws(ServiceFault) in
      try? await Task.sleep(for: .seconds(3600))
      throw ServiceFault(.failed, summary: "取消", advice: "")
    }
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3t")
    driver.press(.enter)
    #expect(driver.state.test?.isSending == true)
    driver.press(.escape)
    #expect(driver.state.test?.isSending == false)
    #expect(driver.shows("已取消调用"))
    await driver.settle()
  }

  @Test func hostileAnswersAreShownHarmless() async throws {
    let body = "{\"code\":200,\"msg\":\"ok\",\"data\":[{\"a\":\"x\\u001b[31m\\u202eb\\r\"}]}"
    let driver = try await openTest(120, 40, answer: body)
    await driver.pressSettled(.enter)
    for view in AnswerView.allCases {
      let scalars = driver.grid.text.unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E }, "\(view)")
      await driver.typeSettled("v")
    }
  }
}
