import Catalog
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// 全部平台, by itself.
@Suite struct EverywhereAreaTests {
  /// What the services were asked.
  private final class Log: Sendable {
    let entered = Mutex<[String]>([])
    let searched = Mutex<[String]>([])
  }

  private static let city = SampleCity()

  private func area(_ log: Log, opening: EntrySummary? = nil) -> EverywhereArea {
    EverywhereArea(services: services(log), opening: opening)
  }

  private func services(_ log: Log) -> EverywhereServices {
    let entries = Self.city.entries.prefix(4).map { EntrySummary($0) }
    let lines = zip(["天津", "英国", "天津", "英国"], entries).map {
      FoundEverywhere.Line(platform: $0, entry: $1)
    }
    let news = SampleNews.some(Self.city).map { NewsElsewhere(platform: "英国", news: $0) }
    return EverywhereServices(
      platforms: ["天津", "英国", "空"], current: "天津",
      search: { text, _ throws(ServiceFault) in
        log.searched.withLock { $0.append(text) }
        let found = lines.filter { text.isEmpty || $0.entry.title.contains(text) }
        return FoundEverywhere(lines: found, total: found.count * 100, empty: ["空"])
      },
      news: { () throws(ServiceFault) in news },
      sync: { told in
        told(PullElsewhere(platform: "天津", phase: .done(SyncReport(added: 3))))
        told(
          PullElsewhere(
            platform: "英国",
            phase: .failed(ServiceFault(.offline, summary: "平台连接不上", advice: "检查网络"))))
      },
      page: { url throws(ServiceFault) in url.contains("英国") ? lines[1] : nil },
      enter: { platform, entry in log.entered.withLock { $0.append("\(platform) \(entry.id)") } })
  }

  /// The keys that work in each of its views, in the order of what people come for.
  @Test(arguments: [(80, 24), (120, 40), (60, 20)])
  func hintsNameTheKeysOfEachView(columns: Int, rows: Int) async throws {
    var services = Self.city.services
    services.everywhere = self.services(Log())
    let driver = try await openBrowser(columns, rows, services: services)
    func hints() -> String { driver.grid.text(row: rows - 1) }
    await driver.typeSettled("E")
    #expect(hints().hasPrefix(" Enter 到列表") && hints().contains("Esc"))
    await driver.pressSettled(.escape)
    // There is no room for all of them at 60.
    let sync = columns < 80 ? [] : ["s 全部同步"]
    let found = ["Enter 打开", "/ 搜索", "] 标签", "Esc 返回", "? 帮助"] + sync
    #expect(found.allSatisfy { hints().contains($0) }, "\(hints())")
    await driver.typeSettled("/]")
    #expect(driver.state.areas[EverywhereArea.self].view == .news, "from its line too")
    await driver.typeSettled("[]]")
    #expect(!hints().contains("Enter") && hints().contains("s 全部同步"), "\(hints())")
    await driver.pressSettled(.escape)
    #expect(driver.state.layers.area == nil)
  }

  @Test func aSearchShowsWhoseEachEntryIsAndAllThereAre() async throws {
    let log = Log()
    let driver = await drive(area(log), told: .open)
    #expect(driver.state.isTyping)
    #expect(driver.grid.text.contains("全部平台 400 条，列出 4"))
    #expect(driver.grid.text.contains("天津  非煤矿山企业安全生产许可证"))
    #expect(driver.grid.text.contains("英国  绿色商场名单"))
    driver.type("绿色")
    await driver.settle()
    #expect(log.searched.withLock { $0.last } == "绿色")
    #expect(driver.grid.text.contains("全部平台 100 条"))
    #expect(!driver.grid.text.contains("非煤矿山"))
    driver.type("没有的")
    await driver.settle()
    #expect(driver.grid.text.contains("本机还没有目录：空"))
  }

  @Test func enterGoesToThePlatformOfTheEntry() async throws {
    let log = Log()
    let driver = await drive(area(log), told: .open)
    driver.press(.escape)
    driver.type("j")
    driver.press(.enter)
    #expect(log.entered.withLock { $0 } == ["英国 \(SampleCity.mall)"])
    #expect(driver.state.performed.last == .workbench(.enter("英国")))
  }

  @Test func anEntryOfThisPlatformIsOpenedHere() async throws {
    let log = Log()
    let driver = await drive(area(log), told: .open)
    driver.press(.escape, .enter)
    let way = Intent.catalogue(
      .opened(SampleCity.mine, .interface, back: .everywhere(.comeBack)))
    #expect(driver.state.performed == [way])
    #expect(log.entered.withLock { $0 }.isEmpty)
  }

  @Test func whatChangedStandsBesideItsPlatform() async throws {
    let driver = await drive(area(Log()), told: .open)
    driver.press(.escape)
    driver.type("]")
    await driver.settle()
    #expect(driver.grid.text.contains("英国") && driver.grid.text.contains("旧停车场名单"))
    driver.type("G")
    driver.press(.enter)
    #expect(driver.state.message?.text == EverywhereText.gone)
  }

  @Test func everyPlatformHasALineOfItsPull() async throws {
    let driver = await drive(area(Log()), told: .open)
    driver.press(.escape)
    driver.type("s")
    await driver.settle()
    #expect(driver.grid.text.contains("天津  新增 3"))
    #expect(driver.grid.text.contains("英国  失败：平台连接不上"))
    #expect(driver.grid.text.contains("空  等待"))
    #expect(!driver.state.state.isPulling)
  }

  @Test(arguments: [("https://英国/dataset/x", true), ("https://elsewhere/x", false)])
  func aPastedPageLeadsToItsEntry(url: String, isFound: Bool) async throws {
    let log = Log()
    let driver = await drive(area(log), told: .open)
    driver.send(.paste(url))
    driver.press(.enter)
    await driver.settle()
    #expect(log.entered.withLock { $0 } == (isFound ? ["英国 \(SampleCity.mall)"] : []))
    #expect(driver.state.message?.text == (isFound ? nil : EverywhereText.noPage))
    #expect(log.searched.withLock { $0 } == [""])
  }

  @Test func theEntryThatOneCameForIsOpenedAtTheStart() {
    var state = EverywhereState()
    var frame = FrameRequests(Shared())
    let entry = EntrySummary(Self.city.entries[1])
    _ = area(Log(), opening: entry).start(&state, &frame)
    guard case .go(.opened(let id, let kind))? = frame.all.first else {
      Issue.record("nothing is opened")
      return
    }
    #expect(id == SampleCity.mall && kind == .dataset)
  }
}
