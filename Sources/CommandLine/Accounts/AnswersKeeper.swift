import Catalog
import Client
import Store

/// Keeps the answers of one run as a draft, anew with each that comes, so that a Ctrl-C, a closed
/// terminal and kill -9 take no more than the line that is being typed.
actor AnswersKeeper {
  private let drafts: FormDrafts
  private let form: String
  private let fields: [AccountField]
  private let kept: AnswersDraft.Kept?
  private let place: String
  private let slot = String(UInt64.random(in: .min ... .max), radix: 36)
  private var hasKept = false

  /// - Parameters:
  ///   - fields: those that are kept.
  ///   - kept: what the run goes on from, which the first answer takes the place of.
  ///   - place: where to go on, as a sentence's end.
  init(
    drafts: FormDrafts, form: String, fields: [AccountField], kept: AnswersDraft.Kept?,
    place: String
  ) {
    (self.drafts, self.form, self.fields) = (drafts, form, fields)
    (self.kept, self.place) = (kept, place)
  }

  /// What is said of the draft where the run came to nothing; nil where it has none of its own.
  var said: String? { hasKept ? "填写的内容已存为草稿：\(place)" : nil }

  /// Does nothing where there is nothing new. Where it cannot be kept the answers are handed in all
  /// the same.
  func keep(_ answers: KeptAnswers) async {
    let answered = answers.answered(fields)
    guard !answered.isEmpty, hasKept || answered != kept?.answers else { return }
    let byName = [String: String](
      uniqueKeysWithValues: answered.map { ($0.key.rawValue, $0.value) })
    let stands = try? await drafts.keep(byName, of: form, slot: slot, over: basis)
    if stands != nil { hasKept = true }
  }

  /// What was answered is handed in.
  func drop() async {
    guard let old = hasKept ? slot : kept?.draft.slot else { return }
    _ = try? await drafts.keep([:], of: form, slot: old, over: .nothing)
  }

  private var basis: DraftBasis {
    if hasKept { return .own }
    guard let draft = kept?.draft else { return .nothing }
    return FormDrafts.basis(slot: draft.slot, text: draft.text, of: form)
  }
}
