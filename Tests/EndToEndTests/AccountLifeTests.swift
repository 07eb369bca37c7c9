import ProgramSupport
import Testing
import TmuxSupport

/// An account's life on a real terminal, from its registration to the next start of the program
/// (manual 2.1.1, 2.3.5, 2.7). The embedded platform's clock is set inside the hours.
@Suite struct AccountLifeTests {
  static let clock = ["TJDATA_CLOCK": "2019-04-01 09:00"]

  @Test func fromRegistrationToTheNextStart() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 120, rows: 40, environment: Self.clock)
    try tmux.wait(for: "已同步")
    try register(tmux)
    try tmux.wait(for: "登录密码")
    try tmux.type("secret1")
    try tmux.send("C-s")
    try tmux.wait(for: "欢迎，newcomer")
    try becomeDeveloper(tmux)
    try callAnInterface(tmux)
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    try Browser.start(tmux, in: home)
    try tmux.wait("for the account and its calls") {
      $0.contains("newcomer  今日 19/20") && $0.contains("已同步")
    }
    try tmux.type("7")
    let screen = try tmux.wait(for: "你已注册开发者账号, Token为: ")
    #expect(screen.contains("有效期至 2019-07-01 09:0"), "\(screen)")
    #expect(screen.contains("2019-04-01  ██ 1"), "\(screen)")
    try tmux.type("L")
    try tmux.wait(for: "退出登录？")
    try tmux.type("y")
    try tmux.wait(for: "已退出登录")
  }

  private func fill(_ tmux: Tmux, _ texts: String...) throws {
    for (index, text) in texts.enumerated() {
      if index > 0 { try tmux.send("Tab") }
      if !text.isEmpty { try tmux.type(text) }
    }
  }

  func register(_ tmux: Tmux) throws {
    try tmux.type("N")
    let page = try tmux.wait(for: "当前时间为：2019-04-01 09:0")
    for text in [
      "注册须知一", "注册须知二", "1 基本信息", "2 实名认证", "3 注册成功", "请输入以字母开头的4-30位字母、数字或下划线的组合",
      "请输入6-20位字母、数字、符号中的两种或两种以上的组合", "请输入您的手机号码", "获取短信验证码",
    ] {
      #expect(page.contains(text), "\(text) is missing:\n\(page)")
    }
    try fill(tmux, "newcomer", "secret1", "secret1", "13800000001")
    try tmux.send("C-g")
    let message = try tmux.wait(for: "您的短信验证码为")
    let code = try #require(message.firstMatch(of: /验证码为([0-9]{6})/)).output.1
    try tmux.wait(for: "秒后可再次获取")
    try fill(tmux, "", String(code))
    try tmux.send("C-s")
    try tmux.wait(for: "请输入您的真实姓名")
    try fill(tmux, "张三", "11010519491231002X", "")
    try tmux.send("Space", "C-s")
    let done = try tmux.wait(for: "去登录")
    #expect(done.contains("newcomer") && done.contains("张*") && done.contains("138****0001"))
    try tmux.send("Enter")
  }

  func becomeDeveloper(_ tmux: Tmux) throws {
    try tmux.type("7")
    try tmux.wait(for: "您还没有注册开发者")
    try tmux.send("Enter")
    try tmux.wait(for: "研究领域")
    try fill(tmux, "张三", "津数", "其它", "天津大学", "计算机", "开放数据", "a@b.cn", "")
    try Browser.solveCaptcha(tmux)
    try tmux.send("C-s")
    let masked = try tmux.wait(for: "你已注册开发者账号, Token为: ")
    #expect(masked.contains("****"), "\(masked)")
    try tmux.type("v")
    let shown = try tmux.wait("for the token") { $0.contains(/Token为: [0-9a-f]{32}/) }
    #expect(shown.contains("每日接口调用次数 20 次, 有效期至 2019-07-01 09:0"), "\(shown)")
    try tmux.type("v")
    try tmux.wait("for the token to go") { !$0.contains(/Token为: [0-9a-f]{32}/) }
  }

  func callAnInterface(_ tmux: Tmux) throws {
    try tmux.type("3")
    try tmux.wait(for: "综合得分↓")
    try tmux.type("t")
    try tmux.wait(for: "今日剩余 20/20 次")
    try tmux.send("Enter")
    try tmux.wait(for: "今日剩余 19/20 次")
  }

  @Test func nobodyRegistersOutsideTheHours() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(
      in: home, columns: 120, rows: 40, environment: ["TJDATA_CLOCK": "2019-04-01 18:00"])
    try tmux.wait(for: "已同步")
    try tmux.type("N")
    try tmux.wait(for: "系统注册时间为每日8:00-18:00（北京时间），现在无法注册认证")
    try fill(tmux, "newcomer", "secret1", "secret1", "13800000001")
    try tmux.send("C-g")
    try tmux.wait("for the refusal in the form") {
      $0.contains("✗ 系统注册时间为每日8:00-18:00（北京时间）")
    }
  }

  @Test func theSubcommandsAskOnTheTerminal() throws {
    let home = try ScratchFolder()
    let tmux = try Tmux(columns: 100, rows: 30, environment: Self.clock)
    let program = "\(Tmux.quoted(Program.path)) --data-dir \(Tmux.quoted(home.path + "/data"))"
    try tmux.run("clear; \(program) whoami; echo status $?")
    try tmux.wait(for: "status 77")
    try tmux.run("clear; \(program) login")
    try tmux.wait(for: "用户账号或手机号码：")
    try tmux.run("candy")
    try tmux.wait(for: "登录密码：")
    try tmux.run("candy2019")
    let screen = try tmux.wait(for: "已登录：candy")
    #expect(!screen.contains("candy2019"), "\(screen)")
    try tmux.run("clear; stat -c '%a mode' \(Tmux.quoted(home.path))/data/logins/*")
    try tmux.wait(for: "600 mode")
    try tmux.run("clear; \(program) whoami --json; \(program) developer")
    let standing = try tmux.wait(for: "44b3****95d0")
    #expect(standing.contains("\"account\": \"candy\""), "\(standing)")
    try tmux.run("clear; \(program) logout; \(program) whoami; echo status $?")
    try tmux.wait(for: "status 77")
  }

  /// Whoever is not logged in is asked for that first, and answers that come to nothing are kept.
  @Test func aDeveloperLogsInFirstAndLosesNoAnswers() throws {
    let home = try ScratchFolder()
    try home.write("password", "secret1")
    let tmux = try Tmux(columns: 120, rows: 40, environment: Self.clock)
    let program = "\(Tmux.quoted(Program.path)) --data-dir \(Tmux.quoted(home.path + "/data"))"
    let password = Tmux.quoted(home.path + "/password")
    try tmux.run(
      "clear; \(program) whoami; \(program) admin account add newcomer --password-file \(password)")
    try tmux.wait(for: "已添加账号“newcomer”")
    try tmux.run("clear; \(program) developer register; echo status $?")
    let asked = try tmux.wait(for: "用户账号或手机号码：")
    #expect(asked.contains("请先登录") && !asked.contains("姓名"), "\(asked)")
    try tmux.run("newcomer")
    try tmux.wait(for: "登录密码：")
    try tmux.run("secret1")
    try tmux.wait(for: "姓名：")
    try tmux.run("张三")
    try tmux.wait(for: "开发者名称：")
    try tmux.run("津数")
    try tmux.wait(for: "身份（")
    try tmux.send("C-d")
    let kept = try tmux.wait(for: "status 1")
    #expect(kept.contains("填写的内容已存为草稿"), "\(kept)")
    try tmux.run("clear; \(program) developer register; echo status $?")
    try tmux.wait(for: "姓名【张三】：")
    try tmux.run("")
    try tmux.wait(for: "开发者名称【津数】：")
    try tmux.run("津数二")
    try tmux.wait(for: "身份（")
    try tmux.send("C-c")
    try tmux.run("clear; \(program) developer register; echo status $?")
    try tmux.wait(for: "姓名【张三】：")
    try tmux.run("")
    try tmux.wait(for: "开发者名称【津数二】：")
    try tmux.send("C-d")
    try tmux.wait(for: "status 1")
  }

  @Test func aDeveloperIsNotAskedAgain() throws {
    let home = try ScratchFolder()
    let tmux = try Tmux(columns: 120, rows: 40, environment: Self.clock)
    let program = "\(Tmux.quoted(Program.path)) --data-dir \(Tmux.quoted(home.path + "/data"))"
    try tmux.run("clear; \(program) developer register; echo status $?")
    try tmux.wait(for: "用户账号或手机号码：")
    try tmux.run("candy")
    try tmux.wait(for: "登录密码：")
    try tmux.run("candy2019")
    let refused = try tmux.wait(for: "status 77")
    #expect(refused.contains("当前账号已经是开发者") && !refused.contains("姓名"), "\(refused)")
  }
}
