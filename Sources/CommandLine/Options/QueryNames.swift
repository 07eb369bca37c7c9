import Catalog
import Client
import Search
import Store

/// A theme and a department that were named must be there: a list of nothing would not tell a slip
/// from a theme without data.
struct QueryNames {
  private struct Named {
    let axis: FacetAxis
    let label: String
    let path: WritableKeyPath<CatalogQuery, String?>
  }

  private static var named: [Named] {
    [
      Named(axis: .theme, label: "主题", path: \.theme),
      Named(axis: .publisher, label: "部门", path: \.publisher),
    ]
  }

  private let query: CatalogQuery

  init(_ query: CatalogQuery) { self.query = query }

  /// The query with the names that are meant: as they were typed, or the only one that holds what
  /// was typed or sounds like it (商务局 for 市商务局), which is told.
  /// - Throws: `Failure` of usage for a name that no store's catalogue has, with the nearest. Where
  ///   nothing is stored yet, nothing is known of it.
  func settled(in stores: [LocalStore], on console: Console) async throws -> CatalogQuery {
    var settled = query
    for name in Self.named {
      guard let typed = query[keyPath: name.path] else { continue }
      let known = try await Self.names(on: name.axis, in: stores)
      guard !known.isEmpty, !known.contains(typed) else { continue }
      let meant = FilterNames(known).meant(by: typed)
      guard meant.count == 1 else {
        throw Failure(
          .usage, "目录中没有\(name.label)“\(typed)”", advice: Self.advice(typed, meant, known))
      }
      console.note("\(name.label)“\(typed)”：即“\(meant[0])”")
      settled[keyPath: name.path] = meant[0]
    }
    return settled
  }

  /// The names of an axis in all stores, once each, the best known first.
  private static func names(on axis: FacetAxis, in stores: [LocalStore]) async throws -> [String] {
    var seen: Set<String> = []
    var names: [String] = []
    for store in stores {
      for name in try await store.facets(axis).map(\.name)
      where !name.isEmpty && seen.insert(name).inserted {
        names.append(name)
      }
    }
    return names
  }

  private static func advice(_ typed: String, _ meant: [String], _ known: [String]) -> String {
    var near = meant.isEmpty ? NearNames.near(typed, in: known) : meant
    // Without the first character, which tells most, the others may be near by chance: 环保局 is not
    // 市医保局.
    if meant.isEmpty, let first = typed.first, !near.contains(where: { $0.contains(first) }) {
      let alike = NearNames.alike(String(first), in: known).prefix(2)
      near = alike + near.filter { !alike.contains($0) }
    }
    if near.isEmpty { near = NearNames.alike(typed, in: known) }
    guard near.isEmpty else {
      return "最接近的：\(near.prefix(NearNames.limit).joined(separator: "、"))"
    }
    return "例如：\(known.prefix(10).joined(separator: "、"))"
  }
}
