import ArgumentParser
import Catalog

struct SyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "把平台目录的变化同步到本地",
    discussion: """
      中断后再次运行即从中断处继续。输出新增、更新、删除的条数和用时。--json 输出
      {"added","updated","removed","seconds","revision"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "与整个目录逐条比对，而不只取变化")
  var full = false

  func run() async throws {
    let session = try Session(global)
    let report = try await Pull(session: session, store: session.openStore()).run(full: full)
    if session.wantsJSON { return try report.json.print(to: session.console) }
    try session.console.write(report.line + "\n")
  }
}

extension SyncReport {
  var line: String {
    let hundredths = Int((seconds * 100).rounded())
    let rest = hundredths % 100
    return "新增 \(added)，更新 \(updated)，删除 \(removed)，用时 \(hundredths / 100)."
      + (rest < 10 ? "0\(rest)" : "\(rest)") + " 秒"
  }
}
