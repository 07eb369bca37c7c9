import PortalAPI
import Runtime
import Widgets

/// A form that has the keyboard until it is submitted or left: the whole body, or a box in its
/// middle. Nothing typed is lost: a refusal leaves it open, and leaving keeps a draft.
///
/// An area makes one with its fields, its rules and what submitting does, and hands it to
/// `FormHost.open(_:_:)`; keys, drafts, captcha, errors and painting are the same for all.
struct FormPage: Sendable {
  enum Shape: Hashable, Sendable { case page, dialog }

  enum Phase: Hashable, Sendable {
    case editing, submitting
    /// A button's work is on its way.
    case busy
  }

  /// Names it in drafts and answers, with its subject where it has one: `correction/<id>`.
  let name: String
  var title: String
  var shape: Shape
  /// Said above the fields.
  var notes: [String]
  /// Where it stands in a row of pages.
  var steps: FormSteps?
  /// On the button.
  var verb: String
  var form: Form
  var drafting: Drafting
  var buttons: [FormButton] = []
  /// What a button's work has told, as a code that is to be typed from it: it stands there until
  /// the form is handed in; empty for nothing.
  var told = ""
  /// Fields that are paths of files, with the bytes a file may have.
  var files: [String: Int] = [:]
  /// What is wrong with the file of such a field; asked when the field is left.
  var inspect: (@Sendable (_ field: String, _ path: String) async -> String?)?
  /// Where the captcha comes from; a form with one has a field of that name at its end.
  let captcha: (@Sendable () async throws(ServiceFault) -> Captcha)?
  /// What is wrong with the answers by the area's own rules, by field.
  let check: @Sendable (FormAnswers) -> [String: String]
  let submit: @Sendable (FormAnswers) async throws(ServiceFault) -> FormSuccess

  var phase = Phase.editing
  /// The cursor is on the button below the fields.
  var isOnButton = false
  /// Why the last submission failed, beside what stands at the fields.
  var fault: ServiceFault?
  /// What the platform found wrong, each as long as the field holds what it was about.
  var refused: [String: Refused] = [:]
  var captchaID: String?
  /// Fields whose being required hangs on other answers, and whether they are.
  var requires: @Sendable (FormAnswers) -> [String: Bool] = { _ in [:] }
  /// Texts that follow the other answers, by field; not while the cursor is in that field.
  var follows: @Sendable (FormAnswers) -> [String: String] = { _ in [:] }
  /// Hints that follow the answers, by field.
  var hints: @Sendable (FormAnswers) -> [String: String] = { _ in [:] }
  /// Notes that are made anew each second.
  private(set) var liveNotes: (@Sendable () -> [String])?
  /// It is 登录, which no form that asks for it can lead to.
  var isLogin = false
  /// What follows where it is left unfinished.
  var whenLeft: Intent?
  /// It was handed in without a login, and goes on when somebody has signed in.
  var awaitsLogin = false
  /// What is handed in here can wait for the platform, and then needs no captcha.
  var canWait = false
  /// The sender's key, where the platform is to know again what it hands in: it lives as long as
  /// the draft, so that what was sent and left, and is sent again as it was, counts once. What is
  /// sent has a key of its own below it; see `SenderKey.of`.
  var key: String?
  /// The answers it was made with.
  private(set) var initial: [String: String] = [:]
  /// The texts of its fields before anything was typed.
  private(set) var untouched: [String: String] = [:]
  /// Where its draft is kept, apart from those of other windows that have the same form open.
  let slot = String(UInt64.random(in: .min ... .max), radix: 36)
  /// What is in it was typed an earlier time and not handed in.
  var restored: KeptDraft?
  /// The answers its draft has.
  var kept: [String: String] = [:]
  /// Its drafts were asked for, and have not been offered.
  var awaitsDrafts = false

  static let captchaField = "captcha"
  /// The key's place in the draft, which no field has.
  static let keyField = "key;"

  /// What becomes of what was typed when a form is left unfinished.
  enum Drafting: Hashable, Sendable {
    case kept
    /// Kept but for these fields, which are nobody's business later: passwords never are.
    case keptWithout(Set<String>)
    case none
  }

  struct Refused: Hashable, Sendable {
    var text: String
    var message: String
  }

  init(
    _ name: String, title: String, shape: Shape = .page, notes: [String] = [],
    verb: String = FormText.submit, fields: [FormField], drafting: Drafting = .kept,
    captcha: (@Sendable () async throws(ServiceFault) -> Captcha)? = nil,
    check: @escaping @Sendable (FormAnswers) -> [String: String] = { _ in [:] },
    submit: @escaping @Sendable (FormAnswers) async throws(ServiceFault) -> FormSuccess
  ) {
    self.name = name
    self.title = title
    self.shape = shape
    self.notes = notes
    self.verb = verb
    self.drafting = drafting
    self.captcha = captcha
    self.check = check
    self.submit = submit
    let last = captcha == nil ? [] : [FormField.captcha]
    form = Form(fields + last)
    initial = typed
    untouched = form.texts
    kept = draft
  }
}

/// What is under way for a page, each apart from the same for another page that is open.
enum FormWork: String, CaseIterable {
  case drafts, captcha, submit, button, tick
}

extension FormPage {
  func effect(_ work: FormWork) -> EffectName { EffectName("form.\(work.rawValue)/\(name)") }

  /// Says these notes, and says them anew each second.
  mutating func setLiveNotes(_ notes: @escaping @Sendable () -> [String]) {
    liveNotes = notes
    self.notes = notes()
  }
}

extension FormField {
  fileprivate static var captcha: FormField {
    FormField(
      FormPage.captchaField, FormText.captcha, isRequired: true, hint: FormText.captchaHint,
      input: .text(limit: 8))
  }
}

extension Form {
  /// By field.
  var texts: [String: String] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0.id, $0.text) })
  }
}

/// What was filled in.
struct FormAnswers: Hashable, Sendable {
  /// By field: what was typed, the title of what was chosen, `true` or `false`, a number of stars.
  var texts: [String: String]
  var captcha: CaptchaAnswer?
  /// The sender's key.
  var key = ""

  subscript(field: String) -> String { texts[field] ?? "" }
}

/// What a submitted form comes to.
struct FormSuccess: Sendable {
  /// Shown in the message line; empty where what follows says enough.
  var message: String
  /// Follows at once, as the next page of several.
  var then: [BrowserAction]

  init(_ message: String, then: [BrowserAction] = []) {
    self.message = message
    self.then = then
  }
}

/// The pages a form is one of: `1 基本信息 — 2 实名认证 — 3 注册成功`.
struct FormSteps: Hashable, Sendable {
  var titles: [String]
  var current: Int
}
