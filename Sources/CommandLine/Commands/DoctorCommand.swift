import ArgumentParser
import Client
import Formats
import Terminal
import Transport

struct DoctorCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "检查目录、配置、平台、本地数据与终端",
    discussion: """
      每项一行：✓ 正常，✗ 有问题并说明该怎么办；有问题时退出状态为 1。--json 输出
      {"ok","version","checks":[{"name","ok","detail","advice"}],"libraries":[{"name","version","flaw"}]}，
      version 为 null 表示没有安装；flaw 为该版本在上游的已知缺陷（发行版可能已修补），没有则为 null。
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let console = Console.process()
    let checks = await Self.checks(global, console)
    let isFine = checks.allSatisfy(\.isFine)
    if global.json {
      let json: JSON = [
        "ok": .bool(isFine), "version": .string(HTTPTransport.version),
        "checks": .array(checks.map(\.json)),
        "libraries": .array(LinkedLibrary.all().map(\.json)),
      ]
      try json.print(to: console)
    } else {
      try console.write("✓ 版本：tjdata \(HTTPTransport.version)\n")
      for library in LinkedLibrary.all() {
        try console.write("  " + Sanitizer.line(library.line) + "\n")
      }
      for check in checks { try console.write(Sanitizer.line(check.line) + "\n") }
    }
    if !isFine { throw ExitCode(ProgramStatus.failed.rawValue) }
  }

  /// What can be looked at is looked at, even where the configuration is wrong.
  private static func checks(_ options: GlobalOptions, _ console: Console) async -> [Check] {
    let environment = Environment.process
    let terminal = [
      Check.terminal(environment, isTerminal: console.isTerminal, columns: console.columns),
      .locale(environment), .colours(environment),
    ]
    let places: Places
    do {
      places = try Places.find(
        environment, dataDirectory: options.dataDir, configurationFile: options.config)
    } catch {
      return [.wrong("places", "目录", error)] + terminal
    }
    let paths = [
      Check.configuration(places.configurationFile, home: environment["HOME"]),
      .folder("data", "数据目录", places.data), .folder("state", "状态目录", places.state),
      .resources(),
    ]
    guard paths[0].isFine else { return paths + terminal }
    do {
      let session = try Session(options, environment: environment, console: console)
      return paths + [
        await .platform(session), await .store(session), .token(session),
      ] + (await Check.pages(session)) + terminal
    } catch {
      return paths + [.wrong("platform", "平台", error)] + terminal
    }
  }
}
