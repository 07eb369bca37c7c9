import ArgumentParser
import Base
import Calls
import Catalog
import Client
import Formats

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查接口是否如期望的那样应答，适合定时运行",
    subcommands: [
      CheckRunCommand.self, CheckAddCommand.self, CheckListCommand.self, CheckRemoveCommand.self,
    ],
    defaultSubcommand: CheckRunCommand.self)
}

/// How results of checks are printed.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, junit
}

struct CheckRunCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "运行检查（不写子命令时即是）",
    discussion: """
      检查写在配置目录的 checks.yaml 中，以名称为键：
        许可证可用:
          interface: 条目编号            # 或 url: https://…；或再加 request: 命名请求
          params: {数据列: 值}
          tags: [每日]
          expect: {code: 200, rows: 1, columns: [列], time: 2000, fresh: {column: 日期列, days: 30}}
      各项期望都可省略；time 以毫秒计，fresh 为日期列的最新一天不早于几天前。每项检查计一次调用。
      退出状态：0 全部通过，1 有不符，69 平台无法连接，77 被拒绝（次数用完、没有令牌），64 文件有误。
      --json 输出 {"ok","passed","failed","broken","checks":[{"name","target","tags","status",
      "milliseconds","rows","problems":[]}]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("只运行这些检查", valueName: "名称"))
  var names: [String] = []

  @Option(help: ArgumentHelp("只运行有此标签的检查；可重复，有其一即可", valueName: "标签"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("输出格式", valueName: "格式"))
  var format: CheckFormat?

  func run() async throws {
    let session = try Session(global)
    let chosen = try chosen(session.checkStore.all())
    guard !chosen.isEmpty else {
      throw Failure(
        .notFound, "没有要运行的检查",
        advice: "用 \(ProgramCommand.line("check", "add")) 添加，或编辑 \(session.checkStore.path)")
    }
    let began = Moment(unixSeconds: session.now())
    let results = try await run(chosen, session)
    session.console.endProgress()
    let report = CheckReport(results: results, platform: session.platformName, began: began)
    switch global.json ? .json : format ?? .text {
    case .text:
      try session.console.write(report.lines)
      session.console.note(report.summary)
    case .json: try report.json.print(to: session.console)
    case .junit: try session.console.write(report.junit)
    }
    let status = results.status
    if status != .done { throw ExitCode(status.rawValue) }
  }

  /// One after another, each with one call.
  private func run(
    _ checks: [InterfaceCheck], _ session: Session
  ) async throws -> [CheckResult] {
    let door = PlatformConnection(
      session.address, session.places, contact: session.configuration.contact,
      sending: session.sending)
    let run = CheckRun(session, try session.openStore()) { try await door.platform() }
    var results: [CheckResult] = []
    for check in checks where !Task.isCancelled {
      session.console.progress("正在检查 \(check.name)")
      let result = await run.run(check)
      if let note = result.note { session.console.note("\(check.name)：\(note)") }
      results.append(result)
    }
    await door.close()
    return results
  }

  private func chosen(_ all: [InterfaceCheck]) throws -> [InterfaceCheck] {
    for name in names where !all.contains(where: { $0.name == name }) {
      throw CheckStore.gone(name)
    }
    return all.filter { check in
      (names.isEmpty || names.contains(check.name))
        && (tag.isEmpty || tag.contains(where: check.tags.contains))
    }
  }
}

struct CheckListCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出检查：名称、对象、标签")

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let session = try Session(global)
    let checks = try session.checkStore.all()
    if checks.isEmpty {
      session.console.note(
        "还没有检查；用 \(ProgramCommand.line("check", "add")) 添加，或编辑 \(session.checkStore.path)")
    }
    if session.wantsJSON {
      let list = checks.map { check -> JSON in
        [
          "name": .string(check.name), "target": .string(check.subject.text),
          "tags": .array(check.tags.map(JSON.string)),
        ]
      }
      return try JSON.array(list).print(to: session.console)
    }
    var table = Table([.init("名称"), .init("对象", isWhole: true), .init("标签")])
    for check in checks {
      table.add([check.name, check.subject.text, check.tags.joined(separator: " ")])
    }
    try table.print(to: session.console)
  }
}

struct CheckRemoveCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "从 checks.yaml 中删除一项检查，其余内容不变")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("检查的名称", valueName: "名称"))
  var name: String

  func run() async throws {
    let session = try Session(global)
    try session.checkStore.remove(name)
    session.console.note("已删除检查“\(name)”")
  }
}
