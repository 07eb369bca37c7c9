import Synchronization
import Testing
import Transport

@testable import PortalClient

@Suite struct RequestPaceTests {
  /// Who asks while another waits leaves behind it, and not with it.
  @Test func thoseWhoAskAtOnceLeaveOneByOne() async {
    let waits = Mutex<[Duration]>([])
    let pace = RequestPace(
      clock: RetryClock(
        now: { 0 },
        sleep: { wait in
          waits.withLock { $0.append(wait) }
          await Task.yield()
        }, fraction: { 0 }))
    await withTaskGroup { group in
      for _ in 0..<3 {
        group.addTask { await pace.turn { "User-agent: *\nCrawl-delay: 5" } }
      }
    }
    let all = waits.withLock { $0.sorted() }
    #expect(all.count == 2)
    for (wait, most) in zip(all, [5, 10]) {
      #expect(wait > .seconds(most - 1) && wait <= .seconds(most), "\(all)")
    }
  }
}
