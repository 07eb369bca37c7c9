import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// 数据应用 and 应用提交 (manual 2.4, 2.5).
@Suite struct ApplicationTests {
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func theListOfApplications(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("4")
    expectGrid(driver.grid, "applications-\(columns)x\(rows)")
    await driver.pressSettled(.enter)
    expectGrid(driver.grid, "application-\(columns)x\(rows)")
  }

  @Test func typesAreTabs() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("4]")
    #expect(driver.shows("找商场") && !driver.shows("矿山安全年报"))
    await driver.typeSettled("]]]")
    #expect(driver.shows("矿山安全年报") && !driver.shows("找商场"))
    await driver.typeSettled("]")
    #expect(driver.shows("审核未通过") && driver.shows("待审核"))
  }

  @Test func linkedDataLeadsToItsEntry() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("4")
    await driver.pressSettled(.enter, .enter)
    #expect(driver.state.section == .interfaces)
    #expect(driver.state.browse.results.selected?.id == SampleCity.mine)
  }

  /// And leads on to what it was wanted for, also behind a captcha.
  @Test(arguments: [(80, 24), (120, 40)])
  func withoutALoginTheLoginComesFirst(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("4a")
    #expect(driver.state.layers.forms.last?.name == "login")
    #expect(driver.shows("提交应用请先登录；还没有账号，按 Ctrl-N 注册"))
    driver.type("candy")
    driver.press(.tab)
    for _ in 0..<4 {
      driver.type("x")
      await driver.pressSettled(.control("s"))
    }
    #expect(driver.state.form?.form[FormPage.captchaField] != nil)
    driver.type("6945")
    driver.press(.backTab, .control("u"))
    driver.type("candy2019")
    await driver.pressSettled(.control("s"))
    #expect(driver.state.accountName == "candy" && driver.state.form == nil)
    #expect(driver.shows("微信小程序"))
    await driver.typeSettled("3")
    #expect(driver.state.form?.title == "应用提交：网站")
  }

  @Test(arguments: zip(["1", "2", "3", "4"], ApplicationType.allCases))
  func eachTypeHasTheManualsFields(key: String, type: ApplicationType) async throws {
    let driver = try await signedIn(120, 40)
    await driver.typeSettled("4a" + key)
    let page = try #require(driver.state.layers.forms.last)
    let start = ["开发者类型", "开发者名称", "应用名称", "应用描述", "所属主题", "Logo图片", "应用图片"]
    let own =
      switch type {
      case .mobile: ["应用类型", "Android二维码", "iOS二维码"]
      case .miniProgram: ["小程序二维码"]
      case .website: ["网站地址"]
      case .report: ["报告地址"]
      }
    #expect(page.form.fields.map(\.label) == start + own + ["关联数据", "验证码"])
  }

  @Test func aMobileAppsFormAsTheManualHasIt() async throws {
    let driver = try await signedIn(120, 40)
    await driver.typeSettled("4a1")
    expectGrid(driver.grid, "application-form-120x40")
  }

  @Test func theStarGoesWithTheSystem() async throws {
    let driver = try await signedIn(120, 40)
    await driver.typeSettled("4a1")
    #expect(driver.shows("*Android二维码") && !driver.shows("*iOS二维码"))
    driver.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab, .right, .right)
    #expect(!driver.shows("*Android二维码") && driver.shows("*iOS二维码"))
    driver.press(.right)
    #expect(driver.shows("*Android二维码") && driver.shows("*iOS二维码"))
  }

  @Test func whatIsSubmittedIsListedAsWaiting() async throws {
    let sent = Mutex<(ApplicationDraft, [ApplicationImage: String])?>(nil)
    let driver = try await signedIn(100, 40) { services in
      services.applications.submit = { draft, images, _ in
        sent.withLock { $0 = (draft, images) }
        return SampleApplications.summary("9", draft.type, draft.name, .pending)
      }
    }
    await driver.typeSettled("4a3")
    await fill(driver)
    await driver.pressSettled(.control("s"))
    let (draft, images) = try #require(sent.withLock { $0 })
    #expect(draft.name == "商场地图" && draft.link == "https://a.cn/x" && draft.faults.isEmpty)
    #expect(images == [.logo: "/l.png", .picture: "/p.png"])
    #expect(driver.state.applications.tab == .own && driver.shows("审核通过后在【数据应用】展示"))
  }

  @Test func aPictureIsChosenFromTheFoldersList() async throws {
    let driver = try await signedIn(100, 30)
    await driver.typeSettled("4a3")
    await driver.pressSettled(.tab, .tab, .tab, .tab, .tab, .enter)
    expectGrid(driver.grid, "file-chooser-100x30")
    await driver.typeSettled("big")
    await driver.pressSettled(.enter)
    #expect(driver.state.overlay != nil && driver.state.layers.forms.last?.form["logo"]?.text == "")
    await driver.pressSettled(.control("u"))
    await driver.typeSettled("logo")
    await driver.pressSettled(.enter)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.layers.forms.last?.form["logo"]?.text == "/home/candy/图片/logo.png")
    await driver.pressSettled(.control("f"), .escape)
    #expect(driver.state.overlay == nil && driver.state.layers.forms.last?.form["logo"]?.text != "")
  }

  @Test func foldersAreEnteredAndLeft() async throws {
    let asked = Mutex<[String]>([])
    let driver = try await signedIn(100, 30) { services in
      services.forms.folder = { path in
        asked.withLock { $0.append(path) }
        return SampleCity.pictures
      }
    }
    await driver.typeSettled("4a3")
    await driver.pressSettled(.tab, .tab, .tab, .tab, .tab, .enter, .backspace, .enter)
    await driver.typeSettled("截图")
    await driver.pressSettled(.enter)
    #expect(asked.withLock { $0 } == ["", "/home/candy", "/home/candy", "/home/candy/图片/截图"])
  }

  @Test func aRefusedPictureHasItsMessageAndNothingIsLost() async throws {
    let driver = try await signedIn(100, 40) { services in
      services.applications.submit = { _, _, _ throws(ServiceFault) in
        throw ServiceFault(
          .refused, summary: "图片不能使用", advice: "", fields: ["logo": "图片尺寸应小于1M"])
      }
    }
    await driver.typeSettled("4a3")
    await fill(driver)
    await driver.pressSettled(.control("s"))
    #expect(driver.state.layers.forms.last?.form["logo"]?.error == "图片尺寸应小于1M")
    #expect(driver.state.layers.forms.last?.form["name"]?.text == "商场地图")
    await driver.pressSettled(.control("o"))
    #expect(driver.state.layers.forms.last?.form["logo"]?.picture != nil)
  }

  /// What is wrong with a file is said when its field is left, and no more once it is another file;
  /// that of a draft may be gone when it comes back.
  @Test(arguments: [(80, 24), (120, 40)])
  func aFileThatIsNoPictureIsToldWhenItsFieldIsLeft(columns: Int, rows: Int) async throws {
    let driver = try await signedIn(columns, rows) { services in
      services.applications.look = { paths throws(ServiceFault) in
        guard paths[.logo] == "/tmp/好.png" else {
          throw ServiceFault(
            .refused, summary: "图片不能使用", advice: "",
            fields: paths.mapValues { "没有文件 \($0)" }.reduce(into: [:]) {
              $0[$1.key.rawValue] = $1.value
            })
        }
        return [:]
      }
      services.forms = DraftShelf().services
    }
    await driver.typeSettled("4a3")
    await driver.pressSettled(.tab, .tab, .tab, .tab, .tab)
    #expect(driver.state.form?.form.focused?.id == "logo")
    await driver.typeSettled("/tmp/无.png")
    #expect(!driver.shows("没有文件"))
    await driver.pressSettled(.tab)
    #expect(driver.shows("没有文件 /tmp/无.png"))
    await driver.pressSettled(.backTab, .control("u"))
    await driver.typeSettled("/tmp/好.png")
    await driver.pressSettled(.tab)
    #expect(driver.state.form?.form["logo"]?.error == nil && !driver.shows("没有文件"))
    await driver.pressSettled(.backTab, .control("u"))
    await driver.typeSettled("/tmp/无.png")
    await driver.pressSettled(.escape, .character("y"))
    await driver.typeSettled("a3")
    #expect(driver.shows("上次的草稿") && driver.shows("没有文件 /tmp/无.png"))
  }

  private func signedIn(
    _ columns: Int, _ rows: Int, _ change: (inout BrowserServices) -> Void = { _ in }
  ) async throws -> BrowserDriver {
    var services = SampleCity().services
    services.account.login.kept = { "candy" }
    change(&services)
    return try await openBrowser(columns, rows, services: services)
  }

  /// Types what a 网站 needs, field by field.
  private func fill(_ driver: BrowserDriver) async {
    await driver.pressSettled(.right, .tab, .tab)
    await driver.typeSettled("商场地图")
    await driver.pressSettled(.tab)
    await driver.typeSettled("描述")
    await driver.pressSettled(.tab, .right, .tab)
    await driver.typeSettled("/l.png")
    await driver.pressSettled(.tab)
    await driver.typeSettled("/p.png")
    await driver.pressSettled(.tab)
    await driver.typeSettled("https://a.cn/x")
    await driver.pressSettled(.tab, .tab)
    await driver.typeSettled("6945")
  }
}
