import Catalog
import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// 收藏, 评价, 分享, 纠错 and 申请 by themselves.
@Suite struct FeedbackAreaTests {
  private func voice(
    _ city: SampleCity, told intent: FeedbackIntent, isOpened: Bool = false
  ) async -> AreaDriver<FeedbackArea> {
    let services = city.services
    let entry = city.entries.first { $0.id == SampleCity.mall }
    return await drive(
      FeedbackArea(
        services: services.voice.entry, sharing: services.voice.sharing,
        outbox: services.voice.outbox, spellings: services.search.spellings,
        glyphs: .unicode, measure: DisplayWidth()), told: intent
    ) {
      $0.subject = entry.map { EntrySummary($0) }
      $0.opened = isOpened ? entry : nil
    }
  }

  @Test func sharingIsASheetThatIsLeft() async {
    let city = SampleCity()
    let driver = await voice(city, told: .share)
    #expect(driver.state.hasSheet && driver.grid.text.contains("分享"))
    driver.type("y")
    await driver.settle()
    #expect(city.voice.log.all == ["share link"])
    #expect(driver.state.state.share?.count == driver.state.state[SampleCity.mall]?.shares)
    driver.press(.escape)
    #expect(!driver.state.hasSheet && driver.state.state.share == nil)
  }

  @Test func whatIsSignedOutLeadsToTheLogin() async throws {
    let city = SampleCity()
    city.voice.state.withLock { $0.isSignedIn = false }
    let driver = await voice(city, told: .favourite)
    let entry = try #require(city.entries.first { $0.id == SampleCity.mall })
    let favour = Intent.voice(.setFavourite(EntrySummary(entry), true))
    #expect(driver.state.performed == [.account(.loginFor(favour))])
  }

  @Test func aRatedEntryIsShownAnewAndPulled() async throws {
    let city = SampleCity()
    let driver = await voice(city, told: .rate)
    let page = try #require(driver.state.forms.last)
    #expect(page.name == "rating/\(SampleCity.mall)")
    let entry = try #require(city.entries.first { $0.id == SampleCity.mall })
    let stars = Stars(accuracy: 1, satisfaction: 2, timeliness: 3, usability: 4)
    var (state, frame) = (driver.state.state, FrameRequests(Shared()))
    let fact = FeedbackFact.rated(entry.id, stars, .delivered(entry))
    _ = FeedbackArea(city.services, BrowserConfiguration(look: .test)).take(fact, &state, &frame)
    guard frame.all.count == 2, case .replace(entry) = frame.all[0], case .pull = frame.all[1]
    else {
      Issue.record("\(frame.all.count) requests")
      return
    }
  }

  /// A refresh takes the place of the one before; the drop goes through all the same.
  @Test func aDropIsNotCancelledByARefresh() async throws {
    let city = SampleCity()
    city.voice.isAway = true
    var services = city.services
    let (gate, opening) = AsyncStream<Void>.makeStream()
    let drop = services.voice.outbox.drop
    services.voice.outbox.drop = { id in
      for await _ in gate {}
      if !Task.isCancelled { await drop(id) }
    }
    let driver = try await openBrowser(120, 40, city: city, services: services)
    await driver.typeSettled("2f")
    #expect(driver.state.areas[FeedbackArea.self].waiting.count == 1)
    for keys in [":outbox", "1y", ":outbox"] {
      driver.type(keys)
      if keys.first == ":" { driver.press(.enter) }
    }
    opening.finish()
    await driver.settle()
    #expect(driver.state.areas[FeedbackArea.self].waiting.isEmpty)
    #expect(city.voice.state.withLock { $0.waiting }.isEmpty)
  }

  @Test func whatWaitsIsCountedListedAndDropped() async throws {
    let city = SampleCity()
    city.voice.isAway = true
    let driver = await voice(city, told: .favourite)
    let area = FeedbackArea(city.services, BrowserConfiguration(look: .test))
    let item = try #require(driver.state.state.waiting.first)
    #expect(driver.state.state.note == .waits(FeedbackText.waits(1)))
    var (state, frame) = (driver.state.state, FrameRequests(Shared()))
    _ = area.perform(.waiting, &state, &frame)
    guard case .overlay(.menu(let menu), _)? = frame.all.last else {
      Issue.record("no menu")
      return
    }
    #expect(menu.choices.first?.intent == .voice(.askDrop(item)))
    _ = area.perform(.drop(item.id), &state, &frame)
    #expect(state.note == nil)
  }
}
