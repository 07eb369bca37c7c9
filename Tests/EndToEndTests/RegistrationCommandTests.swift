import ProgramSupport
import Testing
import TmuxSupport

/// `tjdata register` is ended at its second step, and goes on there.
@Suite struct RegistrationCommandTests {
  private func start(_ tmux: Tmux, in home: ScratchFolder) throws {
    let program = "\(Tmux.quoted(Program.path)) --data-dir \(Tmux.quoted(home.path + "/data"))"
    try tmux.run("clear; \(program) register; echo status $?")
  }

  private func answer(_ tmux: Tmux, _ question: String, _ answer: String) throws {
    try tmux.wait(for: question)
    try tmux.run(answer)
  }

  @Test(arguments: ["C-c", "C-d"])
  func whoeverIsInterruptedGoesOnWithTheSecondStep(key: String) throws {
    let home = try ScratchFolder()
    let tmux = try Tmux(columns: 120, rows: 50, environment: AccountLifeTests.clock)
    try start(tmux, in: home)
    try answer(tmux, "用户账号：", "newcomer")
    try answer(tmux, "登录密码（", "secret1")
    try answer(tmux, "确认密码：", "secret1")
    try answer(tmux, "手机号码：", "13800000001")
    let message = try tmux.wait(for: "验证码为")
    let code = try #require(message.firstMatch(of: /验证码为([0-9]{6})/)).output.1
    try answer(tmux, "短信验证码：", String(code))
    let told = try tmux.wait(for: "用户姓名：")
    #expect(told.contains("从实名认证继续"), "\(told)")
    try tmux.run("张三")
    try tmux.wait(for: "身份证号码：")
    try tmux.send(key)
    try start(tmux, in: home)
    try answer(tmux, "继续实名认证吗？", "y")
    try answer(tmux, "用户姓名：", "张三")
    try answer(tmux, "身份证号码：", "11010519491231002X")
    try answer(tmux, "同意吗？", "y")
    let done = try tmux.wait(for: "status 0")
    #expect(done.contains("注册成功：newcomer"), "\(done)")
    // It is done, and begins anew.
    try start(tmux, in: home)
    try tmux.wait(for: "用户账号：")
    try tmux.send("C-d")
    try tmux.wait(for: "status 1")
  }
}
