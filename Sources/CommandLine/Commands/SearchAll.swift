import Base
import Catalog
import Client
import Formats
import Store
import Tabular
import Terminal
import Wording

/// `tjdata search --platform all`: in the local catalogue of every platform.
struct SearchAll: Sendable {
  private let list: PlatformList

  init(_ options: GlobalOptions) throws { list = try PlatformList(options) }

  /// The platforms that have a catalogue here; of the others it is said that they have none.
  private func stores() async throws -> [(item: PlatformList.Item, store: LocalStore)] {
    var stores: [(item: PlatformList.Item, store: LocalStore)] = []
    for item in list.items {
      guard let store = try PlatformList.store(of: item),
        try await store.pulls.syncState().entries > 0
      else {
        tellEmpty(item.label)
        continue
      }
      stores.append((item, store))
    }
    return stores
  }

  /// Everything to a file, one platform after another.
  /// - Parameter limit: most rows of each platform; nil for all.
  func export(_ query: CatalogQuery, limit: Int?, to order: TableExport) async throws {
    let stores = try await stores()
    let named = try await QueryNames(query).settled(in: stores.map(\.store), on: list.console)
    let export = try CatalogueExport(order, namesPlatform: true)
    for (item, store) in stores {
      try await export.add(
        named, of: store, platform: item.name, item.session.address, limit: limit)
    }
    list.console.note(written: try export.close())
  }

  func run(_ query: CatalogQuery, limit: Int) async throws {
    let known = try list.items.compactMap { try PlatformList.store(of: $0) }
    let named = try await QueryNames(query).settled(in: known, on: list.console)
    let found = try await list.everywhere.search(named, limit: limit) {
      try PlatformList.store(of: $0)
    }
    for name in found.empty { tellEmpty(Everywhere.label(of: name)) }
    if found.total == 0 {
      try await SearchHints(text: query.text).tell(of: known, on: list.console)
    }
    if list.wantsJSON { return try json(found).print(to: list.console) }
    try print(found.lines, found.total)
  }

  private func tellEmpty(_ name: String) {
    list.console.note("\(name)：本地还没有目录，先用 \(ProgramCommand.line("sync")) 同步")
  }

  private func json(_ found: Everywhere.Found) -> JSON {
    let entries = found.lines.map { line in
      JSON.object(
        (line.entry.json.objectValue ?? []) + [.init("platform", .string(line.platform))])
    }
    let platforms = found.totals.map { found -> JSON in
      ["platform": .string(found.platform), "total": .integer(found.total)]
    }
    return [
      "total": .integer(found.total), "offset": 0, "entries": .array(entries),
      "platforms": .array(platforms),
    ]
  }

  private func print(_ lines: [Everywhere.Line], _ total: Int) throws {
    guard total > 0 else { return list.console.note("没有找到相符的条目") }
    var table = Table([
      .init("平台", isWhole: true), .init("编号", isWhole: true), .init("类型", isWhole: true),
      .init("名称", narrowest: 14), .init("部门", narrowest: 6), .init("主题", narrowest: 6),
    ])
    for line in lines {
      table.add([
        Everywhere.label(of: line.platform), line.entry.id.text, line.entry.kind.label,
        line.entry.title,
        line.entry.publisher, line.entry.theme,
      ])
    }
    try table.print(to: list.console)
    if list.console.isTerminal, total > lines.count {
      list.console.note("共 \(total) 条，已列出 \(lines.count) 条（--limit 可多列）")
    }
  }
}
