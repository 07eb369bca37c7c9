import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// The detail of an entry by itself.
@Suite struct DetailAreaTests {
  private static let area = {
    let city = SampleCity().services
    return DetailArea(
      catalogue: city.catalogue, parts: city.parts,
      notices: Notices(
        facts: PlatformFacts(), sharing: ShareServices(link: { _ in "" }, qrCode: { _ in nil })),
      measure: DisplayWidth())
  }()

  private func detail(
    of id: EntryID = SampleCity.mine, _ change: (inout Shared) -> Void = { _ in }
  ) async throws -> AreaDriver<DetailArea> {
    let entry = try #require(SampleCity().entries.first { $0.id == id })
    return await drive(Self.area, told: .open(EntrySummary(entry))) { shared in
      shared.section = entry.kind == .dataset ? .datasets : .interfaces
      shared.hasKeys = true
      shared.subject = EntrySummary(entry)
      change(&shared)
    }
  }

  private func intents<Told: AreaIntent>(_ driver: AreaDriver<DetailArea>, _: Told.Type) -> [Told] {
    driver.state.asked.compactMap {
      if case .perform(.area(let intent)) = $0 { intent.value as? Told } else { nil }
    }
  }

  @Test func anEntryIsOpenedAndItsVisitTold() async throws {
    let driver = try await detail()
    #expect(driver.grid.text.contains("非煤矿山企业安全生产许可证"))
    #expect(intents(driver, FeedbackIntent.self) == [.load(SampleCity.mine)])
    #expect(intents(driver, HomeIntent.self) == [.markSeen(SampleCity.mine)])
  }

  @Test func tabsAreTurnedAndReadWhenTheyAreSeen() async throws {
    let driver = try await detail()
    #expect(driver.state.state.detail?.fields.value == nil)
    driver.type("]")
    await driver.settle()
    #expect(driver.state.state.detail?.tab == .fields)
    #expect(driver.state.state.detail?.fields.value?.isEmpty == false)
    driver.type("[")
    #expect(driver.state.state.detail?.tab == .basics)
  }

  @Test func whatThePlatformLacksIsSaidInItsPlace() async throws {
    let driver = try await detail { $0.capabilities.remove(.fields) }
    driver.type("]")
    await driver.settle()
    #expect(driver.state.state.missing == .fields)
    guard case .lacks(.fields, _)? = driver.state.state.trouble else {
      Issue.record("the page that helps is not offered")
      return
    }
  }

  /// A key held down reads the first entry and the one it rests on.
  @Test func theDetailFollowsTheCursorWhenItRests() throws {
    let entries = SampleCity().entries.prefix(3).map { EntrySummary($0) }
    var state = DetailAreaState()
    func needed(_ entry: EntrySummary) -> Int {
      var shared = Shared(section: .interfaces, size: Size(columns: 120, rows: 40))
      shared.subject = entry
      var frame = FrameRequests(shared)
      return Self.area.needed(&state, &frame).count
    }
    #expect(needed(entries[0]) == 2 && state.isFollowing)
    // It only waits anew.
    #expect(needed(entries[1]) == 1)
    #expect(needed(entries[1]) == 0)
    var frame = FrameRequests(Shared())
    _ = Self.area.take(.rested, &state, &frame)
    #expect(needed(entries[1]) == 2)
  }

  @Test func whatIsGoneIsForgotten() async throws {
    let driver = try await detail()
    var (state, frame) = (driver.state.state, FrameRequests(driver.state.shared))
    _ = Self.area.perform(.forget(.sample(1)), &state, &frame)
    #expect(state.detail != nil)
    _ = Self.area.perform(.forget(SampleCity.mine), &state, &frame)
    #expect(state.detail == nil)
    guard case .perform(.catalogue(.focus(.results)))? = frame.all.last else {
      Issue.record("the keyboard stays in an empty pane")
      return
    }
  }

  @Test func copyingOffersTheAddressOnceItIsKnown() async throws {
    let driver = try await detail()
    driver.type("y")
    let before = try #require(driver.state.menus.last)
    #expect(!before.choices.contains { $0.title == CopyText.address })
    driver.type("]]]")
    await driver.settle()
    #expect(driver.state.state.detail?.tab == .specification)
    driver.type("y")
    let after = try #require(driver.state.menus.last)
    #expect(after.choices.contains { $0.title == CopyText.address })
  }
}
