import Catalog
import Client
import Store

/// A theme and a department that were named must be there: a list of nothing would not tell a slip
/// from a theme without data.
struct QueryNames {
  private let wanted: [(axis: FacetAxis, label: String, name: String)]

  init(_ query: CatalogQuery) {
    let names: [(FacetAxis, String, String?)] = [
      (.theme, "主题", query.theme), (.publisher, "部门", query.publisher),
    ]
    wanted = names.compactMap { axis, label, name in
      name.map { (axis: axis, label: label, name: $0) }
    }
  }

  /// Refuses a name that no store's catalogue has, with the nearest. Where nothing is stored yet,
  /// nothing is known of it.
  func check(in stores: [LocalStore]) async throws {
    for (axis, label, name) in wanted {
      var near: [String] = []
      var isThere = false
      var known: [String] = []
      for store in stores {
        known += try await store.facets(axis).map(\.name)
        guard let names = try await store.names(near: name, on: axis) else {
          isThere = true
          break
        }
        near += names.filter { !near.contains($0) }
      }
      guard !isThere, !known.isEmpty else { continue }
      throw Failure(.usage, "目录中没有\(label)“\(name)”", advice: Self.advice(near, known))
    }
  }

  private static func advice(_ near: [String], _ known: [String]) -> String {
    guard near.isEmpty else { return "最接近的：\(near.joined(separator: "、"))" }
    var offered: [String] = []
    for name in known where !name.isEmpty && !offered.contains(name) && offered.count < 10 {
      offered.append(name)
    }
    return "例如：\(offered.joined(separator: "、"))"
  }
}
