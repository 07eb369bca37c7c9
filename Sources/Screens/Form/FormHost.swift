import Runtime
import Terminal
import Widgets

/// The forms that lie on the screen: their keys, drafts, captchas, buttons and files. Here are
/// opening them and leaving them.
struct FormHost {
  typealias State = BrowserState
  typealias Effects = [Effect<BrowserAction>]

  let services: FormServices
  let look: Look
  /// How a title may be typed in letters.
  let spellings: @Sendable (String) -> [String]
  /// Does what follows a form, as another screen or another form.
  let act: (inout BrowserState, BrowserAction) -> Effects

  /// How long what is typed may stay unkept, from the first key on: typing on and on puts nothing
  /// off.
  private static let draftDelay = Duration.milliseconds(500)
  /// How long the program's end may wait for drafts, where no terminal is left to wait at.
  private static let draftPatience = Duration.seconds(2)

  /// Longer lists bring the other names of their options along.
  private static let spelled = 200

  /// Brings a form to the screen, over one that is open, which comes back behind it.
  /// - Parameter coversOverlay: over what lies on top as well.
  func open(
    _ state: inout State, _ page: FormPage, coversOverlay: Bool = false
  ) -> Effects {
    var page = page
    page.form.spellOptions(upTo: Self.spelled, spellings)
    page.checkFields()
    state.layers.open(page, coversOverlay: coversOverlay)
    let services = services
    let name = page.name
    let draft: Effects =
      page.drafting == .none
      ? []
      : [
        .task("form.draft.read") { post in
          let draft = await services.draft(name)
          if !draft.isEmpty { post(.form(.page(name, .draft(draft)))) }
        }
      ]
    return draft + fetchCaptcha(&state) + nextTick(state)
  }

  func fetchCaptcha(_ state: inout State) -> Effects {
    guard let page = state.form, let captcha = page.captcha else { return [] }
    let name = page.name
    return [
      .task("form.captcha") { post in
        let result = await Result { () async throws(ServiceFault) in try await captcha() }
        guard !Task.isCancelled else { return }
        post(.form(.page(name, .captcha(result))))
      }
    ]
  }

  /// Esc: at once where nothing would be lost, else after asking.
  func leaveForm(_ state: inout State) -> Effects {
    guard let page = state.form else { return [] }
    guard page.isChanged else { return closeForm(&state) }
    state.overlay = .menu(.leave(page))
    return []
  }

  func leaveForm(_ state: inout State, _ way: FormLeaving) -> Effects {
    guard let page = state.form else { return [] }
    let draft = way == .keep ? keepDrafts(&state) : dropDraft(&state, of: page)
    let effects = draft + closeForm(&state)
    if way == .keep { state.message = Message(.plain, FormText.kept(page.title)) }
    return effects
  }

  func closeForm(_ state: inout State) -> Effects {
    state.layers.closeForm()
    if state.message?.isPassing == false { state.message = nil }
    return ["form.captcha", "form.submit", "form.button", "form.tick"]
      .map { .cancel($0) } + fetchCaptchaAgain(&state)
  }

  /// The captcha of the form that comes back may have grown old meanwhile.
  private func fetchCaptchaAgain(_ state: inout State) -> Effects {
    state.form == nil ? [] : fetchCaptcha(&state)
  }

  // MARK: Drafts

  /// After a change; keeps it a little later, once for many keys.
  func draftDue(_ state: inout State) -> Effects {
    guard let page = state.form, page.drafting != .none, !state.drafts.isDue else { return [] }
    state.drafts.isDue = true
    return [.after(Self.draftDelay, "form.draft.keep", .form(.keep))]
  }

  /// Of every form that is open: one behind another may have been typed in just before.
  func keepDrafts(_ state: inout State) -> Effects {
    let changed = state.layers.forms.filter { $0.drafting != .none && $0.draft != $0.kept }
    state.layers.changeForms { $0.kept = $0.draft }
    return changed.reduce(into: []) { $0 += write(&state, $1.draft, of: $1.name) }
  }

  func dropDraft(_ state: inout State, of page: FormPage) -> Effects {
    page.drafting == .none ? [] : write(&state, [:], of: page.name)
  }

  /// One write of a draft at a time, so that the last one said is the last one written.
  private func write(
    _ state: inout State, _ draft: [String: String], of name: String
  ) -> Effects {
    guard state.drafts.begin(draft, of: name) else { return [] }
    let services = services
    return [
      .task { post in
        do throws(ServiceFault) {
          try await services.keep(name, draft)
          post(.form(.written(name, nil)))
        } catch {
          post(.form(.written(name, error)))
        }
      }
    ]
  }

  func draftWritten(_ state: inout State, of name: String, _ fault: ServiceFault?) -> Effects {
    if let fault {
      state.message = Message(.failure, FormText.notKept(fault))
      // It is tried again when the form is left.
      if state.form?.name == name { change(&state) { $0.kept = [:] } }
    }
    let next = state.drafts.end(name).map { write(&state, $0, of: name) } ?? []
    return state.drafts.isQuitting && state.drafts.isIdle ? [.quit(0)] : next
  }

  /// Leaves the program with every draft safe on the disk, where the disk takes them.
  func quitKeepingDrafts(_ state: inout State) -> Effects {
    let effects = keepDrafts(&state)
    guard !state.drafts.isIdle else { return [.quit(0)] }
    guard !state.drafts.isQuitting else { return effects }
    state.drafts.isQuitting = true
    return effects + [.after(Self.draftPatience, "form.draft.quit", .form(.waited))]
  }
}

/// Drafts on their way to the disk.
struct DraftDesk: Sendable {
  /// By form; what is to be written once the write that is on its way has ended.
  private var waiting: [String: [String: String]?] = [:]
  /// Something typed waits to be kept.
  var isDue = false
  /// The program ends when all are written.
  var isQuitting = false

  var isIdle: Bool { waiting.isEmpty }

  /// - Returns: whether it can be written now.
  mutating func begin(_ draft: [String: String], of form: String) -> Bool {
    guard waiting[form] == nil else {
      waiting.updateValue(draft, forKey: form)
      return false
    }
    waiting.updateValue(nil, forKey: form)
    return true
  }

  /// - Returns: what is to be written next.
  mutating func end(_ form: String) -> [String: String]? {
    waiting.removeValue(forKey: form) ?? nil
  }
}

extension Menu {
  static func leave(_ page: FormPage) -> Menu {
    let ways =
      page.drafting == .none
      ? [Choice(title: FormText.leaveUnkept, key: "y", intent: .form(.leave(.discard)))]
      : [
        Choice(title: FormText.leaveKeeping, key: "y", intent: .form(.leave(.keep))),
        Choice(title: FormText.leaveDiscarding, key: "d", intent: .form(.leave(.discard))),
      ]
    return Menu(
      title: FormText.leaveTitle,
      choices: ways + [Choice(title: FormText.stay, key: "n", intent: nil)],
      // What Enter does loses nothing.
      selected: page.drafting == .none ? ways.count : 0)
  }
}
