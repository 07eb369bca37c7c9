import Calls
import Catalog
import Runtime
import Synchronization
import Terminal
import Testing

@testable import Screens

@Suite struct OwnInterfaceTests {
  @Test func anAddressIsAskedForAndItsEntryShown() async throws {
    let drafts = Mutex<[InterfaceDraft]>([])
    var services = SampleCity().services
    services.ownInterfaces.add = { draft in
      drafts.withLock { $0.append(draft) }
      return .added(
        AddedInterface(id: SampleCity.mine, title: "别处的名单", columns: 4, lostSecret: true))
    }
    let driver = try await openBrowser(100, 30, services: services)
    await driver.typeSettled("3+")
    #expect(driver.shows("添加接口") && driver.shows("TJDATA_TOKEN"))
    #expect(driver.shows("调用一次并添加") && driver.shows("数据行路径"))
    driver.type("ftp://a")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("应以 http:// 或 https:// 开头"))
    await driver.pressSettled(.control("u"))
    driver.type("https://a.example/x")
    await driver.pressSettled(.tab)
    driver.type("别处的名单")
    await driver.pressSettled(.control("s"))
    #expect(
      drafts.withLock { $0 } == [InterfaceDraft(url: "https://a.example/x", title: "别处的名单")])
    #expect(driver.shows("已添加 别处的名单，4 个数据项；网址中的令牌已去掉"))
    #expect(driver.state.section == .interfaces && driver.state.subject?.id == SampleCity.mine)
  }

  /// What is no interface and a table all the same is opened as what it is, and not kept.
  @Test(arguments: [(120, 40), (80, 24)])
  func aTableBehindAnAddressIsOpened(columns: Int, rows: Int) async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.tables = table.services
    services.ownInterfaces.add = { _ in
      .table(named: "别处的名单", host: "a.example", Array("名称,数\n甲,1\n".utf8))
    }
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3+https://a.example/x.csv")
    await driver.pressSettled(.control("s"))
    #expect(table.log.all.first == "body 别处的名单 17")
    #expect(driver.state.tableMode == .grid && driver.state.layers.forms.isEmpty)
    #expect(driver.shows("已打开为表格"), "\(driver.grid.text)")
  }

  /// Neither a status nor a day that nobody told.
  @Test func whatNobodySaidOfItIsBlank() async throws {
    var city = SampleCity()
    let url = try ForeignURL("https://a.example/x?k=1")
    city.entries = [url.interface.entry(tag: "自己添加", abstract: "按网址")]
    let driver = try await openBrowser(120, 40, city: city)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    #expect(driver.shows("开放状态") && !driver.shows("无条件开放"), "\(driver.grid.text)")
    #expect(try !driver.grid.text.contains(Regex(#"(发布时间|更新时间) +\d"#)))
  }

  /// A draft leaves the address out, as it may hold a token: what would be lost is said.
  @Test func aTypedAddressIsNotThrownAway() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3+")
    await driver.typeSettled("https://a.example/x")
    await driver.pressSettled(.escape)
    #expect(driver.shows("离开吗？") && driver.shows("离开，所填内容不保留"))
    // Enter is the safe answer.
    await driver.pressSettled(.enter)
    #expect(driver.shows("https://a.example/x"))
    await driver.pressSettled(.tab)
    await driver.typeSettled("别处")
    await driver.pressSettled(.escape)
    #expect(driver.shows("保留草稿并离开（网址不保留）"))
    await driver.pressSettled(.enter)
    #expect(!driver.state.layers.forms.isEmpty)
  }

  @Test func aRefusalStandsAtItsField() async throws {
    var services = SampleCity().services
    services.ownInterfaces.add = { _ throws(ServiceFault) in
      throw ServiceFault(.refused, summary: "网址中的主机不对", advice: "", fields: ["url": "网址中的主机不对"])
    }
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3+")
    driver.type("https://a b/")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("网址中的主机不对") && !driver.state.layers.forms.isEmpty)
  }

  /// No platform has a page of it: none is offered.
  @Test func whatWasAddedHasNoPageOnThePlatform() async throws {
    let city = SampleCity()
    var services = city.services
    services.facts.capabilities = UnsupportedTests.little
    let page = services.catalogue.page
    services.catalogue.page = { query, offset, limit throws(ServiceFault) in
      var page = try await page(query, offset, limit)
      for index in page.entries.indices { page.entries[index].theme = "自行添加" }
      return page
    }
    let entry = services.catalogue.entry
    services.catalogue.entry = { id throws(ServiceFault) in
      var own = try await entry(id)
      own?.theme = "自行添加"
      return own
    }
    let driver = try await openBrowser(80, 24, city: city, services: services)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    #expect(driver.state.detail?.tabs == [.basics, .fields, .specification, .test])
    for key in ["s", "f", "r", "c"] {
      await driver.typeSettled(key)
      #expect(driver.state.overlay == nil && driver.state.layers.forms.isEmpty, "\(key)")
      #expect(driver.shows("平台上没有它的网页"), "\(key)")
    }
    await driver.typeSettled("y")
    #expect(driver.shows("编号") && !driver.shows("网页地址"))
  }

  @Test func onlyWhatWasAddedIsTakenOut() async throws {
    var services = SampleCity().services
    services.ownInterfaces.remove = { _ in false }
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3")
    driver.type(":")
    await driver.typeSettled("interface.remove")
    await driver.pressSettled(.enter)
    #expect(driver.shows("去掉这个接口？"))
    // The safe answer is under the cursor.
    await driver.pressSettled(.enter)
    #expect(driver.state.overlay == nil && !driver.shows("不能去掉"))
    driver.type(":")
    await driver.typeSettled("interface.remove")
    await driver.pressSettled(.enter)
    await driver.typeSettled("y")
    #expect(driver.shows("这是平台目录中的条目，不能去掉"))
  }
}
