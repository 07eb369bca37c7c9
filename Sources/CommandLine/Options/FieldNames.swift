import Catalog
import Client
import Search

/// The columns of an interface by the names people give them, as far as they are known.
struct FieldNames {
  private let fields: [Field]

  /// - Parameter fields: none where nothing is known, which fits every name.
  init(_ fields: [Field]) { self.fields = fields }

  func contains(_ name: String) -> Bool {
    fields.contains { $0.label == name || $0.code == name }
  }

  /// - Returns: the name.
  /// - Throws: for a column that is not there, with the nearest.
  func checked(_ name: String) throws -> String {
    guard !fields.isEmpty, !contains(name) else { return name }
    let titles = fields.map(\.label)
    var near = NearNames.near(name, in: titles)
    if near.isEmpty { near = NearNames.near(name, in: fields.map(\.code)) }
    throw Failure(
      .usage, "这个接口没有数据列“\(name)”",
      advice: near.isEmpty
        ? "可用的列：\(titles.prefix(40).joined(separator: "、"))" : "最接近的：\(near.joined(separator: "、"))"
    )
  }
}
