import Calls
import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// 在线测试 by itself.
@Suite struct TestAreaTests {
  private func test(
    of specification: CallSpecification = SampleCity.specification, pane: TestPane = .form,
    columns: Int = 80, rows: Int = 24, fetch: FetchPhase? = nil,
    _ invoke: @escaping @Sendable (InvokeRequest) async throws(ServiceFault) -> InvokeExchange = {
      _ in
      InvokeExchange(
        status: 200, headers: [], body: Array(SampleCity.answer.utf8), milliseconds: 12)
    }
  ) async -> AreaDriver<TestArea> {
    let notices = Notices(
      facts: PlatformFacts(), sharing: ShareServices(link: { _ in "" }, qrCode: { _ in nil }))
    let area = TestArea(
      tasks: AnswerTasks(
        invoke: invoke, files: .none, history: SampleBench().services.history,
        measure: DisplayWidth()),
      notices: notices, measure: DisplayWidth(), glyphs: .unicode)
    let mine = SampleCity().entries.first { $0.id == SampleCity.mine }
    return await drive(area, told: .begin, columns, rows) { shared in
      shared.place = .test(pane)
      shared.subject = mine.map { EntrySummary($0) }
      shared.opened = mine
      shared.specification = specification
      shared.fetch = fetch
    }
  }

  @Test func aRequestIsSentAndItsAnswerShown() async {
    let driver = await test()
    driver.type("津FM1001")
    driver.press(.enter)
    await driver.settle()
    #expect(driver.state.message?.tone == .success)
    #expect(driver.state.state.test?.focus == .answer && driver.grid.text.contains("HTTP 200"))
    driver.press(.escape)
    #expect(driver.state.state.test?.focus == .form)
    #expect(driver.state.performed == [.fetch(.forget(SampleCity.mine))])
  }

  @Test func whatIsWrongIsSaidAndNotSent() async {
    let calls = Mutex(0)
    let driver = await test { _ throws(ServiceFault) in
      calls.withLock { $0 += 1 }
      throw ServiceFault(.failed, summary: "", advice: "")
    }
    driver.press(.tab, .control("u"), .enter)
    await driver.settle()
    #expect(driver.state.message?.text == TestText.checkForm)
    #expect(calls.withLock { $0 } == 0)
  }

  /// Ctrl-C stops the call and leaves the program alone.
  @Test(arguments: [Key.escape, .control("c")])
  func aCallIsStopped(key: Key) async {
    let driver = await test { _ throws(ServiceFault) in
      while !Task.isCancelled { await Task.yield() }
      throw ServiceFault(.failed, summary: "", advice: "")
    }
    driver.press(.enter)
    #expect(driver.state.state.test?.isSending == true)
    driver.press(key)
    #expect(driver.state.state.test?.isSending == false)
    #expect(driver.state.message?.text == "已取消调用")
  }

  @Test func whileAllPagesComeNothingIsSent() async {
    let driver = await test(fetch: .running(nil))
    driver.press(.enter)
    await driver.settle()
    #expect(driver.state.message?.text == FetchText.busy)
    #expect(driver.grid.text.contains(FetchText.starting))
  }

  @Test func anInterfaceOfItsOwnIsNobodysAccount() async {
    var own = SampleCity.specification
    own.style = CallSpecification.addressStyle
    let driver = await test(of: own)
    let asks = driver.state.asked.contains { if case .askStanding = $0 { true } else { false } }
    #expect(!asks && driver.state.state.test?.isOurs == false)
  }

