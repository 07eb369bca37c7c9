import Catalog
import Client
import Formats
import Store
import Terminal
import Wording

/// `tjdata search --platform all`: in the local catalogue of every platform.
struct SearchAll: Sendable {
  /// An entry, and whose it is.
  struct Line: Sendable {
    var platform: String
    var entry: EntrySummary
  }

  private struct Found: Sendable {
    var platform: String
    var page: CatalogPage
  }

  private let list: PlatformList

  init(_ options: GlobalOptions) throws { list = try PlatformList(options) }

  func run(_ query: CatalogQuery, limit: Int) async throws {
    var found: [Found] = []
    for item in list.items {
      guard let store = try PlatformList.store(of: item),
        try await store.syncState().entries > 0
      else {
        list.console.note("\(item.name)：本地还没有目录，先用 tjdata sync 同步")
        continue
      }
      let page = try await store.page(query, offset: 0, limit: limit)
      found.append(Found(platform: item.name, page: page))
    }
    let total = found.reduce(0) { $0 + $1.page.total }
    let lines = Array(
      Self.merged(
        found.map { found in found.page.entries.map { Line(platform: found.platform, entry: $0) } },
        by: query.sort
      ).prefix(limit))
    if list.wantsJSON { return try json(found, lines, total).print(to: list.console) }
    try print(lines, total)
  }

  /// In the order asked for; what is as good as another, and what has no measure of its own, comes
  /// from each platform in turn.
  static func merged(_ lists: [[Line]], by order: SortOrder) -> [Line] {
    let longest = lists.map(\.count).max() ?? 0
    let turns = (0..<longest).flatMap { place in
      lists.compactMap { $0.indices.contains(place) ? $0[place] : nil }
    }
    let measure: (EntrySummary) -> Int
    switch order {
    case .score: measure = { $0.score }
    case .updated: measure = { $0.modified.minutes }
    case .views: measure = { $0.views }
    case .downloads: measure = { $0.downloads }
    case .relevance: return turns
    }
    return turns.enumerated().sorted { left, right in
      let (a, b) = (measure(left.element.entry), measure(right.element.entry))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  private func json(_ found: [Found], _ lines: [Line], _ total: Int) -> JSON {
    let entries = lines.map { line in
      JSON.object(
        (line.entry.json.objectValue ?? []) + [.init("platform", .string(line.platform))])
    }
    let platforms = found.map { found -> JSON in
      ["platform": .string(found.platform), "total": .integer(found.page.total)]
    }
    return [
      "total": .integer(total), "offset": 0, "entries": .array(entries),
      "platforms": .array(platforms),
    ]
  }

  private func print(_ lines: [Line], _ total: Int) throws {
    guard total > 0 else { return list.console.note("没有找到相符的条目") }
    var table = Table([
      .init("平台", isWhole: true), .init("编号", isWhole: true), .init("类型", isWhole: true),
      .init("名称", narrowest: 14), .init("部门", narrowest: 6), .init("主题", narrowest: 6),
    ])
    for line in lines {
      table.add([
        line.platform, line.entry.id.text, line.entry.kind.label, line.entry.title,
        line.entry.publisher, line.entry.theme,
      ])
    }
    try table.print(to: list.console)
    if list.console.isTerminal, total > lines.count {
      list.console.note("共 \(total) 条，已列出 \(lines.count) 条（--limit 可多列）")
    }
  }
}
