import Catalog
import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite("登录/注册, 用户中心 and 开发者中心, typed")
struct AccountTests {
  private static func open(
    _ columns: Int = 120, _ rows: Int = 40, _ accounts: SampleAccounts = SampleAccounts()
  ) async throws -> BrowserDriver {
    var services = SampleCity().services
    services.account = accounts.services
    return try await openBrowser(columns, rows, services: services)
  }

  private static func type(_ driver: BrowserDriver, _ texts: String...) async {
    for (index, text) in texts.enumerated() {
      if index > 0 { await driver.pressSettled(.tab) }
      await driver.typeSettled(text)
    }
  }

  /// Registering is a key away wherever it means nothing else: as an account for nobody, as a
  /// developer for who has one.
  @Test(arguments: [(120, 40), (80, 24)])
  func registeringIsAKeyAwayEverywhere(columns: Int, rows: Int) async throws {
    for section in "1234567" {
      let driver = try await openBrowser(columns, rows)
      await driver.typeSettled("\(section)N")
      #expect(driver.state.form?.name == "register.basics", "\(section)")
      var city = SampleCity().services
      city.account = SampleAccounts(name: "candy").services
      let named = try await openBrowser(columns, rows, services: city)
      await named.typeSettled("\(section)N")
      #expect(named.state.form?.name == "developer", "\(section)")
    }
    // In a list that was searched it goes to the hit before.
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3/条目")
    await driver.pressSettled(.down, .down)
    await driver.typeSettled("N")
    #expect(driver.state.form == nil && driver.state.browse.results.list.cursor == 0)
  }

  /// From 在线测试 without a token, the way to one is named and leads there.
  @Test func onlineTestLeadsToRegisteringADeveloper() async throws {
    var services = SampleCity().services
    services.account = SampleAccounts(name: "candy").services
    services.platform.developer = { () throws(ServiceFault) in
      throw ServiceFault(.refused, summary: "当前账号还不是开发者", advice: "")
    }
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3t")
    #expect(driver.shows("按 Esc，再按 N 注册开发者"))
    await driver.pressSettled(.escape)
    await driver.typeSettled("N")
    #expect(driver.state.form?.name == "developer")
  }

  /// Where developers are registered elsewhere, the key is none; where calls need no token, its
  /// lack is no fault.
  @Test func onlineTestWithoutATokenElsewhere() async throws {
    for (capabilities, says) in [
      ([.invoke, .specification, .fields], true),
      ([.invoke, .specification, .fields, .openCalls], false),
    ] as [(Capabilities, Bool)] {
      var services = SampleCity().services
      services.facts.capabilities = capabilities
      services.platform.developer = { () throws(ServiceFault) in
        throw ServiceFault(.refused, summary: "没有令牌，平台不会接受调用", advice: "")
      }
      let driver = try await openBrowser(80, 24, services: services)
      await driver.typeSettled("3t")
      #expect(driver.shows("分页大小") && driver.shows("没有令牌") == says)
      #expect(!driver.shows("再按 N"))
    }
  }

