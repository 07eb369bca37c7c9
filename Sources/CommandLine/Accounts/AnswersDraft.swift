import Base
import Catalog
import Client
import Store

/// Answers that were given on the terminal and not handed in yet: kept as a draft of the screens'
/// form, which goes on with them as the command does.
struct AnswersDraft {
  /// What was kept another time.
  struct Kept {
    var draft: FormDrafts.Kept
    var answers: [AccountField: String]
  }

  private let drafts: FormDrafts
  /// The form's name.
  private let form: String
  /// Those of its fields that are kept; nothing secret, and nothing that is good for once.
  private let fields: [AccountField]
  /// The command that goes on with it.
  private let command: [String]
  /// Where the screens have the form.
  private let place: String

  private init(
    _ session: Session, _ form: String, _ fields: [AccountField], _ command: [String],
    _ place: String
  ) {
    drafts = FormDrafts { try session.openStore() }
    (self.form, self.fields, self.command, self.place) = (form, fields, command, place)
  }

  static func developer(_ session: Session) -> AnswersDraft {
    AnswersDraft(
      session, "developer",
      [.personName, .developerName, .identity, .organisation, .major, .field, .email],
      ["developer", "register"], "【用户中心】注册开发者")
  }

  static func registration(_ session: Session) -> AnswersDraft {
    AnswersDraft(session, "register.basics", [.account, .mobile], ["register"], "新用户注册")
  }

  /// The one that was kept last; what it holds is said to be offered.
  func restored(_ prompt: TerminalPrompt) async throws -> Kept? {
    guard let draft = await drafts.all(of: form).first else { return nil }
    let answers = fields.reduce(into: [AccountField: String]()) { answers, field in
      guard let text = draft.answers[field.rawValue]?.safe, !text.isEmpty else { return }
      answers[field] = text
    }
    guard !answers.isEmpty else { return nil }
    try prompt.say("有 \(Moment(unixSeconds: draft.saved)) 未提交的草稿，【】中是当时填写的，回车即沿用")
    return Kept(draft: draft, answers: answers)
  }

  /// Keeps what one run of the command is answered, in the place of what it goes on from.
  func keeper(over kept: Kept?) -> AnswersKeeper {
    AnswersKeeper(
      drafts: drafts, form: form, fields: fields, kept: kept,
      place: "再次执行 \(ProgramCommand.line(command))，或在浏览界面的\(place)中接着填")
  }
}
