import ArgumentParser
import Base
import Catalog
import Client
import Formats
import Store
import Terminal

struct FetchesCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetches",
    abstract: "取全部页的记录：未取完的接着取，或删除",
    discussion: """
      列出本机保存的全部页：编号、状态、页数、条数、时间、名称、条目编号。
      用 tjdata invoke 编号 --all --resume（加上原来的 --param）接着取。
      --json 输出 {"fetches":[{"number","id","title","complete","pages","rows","total","bytes",
      "pageSize","params":{},"started","changed"}]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("删除这一次取得的页", valueName: "号"))
  var remove: Int?

  func run() async throws {
    let session = try Session(global)
    let store = try session.openStore()
    if let remove {
      guard let fetch = try await store.fetched.fetch(remove) else {
        throw Failure(
          .notFound, "没有第 \(remove) 号", advice: "用 \(ProgramCommand.line("fetches")) 查看")
      }
      try await store.fetched.removeFetch(remove)
      return session.console.note("已删除：\(fetch.title)，\(fetch.rows) 条")
    }
    let fetches = try await store.fetched.fetches()
    if session.wantsJSON {
      let json: JSON = ["fetches": .array(fetches.map(\.json))]
      return try json.print(to: session.console)
    }
    if fetches.isEmpty { session.console.note("没有保存的全部页") }
    try table(of: fetches).print(to: session.console)
  }

  private func table(of fetches: [FetchRecord]) -> Table {
    var table = Table([
      .init("号", .trailing, isWhole: true), .init("状态"), .init("页", .trailing),
      .init("条", .trailing), .init("时间"), .init("名称"), .init("条目编号", isWhole: true),
    ])
    for fetch in fetches {
      table.add([
        String(fetch.id), fetch.isComplete ? "已取完" : "未取完", String(fetch.pages),
        fetch.total.map { "\(fetch.rows)/\($0)" } ?? String(fetch.rows),
        Moment(unixSeconds: fetch.changed).description, fetch.title, fetch.plan.entry.text,
      ])
    }
    return table
  }
}

extension FetchRecord {
  fileprivate var json: JSON {
    [
      "number": .integer(id), "id": .string(plan.entry.text), "title": .string(title),
      "complete": .bool(isComplete), "pages": .integer(pages), "rows": .integer(rows),
      "total": total.map { .integer($0) } ?? .null, "bytes": .integer(bytes),
      "pageSize": .integer(plan.pageSize),
      "params": .object(plan.filters.map { JSON.Member($0.name, .string($0.value)) }),
      "started": .string(Moment(unixSeconds: started).description),
      "changed": .string(Moment(unixSeconds: changed).description),
    ]
  }
}
