import Base
import Calls
import Catalog
import Formats
import PortalClient
import Screens
import Store
import Sync
import Terminal
import Testing
import Transport

@testable import Client
@testable import CommandLine
@testable import ScreensLive

@Suite struct FailureTests {
  @Test(arguments: [
    (SourceError.unreachable(.cannotConnect(endpoint: "a:1")), ProgramStatus.unreachable),
    (.unreachable(.timedOut(milliseconds: 10)), .unreachable),
    (.refused(status: 404, message: "没有", word: "not_found"), .notFound),
    (.refused(status: 401, message: "", word: nil), .refused),
    (.refused(status: 429, message: "", word: nil), .refused),
    (.malformed(path: "/", detail: .notJSON(status: 200)), .malformed),
    (.unsupported(.invoke), .unreachable),
  ])
  func aSourceErrorHasItsStatus(error: SourceError, status: ProgramStatus) {
    #expect(Failure(error).status == status)
    #expect(Failure(SyncError.source(error)).status == status)
    #expect(!Failure(error).message.isEmpty)
  }

  /// What a refusal says of itself is not followed by advice for another one.
  @Test(arguments: [
    (401, "账号或密码不正确", "wrong_login", ""),
    (401, "请先登录", "unauthorized", "请检查令牌或重新登录"),
    (403, "系统注册时间为每日8:00-18:00", "registration_closed", ""),
    (403, "该数据有条件开放，请先提交申请", "forbidden", ""),
    (429, "获取过于频繁，请63秒后再试", "too_many_requests", ""),
    (429, "今日调用次数已用完", nil, "请稍候再试；当日次数已用完的，请次日0时后再试"),
  ])
  func adviceFitsTheRefusal(status: Int, message: String, word: String?, advice: String) {
    let failure = Failure(SourceError.refused(status: status, message: message, word: word))
    #expect(failure.message == message)
    #expect(failure.advice == advice)
  }

  /// What a platform says of itself cannot pass for a line of ours.
  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"])
  func aPlatformsWordsAreOnOneLine(mark: String) {
    let words = "没有\(mark)建议：执行 rm"
    let refused = SourceError.refused(status: 403, message: words, word: "forbidden")
    let invalid = SourceError.invalid(message: "有误", fields: ["a": words])
    for error in [refused, invalid] {
      #expect(TJData.failure(error).text.split(whereSeparator: \.isNewline).count == 1)
      #expect(Failure(ForeignFault(host: "a", error: error)).message.contains("没有 建议：执行 rm"))
    }
  }

  @Test func whatTheMessageSaysAlreadyIsNotSaidAgain() {
    let captcha = SourceError.invalid(
      message: "登录失败次数较多，请输入验证码", fields: ["captcha": "请输入验证码"])
    #expect(captcha.message == "登录失败次数较多，请输入验证码")
    let form = SourceError.invalid(message: "填写有误", fields: ["theme": "没有这个数据主题"])
    #expect(form.message == "填写有误：没有这个数据主题")
  }

  @Test(arguments: [
    (SourceError.refused(status: 404, message: "", word: nil), ProgramStatus.notFound),
    (.refused(status: 429, message: "", word: nil), .refused),
    (.refused(status: 503, message: "", word: nil), .unreachable),
    (.malformed(path: "/", detail: .order), .malformed),
    (.unreachable(.cannotResolve(host: "a")), .unreachable),
    (.unreachable(.cannotWrite(path: "/a", errno: 13)), .cannotWrite),
    (.wrongSite(path: "/", .firewall(status: 412)), .unreachable),
    (.unsupported(.preview), .unreachable), (.cancelled, .failed),
  ])
  func aSourcesErrorHasAStatus(error: SourceError, status: ProgramStatus) {
    #expect(Failure(error).status == status)
  }

