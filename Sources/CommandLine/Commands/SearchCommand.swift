import ArgumentParser
import Catalog
import Client
import Store
import Tabular
import Terminal
import Wording

struct SearchCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "搜索目录",
    discussion: """
      在本地目录中搜索；本地还没有目录时先同步。可用中文、拼音、拼音首字母、字段英文名称，
      以及 主题: 部门: 格式: 开放: 年份: 条件。每个条目一行：编号、类型、名称、部门、主题、综合得分。
      --platform all 在配置中每个平台的本地目录里搜索，行首为平台，--json 的每个条目另有 platform。
      --output 把找到的全部条目连同摘要、标签、格式、网页等写入文件，每条目一行；不给文字即整个目录。
      --json 输出 {"total","offset","entries":[{"id","kind","title","theme","publisher",
      "modified","views","downloads","rating","score"}]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("搜索文字；不给则列出全部", valueName: "文字"))
  var text: [String] = []

  @Option(help: ArgumentHelp("条目类型", valueName: "类型"))
  var kind: EntryKind?

  @Option(help: ArgumentHelp("只看此主题", valueName: "主题"))
  var theme: String?

  @Option(help: ArgumentHelp("只看此部门", valueName: "部门"))
  var department: String?

  @Option(help: ArgumentHelp("排序", valueName: "次序"))
  var sort = SortOrder.score

  @Option(help: ArgumentHelp("最多列出多少条，默认 50；写入文件时默认全部", valueName: "条数"))
  var limit: Int?

  @OptionGroup var saving: CatalogueSaving

  private static let usualLimit = 50

  @Flag(help: "清空屏幕界面中的搜索历史，不搜索")
  var clearHistory = false

  func validate() throws {
    guard limit.map({ $0 >= 1 }) ?? true else { throw ValidationError("--limit 应为不小于 1 的整数") }
    if global.json { try saving.output.checkEnding(.json) }
  }

  var query: CatalogQuery {
    CatalogQuery(
      text: text.joined(separator: " "), kind: kind, theme: theme, publisher: department,
      sort: sort)
  }

  func run() async throws {
    try SearchHints(text: query.text).check()
    if global.platform == PlatformAddress.allName {
      let all = try SearchAll(global)
      if let order = try saving.order() {
        return try await all.export(query, limit: limit, to: order)
      }
      return try await all.run(query, limit: limit ?? Self.usualLimit)
    }
    let session = try Session(global)
    if clearHistory {
      try await session.openStore().person.clearSearchHistory()
      return session.console.note("搜索历史已清空")
    }
    let store = try await session.filledStore()
    let named = try await QueryNames(query).settled(in: [store], on: session.console)
    if let order = try saving.order() {
      return try await export(named, of: store, session, to: order)
    }
    let page = try await store.page(named, offset: 0, limit: limit ?? Self.usualLimit)
    if page.total == 0 {
      try await SearchHints(text: query.text).tell(of: [store], on: session.console)
    }
    if session.wantsJSON { return try page.json.print(to: session.console) }
    try print(page, to: session.console)
  }

  private func export(
    _ query: CatalogQuery, of store: LocalStore, _ session: Session, to order: TableExport
  ) async throws {
    let export = try CatalogueExport(order, namesPlatform: false)
    try await export.add(
      query, of: store, platform: session.platformName, session.address, limit: limit)
    session.console.note(written: try export.close())
  }

  private func print(_ page: CatalogPage, to console: Console) throws {
    guard page.total > 0 else { return console.note("没有找到相符的条目") }
    var table = Table([
      .init("编号", isWhole: true), .init("类型", isWhole: true), .init("名称", narrowest: 14),
      .init("部门", narrowest: 6), .init("主题", narrowest: 6), .init("得分", .trailing, isWhole: true),
    ])
    for entry in page.entries {
      table.add([
        entry.id.text, entry.kind.label, entry.title, entry.publisher, entry.theme,
        String(entry.score),
      ])
    }
    try table.print(to: console)
    if console.isTerminal, page.total > page.entries.count {
      console.note("共 \(page.total) 条，已列出 \(page.entries.count) 条（--limit 可多列）")
    }
  }
}
