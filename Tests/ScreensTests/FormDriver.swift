import GridSupport
import Runtime
import Synchronization
import Terminal
import Widgets

@testable import Screens

/// Drafts as a store keeps them, in memory.
final class DraftShelf: Sendable {
  private let kept = Mutex<[String: [String: String]]>([:])
  private let fault = Mutex<ServiceFault?>(nil)
  private let isStalled = Mutex(false)

  /// From now on nothing can be kept, for this reason; nil ends it.
  func fail(with fault: ServiceFault?) { self.fault.withLock { $0 = fault } }

  /// From now on nothing is answered, until it is let go on.
  func stall(_ stalls: Bool = true) { isStalled.withLock { $0 = stalls } }

  subscript(form: String) -> [String: String] { kept.withLock { $0[form] ?? [:] } }

  func keep(_ form: String, _ draft: [String: String]) {
    kept.withLock { $0[form] = draft.isEmpty ? nil : draft }
  }

  var services: FormServices {
    FormServices(
      draft: { self[$0] },
      keep: { form, draft throws(ServiceFault) in
        while self.isStalled.withLock({ $0 }) { await Task.yield() }
        if let fault = self.fault.withLock({ $0 }) { throw fault }
        self.keep(form, draft)
      }, folder: { _ in SampleCity.pictures })
  }
}

/// A browser over the sample city with a form open.
func openForm(
  _ columns: Int, _ rows: Int, _ page: FormPage, shelf: DraftShelf = DraftShelf()
) async throws -> BrowserDriver {
  var services = SampleCity().services
  services.forms = shelf.services
  let configuration = BrowserConfiguration(look: .test, syncInterval: nil)
  let browser = try Browser(services: services, configuration: configuration)
  let painter = BrowserPainter(browser: browser)
  let program = Program(
    state: BrowserState(),
    update: { (state: inout BrowserState, event: Event<BrowserAction>) in
      let effects = browser.update(&state, event)
      guard case .start = event else { return effects }
      return effects + browser.forms.open(&state, page)
    }, paint: { state, grid in painter.paint(state, into: &grid) })
  let driver = BrowserDriver(program, size: Size(columns: columns, rows: rows))
  await driver.settle()
  return driver
}
