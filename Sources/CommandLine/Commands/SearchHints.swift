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
  /// with what may be meant; of many the first ones, and how many more there are.
  private func lines(in stores: [LocalStore]) async throws -> [String] {
    var missing: [FilterValue] = []
    for (place, store) in stores.enumerated() {
      let found = try await store.unansweredValues(in: text)
      let all = Set(found)
      missing = place == 0 ? found : missing.filter(all.contains)
    }
    var lines: [String] = []
    for miss in missing.prefix(NearNames.wordLimit) {
      var near: [String] = []
      for store in stores {
        near += try await store.names(near: miss).filter { !near.contains($0) }
      }
      let meant = near.isEmpty ? "" : "，相近的有：\(near.joined(separator: "、"))"
      lines.append("\(miss.key.rawValue)中没有“\(miss.typed)”\(meant)")
    }
    let others = missing.count - NearNames.wordLimit
    if others > 0 { lines.append("另有 \(others) 个筛选值目录中没有") }
    return lines + filterLines
  }

  private var filterLines: [String] {
    let names = SearchFilter.Key.allCases.map(\.rawValue).joined(separator: "、")
    let unknown = SearchQuery.unknownFilters(in: text)
    let lines = unknown.prefix(NearNames.wordLimit).map { typed in
      let meant = SearchFilter.Key.near(typed).map { "是不是“\($0.rawValue):”？" } ?? ""
      return "“\(typed):”不是筛选词，已按文字查找；\(meant)筛选词有 \(names)"
    }
    let others = unknown.count - NearNames.wordLimit
    return others > 0 ? lines + ["另有 \(others) 个词不是筛选词，已按文字查找"] : lines
  }
}
