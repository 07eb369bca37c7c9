import Terminal

/// A field of a form with its label and what is said about it.
public struct FormField: Hashable, Sendable {
  /// The caller's name for it, unlike all others of the form.
  public let id: String
  /// What is asked, at the field's left.
  public var label: String
  /// Whether it has to be filled in; marked with an asterisk.
  public var isRequired: Bool
  /// Shown below while the field has the cursor.
  public var hint: String
  /// Shown in an empty line.
  public var placeholder: String
  /// How it is answered, with the answer so far.
  public var input: FieldInput
  /// Drawn below the input, as a captcha is.
  public internal(set) var picture: Bitmap?
  /// What is wrong with it, as the caller found; shown once the field was left.
  public internal(set) var error: String?
  /// Whether the cursor was in it and went on: only then faults are shown.
  public internal(set) var wasLeft = false
  /// Whether a password is shown.
  var isRevealed = false

  /// A field that nothing was typed into yet.
  public init(
    _ id: String, _ label: String, isRequired: Bool = false, hint: String = "",
    placeholder: String = "", input: FieldInput
  ) {
    self.id = id
    self.label = label
    self.isRequired = isRequired
    self.hint = hint
    self.placeholder = placeholder
    self.input = input
  }

  /// Whether the cursor can stand in it.
  public var takesFocus: Bool {
    if case .readOnly = input { false } else { true }
  }

  /// Whether a list is open below it, which takes Esc and the arrows.
  public var isOpen: Bool {
    switch input {
    case .dropDown(let dropDown): dropDown.isOpen
    case .multiSelect(let select): select.isOpen
    default: false
    }
  }
}

extension FormField {
  /// The value as text: what was typed, the titles of what was chosen (several by line ends),
  /// `true` or `false`, the number of stars.
  public var text: String {
    get {
      switch input {
      case .line(let editor, _): editor.text
      case .area(let area): area.text
      case .radio(let radio): radio.chosen.map { radio.options[$0] } ?? ""
      case .dropDown(let dropDown): dropDown.chosen.map { dropDown.options[$0].title } ?? ""
      case .multiSelect(let select):
        select.chosen.sorted().map { select.options[$0].title }.joined(separator: "\n")
      case .checkbox(let isOn, _): String(isOn)
      case .stars(let rating): rating.stars == 0 ? "" : String(rating.stars)
      case .readOnly(let text): text
      }
    }
    set { set(newValue) }
  }

  private mutating func set(_ text: String) {
    switch input {
    case .line(var editor, let kind):
      editor.setText(text)
      input = .line(editor, kind)
    case .area(var area):
      area.setText(text)
      input = .area(area)
    case .radio(var radio):
      radio.choose(radio.options.firstIndex(of: text))
      input = .radio(radio)
    case .dropDown(var dropDown):
      dropDown.choose(dropDown.options.firstIndex { $0.title == text })
      input = .dropDown(dropDown)
    case .multiSelect(var select):
      let titles = Set(text.split(separator: "\n").map(String.init))
      select.choose(
        Set(select.options.indices.filter { titles.contains(select.options[$0].title) }))
      input = .multiSelect(select)
    case .checkbox(_, let words): input = .checkbox(text == "true", words)
    case .stars: input = .stars(StarRating(Int(text) ?? 0))
    case .readOnly: input = .readOnly(text)
    }
  }

  /// Whether what is typed is hidden.
  public var isPassword: Bool {
    if case .line(_, .password) = input { true } else { false }
  }
}

extension FormField {
  /// Most characters it takes, and how many of those typed or pasted last did not fit; nil while
  /// all did.
  var overflow: (limit: Int, refused: Int)? {
    switch input {
    case .line(let editor, _): overflow(editor.limit, editor.refused)
    case .area(let area): overflow(area.limit, area.refused)
    case .radio, .dropDown, .multiSelect, .checkbox, .stars, .readOnly: nil
    }
  }

  private func overflow(_ limit: Int?, _ refused: Int) -> (limit: Int, refused: Int)? {
    limit.flatMap { refused > 0 ? ($0, refused) : nil }
  }

  /// What of a text did not fit, or what is wrong, once the field was left; nil where nothing is.
  public var trouble: Span? {
    if let overflowNote { return Span(MessageSign.warning + overflowNote, .warning) }
    return wasLeft ? error.map { Span(MessageSign.failure + $0, .failure) } : nil
  }

  /// The hint, with a longer text's count.
  public var hintLine: String {
    [hint, counter ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// `12/1000` for a text of several lines.
  private var counter: String? {
    guard case .area(let area) = input, let limit = area.limit else { return nil }
    return "\(area.count)/\(limit)"
  }
}

extension FormField {
  /// - Returns: false for a key it has no use for.
  mutating func handle(_ key: Key) -> Bool {
    switch input {
    case .line(var editor, let kind):
      if kind == .password, key == .control("v") {
        isRevealed.toggle()
        return true
      }
      // Keys a number has no use for are dropped, not passed on as commands.
      if case .character(let character) = key, !kind.accepts(character) { return true }
      guard editor.handle(key) else { return false }
      input = .line(editor, kind)
    case .area(var area):
      guard area.handle(key) else { return false }
      input = .area(area)
    case .radio(var radio):
      guard radio.handle(key) else { return false }
      input = .radio(radio)
    case .dropDown(var dropDown):
      let isTaken = dropDown.handle(key)
      input = .dropDown(dropDown)
      return isTaken
    case .multiSelect(var select):
      let isTaken = select.handle(key)
      input = .multiSelect(select)
      return isTaken
    case .checkbox(let isOn, let words):
      guard key == .character(" ") else { return false }
      input = .checkbox(!isOn, words)
    case .stars(var rating):
      guard rating.handle(key) else { return false }
      input = .stars(rating)
    case .readOnly: return false
    }
    return true
  }

  mutating func paste(_ text: String) {
    switch input {
    case .line(var editor, let kind):
      editor.insert(text.filter { kind.accepts($0) })
      input = .line(editor, kind)
    case .area(var area):
      area.insert(text)
      input = .area(area)
    case .dropDown(var dropDown) where dropDown.isOpen:
      dropDown.picker.paste(text)
      input = .dropDown(dropDown)
    case .multiSelect(var select) where select.isOpen:
      select.picker.paste(text)
      input = .multiSelect(select)
    default: break
    }
  }
}
