import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing

@testable import Screens

@Suite struct ExchangeTests {
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theSurveyShowsItsResultsAsBars(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("6]")
    expectGrid(driver.grid, "survey-\(columns)x\(rows)")
  }

  /// One key for one thing: tabs are turned by `]`, and no other pane is promised.
  @Test(arguments: [(120, 40), (80, 24)])
  func theHintsSayWhatIsDoneHere(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("6")
    let hints = driver.grid.text(row: rows - 1)
    #expect(hints.hasPrefix(" Enter 填写"), "\(hints)")
    #expect(hints.contains("] 标签") && !hints.contains("窗格"), "\(hints)")
    await driver.pressSettled(.tab)
    #expect(driver.shows("您的性别") && driver.grid.text(row: rows - 1).contains("Enter 填写"))
    await driver.pressSettled(.tab)
    #expect(driver.grid.text(row: rows - 1).contains("Enter 打开"))
    await driver.pressSettled(.backTab, .enter)
    #expect(driver.state.form?.name == "survey")
    await driver.pressSettled(.escape)
    await driver.typeSettled("5")
    #expect(!driver.grid.text(row: rows - 1).contains("窗格"))
  }

  @Test(arguments: [(120, 40), (80, 24)], ["6]", "6]]"])
  func whatFailedComesAgainByR(size: (Int, Int), keys: String) async throws {
    let isAway = Mutex(true)
    var services = SampleCity().services
    let exchange = services.voice.exchange
    let fault = ServiceFault(.offline, summary: "平台无法访问", advice: "请检查网络")
    services.voice.exchange.survey = { () throws(ServiceFault) in
      if isAway.withLock({ $0 }) { throw fault }
      return try await exchange.survey()
    }
    services.voice.exchange.questions = { () throws(ServiceFault) in
      if isAway.withLock({ $0 }) { throw fault }
      return try await exchange.questions()
    }
    let driver = try await openBrowser(size.0, size.1, services: services)
    await driver.typeSettled(keys)
    #expect(driver.shows("✗ 平台无法访问") && driver.shows("请检查网络") && driver.shows("按 R "))
    isAway.withLock { $0 = false }
    await driver.typeSettled("R")
    #expect(driver.shows("您的性别") || driver.shows("平台与数据"))
    #expect(!driver.shows("平台无法访问"))
  }

  @Test func theSurveyIsFilledInAsTheManualPrintsIt() async throws {
    let city = SampleCity()
    let driver = try await openBrowser(120, 40, city: city)
    await driver.typeSettled("6]")
    await driver.pressSettled(.enter)
    expectGrid(driver.grid, "survey-form-120x40")
    driver.type("1")
    driver.press(.tab)
    driver.type("2")
    driver.press(.tab, .right, .tab, .right, .tab)
    driver.type("1")
    driver.press(.tab, .right, .tab)
    driver.type("6945")
    await driver.pressSettled(.enter)
    #expect(city.voice.log.all == ["survey 男 6945"])
    #expect(driver.shows("问卷已提交，感谢您的参与"))
    #expect(driver.shows("已有 11 份答卷"))
  }

  @Test func aSuggestionHasTheManualsFields() async throws {
    let city = SampleCity()
    let driver = try await openBrowser(80, 24, city: city)
    await driver.typeSettled("6")
    #expect(driver.shows("按 Enter 填写"))
    await driver.pressSettled(.enter)
    expectGrid(driver.grid, "suggestion-form-80x24")
    driver.type("公交线路")
    driver.press(.tab, .right, .right, .tab, .right, .tab)
    driver.type("出行研究")
    driver.press(.tab)
    driver.type("6945")
    await driver.pressSettled(.enter)
    #expect(city.voice.log.all.first?.hasPrefix("suggest 公交线路 dataset") == true)
    #expect(city.voice.log.all.first?.hasSuffix("出行研究 6945") == true)
    #expect(driver.shows("建议已提交，感谢您的参与"))
  }

  /// A suggestion made while the platform is away waits in the outbox (no captcha can be had).
  @Test func aSuggestionCanBeMadeOffline() async throws {
    let city = SampleCity()
    city.voice.state.withLock { $0.isAway = true }
    var services = city.services
    services.account = SampleAccounts(name: "candy").services
    services.voice.exchange.captcha = { () throws(ServiceFault) in
      throw ServiceFault(.offline, summary: "平台无法访问", advice: "")
    }
    let driver = try await openBrowser(80, 24, city: city, services: services)
    await driver.typeSettled("6")
    await driver.pressSettled(.enter)
    driver.type("公交线路")
    driver.press(.tab, .right, .tab, .right, .tab)
    driver.type("出行研究")
    driver.press(.tab)
    #expect(driver.shows("不必填写；提交后存入待发送"))
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("已存入待发送"))
    #expect(driver.state.areas[FeedbackArea.self].waiting.count == 1)
  }

  /// Without an account there is nobody to send it for later.
  @Test func withoutAnAccountTheCaptchaIsStillAskedFor() async throws {
    let city = SampleCity()
    var services = city.services
    services.voice.exchange.captcha = { () throws(ServiceFault) in
      throw ServiceFault(.offline, summary: "平台无法访问", advice: "")
    }
    let driver = try await openBrowser(80, 24, city: city, services: services)
    await driver.typeSettled("6")
    await driver.pressSettled(.enter)
    #expect(driver.shows("✗ 平台无法访问"))
    await driver.pressSettled(.control("s"))
    #expect(driver.state.layers.forms.last?.errors["captcha"] == "此项必填")
  }

  @Test func aTopicUnfoldsAllItsQuestions() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("6]]")
    await driver.pressSettled(.enter)
    #expect(driver.shows("▾ 数据集和数据接口有什么不同？"))
    await driver.pressSettled(.enter)
    #expect(driver.shows("▸ 数据集和数据接口有什么不同？"))
  }

  @Test func questionsUnfoldAndFold() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("6]]")
    #expect(driver.shows("▸ 数据集和数据接口有什么不同？"))
    await driver.typeSettled("j")
    await driver.pressSettled(.enter)
    #expect(driver.shows("▾ 数据集和数据接口有什么不同？"))
    #expect(driver.shows("数据集以文件提供，数据接口以服务提供。"))
    expectGrid(driver.grid, "questions-80x24")
    await driver.pressSettled(.enter)
    #expect(!driver.shows("数据集以文件提供"))
    await driver.typeSettled("z")
    #expect(driver.shows("数据集以文件提供") && driver.shows("在用户中心注册开发者"))
  }

  @Test func questionsAreFoundByTextAndByAnswer() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("6]]/")
    driver.type("令牌")
    #expect(driver.shows("怎样获得调用接口的令牌？"))
    #expect(!driver.shows("怎样找到需要的数据？"))
    driver.press(.control("u"))
    driver.type("拼音")
    // Found by its answer, which is therefore shown.
    #expect(driver.shows("▾ 怎样找到需要的数据？"))
    #expect(driver.shows("可以输入中文或拼音"))
    driver.press(.enter)
    await driver.pressSettled(.escape)
    #expect(driver.shows("怎样获得调用接口的令牌？"))
    #expect(driver.state.section == .exchange)
  }

  @Test func whatIsNowhereSaysSo() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("6]]/")
    driver.type("天气预报")
    #expect(driver.shows("没有找到相关的问题"))
  }
}
