import ArgumentParser
import Base
import Catalog
import Client
import Formats
import ScreensLive
import Store
import Sync
import Wording

struct SyncCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "把平台目录的变化同步到本地",
    discussion: """
      中断后再次运行即从中断处继续。平台的列表突然少了一半以上时不采用，除非加 --full。输出新增、更新、删除的条数和用时。--pages 随后逐页取得详情页（tianjin 平台，
      每秒一页，未变的不重取，随时可停，下次接着取）。--json 输出 {"added","updated","removed","seconds",
      "revision","changes","pages","skipped","faults","notes","outbox"}：changes 的形状与 tjdata news --json 相同，首次同步不逐条列出；pages 为
      {"fetched","unchanged","gone","failed","left","error"} 或 null；被防火墙等中断时 error 为原因，其余照样输出，
      退出状态不为 0。离线时的评价、收藏、纠错、建议先行发出；平台没有收下的写在标准错误与 outbox
      （{"sent","refused":[{"id","title","failure",…}],"waiting"}）中，退出状态为 1，见 tjdata outbox。
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "与整个目录逐条比对，而不只取变化")
  var full = false

  @Flag(help: "再取条目的详情页")
  var pages = false

  @Option(help: ArgumentHelp("最多取多少页", valueName: "页数"))
  var limit: Int?

  func validate() throws {
    guard limit == nil || pages else { throw ValidationError("--limit 与 --pages 一起使用") }
    if let limit, limit < 1 { throw ValidationError("--limit 应为不小于 1 的整数") }
  }

  func run() async throws {
    MemoryThrift.beginPull()
    if global.platform == PlatformAddress.allName {
      return try await SyncAll(global).run(full: full)
    }
    let session = try Session(global)
    let store = try session.openStore()
    let mark = try await store.newsMark()
    let pull = Pull(session: session, store: store)
    let (report, outbox) = try await pull.run(full: full)
    if !session.wantsJSON {
      try session.console.write(report.line + "\n")
      for line in report.remarks { session.console.note(line) }
    }
    let read = pages ? try await pull.readPages(limit: limit) : nil
    if session.wantsJSON {
      let news = try await store.news(after: mark)
      try report.json(news, read, outbox).print(to: session.console)
    } else if let read {
      try session.console.write(read.report.line + "\n")
    }
    // Last, so that what had come is told in any case.
    if let fault = read?.fault { throw fault }
    if let failure = outbox.failure { throw failure }
  }
}

extension SyncReport {
  var line: String {
    let hundredths = Int(saturating: (seconds * 100).rounded())
    let rest = hundredths % 100
    return "新增 \(added)，更新 \(updated)，删除 \(removed)，用时 \(hundredths / 100)."
      + (rest < 10 ? "0\(rest)" : "\(rest)") + " 秒"
  }

  /// What was skipped and why, and what had to be done otherwise.
  var remarks: [String] {
    let notes = (notes ?? []).map(\.label)
    guard let skipped, skipped > 0 else { return notes }
    let faults = faults ?? []
    let told = faults.map { "  \($0.place)：\($0.reason.message)" }
    let rest = skipped - faults.count
    return notes + ["有 \(skipped) 条记录无法读取，已跳过："] + told + (rest > 0 ? ["  ……另有 \(rest) 条"] : [])
  }

  /// With what became of entries, of pages and of what waited to be sent.
  func json(_ news: [News], _ pages: PageQueue.Reading?, _ outbox: Outbox.Report) -> JSON {
    let members = json.objectValue ?? []
    return .object(
      members + [
        JSON.Member("changes", .array(news.map(\.json))),
        JSON.Member("pages", pages?.json ?? .null),
        JSON.Member("skipped", .integer(skipped ?? 0)),
        JSON.Member(
          "faults",
          .array(
            (faults ?? []).map {
              ["place": .string($0.place), "reason": .string($0.reason.message)]
            })),
        JSON.Member("notes", .array((notes ?? []).map { .string($0.rawValue) })),
        JSON.Member("outbox", outbox.json),
      ])
  }
}

extension PageQueue.Reading {
  /// With what ended it before its time.
  var json: JSON {
    let error = fault.map { JSON.string(Failure($0).message) } ?? .null
    return .object((report.json.objectValue ?? []) + [JSON.Member("error", error)])
  }
}

extension PageReport {
  var line: String {
    "详情页：取得 \(fetched)，未变 \(unchanged)，不存在 \(gone)，未能读取 \(failed)，待取 \(left)"
  }

  var json: JSON {
    [
      "fetched": .integer(fetched), "unchanged": .integer(unchanged), "gone": .integer(gone),
      "failed": .integer(failed), "left": .integer(left),
    ]
  }
}
