import Catalog
import PortalAPI
import Widgets

extension FormPage {
  var answers: FormAnswers {
    var texts = form.texts
    let typed = texts.removeValue(forKey: Self.captchaField) ?? ""
    let answer = captchaID.map { CaptchaAnswer(id: $0, text: typed) }
    return FormAnswers(
      texts: texts, captcha: captcha == nil ? nil : answer,
      key: key.map { SenderKey.of(texts, in: $0) } ?? "")
  }

  /// What is wrong: by the area's rules, else what the platform said of this very answer. What is
  /// required and blank is so before any rule.
  var errors: [String: String] {
    var errors = refused.filter { form[$0.key]?.text == $0.value.text }.mapValues(\.message)
    errors.merge(check(answers)) { _, rule in rule }
    for field in form.fields where field.isRequired && field.isBlank {
      errors[field.id] = FormText.required
    }
    return errors
  }

  /// After every key: each field gets what is wrong with it now.
  mutating func checkFields() {
    for (field, text) in follows(answers) where form.focused?.id != field {
      form.setText(text, of: field)
    }
    for (field, isRequired) in requires(answers) { form.setRequired(isRequired, of: field) }
    for (field, hint) in hints(answers) { form.setHint(hint, of: field) }
    form.setErrors(errors)
  }

  /// What a draft of it would hold.
  var draft: [String: String] {
    var draft = typed
    if !draft.isEmpty { draft[Self.keyField] = key }
    return draft
  }

  /// What of a draft is in the fields.
  var typed: [String: String] {
    var draft = form.draft
    draft[Self.captchaField] = nil
    switch drafting {
    case .kept: return draft
    case .keptWithout(let fields): return draft.filter { !fields.contains($0.key) }
    case .none: return [:]
    }
  }

  /// Whether leaving would lose something.
  var isChanged: Bool {
    drafting == .none ? form.texts != untouched : typed != initial || !unkept.isEmpty
  }

  /// Whether a draft would hold what was typed, or a part of it.
  var hasDraft: Bool { drafting != .none && typed != initial }

  /// The labels of fields that were typed in and that a draft leaves out.
  var unkept: [String] {
    guard case .keptWithout(let fields) = drafting else { return [] }
    return form.fields.filter { fields.contains($0.id) && $0.text != untouched[$0.id] }
      .map(\.label)
  }

  mutating func restore(_ draft: KeptDraft) {
    form.restore(draft.answers)
    restored = draft
    if let known = draft.answers[Self.keyField] { key = known }
    kept = self.draft
    checkFields()
  }

  /// Takes in why it was refused. A captcha is good for one submission.
  mutating func take(_ fault: ServiceFault) {
    phase = .editing
    refused = Dictionary(
      uniqueKeysWithValues: fault.fields.compactMap { name, message in
        form[name].map { (name, Refused(text: $0.text, message: message)) }
      })
    let isAtFields = !refused.isEmpty && refused.count == fault.fields.count
    self.fault = isAtFields ? nil : fault
    if captcha != nil { form.setText("", of: Self.captchaField) }
    refused[Self.captchaField]?.text = ""
    form.setErrors(errors.merging(refused.mapValues(\.message)) { _, said in said })
    form.showErrors()
    isOnButton = false
  }

  /// What is wrong with an answer, as long as it is that one; nil for nothing any more.
  mutating func refuse(_ field: String, at text: String, _ message: String?) {
    guard form[field]?.text == text else { return }
    refused[field] = message.map { Refused(text: text, message: $0) }
    form.setErrors(errors)
    if message != nil { form.showError(of: field) }
  }

  /// Takes in why a button's work was refused, which may be asked for with fields still blank.
  mutating func take(buttonFault fault: ServiceFault) {
    let before = form
    take(fault)
    form = before
    form.setErrors(errors)
    form.showErrors(of: Set(refused.keys))
  }

  /// Without the platform there is no captcha; what can wait is taken without.
  mutating func missCaptcha(_ fault: ServiceFault) {
    guard canWait, fault.isOfContact else {
      self.fault = fault
      return
    }
    captchaID = nil
    form.setPicture(nil, of: Self.captchaField)
    form.setRequired(false, of: Self.captchaField)
    form.setHint(FormText.captchaSpared, of: Self.captchaField)
    checkFields()
  }

  /// One that takes the place of another says so.
  mutating func show(_ captcha: Captcha) {
    form.setRequired(true, of: Self.captchaField)
    form.setHint(
      captchaID == nil ? FormText.captchaHint : FormText.captchaReplaced, of: Self.captchaField)
    captchaID = captcha.id
    form.setPicture(captcha.picture, of: Self.captchaField)
    form.setText("", of: Self.captchaField)
  }
}

extension FormField {
  /// Nothing filled in, or blanks only; a box to tick is blank while it is not ticked.
  var isBlank: Bool {
    if case .checkbox(let isOn, _) = input { return !isOn }
    return text.isUnseen
  }
}
