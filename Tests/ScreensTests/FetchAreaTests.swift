import Calls
import Catalog
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// 取全部页 by itself.
@Suite struct FetchAreaTests {
  private static let wish = FetchWish(
    request: InvokeRequest(id: SampleCity.mine), typedSize: 100, rows: 35, isOurs: true,
    hasPages: true)

  private func fetch(
    _ fetches: SampleFetches = SampleFetches(), told intent: FetchIntent
  ) async -> AreaDriver<FetchArea> {
    let mine = SampleCity().entries.first { $0.id == SampleCity.mine }
    return await drive(FetchArea(services: fetches.services), told: intent) { shared in
      shared.place = .test(.answer)
      shared.listPane = .detail
      shared.opened = mine
      shared.standing = DeveloperStanding(
        name: "candy", maskedToken: "44b3****95d0", quota: Quota(limit: 20, remaining: 3))
    }
  }

  @Test func whatIsFetchedIsAskedOfTheForm() async {
    let driver = await fetch(told: .ask)
    guard case .perform(.test(.fetch))? = driver.state.asked.last else {
      Issue.record("the form is not asked")
      return
    }
  }

  /// A choice whose key moves the cursor could not be given by it.
  @Test(arguments: [true, false]) func noChoiceHasAKeyThatMoves(isComplete: Bool) {
    let menu = Menu.fetch(.sample(pages: 2, rows: 10, isComplete: isComplete))
    let keys = menu.choices.map(\.key)
    #expect(Set(keys).isDisjoint(with: "jkq") && Set(keys).count == keys.count)
    #expect(menu.choices.contains { $0.title == FetchText.ndjson && $0.key == "l" })
  }

  @Test func nothingIsCalledUnasked() async throws {
    let fetches = SampleFetches()
    let driver = await fetch(fetches, told: .find(Self.wish))
    let menu = try #require(driver.state.menus.last)
    #expect(menu.title == "每页 5000 条，约 1 次调用，今日剩余 3 次")
    #expect(fetches.log.withLock { $0.isEmpty })
  }

  @Test func aRunIsLookedAtAndItsEndAskedAbout() async throws {
    let fetches = SampleFetches()
    let driver = await fetch(fetches, told: .begin(Self.wish.request, anew: true))
    #expect(driver.state.message?.text == "已取完 1 页 36 条")
    #expect(driver.state.menus.last?.choices.first?.title == FetchText.open)
    #expect(driver.state.state.phases.count == 1)
  }

  @Test func theSizeOfPagesIsWhatTheFormSays() async throws {
    let driver = await fetch(told: .askSize(Self.wish))
    let page = try #require(driver.state.forms.last)
    #expect(page.name == "fetch.size" && page.form["size"]?.text == "100")
  }

  @Test func aListOfNothingSaysSo() async {
    let driver = await fetch(told: .list)
    #expect(driver.state.message?.text == FetchText.none && driver.state.menus.isEmpty)
  }
}
