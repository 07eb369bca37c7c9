import Hummingbird

/// The query of a request under `/api/v1`, read strictly: an unknown name, a name twice or a value
/// that does not decode is refused rather than passed over.
struct Query {
  private let values: [String: String]

  init(_ request: Request, names: [String]) throws(Refusal) {
    var values: [String: String] = [:]
    for pair in FormQuery(request.uri.query ?? "").pairs {
      guard names.contains(pair.name), values[pair.name] == nil, let value = pair.value else {
        throw .badParameter(String(pair.name.prefix(40)))
      }
      values[pair.name] = value
    }
    self.values = values
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// nil where it is absent or empty.
  func text(_ name: String, limit: Int = 100) throws(Refusal) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    guard value.count <= limit else { throw .badParameter(name) }
    return value
  }

  func integer(_ name: String, in range: ClosedRange<Int>, default: Int) throws(Refusal) -> Int {
    guard let text = values[name] else { return `default` }
    guard let value = Int(text), range.contains(value) else { throw .badParameter(name) }
    return value
  }

  func choice<Choice: RawRepresentable<String>>(
    _ name: String, as _: Choice.Type = Choice.self
  ) throws(Refusal) -> Choice? {
    guard let text = values[name] else { return nil }
    guard let choice = Choice(rawValue: text) else { throw .badParameter(name) }
    return choice
  }
}
