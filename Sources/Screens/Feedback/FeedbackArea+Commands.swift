import Catalog
import Runtime
import Terminal
import Widgets

extension FeedbackArea {
  /// `f r s c a` of the entry under the cursor (manual 2.8).
  var commands: [Command<Sight<FeedbackState>, FeedbackIntent>] {
    [
      row("entry.favourite", "f", FeedbackText.favourite, FeedbackText.favouriteHint, .favourite),
      row("entry.rate", "r", FeedbackText.rate, FeedbackText.rateHint, .rate),
      row("entry.share", "s", FeedbackText.share, FeedbackText.shareHint, .share),
      row("entry.correct", "c", FeedbackText.correct, FeedbackText.correctHint, .correct),
      Command(
        "entry.apply", keys: [.character("a")], title: FeedbackText.apply,
        hint: FeedbackText.applyHint,
        group: FeedbackText.group, action: .apply, availability: Self.canApply),
      Command(
        "outbox", keys: [], title: FeedbackText.waiting, group: FeedbackText.group,
        action: .waiting),
    ]
  }

  private func row(
    _ name: String, _ key: Character, _ title: String, _ hint: String, _ intent: FeedbackIntent
  ) -> Command<Sight<FeedbackState>, FeedbackIntent> {
    Command(
      name, keys: [.character(key)], title: title, hint: hint, group: FeedbackText.group,
      action: intent
    ) { $0.shared.subject == nil ? .hidden : .enabled }
  }

  /// Only where the entry is opened is it known how it is open.
  private static func canApply(_ sight: Sight<FeedbackState>) -> Availability {
    guard let subject = sight.shared.subject, let opened = sight.shared.opened,
      opened.id == subject.id
    else { return .hidden }
    switch opened.openStatus {
    case .conditional: return .enabled
    case .unconditional: return .disabled(FeedbackText.notConditional)
    case .closed: return .disabled(FeedbackText.closed)
    }
  }
}
