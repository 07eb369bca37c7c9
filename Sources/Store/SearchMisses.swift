import Search

/// What of a search text was meant as a filter, and answers none: values that no entry has, and
/// words that only look like filters. Of many the first ones.
public struct SearchMisses: Sendable {
  /// Values with names that may be meant.
  public private(set) var values: [(value: FilterValue, near: [String])] = []
  /// How many more there are.
  public private(set) var valuesLeft = 0
  /// What was typed in place of a filter's name.
  public let filters: [String]
  /// How many more there are.
  public let filtersLeft: Int

  /// - Parameter stores: of which none may have a value.
  public init(of text: String, in stores: [LocalStore]) async throws {
    let unknown = SearchQuery.unknownFilters(in: text)
    filters = Array(unknown.prefix(NearNames.wordLimit))
    filtersLeft = unknown.count - filters.count
    var missing: [FilterValue] = []
    for (place, store) in stores.enumerated() {
      let found = try await store.unansweredValues(in: text)
      let all = Set(found)
      missing = place == 0 ? found : missing.filter(all.contains)
    }
    for value in missing.prefix(NearNames.wordLimit) {
      var near: [String] = []
      for store in stores {
        near += try await store.names(near: value).filter { !near.contains($0) }
      }
      values.append((value, near))
    }
    valuesLeft = missing.count - values.count
  }
}
