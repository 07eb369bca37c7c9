import Runtime
import Widgets

/// What is typed is kept, and comes back. Each page writes into a slot of its own: several windows
/// may have the same form open, and what is typed in one replaces nothing of another.
extension FormHost {
  /// How long what is typed may stay unkept, from the first key on: typing on and on puts nothing
  /// off.
  private static let draftDelay = Duration.milliseconds(500)
  /// How long the program's end may wait for drafts, where no terminal is left to wait at.
  private static let draftPatience = Duration.seconds(2)

  // MARK: Coming back

  func readDrafts(of page: FormPage) -> Effects {
    guard page.awaitsDrafts else { return [] }
    let (services, name) = (services, page.name)
    return [
      .task(page.effect(.drafts)) { post in
        post(.form(.page(name, .drafts(await services.drafts(name)))))
      }
    ]
  }

  /// One draft is gone on with at once; of several, one is chosen. A page that another lies over
  /// asks again when that is gone.
  func take(_ state: inout State, _ page: FormPage, _ drafts: [KeptDraft]) -> Effects {
    guard page.name == state.form?.name else { return [] }
    change(&state) { $0.awaitsDrafts = false }
    // What it has written itself meanwhile is no other.
    let drafts = drafts.filter { $0.slot != page.slot }
    guard !drafts.isEmpty else { return [] }
    // What was typed meanwhile is worth more than what was kept, which stays.
    guard !page.isChanged else {
      state.message = Message(.plain, FormText.others(drafts.count))
      return []
    }
    if drafts.count == 1 { return restore(&state, drafts[0]) }
    state.layers.cover(with: .menu(.drafts(drafts, of: page)))
    return []
  }

  /// Files may be gone since.
  func restore(_ state: inout State, _ draft: KeptDraft) -> Effects {
    change(&state) { $0.restore(draft) }
    // The title says it too; what is to be read before anything is filled in stays.
    if state.message?.isPassing != false { state.message = Message(.plain, FormText.restored) }
    return state.form?.files.keys.reduce(into: []) { $0 += inspect(state, $1) } ?? []
  }

  // MARK: Keeping

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
    return changed.reduce(into: []) { $0 += write(&state, DraftWrite($1, $1.draft)) }
  }

  /// As a page is left: what it wrote may have been taken away in another window meanwhile.
  func keepDraft(_ state: inout State, of page: FormPage) -> Effects {
    if state.drafts.hasWritten(page.slot) { change(&state) { $0.kept = [:] } }
    return keepDrafts(&state)
  }

  func dropDraft(_ state: inout State, of page: FormPage) -> Effects {
    page.drafting == .none ? [] : write(&state, DraftWrite(page, [:]))
  }

  /// One write of a draft at a time, so that the last one said is the last one written.
  private func write(_ state: inout State, _ draft: DraftWrite) -> Effects {
    guard let draft = state.drafts.begin(draft) else { return [] }
    let services = services
    return [
      .task { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.keep(draft)
        }
        post(.form(.written(draft, result)))
      }
    ]
  }

  func draftWritten(
    _ state: inout State, _ draft: DraftWrite, _ result: Result<Bool, ServiceFault>
  ) -> Effects {
    switch result {
    case .success(true): break
    case .success(false) where draft.answers.isEmpty: break
    // Two windows went on from one draft. What they hand in are two things, where they differ.
    case .success(false): state.message = Message(.warning, FormText.apart)
    case .failure(let fault):
      // Of a draft that is to go nothing is lost.
      guard !draft.answers.isEmpty else { break }
      state.message = Message(.failure, FormText.notKept(fault))
      // It is tried again when the form is left.
      state.layers.changeForms { if $0.slot == draft.slot { $0.kept = [:] } }
    }
    let next = state.drafts.end(draft, isWritten: (try? result.get()) != nil)
    let effects = next.map { write(&state, $0) } ?? []
    return state.drafts.isQuitting && state.drafts.isIdle ? [.quit(0)] : effects
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

extension DraftWrite {
  fileprivate init(_ page: FormPage, _ answers: [String: String]) {
    self.init(
      form: page.name, slot: page.slot, answers: answers,
      basis: page.restored.map(Basis.restored) ?? .nothing)
  }
}

/// Drafts on their way to the disk.
struct DraftDesk: Sendable {
  /// By slot; what is to be written once the write that is on its way has ended.
  private var waiting: [String: DraftWrite?] = [:]
  /// What the next write of a slot goes on from, where this window has written there.
  private var bases: [String: DraftWrite.Basis] = [:]
  /// Something typed waits to be kept.
  var isDue = false
  /// The program ends when all are written.
  var isQuitting = false

  var isIdle: Bool { waiting.isEmpty }

  func hasWritten(_ slot: String) -> Bool { bases[slot] != nil }

  /// - Returns: what to write now; nil where it waits.
  mutating func begin(_ draft: DraftWrite) -> DraftWrite? {
    guard waiting[draft.slot] == nil else {
      waiting.updateValue(draft, forKey: draft.slot)
      return nil
    }
    waiting.updateValue(nil, forKey: draft.slot)
    var draft = draft
    if let basis = bases[draft.slot] { draft.basis = basis }
    return draft
  }

  /// - Returns: what is to be written next.
  mutating func end(_ draft: DraftWrite, isWritten: Bool) -> DraftWrite? {
    if isWritten { bases[draft.slot] = draft.answers.isEmpty ? .nothing : .own }
    return waiting.removeValue(forKey: draft.slot) ?? nil
  }
}

extension Menu {
  /// As many as have a digit; the others are there when these have been handed in or given up.
  static func drafts(_ drafts: [KeptDraft], of page: FormPage) -> Menu {
    let choices = zip(drafts, "12345678").map { draft, key in
      Choice(title: FormText.draft(draft, of: page), key: key, intent: .form(.restore(draft)))
    }
    return Menu(
      title: FormText.draftsTitle(drafts.count),
      choices: choices + [Choice(title: FormText.blank, key: "n", intent: nil)],
      // What somebody wrote is not passed over by a key too many.
      selected: 0)
  }
}
