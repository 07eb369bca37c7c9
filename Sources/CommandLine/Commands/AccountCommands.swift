import ArgumentParser
import Base
import Catalog
import Client
import Formats
import PortalAPI
import PortalClient

struct LoginCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "登录",
    discussion: """
      在终端上询问账号（或手机号码）与密码，密码不回显，也不能写在命令行里。登录信息保存在数据目录中
      仅本人可读的文件里，有效期三十天。--json 输出 {"account","name","mobile","registered","isDeveloper"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("用户账号或手机号码；不给出时询问", valueName: "账号"))
  var account: String?

  func run() async throws {
    let session = try Session(global)
    try await session.require(.accounts)
    let body = try await session.withPlatform { platform in
      try await Accounts(session, platform).askLogin(TerminalPrompt(), login: account)
    }
    session.console.note("已登录：\(body.account)")
    if session.wantsJSON { try body.json.print(to: session.console) }
  }
}

struct LogoutCommand: SessionCommand {
  static let configuration = CommandConfiguration(commandName: "logout", abstract: "退出登录")

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let session = try Session(global)
    try await session.require(.accounts)
    try await session.withPlatform { try await Accounts(session, $0).logout() }
    session.console.note("已退出登录")
  }
}

struct WhoamiCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami",
    abstract: "当前登录的账号",
    discussion: """
      未登录时退出状态为 77。--json 输出 {"account","name","mobile","registered","isDeveloper"}。
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let session = try Session(global)
    try await session.require(.accounts)
    let body = try await session.withPlatform { platform in
      try await Accounts(session, platform).signedIn { try await $0.accounts.account(session: $1) }
    }
    if session.wantsJSON { return try body.json.print(to: session.console) }
    var lines = LabelledLines()
    lines.add("用户账号", body.account)
    lines.add("用户姓名", body.name)
    lines.add("手机号码", body.mobile)
    lines.add("注册时间", body.registered.description)
    lines.add("开发者", body.isDeveloper ? "是" : "否")
    try lines.print(to: session.console)
  }
}

struct RegisterCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "注册账号：基本信息、实名认证、注册成功",
    discussion: """
      在终端上逐项询问，密码不回显。注册时间为每日8:00-18:00（北京时间）。中途退出，下次接着填：
      基本信息登记后从实名认证继续；密码与实名信息从不存盘，要重新输入。
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let session = try Session(global)
    try await session.require(.accounts)
    let body = try await session.withPlatform { platform in
      try await Accounts(session, platform).askRegistration(
        TerminalPrompt(), .registration(session)
      ) { try session.openStore() }
    }
    session.console.note(
      "注册成功：\(body.account)，请执行 \(ProgramCommand.line("login", body.account)) 登录")
    if session.wantsJSON { try body.json.print(to: session.console) }
  }
}

extension AccountBody {
  /// `{"account","name","mobile","registered","isDeveloper"}`.
  var json: JSON {
    [
      "account": .string(account), "name": .string(name), "mobile": .string(mobile),
      "registered": .string(registered.description), "isDeveloper": .bool(isDeveloper),
    ]
  }
}
