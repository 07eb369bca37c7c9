import ProgramSupport
import Testing
import TmuxSupport

/// A whole life on a fresh data directory, typed on a real terminal into the real program: from the
/// registration to an application of one's own in 数据应用, and everything there again at the next
/// start. The embedded platform's clock stands inside the hours of registration.
@Suite(.timeLimit(.minutes(5))) struct LifeTests {
  private let account = AccountLifeTests()
  private let voice = VoiceWalkTests()
  private let application = ApplicationLifeTests()

  @Test func fromRegistrationToAnApplicationOfOnesOwn() async throws {
    let home = try ScratchFolder()
    let program = try Program(home)
    let tmux = try Browser.open(
      in: home, columns: 120, rows: 40, environment: AccountLifeTests.clock)
    try tmux.wait(for: "已同步")
    try account.register(tmux)
    try tmux.wait(for: "登录密码")
    try tmux.type("secret1")
    try tmux.send("C-s")
    try tmux.wait(for: "欢迎，newcomer")
    try account.becomeDeveloper(tmux)
    try account.callAnInterface(tmux)
    try speak(tmux)
    try apply(tmux)
    try application.submit(tmux, in: home)
    try await application.approve(program)
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
    try Browser.start(tmux, in: home)
    try tmux.wait("for the account and its calls") {
      $0.contains("newcomer  今日 19/20") && $0.contains("已同步")
    }
    try findEverything(tmux)
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  private func speak(_ tmux: Tmux) throws {
    try voice.openMalls(tmux)
    try voice.rate(tmux)
    try tmux.type("f")
    try tmux.wait(for: "★ 已收藏")
    try voice.share(tmux)
    try voice.correct(tmux)
    try voice.suggest(tmux)
    try voice.answerSurvey(tmux)
  }

  /// Data that is open on conditions.
  private func apply(_ tmux: Tmux) throws {
    try tmux.type("2/")
    try tmux.send("C-u")
    try tmux.type("欠税公告")
    try tmux.wait(for: "▌欠税公告汇总")
    try tmux.send("Enter")
    try tmux.wait(for: "有条件开放")
    try tmux.type("a")
    try tmux.wait(for: "请说明申请理由")
    try tmux.type("学术研究")
    try tmux.send("C-s")
    try tmux.wait(for: "申请已提交")
  }

  private func findEverything(_ tmux: Tmux) throws {
    try voice.readLists(tmux, request: "学术研究")
    try tmux.type("j")
    try tmux.wait(for: "你已注册开发者账号, Token为: ")
    try tmux.type("4")
    try tmux.wait("the application is shown to all") { $0.contains("商场地图") }
  }
}