  @Test func otherRoomsErrorsHaveTheirs() {
    #expect(Failure(StoreError.diskFull).status == .cannotWrite)
    #expect(Failure(StoreError.damaged(path: "/a")).status == .failed)
    #expect(Failure(SyncError.busy).status == .failed)
    #expect(Failure(FileFault(.makingFolder, "/a", errno: 13)).status == .cannotWrite)
    #expect(TJData.failure(TerminalError.dumb).status == .failed)
    #expect(TJData.failure(TerminalError.dumb).advice.contains("search"))
  }

  @Test(arguments: [
    (SourceError.unreachable(.cannotResolve(host: "a")), ServiceFault.Kind.offline),
    (.unreachable(.tls(detail: "")), .insecure),
    (.wrongSite(path: "/", .otherContent(title: "")), .wrongSite),
    (.wrongSite(path: "/", .captivePortal(title: "")), .wrongSite),
    (.wrongSite(path: "/", .firewall(status: 412)), .blocked),
    (.unsupported(.preview), .unsupported),
    (.refused(status: 401, message: "", word: nil), .signedOut),
  ])
  func aSourceErrorHasItsKindOnTheScreen(error: SourceError, kind: ServiceFault.Kind) {
    #expect(ServiceFault(error).kind == kind)
    #expect(ServiceFault(SyncError.source(error)).kind == kind)
  }

  /// A login of thirty days is not forgotten because of a page on the way to the platform.
  @Test func onlyThePlatformEndsASession() {
    #expect(!SourceError.refused(status: 401, message: "Unauthorized", word: nil).endsSession)
    #expect(!SourceError.wrongSite(path: "/", .login(title: "")).endsSession)
    #expect(SourceError.refused(status: 401, message: "", word: "unauthorized").endsSession)
  }

  @Test func whereARedirectLeadsCanBeLookedAt() {
    let fault = ServiceFault(
      SourceError.wrongSite(path: "/", .redirected(to: "https://data.example.cn")))
    #expect(fault.page == "https://data.example.cn")
  }

  private func failure(_ body: String, status: Int = 200) throws -> Failure {
    let token = try #require(Token("0123456789abcdef"))
    return Failure(
      InvokeAnswer(body: Array(body.utf8)), of: nil, status: status, token: token,
      tokens: .pages)
  }

  @Test(arguments: [
    (#"{"code":500,"msg":"令牌不合法【失效或被禁用】"}"#, ProgramStatus.refused, "令牌不合法"),
    (#"{"code":429,"msg":"用完"}"#, .refused, "用完"),
    (#"{"code":400,"msg":"参数"}"#, .usage, "参数"),
    (#"{"code":404,"msg":"不存在"}"#, .notFound, "不存在"),
    (#"{"code":418,"msg":""}"#, .failed, "418"),
    (#"{"a":1}"#, .malformed, "约定"),
    ("<html>", .malformed, "网页"),
    ("", .malformed, "空"),
  ])
  func anAnswerWithoutRowsHasItsStatus(body: String, status: ProgramStatus, part: String) throws {
    let failure = try failure(body)
    #expect(failure.status == status)
    #expect(failure.message.contains(part))
  }

  @Test func aMalformedAnswerIsSaidWithThePlaceWhereItBreaks() throws {
    let brace = try failure("{\"code\":200,\n\"data\":[]}}")
    #expect(brace.status == .malformed)
    #expect(brace.message.contains("第 2 行第 11 字节") && brace.message.contains("多余"))
    #expect(try failure("{\"code\":").message.contains("提前结束"))
    #expect(try failure("{\"a\":x}").message.contains("“x”"))
  }

  @Test func aPlatformThatIsDownIsUnreachable() throws {
    #expect(try failure("<html>", status: 502).status == .unreachable)
    #expect(try failure("", status: 503).status == .unreachable)
  }

  @Test func aTokenThePlatformRepeatsIsHidden() throws {
    let failure = try failure(#"{"code":500,"msg":"0123456789abcdef无效"}"#)
    #expect(!failure.text.contains("0123456789abcdef"))
  }
}
