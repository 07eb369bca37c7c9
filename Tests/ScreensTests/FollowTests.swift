import Catalog
import Runtime
import Synchronization
import Terminal
import Testing

@testable import Screens

/// The detail beside the list, while the cursor moves.
@Suite struct FollowTests {
  /// Entries that were read, in order.
  private final class Reads: Sendable {
    private let ids = Mutex<[EntryID]>([])

    func note(_ id: EntryID) { ids.withLock { $0.append(id) } }
    var all: [EntryID] { ids.withLock { $0 } }
  }

  /// On the first interface, whose detail is shown.
  private func openList() async throws -> (BrowserDriver, Reads) {
    var services = SampleCity().services
    let reads = Reads()
    let entry = services.catalogue.entry
    services.catalogue.entry = { id throws(ServiceFault) in
      reads.note(id)
      return try await entry(id)
    }
    let driver = try await openBrowser(120, 40, services: services)
    await driver.typeSettled("3")
    return (driver, reads)
  }

  @Test func aHeldKeyReadsTheFirstEntryAndTheOneItRestsOn() async throws {
    let (driver, reads) = try await openList()
    driver.type("jjjj")
    await driver.settle()
    #expect(driver.state.detail?.entry.id == .sample(7))
    #expect(Set(reads.all) == [SampleCity.mine, .sample(1), .sample(7)])
  }

  @Test func theCursorRestsWhenNoKeyCameForAWhile() async throws {
    let (driver, _) = try await openList()
    driver.type("jj")
    driver.advance(by: .milliseconds(79))
    #expect(driver.state.isFollowing)
    driver.type("j")
    driver.advance(by: .milliseconds(79))
    #expect(driver.state.isFollowing)
    await driver.settle()
    #expect(!driver.state.isFollowing)
    #expect(driver.state.detail?.entry.id == .sample(5))
  }

  @Test func aTabOpensOnTheEntryUnderTheCursorWithoutWaiting() async throws {
    let (driver, _) = try await openList()
    driver.type("jj]")
    #expect(!driver.state.isFollowing)
    await driver.settle()
    #expect(driver.state.browse.focus == .detail)
    #expect(driver.state.detail?.entry.id == .sample(3))
    #expect(driver.state.detail?.tab == .fields)
  }

  @Test func theKeyboardInTheDetailEndsTheWait() async throws {
    let (driver, _) = try await openList()
    driver.type("jj")
    driver.press(.tab)
    #expect(driver.state.browse.focus == .detail)
    #expect(!driver.state.isFollowing)
    await driver.settle()
    #expect(driver.state.detail?.entry.id == .sample(3))
  }
}
