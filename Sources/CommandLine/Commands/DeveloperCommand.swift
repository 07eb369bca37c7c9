import ArgumentParser
import Base
import Catalog
import Client
import Formats
import PortalAPI
import PortalClient

struct DeveloperCommand: SessionCommand {
  /// What is to be done.
  enum Act: String, CaseIterable, ExpressibleByArgument {
    case show, register, renew, revoke
  }

  static let configuration = CommandConfiguration(
    commandName: "developer",
    abstract: "开发者：查看、注册、续期、停用",
    discussion: """
      show 显示开发者、令牌（加 --reveal 才显示全部）、剩余次数与每日调用次数；register 在终端上逐项询问；
      renew 自今日起续期三个月，已停用的换发新令牌；revoke 立即停用令牌。--json 输出
      {"name","token","callsPerDay","remaining","expires","isExpired","usage":[{"day","calls"}]}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("show、register、renew 或 revoke", valueName: "动作"))
  var wanted = Act.show

  @Flag(help: "显示完整的令牌")
  var reveal = false

  func run() async throws {
    let session = try Session(global)
    try await session.require(.developers)
    let page: DeveloperPageBody = try await session.withPlatform { platform in
      try await perform(Accounts(session, platform), session)
    }
    guard var details = page.developer else {
      throw Failure(
        .refused, "当前账号还不是开发者",
        advice: "请执行 \(ProgramCommand.line("developer", "register"))")
    }
    if !reveal { details.token = details.token.map(Masking.token) }
    if session.wantsJSON { return try details.json.print(to: session.console) }
    try details.lines.print(to: session.console)
  }

  private func perform(_ accounts: Accounts, _ session: Session) async throws -> DeveloperPageBody {
    switch wanted {
    case .show: try await accounts.signedIn { try await $0.accounts.developerPage(session: $1) }
    case .register: try await accounts.askDeveloper(TerminalPrompt(), .developer(session))
    case .renew: try await accounts.signedIn { try await $0.accounts.renewToken(session: $1) }
    case .revoke: try await accounts.signedIn { try await $0.accounts.revokeToken(session: $1) }
    }
  }
}

extension DeveloperDetails {
  var json: JSON {
    [
      "name": .string(name), "token": token.map { .string($0) } ?? .null,
      "callsPerDay": .integer(callsPerDay), "remaining": .integer(remaining),
      "expires": expires.map { .string($0) } ?? .null, "isExpired": .bool(isExpired),
      "usage": .array(
        usage.map { ["day": .string($0.day.dayText), "calls": .integer($0.calls)] }),
    ]
  }

  var lines: LabelledLines {
    var lines = LabelledLines()
    lines.add("开发者名称", name)
    lines.add("Token", token ?? "已停用")
    lines.add("每日接口调用次数", String(callsPerDay))
    lines.add("今日剩余", String(remaining))
    lines.add("有效期至", expires.map { isExpired ? "\($0)（已过期）" : $0 } ?? "长期")
    for day in usage.reversed() where day.calls > 0 {
      lines.add("\(day.day.dayText) 调用次数", String(day.calls))
    }
    return lines
  }
}
