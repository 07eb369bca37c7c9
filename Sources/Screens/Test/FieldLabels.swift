import Base
import Calls
import Catalog
import Formats

/// What an interface calls its fields, and what they are called on the screen.
struct FieldLabels: Sendable {
  private let labels: [String: String]
  private let codes: [String: String]

  init(_ results: [Parameter]) {
    let named = results.filter { !$0.label.isEmpty }
    labels = Dictionary(named.map { ($0.name, $0.label) }) { first, _ in first }
    codes = Dictionary(named.map { ($0.label, $0.name) }) { first, _ in first }
  }

  /// A field by its code or by its 中文描述; a name that is neither stays as it is.
  @Sendable func code(_ name: String) -> String { labels[name] == nil ? codes[name] ?? name : name }

  /// What a field is called on the screen: its code where it has no 中文描述.
  func label(of code: String) -> String { labels[code] ?? code }

  /// Why a question comes to nothing, and what there is to ask for.
  func fault(_ unmet: JSONQuery.Unmet) -> ServiceFault {
    let name = label(of: unmet.name)
    guard !unmet.fields.isEmpty else {
      return ServiceFault(
        .notFound, summary: TestText.noField(name),
        advice: unmet.hasLists ? TestText.isList : TestText.isValue)
    }
    var fields = unmet.fields.map(label(of:))
    // The one that may be meant stands first.
    let near =
      EditDistance.nearest(to: unmet.name, among: unmet.fields).map(label(of:))
      ?? EditDistance.nearest(to: name, among: fields)
    if let near, let place = fields.firstIndex(of: near) {
      fields.insert(fields.remove(at: place), at: 0)
    }
    return ServiceFault(
      .notFound, summary: TestText.noField(name), advice: TestText.fields(fields))
  }
}

extension InterfaceTest {
  var labels: FieldLabels { FieldLabels(specification.results) }
}
