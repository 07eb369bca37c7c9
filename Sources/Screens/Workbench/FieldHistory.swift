import Calls
import Catalog
import Widgets

/// What each field of an interface was given before.
enum FieldHistory {
  static let limit = 50

  /// - Parameter requests: newest first.
  /// - Returns: values by field, newest first, each once.
  static func values(of requests: [InvokeRequest]) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for request in requests {
      for (name, value) in request.named where !value.isEmpty {
        if values[name]?.contains(value) == true || values[name]?.count == limit { continue }
        values[name, default: []].append(value)
      }
    }
    return values
  }
}

extension InvokeRequest {
  /// Filters and paging as fields of the form have them.
  var named: [(name: String, value: String)] {
    filters.map { ($0.name, $0.value) } + [
      (CallSpecification.pageSizeName, String(pageSize)),
      (CallSpecification.pageNumberName, String(pageNumber)),
    ]
  }
}

extension InterfaceTest {
  /// Gives every field what it was given before, for `↑`.
  mutating func setHistory(_ values: [String: [String]]) {
    used = values
    for (name, texts) in values {
      guard case .line(var editor, let kind) = form[name]?.input else { continue }
      editor.history = InputHistory(texts.reversed())
      form.setInput(.line(editor, kind), of: name)
      form.setHint(hint(of: name) + TestText.used(texts.count), of: name)
    }
  }

  /// A call that was sent joins what was given before.
  mutating func remember(_ request: InvokeRequest) {
    var values = used
    for (name, value) in request.named where !value.isEmpty {
      let others = (values[name] ?? []).filter { $0 != value }
      values[name] = [value] + others.prefix(FieldHistory.limit - 1)
    }
    setHistory(values)
  }

  /// Fills the form in from a request; fields it does not name become empty.
  mutating func fill(_ request: InvokeRequest) {
    let values = Dictionary(
      request.named.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    for field in form.fields { form.setText(values[field.id] ?? "", of: field.id) }
    method = request.method
  }

  /// Down belongs to the form while no older value is shown.
  var walksHistory: Bool {
    guard case .line(let editor, _) = form.focused?.input else { return false }
    return editor.history?.isWalking == true
  }
}