  @Test func loggingInPutsTheAccountOnTheFirstLine() async throws {
    let driver = try await Self.open()
    await driver.typeSettled("L")
    #expect(driver.shows("请输入用户账号或手机号码") && driver.shows("candy2019"))
    await Self.type(driver, "candy", "wrong1")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("账号或密码不正确"))
    #expect(!driver.shows("wrong1"))
    await driver.pressSettled(.backTab, .tab, .control("u"))
    await driver.typeSettled("candy2019")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("欢迎，candy；按 7 看") && driver.state.accountName == "candy")
    await driver.typeSettled("L")
    await driver.pressSettled(.enter)
    #expect(driver.state.accountName == "candy")
    await driver.typeSettled("Ly")
    #expect(driver.shows("已退出登录") && driver.state.accountName == nil)
    // Nobody is led to where one is.
    await driver.typeSettled("7L")
    await Self.type(driver, "candy", "candy2019")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("欢迎，candy") && !driver.shows("按 7"))
  }

  @Test func afterThreeFailuresTheFormComesBackWithACaptcha() async throws {
    let accounts = SampleAccounts()
    accounts.state.withLock { $0.failures = 3 }
    let driver = try await Self.open(120, 40, accounts)
    await driver.typeSettled("L")
    await Self.type(driver, "candy", "candy2019")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("验证码") && driver.shows("登录失败次数较多"))
    #expect(driver.shows("candy") && driver.state.layers.forms.count == 1)
    await driver.typeSettled("1111")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("验证码不正确，请重新输入"))
    await driver.typeSettled("6945")
    await driver.pressSettled(.control("s"))
    #expect(driver.state.accountName == "candy")
  }

  @Test func theKeptLoginIsThereAtTheStart() async throws {
    let driver = try await Self.open(120, 40, SampleAccounts(name: "candy"))
    #expect(driver.state.accountName == "candy")
    await driver.typeSettled("7")
    #expect(driver.shows("您还没有注册开发者"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func registrationHasThreeSteps(columns: Int, rows: Int) async throws {
    let driver = try await Self.open(columns, rows)
    await driver.typeSettled("N")
    if columns == 120 {
      #expect(driver.shows("注册须知一") && driver.shows("当前时间为：2019-03-04 16:56:05"))
      #expect(driver.shows("请输入以字母开头的4-30位字母、数字或下划线的组合"))
    }
    expectGrid(driver.grid, "register-\(columns)x\(rows)")
    await Self.type(driver, "newcomer", "secret1", "secret1", "13800000001")
    await driver.pressSettled(.control("g"))
    #expect(driver.shows("123456"))
    #expect(driver.shows("60 秒后可再次获取"))
    await Self.type(driver, "", "123456")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("请输入您的真实姓名") && driver.shows("身份证"))
    await Self.type(driver, "张三", "110105194912310021")
    await driver.pressSettled(.tab, .character(" "), .control("s"))
    #expect(driver.shows("身份证号码不正确，请核对"))
    await driver.pressSettled(.backspace)
    #expect(driver.state.layers.forms.last?.form.focused?.id == "idNumber")
    await driver.pressSettled(.control("u"))
    await driver.typeSettled("11010519491231002X")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("注册成功") && driver.shows("newcomer") && driver.shows("张*"))
    await driver.pressSettled(.enter)
    #expect(driver.state.layers.forms.last?.name == "login")
    #expect(driver.state.layers.forms.last?.form["login"]?.text == "newcomer")
  }

  /// Leaving the form and coming back spares nobody the wait, nor makes it longer.
  @Test func theWaitForAnotherCodeGoesOnWhileTheFormIsClosed() async throws {
    let clock = Mutex(1000)
    var services = SampleCity().services
    services.account = SampleAccounts().services
    services.account.registration.seconds = { clock.withLock { $0 } }
    let driver = try await openBrowser(120, 40, services: services)
    await driver.typeSettled("N")
    await Self.type(driver, "newcomer", "secret1", "secret1", "13800000001")
    await driver.pressSettled(.control("g"))
    #expect(driver.shows("60 秒后可再次获取"))
    await driver.pressSettled(.escape, .character("y"))
    #expect(driver.state.layers.forms.isEmpty)
    clock.withLock { $0 += 25 }
    await driver.typeSettled("N")
    #expect(driver.shows("35 秒后可再次获取"))
    await driver.pressSettled(.control("g"))
    #expect(driver.shows("35 秒后可再次获取"))
    await driver.pressSettled(.escape, .character("y"))
    clock.withLock { $0 += 35 }
    await driver.typeSettled("N")
    #expect(driver.state.layers.forms.last?.name == "register.basics")
    #expect(!driver.shows("秒后可再次获取"))
  }

  /// Whatever else is said meanwhile, until it was used.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theCodeStaysUntilItIsUsed(columns: Int, rows: Int) async throws {
    let driver = try await Self.open(columns, rows)
    await driver.typeSettled("N")
    await Self.type(driver, "newcomer", "secret1", "secret1", "13800000001")
    await driver.pressSettled(.control("g"))
    // Notes give way to the code, and no field does.
    #expect(driver.shows("*用户账号") && driver.shows("*短信验证码"), "\(driver.grid.text)")
    await Self.type(driver, "", "1")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("请先改正标出的各项") && driver.shows("123456"))
    await driver.pressSettled(.escape, .character("y"), .character("N"))
    #expect(driver.shows("60 秒后可再次获取") && driver.shows("123456"))
    await Self.type(
      driver, "newcomer", "secret1", "secret1", "13800000001", "123456")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("请输入您的真实姓名") && !driver.shows("123456"))
    await driver.pressSettled(.control("b"))
    #expect(!driver.shows("短信 【"))
  }

  @Test func whatIsTakenIsSaidAtItsField() async throws {
    let driver = try await Self.open()
    await driver.typeSettled("N")
    await Self.type(driver, "candy", "secret1", "secret1", "13800000001", "123456")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("该用户账号已被注册"))
    #expect(driver.state.layers.forms.last?.form["mobile"]?.text == "13800000001")
  }

  /// However many messages stand at the fields, 注册须知 and 当前时间 are read at 80×24.
  @Test(arguments: [(80, 24), (60, 20)])
  func theClockStaysInSight(columns: Int, rows: Int) async throws {
    let driver = try await Self.open(columns, rows, SampleAccounts())
    await driver.typeSettled("N")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("此项必填"))
    #expect(driver.shows("当前时间为：2019-03-04 16:56:05"))
    if columns == 80 { #expect(driver.shows("注册须知二")) }
  }

  @Test func outsideTheHoursItSaysSo() async throws {
    let accounts = SampleAccounts()
    accounts.state.withLock { $0.isOpen = false }
    let driver = try await Self.open(120, 40, accounts)
    await driver.typeSettled("N")
    #expect(driver.shows("现在无法注册认证"))
  }

  /// A line of two rows, which stays as long as the form does, covers nothing of it.
  @Test func closedHoursLeaveTheFormItsBorder() async throws {
    var services = SampleCity().services
    services.account = SampleAccounts().services
    services.account.registration.status = {
      RegistrationStatusBody(now: SampleAccounts.now + 6 * 3600, isOpen: false)
    }
    let driver = try await openBrowser(60, 20, services: services)
    await driver.typeSettled("N")
    expectGrid(driver.grid, "register-closed-60x20")
    // A click is meant for what is painted.
    let row = try #require(
      (0..<20).first { driver.grid.text(row: $0).contains("*手机号码") })
    driver.send(.mouse(MouseEvent(kind: .press, point: Point(column: 20, row: row))))
    #expect(driver.state.form?.form.focused?.id == "mobile")
  }

  /// Whatever else is said meanwhile, and with a draft that came back.
  @Test(arguments: [(120, 40), (80, 24)])
  func closedHoursStayInSight(columns: Int, rows: Int) async throws {
    let shelf = DraftShelf()
    shelf.keep("register.basics", ["account": "newcomer"])
    var services = SampleCity().services
    services.account = SampleAccounts().services
    services.account.registration.status = {
      RegistrationStatusBody(now: SampleAccounts.now + 6 * 3600, isOpen: false)
    }
    services.forms = shelf.services
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("N")
    #expect(driver.shows("（上次的草稿）") && driver.shows("! 系统注册时间为每日8:00-18:00"))
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("请先改正标出的各项"))
    #expect(driver.shows("当前时间为：2019-03-04 22:56:05，现在无法注册认证"))
  }

  @Test func whoLeftAtTheSecondStepGoesOnThere() async throws {
    let accounts = SampleAccounts()
    let first = try await Self.open(120, 40, accounts)
    await first.typeSettled("N")
    await Self.type(first, "newcomer", "secret1", "secret1", "13800000001", "123456")
    await first.pressSettled(.control("s"))
    #expect(first.shows("请输入您的真实姓名"))
    let second = try await Self.open(120, 40, accounts)
    await second.typeSettled("N")
    #expect(second.shows("请输入您的真实姓名") && second.shows("请继续实名认证"))
    #expect(second.shows("当前时间为：2019-03-04 16:56:05"))
    await second.pressSettled(.control("b"))
    #expect(second.shows("请输入以字母开头的4-30位字母、数字或下划线的组合"))
    #expect(accounts.state.withLock { $0.ticket } == nil)
    #expect(second.state.layers.forms.count == 1)
  }

  @Test func theAgreementCanBeRead() async throws {
    let driver = try await Self.open()
    await driver.typeSettled("N")
    await Self.type(driver, "newcomer", "secret1", "secret1", "13800000001", "123456")
    await driver.pressSettled(.control("s"), .control("o"))
    #expect(driver.shows("天津市统一身份认证平台注册协议") && driver.shows("一、账号"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("请输入您的真实姓名"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aDeveloperSeesTheTokenMaskedAndTheDaysAsBars(columns: Int, rows: Int) async throws {
    let accounts = SampleAccounts(name: "candy")
    accounts.state.withLock { $0.developer = SampleAccounts.details(name: "candy") }
    let driver = try await Self.open(columns, rows, accounts)
    await driver.typeSettled("7")
    expectGrid(driver.grid, "user-\(columns)x\(rows)")
    #expect(!driver.shows(SampleAccounts.token))
    await driver.typeSettled("v")
    if columns == 120 {
      #expect(driver.shows("Token为: \(SampleAccounts.token)"))
      #expect(driver.shows("每日接口调用次数 20 次, 有效期至 2019-06-04 16:56:05请妥善保管您的token"))
    }
    await driver.typeSettled("v")
    #expect(driver.state.areas[AccountArea.self].revealed == nil)
    await driver.typeSettled("y")
    #expect(driver.clipboard == [SampleAccounts.token])
    #expect(!driver.shows(SampleAccounts.token) && driver.shows("Enter 打开"))
    // Inside it there is nothing more to open.
    await driver.typeSettled("l")
    #expect(!driver.shows("Enter 打开"))
    await driver.typeSettled("r")
    #expect(driver.shows("Token已续期"))
    await driver.typeSettled("xy")
    #expect(driver.shows("Token已停用"))
  }

  @Test func registeringAsADeveloper() async throws {
    let driver = try await Self.open(120, 40, SampleAccounts(name: "candy"))
    await driver.typeSettled("7")
    await driver.pressSettled(.enter)
    #expect(driver.shows("开发者申请") && driver.shows("研究领域") && driver.shows("请选择"))
    await Self.type(driver, "张三", "津数", "其它", "天津大学", "计算机", "开放数据", "a@b.cn", "6945")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("你已注册开发者账号, Token为: 44b3****95d0"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theDevelopersCentreLeadsOn(columns: Int, rows: Int) async throws {
    let driver = try await Self.open(columns, rows)
    await driver.typeSettled("5")
    expectGrid(driver.grid, "developers-\(columns)x\(rows)")
    await driver.pressSettled(.down, .enter)
    #expect(driver.state.section == .datasets)
    await driver.typeSettled("5")
    await driver.pressSettled(.down, .enter)
    #expect(driver.state.section == .interfaces)
    await driver.typeSettled("5g")
    await driver.pressSettled(.enter)
    #expect(driver.state.section == .account)
  }

  @Test func aPasswordIsChangedOverTheOldOne() async throws {
    let driver = try await Self.open(120, 40, SampleAccounts(name: "candy"))
    await driver.typeSettled("P")
    await Self.type(driver, "wrong12", "secret1", "secret1")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("原密码不正确"))
    await driver.pressSettled(.control("u"))
    await driver.typeSettled("candy2019")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("密码已修改") && driver.state.layers.forms.isEmpty)
  }
}
