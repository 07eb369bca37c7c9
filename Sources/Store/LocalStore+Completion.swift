import Catalog
import GRDB
public import Search

/// One way to go on typing.
public struct Completion: Hashable, Sendable {
  /// What the list shows: a filter's name or value.
  public var label: String
  /// Entries of the value; nil for a filter's name.
  public var count: Int?
  /// The search text with it taken, and the cursor (a character offset) behind it.
  public var text: String
  /// Where typing goes on, in characters of `text`.
  public var cursor: Int
}

/// A value of a filter, as it was typed.
public struct FilterValue: Hashable, Sendable {
  /// Which filter it is a value of.
  public var key: SearchFilter.Key
  /// As it was typed, without quotes.
  public var typed: String
}

extension LocalStore {
  /// Values of the filters in a search text that no name of their axis has, sounds as or is
  /// abbreviated to, once each.
  public func unansweredValues(in text: String) async throws -> [FilterValue] {
    var axes: [SearchFilter.Key: FilterNames] = [:]
    var known: Set<FilterValue> = []
    var found: [FilterValue] = []
    for filter in SearchQuery(text).filters where !filter.isExcluded {
      var names = axes[filter.key]
      if names == nil {
        names = FilterNames(
          try await facets(FacetAxis(filter.key)).map(\.name).filter { !$0.isEmpty })
        axes[filter.key] = names
      }
      for typed in filter.values {
        let value = FilterValue(key: filter.key, typed: typed)
        guard known.insert(value).inserted, names?.meant(by: typed).isEmpty == true else {
          continue
        }
        found.append(value)
      }
    }
    return found
  }

  /// Names that may be meant by a value that none has.
  public func names(near value: FilterValue) async throws -> [String] {
    let names = try await facets(FacetAxis(value.key)).map(\.name).filter { !$0.isEmpty }
    return names.contains(value.typed) ? [] : NearNames.near(value.typed, in: names)
  }

  /// Most ways that are offered at once unless somebody wants more.
  public static let completionLimit = 20

  /// Ways to go on at `cursor` (a character offset) in search text: names of filters, or values of
  /// the one being typed, by what they hold, sound as, or are abbreviated to. Most entries first.
  public func completions(
    for text: String, cursor: Int, limit: Int = completionLimit
  ) async throws -> [Completion] {
    guard let wanted = SearchCompletion(text: text, cursor: cursor) else { return [] }
    switch wanted {
    case .key(let typed, let range):
      return SearchCompletion.keys(typed: typed).map {
        Completion(label: $0.rawValue, text, replacing: range, by: $0.rawValue + ":")
      }
    case .value(let key, let typed, let range):
      let matcher = SearchMatcher(typed)
      return try await facets(FacetAxis(key))
        .filter { typed.isEmpty || matcher.matches($0.name) }
        .prefix(limit)
        .map { facet in
          // A value with a comma would be two.
          let isPlain = !facet.name.contains { $0.isWhitespace || $0 == "," || $0 == "，" }
          let value = isPlain ? facet.name : "\"\(facet.name)\""
          return Completion(
            label: facet.name, count: facet.count(nil), text, replacing: range, by: value)
        }
    }
  }
}

extension Completion {
  fileprivate init(
    label: String, count: Int? = nil, _ text: String, replacing range: Range<Int>, by piece: String
  ) {
    let characters = Array(text)
    self.label = label
    self.count = count
    self.text =
      String(characters[..<range.lowerBound]) + piece
      + String(characters[min(range.upperBound, characters.count)...])
    cursor = range.lowerBound + piece.count
  }
}
