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
          let drafts = await services.drafts(name)
          if !drafts.isEmpty { post(.form(.page(name, .drafts(drafts)))) }
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
    let draft = way == .keep ? keepDraft(&state, of: page) : dropDraft(&state, of: page)
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
