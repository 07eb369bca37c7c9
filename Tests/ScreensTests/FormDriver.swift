import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Widgets

@testable import Screens

/// Drafts as a store keeps them, in memory.
final class DraftShelf: Sendable {
  /// The one that was kept last comes first.
  private let kept = Mutex<[(form: String, slot: String, answers: [String: String])]>([])
  private let fault = Mutex<ServiceFault?>(nil)
  private let isStalled = Mutex(false)
  private let isUnread = Mutex(false)

  /// From now on nothing can be kept, for this reason; nil ends it.
  func fail(with fault: ServiceFault?) { self.fault.withLock { $0 = fault } }

  /// From now on nothing is answered, until it is let go on.
  func stall(_ stalls: Bool = true) { isStalled.withLock { $0 = stalls } }

  /// From now on what was kept is not told, until it is let go on.
  func stallReading(_ stalls: Bool = true) { isUnread.withLock { $0 = stalls } }

  /// The one that was kept last.
  subscript(form: String) -> [String: String] { drafts(form).first?.answers ?? [:] }

  func drafts(_ form: String) -> [KeptDraft] {
    kept.withLock { kept in
      kept.filter { $0.form == form }.map {
        KeptDraft(
          slot: $0.slot, saved: Moment(unixSeconds: 1_795_000_000), answers: $0.answers,
          text: Self.text($0.answers))
      }
    }
  }

  func keep(_ form: String, _ draft: [String: String]) {
    _ = keep(DraftWrite(form: form, slot: "", answers: draft))
  }

  private func keep(_ write: DraftWrite) -> Bool {
    kept.withLock { kept in
      var stands = true
      switch write.basis {
      case .nothing: break
      case .own: stands = kept.contains { $0.form == write.form && $0.slot == write.slot }
      case .restored(let draft):
        let basis = kept.firstIndex {
          $0.form == write.form && $0.slot == draft.slot && Self.text($0.answers) == draft.text
        }
        stands = basis != nil
        if let basis { kept.remove(at: basis) }
      }
      kept.removeAll { $0.form == write.form && $0.slot == write.slot }
      if !write.answers.isEmpty { kept.insert((write.form, write.slot, write.answers), at: 0) }
      return stands
    }
  }

  private static func text(_ answers: [String: String]) -> String {
    answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
  }

  var services: FormServices {
    FormServices(
      drafts: { form in
        while self.isUnread.withLock({ $0 }), !Task.isCancelled { await Task.yield() }
        return self.drafts(form)
      },
      keep: { write throws(ServiceFault) in
        while self.isStalled.withLock({ $0 }) { await Task.yield() }
        if let fault = self.fault.withLock({ $0 }) { throw fault }
        return self.keep(write)
      }, folder: { _ in SampleCity.pictures })
  }
}

/// A browser over the sample city with a form open.
/// - Parameter settles: false leaves what is under way where it is.
func openForm(
  _ columns: Int, _ rows: Int, _ page: FormPage, shelf: DraftShelf = DraftShelf(),
  settles: Bool = true, look: Look = .test
) async throws -> BrowserDriver {
  var services = SampleCity().services
  services.forms = shelf.services
  let configuration = BrowserConfiguration(look: look, syncInterval: nil)
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
  if settles { await driver.settle() }
  return driver
}
