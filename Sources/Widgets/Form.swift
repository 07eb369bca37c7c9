public import Terminal

/// Fields one below the other, with one cursor.
///
/// The caller checks the values after each key, by its own rules, and gives the errors to
/// `setErrors`; the form shows each once its field was left.
public struct Form: Hashable, Sendable {
  /// How a person left the form.
  public enum Outcome: Hashable, Sendable { case submitted, cancelled }

  /// From top to bottom, with what was typed into them.
  public private(set) var fields: [FormField]
  /// Place of the field with the cursor.
  public private(set) var focus: Int

  /// The stars under the cursor were given by a digit just now.
  private var hasDigit = false

  /// The focus begins at the first field that takes it.
  public init(_ fields: [FormField]) {
    self.fields = fields
    focus = fields.firstIndex(where: \.takesFocus) ?? 0
  }

  /// The field that takes the keys; nil on a button.
  public var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// What is to be said of the field with the cursor, in a row of its own that the caller has for
  /// it: what is wrong, and what the field is for.
  public var note: [Span] {
    let hint = hintNote
    guard let trouble = focused?.trouble else { return hint }
    return [trouble] + (hint.isEmpty ? [] : [Span("  ")] + hint)
  }

  /// What the field with the cursor is for.
  var hintNote: [Span] {
    focused.map { $0.hintLine.isEmpty ? [] : [Span($0.hintLine, .dim)] } ?? []
  }

  /// The field of that name.
  public subscript(id: String) -> FormField? { fields.first { $0.id == id } }

  /// Tab, Shift-Tab, up and down go from field to field; Enter goes on and, on the last field,
  /// submits; Ctrl-S submits; Esc cancels (or closes an open list). The field gets all else, and
  /// printable keys never leave a form. Digits that follow each other give stars to field after
  /// field.
  public mutating func handle(_ key: Key) -> KeyResponse<Outcome> {
    guard fields.indices.contains(focus) else {
      return key == .escape ? .finished(.cancelled) : .ignored
    }
    let isDigit = key.isStars && fields[focus].hasStars
    if isDigit, hasDigit, let next = neighbour(1), fields[next].hasStars { go(to: next) }
    hasDigit = isDigit
    if fields[focus].handle(key) { return .handled }
    switch key {
    case .control("s"):
      leaveAll()
      return .finished(.submitted)
    case .escape: return .finished(.cancelled)
    case .enter:
      guard let next = neighbour(1) else {
        leaveAll()
        return .finished(.submitted)
      }
      go(to: next)
    case .tab: go(to: neighbour(1) ?? firstStop)
    case .backTab: go(to: neighbour(-1) ?? lastStop)
    case .down: go(to: neighbour(1) ?? focus)
    case .up: go(to: neighbour(-1) ?? focus)
    case .character: break
    default: return .ignored
    }
    return .handled
  }

  /// Puts pasted text where the cursor is, as one event.
  public mutating func paste(_ text: String) {
    guard fields.indices.contains(focus) else { return }
    fields[focus].paste(text)
  }

  /// Gives each field its error, nil or none for what is right.
  public mutating func setErrors(_ errors: [String: String]) {
    for index in fields.indices { fields[index].error = errors[fields[index].id] }
  }

  /// Shows all errors and goes to the first field that has one, as after a refused submission.
  public mutating func showErrors() {
    leaveAll()
    if let first = fields.firstIndex(where: { $0.error != nil && $0.takesFocus }) { focus = first }
  }

  /// Shows the error of a field, wherever the cursor is.
  public mutating func showError(of id: String) {
    for index in fields.indices where fields[index].id == id { fields[index].wasLeft = true }
  }

  /// Shows the errors of these fields and goes to the first of them; the others may be unfinished.
  public mutating func showErrors(of ids: Set<String>) {
    for id in ids { showError(of: id) }
    let first = fields.firstIndex { ids.contains($0.id) && $0.takesFocus }
    if let first { focus = first }
  }

