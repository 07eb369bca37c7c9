import Client
import Search
import Store

/// What of a search text cannot be found as it was meant.
struct SearchHints {
  let text: String

  /// Refuses a text of which nothing can be searched for: a list of all would be no answer to it.
  func check() throws {
    guard !text.allSatisfy(\.isWhitespace), SearchQuery(text).isEmpty else { return }
    throw Failure(
      .usage, "“\(text)”中没有可以搜索的内容", advice: "可搜索汉字、字母与数字；列出全部则不给文字")
  }

  /// Says why nothing was found in any of the stores, where that is known.
  func tell(of stores: [LocalStore], on console: Console) async throws {
    for line in try await lines(in: stores) { console.note(line) }
  }

  /// Filters that no entry answers in any of the stores, and words that look like filters, each
  /// with what may be meant.
  private func lines(in stores: [LocalStore]) async throws -> [String] {
    var unanswered: [(filter: String, typed: String, near: [String])] = []
    for (place, store) in stores.enumerated() {
      let found = try await store.unansweredFilters(in: text)
      guard place > 0 else {
        unanswered = found
        continue
      }
      unanswered = unanswered.compactMap { miss in
        guard let other = found.first(where: { $0.filter == miss.filter && $0.typed == miss.typed })
        else { return nil }
        return (miss.filter, miss.typed, miss.near + other.near.filter { !miss.near.contains($0) })
      }
    }
    let values = unanswered.map { miss in
      let near = miss.near.isEmpty ? "" : "，相近的有：\(miss.near.joined(separator: "、"))"
      return "\(miss.filter)中没有“\(miss.typed)”\(near)"
    }
    let names = SearchFilter.Key.allCases.map(\.rawValue).joined(separator: "、")
    let filters = SearchQuery.unknownFilters(in: text).map { typed, near in
      let meant = near.map { "是不是“\($0.rawValue):”？" } ?? ""
      return "“\(typed):”不是筛选词，已按文字查找；\(meant)筛选词有 \(names)"
    }
    return values + filters
  }
}
