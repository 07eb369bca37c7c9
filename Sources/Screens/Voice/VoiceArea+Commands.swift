import Catalog
import Runtime
import Terminal
import Widgets

extension VoiceArea {
  /// `f r s c a` of the entry under the cursor (manual 2.8).
  var commands: [Command<Sight<VoiceState>, VoiceIntent>] {
    [
      row("entry.favourite", "f", VoiceText.favourite, VoiceText.favouriteHint, .favourite),
      row("entry.rate", "r", VoiceText.rate, VoiceText.rateHint, .rate),
      row("entry.share", "s", VoiceText.share, VoiceText.shareHint, .share),
      row("entry.correct", "c", VoiceText.correct, VoiceText.correctHint, .correct),
      Command(
        "entry.apply", keys: [.character("a")], title: VoiceText.apply, hint: VoiceText.applyHint,
        group: VoiceText.group, action: .apply, availability: Self.canApply),
      Command(
        "outbox", keys: [], title: VoiceText.waiting, group: VoiceText.group,
        action: .waiting),
    ]
  }

  private func row(
    _ name: String, _ key: Character, _ title: String, _ hint: String, _ intent: VoiceIntent
  ) -> Command<Sight<VoiceState>, VoiceIntent> {
    Command(
      name, keys: [.character(key)], title: title, hint: hint, group: VoiceText.group,
      action: intent
    ) { $0.shared.subject == nil ? .hidden : .enabled }
  }

  /// Only where the entry is opened is it known how it is open.
  private static func canApply(_ sight: Sight<VoiceState>) -> Availability {
    guard let subject = sight.shared.subject, let opened = sight.shared.opened,
      opened.id == subject.id
    else { return .hidden }
    switch opened.openStatus {
    case .conditional: return .enabled
    case .unconditional: return .disabled(VoiceText.notConditional)
    case .closed: return .disabled(VoiceText.closed)
    }
  }
}