  /// Fills in a line or text field.
  public mutating func setText(_ text: String, of id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].text = text
  }

  /// Gives a field another kind of input, with another value.
  public mutating func setInput(_ input: FieldInput, of id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].input = input
    if focus == index, !fields[index].takesFocus { go(to: firstStop) }
  }

  /// Gives options that are found by their titles alone the other names they may be typed by.
  /// - Parameter limit: of a field with more options they are left as they are.
  public mutating func spellOptions(upTo limit: Int, _ spellings: (String) -> [String]) {
    for index in fields.indices {
      switch fields[index].input {
      case .dropDown(var list) where list.options.count <= limit:
        list.picker.spell(spellings)
        fields[index].input = .dropDown(list)
      case .multiSelect(var list) where list.options.count <= limit:
        list.picker.spell(spellings)
        fields[index].input = .multiSelect(list)
      case .dropDown, .multiSelect, .line, .area, .readOnly, .radio, .checkbox, .stars: break
      }
    }
  }

  /// Shows a picture beside the field; nil takes it away.
  public mutating func setPicture(_ picture: Bitmap?, of id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].picture = picture
  }

  /// Whether the field has to be filled in.
  public mutating func setRequired(_ isRequired: Bool, of id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].isRequired = isRequired
  }

  /// Says beside the field what it is for.
  public mutating func setHint(_ hint: String, of id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].hint = hint
  }

  /// Whether Tab would go back to the first field, Shift-Tab to the last.
  public var isAtLastStop: Bool { focus == lastStop }
  /// Whether Shift-Tab would leave the form upwards.
  public var isAtFirstStop: Bool { focus == firstStop }

  /// To the first field that takes the focus.
  public mutating func focusFirst() { go(to: firstStop) }
  /// To the last stop, a button.
  public mutating func focusLast() { go(to: lastStop) }

  /// Counts the focused field as left, so that its error shows.
  public mutating func leaveFocused() {
    if fields.indices.contains(focus) { fields[focus].wasLeft = true }
  }

  /// To the field of that name, where it takes the focus.
  public mutating func focus(on id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id && $0.takesFocus }) else { return }
    go(to: index)
  }

  /// What a draft keeps: every value but passwords and what cannot be changed.
  public var draft: [String: String] {
    var draft: [String: String] = [:]
    for field in fields where field.takesFocus && !field.isPassword { draft[field.id] = field.text }
    return draft
  }

  /// Fills in a draft; fields it does not know keep what they have.
  public mutating func restore(_ draft: [String: String]) {
    for index in fields.indices where fields[index].takesFocus && !fields[index].isPassword {
      if let text = draft[fields[index].id] { fields[index].text = text }
    }
  }

  /// Tells the width it is painted in, after each layout: a text area's up and down keys go by it.
  public mutating func resize(columns: Int, measure: DisplayWidth) {
    let layout = FormLayout(fields, columns: columns, measure: measure, glyphs: .unicode)
    for index in fields.indices {
      guard case .area(var area) = fields[index].input else { continue }
      area.resize(columns: layout.inputColumns, measure: measure)
      fields[index].input = .area(area)
    }
  }

  /// Rows it would like in a width.
  public func rows(columns: Int, measure: DisplayWidth, glyphs: Glyphs) -> Int {
    let layout = FormLayout(fields, columns: columns, measure: measure, glyphs: glyphs)
    return fields.reduce(0) { $0 + layout.rows(of: $1) }
  }

  /// Rows of its tallest field.
  public func tallest(columns: Int, measure: DisplayWidth, glyphs: Glyphs) -> Int {
    let layout = FormLayout(fields, columns: columns, measure: measure, glyphs: glyphs)
    return fields.map { layout.rows(of: $0) }.max() ?? 0
  }

  private mutating func go(to index: Int) {
    guard index != focus, fields.indices.contains(index) else { return }
    fields[focus].wasLeft = true
    focus = index
  }

  private mutating func leaveAll() {
    for index in fields.indices { fields[index].wasLeft = true }
  }

  private func neighbour(_ step: Int) -> Int? {
    var index = focus + step
    while fields.indices.contains(index), !fields[index].takesFocus { index += step }
    return fields.indices.contains(index) ? index : nil
  }

  private var firstStop: Int { fields.firstIndex(where: \.takesFocus) ?? focus }
  private var lastStop: Int { fields.lastIndex(where: \.takesFocus) ?? focus }
}

extension Key {
  /// A digit that gives stars.
  fileprivate var isStars: Bool {
    guard case .character(let character) = self else { return false }
    return character.isASCII && (1...StarRating.most).contains(character.wholeNumberValue ?? 0)
  }
}

extension FormField {
  fileprivate var hasStars: Bool {
    if case .stars = input { true } else { false }
  }
}