  /// The address that is shown, and the code that is copied, are what is sent.
  @Test func whatIsKnownByItsAddressIsShownAsItIsSent() async throws {
    let url = try ForeignURL("https://a.example/ok?type=A&page=1&size=20")
    let driver = await test(of: url.interface.specification, columns: 110)
    #expect(driver.grid.text.contains("GET https://a.example/ok?type=A&page=1&size=10"))
    #expect(!driver.grid.text.contains("令牌"))
    let test = try #require(driver.state.state.test)
    let subject = try #require(driver.state.shared.subject)
    let sharing = ShareServices(
      link: { _ in "" }, qrCode: { _ in nil }, reach: "样例城市",
      commandOptions: ["--platform", "甲 市"])
    let menu = try #require(test.copyMenu(.answer, of: subject, page: nil, by: sharing))
    let texts = menu.choices.compactMap { choice in
      if case .copyText(let text) = choice.intent { text } else { nil as String? }
    }
    #expect(texts.contains("https://a.example/ok?type=A"))
    #expect(texts.contains { $0.hasPrefix("curl") && $0.contains("'type=A&page=1&size=10'") })
    #expect(
      texts.contains { $0.hasPrefix("tjdata invoke") && $0.hasSuffix(" --platform '甲 市'") })
    for word in ["TOKEN", "样例城市", "pageNum"] {
      #expect(!texts.contains { $0.contains(word) }, "\(word)")
    }
  }

  /// Whichever names its pages go by; behind a cursor only the page before knows the next.
  @Test(arguments: [
    ("ok?type=A&page=1&size=20", ["type", "page", "pageNum"]),
    ("ok?page=1&size=20", ["page", "pageNum"]), ("ok?q=a&pn=1", ["q", "pageNum"]),
    ("ok?q=a&offset=0&limit=5", ["q", "page", "pageNum"]),
    ("ok?q=a&cursor=x&limit=5", ["q", "cursor", "page"]),
    ("ok?type=A", ["type"]),
  ])
  func aPageIsAskedForAsFarAsItsAddressTakesOne(address: String, fields: [String]) async throws {
    let own = try ForeignURL("https://a.example/\(address)").interface.specification
    let driver = await test(of: own, columns: 110)
    let test = try #require(driver.state.state.test)
    #expect(test.form.fields.map(\.id) == fields)
    guard fields.contains("pageNum") else { return }
    var second = test
    second.form.setText("2", of: "pageNum")
    #expect(second.query != test.query && second.faults.isEmpty)
    second.form.setText("0", of: "pageNum")
    #expect(!second.faults.isEmpty)
  }

  /// Whether a token goes with it is said before it is sent.
  @Test func whatBecomesOfItsTokenIsShown() async throws {
    var own = try ForeignURL("https://a.example/ok?ak=geheim").interface.specification
    let without = await test(of: own, columns: 110)
    #expect(without.grid.text.contains("没有为这台主机给出令牌，调用不带令牌"))
    #expect(!without.grid.text.contains("ak="))
    own.call?.maskedToken = "fedc****3210"
    let with = await test(of: own, columns: 110)
    #expect(with.grid.text.contains("GET https://a.example/ok?ak=fedc****3210"))
    #expect(with.grid.text.contains("令牌 fedc****3210") && !with.grid.text.contains("不带令牌"))
  }

  @Test func aLineOverTheAnswerTakesKeysAndPastes() async {
    let driver = await test(pane: .answer)
    driver.press(.enter)
    await driver.settle()
    driver.type("/")
    #expect(driver.state.isTyping)
    driver.send(.paste("津FM"))
    await driver.settle()
    #expect(driver.state.state.test?.search.hits.isEmpty == false)
    driver.press(.enter)
    #expect(!driver.state.isTyping && driver.state.state.test?.line == nil)
  }

  @Test func whatIsFetchedWholeIsSaidToTheFetches() async {
    let driver = await test()
    let request = InvokeRequest(id: SampleCity.mine, calling: SampleCity.specification)
    let wish = FetchWish(
      request: request, typedSize: 10, rows: 35, isOurs: true, hasPages: true)
    var state = driver.state.state
    var frame = FrameRequests(driver.state.shared)
    let area = TestArea(
      tasks: AnswerTasks(
        invoke: { _ throws(ServiceFault) in throw ServiceFault(.failed, summary: "", advice: "") },
        files: .none, history: SampleBench().services.history,
        measure: DisplayWidth()),
      notices: Notices(
        facts: PlatformFacts(), sharing: ShareServices(link: { _ in "" }, qrCode: { _ in nil })),
      measure: DisplayWidth(), glyphs: .unicode)
    _ = area.perform(.fetch, &state, &frame)
    guard case .perform(let intent)? = frame.all.last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(intent == .fetch(.find(wish)))
  }
}
