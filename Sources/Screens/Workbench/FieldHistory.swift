import Calls
import Catalog
import Widgets

/// What each field of an interface was given before, and may be given.
enum FieldHistory {
  static let limit = 50

  /// What a preview has in the columns of filters, each value once.
  static func values(of preview: Preview, for filters: [Parameter]) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for filter in filters {
      let column = preview.fields.firstIndex {
        $0.code == filter.name || !filter.label.isEmpty && $0.label == filter.label
      }
      guard let column else { continue }
      var seen: Set<String> = []
      let found = preview.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
        .filter { !$0.isEmpty && seen.insert($0).inserted }
      if !found.isEmpty { values[filter.name] = Array(found.prefix(limit)) }
    }
    return values
  }

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
  /// Gives every field what the preview has, behind what it was given before.
  mutating func offer(_ preview: Preview) {
    self.preview = preview
    offered = FieldHistory.values(of: preview, for: specification.filters)
    setHistory(used)
  }

  /// Gives every field what it was given before, and behind that what its preview has, for `↑`.
  mutating func setHistory(_ values: [String: [String]]) {
    used = values
    for name in Set(values.keys).union(offered.keys) {
      guard case .line(var editor, let kind) = form[name]?.input else { continue }
      let used = values[name] ?? []
      let others = (offered[name] ?? []).filter { !used.contains($0) }
      editor.history = InputHistory((used + others).reversed())
      form.setInput(.line(editor, kind), of: name)
      let known = TestText.values(used: used.count, offered: others.count)
      form.setHint(hint(of: name, values: known), of: name)
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
