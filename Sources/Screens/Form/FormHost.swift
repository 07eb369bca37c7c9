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
  let measure: DisplayWidth
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
    if page.isLogin, let known = state.layers.forms.last(where: \.isLogin) {
      guard state.form?.name != known.name else { return [] }
      state.layers.closeForm(known.name)
      state.layers.open(known, coversOverlay: coversOverlay)
      return comeUp(known)
    }
    var page = page
    page.form.spellOptions(upTo: Self.spelled, spellings)
    page.checkFields()
    page.awaitsDrafts = page.drafting != .none
    state.layers.open(page, coversOverlay: coversOverlay)
    return comeUp(page)
  }

  /// What a page wants that has the keyboard from now on, or has it again: its captcha may have
  /// grown old meanwhile.
  private func comeUp(_ page: FormPage) -> Effects {
    readDrafts(of: page) + fetchCaptcha(of: page) + nextTick(of: page)
  }

  func fetchCaptcha(of page: FormPage) -> Effects {
    guard let captcha = page.captcha else { return [] }
    let name = page.name
    return [
      .task(page.effect(.captcha)) { post in
        let result = await Result { () async throws(ServiceFault) in try await captcha() }
        guard !Task.isCancelled else { return }
        post(.form(.page(name, .captcha(result))))
      }
    ]
  }

  /// Esc: at once where nothing would be lost, else after asking.
  func leaveForm(_ state: inout State) -> Effects {
    guard let page = state.form else { return [] }
    guard page.isChanged else { return close(&state, page, isLeft: true) }
    state.overlay = .menu(.leave(page))
    return []
  }

  func leaveForm(_ state: inout State, _ way: FormLeaving) -> Effects {
    guard let page = state.form else { return [] }
    let draft = way == .keep ? keepDraft(&state, of: page) : dropDraft(&state, of: page)
    let effects = draft + close(&state, page, isLeft: true)
    if way == .keep { state.message = Message(.plain, FormText.kept(page.title)) }
    return effects
  }

  /// Closes the form that has the keyboard.
  func closeForm(_ state: inout State) -> Effects { state.form.map { close(&state, $0) } ?? [] }

  /// - Parameter isLeft: unfinished. What was handed in without a login that is left waits for
  ///   none.
  func close(_ state: inout State, _ page: FormPage, isLeft: Bool = false) -> Effects {
    let hasKeys = state.form?.name == page.name
    state.layers.closeForm(page.name)
    var ended = FormWork.allCases.map { Effect<BrowserAction>.cancel(page.effect($0)) }
    if isLeft, page.isLogin { state.layers.changeForms { $0.awaitsLogin = false } }
    if isLeft, let intent = page.whenLeft { ended += act(&state, .intent(intent)) }
    guard hasKeys else { return ended }
    if state.message?.isPassing == false { state.message = nil }
    return ended + (state.form.map { comeUp($0) } ?? [])
  }
}

extension Menu {
  static func leave(_ page: FormPage) -> Menu {
    let unkept = page.unkept
    let ways =
      !page.hasDraft
      ? [Choice(title: FormText.leaveUnkept, key: "y", intent: .form(.leave(.discard)))]
      : [
        Choice(
          title: FormText.leaveKeeping(without: unkept), key: "y", intent: .form(.leave(.keep))),
        Choice(title: FormText.leaveDiscarding, key: "d", intent: .form(.leave(.discard))),
      ]
    return Menu(
      title: FormText.leaveTitle(page),
      choices: ways + [Choice(title: FormText.stay, key: "n", intent: nil)],
      // What Enter does loses nothing.
      selected: page.hasDraft && unkept.isEmpty ? 0 : ways.count)
  }
}
