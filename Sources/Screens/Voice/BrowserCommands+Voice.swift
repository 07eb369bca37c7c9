import Catalog
import Runtime
import Terminal
import Widgets

extension BrowserCommands {
  /// `f r s c a` of the entry under the cursor (manual 2.8).
  static var voice: [Command<BrowserState, Intent>] {
    [
      row("entry.favourite", "f", VoiceText.favourite, VoiceText.favouriteHint, .favourite),
      row("entry.rate", "r", VoiceText.rate, VoiceText.rateHint, .rate),
      row("entry.share", "s", VoiceText.share, VoiceText.shareHint, .share),
      row("entry.correct", "c", VoiceText.correct, VoiceText.correctHint, .correct),
      Command(
        "entry.apply", keys: [.character("a")], title: VoiceText.apply, hint: VoiceText.applyHint,
        group: VoiceText.group, action: .voice(.apply), availability: canApply),
      Command(
        "outbox", keys: [], title: VoiceText.waiting, group: VoiceText.group,
        action: .voice(.waiting)),
    ]
  }

  private static func row(
    _ name: String, _ key: Character, _ title: String, _ hint: String, _ intent: VoiceIntent
  ) -> Command<BrowserState, Intent> {
    Command(
      name, keys: [.character(key)], title: title, hint: hint, group: VoiceText.group,
      action: .voice(intent)
    ) { $0.subject == nil ? .hidden : .enabled }
  }

  /// Only where the entry is opened is it known how it is open.
  private static func canApply(_ state: BrowserState) -> Availability {
    guard let subject = state.subject, let detail = state.detail, detail.entry.id == subject.id
    else { return .hidden }
    switch detail.entry.openStatus {
    case .conditional: return .enabled
    case .unconditional: return .disabled(VoiceText.notConditional)
    case .closed: return .disabled(VoiceText.closed)
    }
  }
}
