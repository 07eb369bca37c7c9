import ArgumentParser
import Base
import Catalog
import Client
import Formats
import Portal
import Terminal
import Wording

/// 用户账号 as the operator has them.
struct AdminAccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "用户账号：列出、添加、重设密码、停用、启用",
    subcommands: [List.self, Add.self, Password.self, Lock.self, Unlock.self],
    defaultSubcommand: List.self)

  struct List: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出用户账号",
      discussion: """
        --json 每行输出 {"account","registered","locked","developer","callsPerDay","expires"}。
        """)

    @OptionGroup var options: OperatorOptions

    func run() async throws {
      let admin = try Operator(options, reads: true)
      let lines = try await admin.withAccounts { try await $0.list() }
      if admin.session.wantsJSON {
        for line in lines { try admin.console.write(line.json.compactText + "\n") }
        return
      }
      guard !lines.isEmpty else { return admin.console.note("没有用户账号") }
      var table = Table([
        .init("用户账号", isWhole: true), .init("注册时间", isWhole: true), .init("状态", isWhole: true),
        .init("开发者"), .init("每日次数", .trailing, isWhole: true), .init("令牌有效期至", isWhole: true),
      ])
      for line in lines {
        table.add([
          line.account, Moment(unixSeconds: line.registered).description,
          line.isLocked ? "停用" : "正常", line.developer ?? "",
          line.callsPerDay.map(String.init) ?? "", line.expires ?? "",
        ])
      }
      try table.print(to: admin.console)
    }
  }

  struct Add: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "添加一个用户账号，不经注册",
      discussion: """
        不给 --password-file 时随机生成初始密码，并只在标准输出显示这一次；请转告本人并让其登录后修改。
        """)

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("用户账号，字母开头的 4 至 30 位", valueName: "账号"))
    var account: String

    @Option(help: ArgumentHelp("手机号码，也可用来登录", valueName: "号码"))
    var mobile: String?

    @OptionGroup var password: NewPassword

    func run() async throws {
      let admin = try Operator(options)
      try await admin.give(password, as: "account add", account, said: "已添加账号“\(account)”") {
        try await $0.add(account, password: $1, mobile: mobile, now: admin.now)
      }
    }
  }

  struct Password: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "password", abstract: "重设一个账号的密码：结束其登录，令牌照旧",
      discussion: """
        供忘记密码的人。不给 --password-file 时随机生成初始密码，并只在标准输出显示这一次；\
        请转告本人并让其登录后修改。
        """)

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("用户账号", valueName: "账号"))
    var account: String

    @OptionGroup var password: NewPassword

    func run() async throws {
      let admin = try Operator(options)
      let said = "已重设账号“\(account)”的密码，原来的登录均已结束"
      try await admin.give(password, as: "account password", account, said: said) {
        try await $0.setPassword($1, of: account)
      }
    }
  }

  struct Lock: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "lock", abstract: "停用一个账号：结束其登录，令牌随即失效")

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("用户账号", valueName: "账号"))
    var account: String

    func run() async throws {
      try await Operator(options).setLocked(account, true)
    }
  }

  struct Unlock: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "unlock", abstract: "重新启用一个账号，令牌随即恢复")

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("用户账号", valueName: "账号"))
    var account: String

    func run() async throws {
      try await Operator(options).setLocked(account, false)
    }
  }
}

/// The password of an account that the operator makes or resets.
struct NewPassword: ParsableArguments {
  @Option(
    help: ArgumentHelp("密码在这个文件的第一行，- 为标准输入", valueName: "文件"), completion: .file())
  var passwordFile: String?
}

struct AdminQuotaCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "quota", abstract: "改变一个开发者每日可调用的次数，令牌照旧")

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("用户账号", valueName: "账号"))
  var account: String

  @Argument(help: ArgumentHelp("每日可调用的次数", valueName: "次数"))
  var calls: Int

  func validate() throws {
    guard calls > 0 else { throw ValidationError("次数应为正整数") }
  }

  func run() async throws {
    let admin = try Operator(options)
    try await admin.withAccounts { try await $0.setCalls(calls, of: account) }
    admin.record("quota \(calls)", account)
    admin.console.note("“\(account)”现在每日可调用 \(calls) 次，令牌没有改变")
  }
}

