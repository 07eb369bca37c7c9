import Catalog
import Client
import Search
import Store

/// What of a search text cannot be found as it was meant.
struct SearchHints {
  let text: String

  /// Refuses a text of which nothing can be searched for: a list of all would be no answer to it.
  func check() throws {
    guard !text.isUnseen, SearchQuery(text).isEmpty else { return }
    throw Failure(
      .usage, "“\(text)”中没有可以搜索的内容", advice: "可搜索汉字、字母与数字；列出全部则不给文字")
  }

  /// Says why nothing was found in any of the stores, where that is known.
  func tell(of stores: [LocalStore], on console: Console) async throws {
    let misses = try await SearchMisses(of: text, in: stores)
    for (value, near) in misses.values {
      let meant = near.isEmpty ? "" : "，相近的有：\(near.joined(separator: "、"))"
      console.note("\(value.key.rawValue)中没有“\(value.typed)”\(meant)")
    }
    if misses.valuesLeft > 0 { console.note("另有 \(misses.valuesLeft) 个筛选值目录中没有") }
    let names = SearchFilter.Key.allCases.map(\.rawValue).joined(separator: "、")
    for typed in misses.filters {
      let meant = SearchFilter.Key.near(typed).map { "是不是“\($0.rawValue):”？" } ?? ""
      console.note("“\(typed):”不是筛选词，已按文字查找；\(meant)筛选词有 \(names)")
    }
    if misses.filtersLeft > 0 {
      console.note("另有 \(misses.filtersLeft) 个词不是筛选词，已按文字查找")
    }
  }
}