struct AdminTokenCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "为账号发放接口调用令牌，有效三个月",
    discussion: "账号还不是开发者时一并登记为开发者；原有的令牌随即失效（只改次数用 admin quota）。令牌只在标准输出显示。")

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("用户账号", valueName: "账号"))
  var account: String

  @Option(help: ArgumentHelp("开发者名称，默认同账号", valueName: "名称"))
  var name: String?

  @Option(help: ArgumentHelp("每日可调用的次数，默认 \(AccountDesk.callsPerDay)", valueName: "次数"))
  var calls: Int?

  func validate() throws {
    guard calls.map({ $0 > 0 }) ?? true else { throw ValidationError("--calls 应为正整数") }
  }

  func run() async throws {
    let admin = try Operator(options)
    let (token, isAnother) = try await admin.withAccounts { desk in
      let had = try await desk.list().contains { $0.account == account && $0.expires != nil }
      let token = try await desk.issueToken(
        to: account, name: name, callsPerDay: calls, now: admin.now)
      return (token, had)
    }
    admin.record("token", account)
    try admin.console.write(token + "\n")
    admin.console.note(
      "已为“\(account)”发放令牌，请妥善保管" + (isAnother ? "；原有的令牌已失效" : ""))
  }
}

extension Operator {
  /// Works on the platform's accounts; what cannot be done is said in the operator's words.
  func withAccounts<Value>(_ body: (AccountDesk) async throws -> Value) async throws -> Value {
    do {
      return try await withDatabase { try await body(AccountDesk($0.admin)) }
    } catch let fault as AccountDesk.Fault {
      throw fault.failure
    }
  }

  /// Sets the password that is given or made; one that is made is shown this once.
  fileprivate func give(
    _ new: NewPassword, as command: String, _ account: String, said: String,
    _ set: (AccountDesk, String) async throws -> Void
  ) async throws {
    let given = try new.passwordFile.map { path in
      String(try readText(path).prefix { !$0.isNewline })
    }
    let password = given ?? AccountDesk.newPassword()
    try await withAccounts { try await set($0, password) }
    record(command, account)
    if given == nil { try console.write(password + "\n") }
    console.note(said + (given == nil ? "，以上为初始密码" : ""))
  }

  func setLocked(_ account: String, _ isLocked: Bool) async throws {
    try await withAccounts { try await $0.setLocked(account, isLocked, now: now) }
    record(isLocked ? "account lock" : "account unlock", account)
    console.note(isLocked ? "已停用账号“\(account)”" : "已启用账号“\(account)”")
  }
}

extension AccountDesk.Fault {
  /// What the operator is told.
  fileprivate var failure: Failure {
    switch self {
    case .unknown:
      return Failure(
        .notFound, "没有这个账号", advice: "用 \(ProgramCommand.line("admin", "account")) 查看全部账号")
    case .noDeveloper:
      return Failure(
        .notFound, "没有这个账号，或它还不是开发者",
        advice: "用 \(ProgramCommand.line("admin", "account")) 查看；"
          + "发放令牌用 \(ProgramCommand.line("admin", "token"))")
    case .taken(let fields):
      let names = fields.map(\.label).sorted().joined(separator: "、")
      return Failure(.usage, "\(names)已被使用")
    case .faulty(let faults):
      let words = faults.messages.values.sorted().joined(separator: "；")
      return Failure(.usage, words)
    }
  }
}

extension AccountLine {
  var json: JSON {
    [
      "account": .string(account),
      "registered": .string(Moment(unixSeconds: registered).description),
      "locked": .bool(isLocked), "developer": developer.map { JSON.string($0) } ?? .null,
      "callsPerDay": callsPerDay.map { JSON.integer($0) } ?? .null,
      "expires": expires.map { JSON.string($0) } ?? .null,
    ]
  }
}
