import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// What a form was submitted with, and what the platform says to it.
private final class Desk: Sendable {
  let got = Mutex<[FormAnswers]>([])
  let fault = Mutex<ServiceFault?>(nil)
  let captchas = Mutex(0)

  var submissions: [FormAnswers] { got.withLock { $0 } }

  func captcha() -> Captcha {
    let number = captchas.withLock { count in
      count += 1
      return count
    }
    let dots = (0..<6).map { row in (0..<20).map { column in (row + column) % 3 == 0 } }
    return Captcha(id: "c\(number)", picture: Bitmap(dots))
  }

  func page(_ shape: FormPage.Shape = .page, drafting: FormPage.Drafting = .kept) -> FormPage {
    FormPage(
      "advice", title: "开放建议", shape: shape, notes: ["您的建议将由平台管理员答复。"],
      fields: [
        FormField(
          "content", "建议内容", isRequired: true, hint: "希望开放什么数据",
          input: .area(TextArea(rows: 3, limit: 500))),
        FormField(
          "kind", "数据类型",
          input: .dropDown(DropDown([FieldOption("数据接口"), FieldOption("数据集")], chosen: 0))),
        FormField("secret", "密码", input: .password()),
      ], drafting: drafting, captcha: { self.captcha() },
      check: { $0["content"].count > 5 ? ["content": "不能超过 5 个字"] : [:] },
      submit: { answers throws(ServiceFault) in
        self.got.withLock { $0.append(answers) }
        if let fault = self.fault.withLock({ $0 }) { throw fault }
        return FormSuccess("建议已提交")
      })
  }
}

@Suite struct FormPageTests {
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aPageShowsEveryPart(columns: Int, rows: Int) async throws {
    let driver = try await openForm(columns, rows, Desk().page())
    expectGrid(driver.grid, "form-\(columns)x\(rows)")
  }

  @Test func aDialogStandsOverTheSection() async throws {
    let driver = try await openForm(120, 40, Desk().page(.dialog))
    expectGrid(driver.grid, "form-dialog-120x40")
  }

  @Test func whatIsMissingIsSaidAndNotSent() async throws {
    let desk = Desk()
    let driver = try await openForm(80, 24, desk.page())
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("此项必填"))
    #expect(driver.shows("请先改正标出的各项"))
    #expect(desk.submissions.isEmpty)
  }

  @Test func anAreasOwnRuleIsSaidWhenTheFieldIsLeft() async throws {
    let driver = try await openForm(80, 24, Desk().page())
    driver.type("一二三四五六")
    #expect(!driver.shows("不能超过 5 个字"))
    driver.press(.tab)
    #expect(driver.shows("不能超过 5 个字"))
  }

  @Test func theAnswersCarryTheCaptcha() async throws {
    let desk = Desk()
    let driver = try await openForm(80, 24, desk.page())
    driver.type("公交")
    driver.press(.tab, .right, .tab, .tab)
    driver.type("6945")
    await driver.pressSettled(.enter)
    let answers = try #require(desk.submissions.first)
    #expect(answers["content"] == "公交")
    #expect(answers["kind"] == "数据集")
    #expect(answers.captcha == CaptchaAnswer(id: "c1", text: "6945"))
    #expect(driver.state.layers.forms.isEmpty)
    #expect(driver.shows("建议已提交"))
  }

  @Test func whatThePlatformFindsWrongStandsAtItsFieldAndNothingIsLost() async throws {
    let desk = Desk()
    desk.fault.withLock {
      $0 = ServiceFault(
        .refused, summary: "填写有误", advice: "", fields: ["content": "已有相同的建议"])
    }
    let driver = try await openForm(80, 24, desk.page())
    driver.type("公交")
    driver.press(.tab, .tab, .tab)
    driver.type("6945")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("已有相同的建议"))
    #expect(driver.shows("公交"))
    #expect(driver.state.layers.forms.last?.form.focused?.id == "content")
    // A captcha is good once: the next is there, and the old answer is gone.
    #expect(driver.state.layers.forms.last?.captchaID == "c2")
    #expect(driver.state.layers.forms.last?.form["captcha"]?.text == "")
    // Another answer is not the refused one.
    driver.type("线")
    #expect(!driver.shows("已有相同的建议"))
  }

  @Test func aWrongCaptchaIsSaidAtTheNewOne() async throws {
    let desk = Desk()
    desk.fault.withLock {
      $0 = ServiceFault(.refused, summary: "填写有误", advice: "", fields: ["captcha": "验证码不正确"])
    }
    let driver = try await openForm(80, 24, desk.page())
    driver.type("公交")
    driver.press(.tab, .tab, .tab)
    driver.type("0000")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("验证码不正确"))
    #expect(driver.state.layers.forms.last?.form.focused?.id == "captcha")
  }

  @Test func anyOtherFaultIsSaidBelowTheFields() async throws {
    let desk = Desk()
    desk.fault.withLock { $0 = ServiceFault(.offline, summary: "连不上平台", advice: "稍后再试") }
    let driver = try await openForm(80, 24, desk.page())
    driver.type("公交")
    driver.press(.tab, .tab, .tab)
    driver.type("6945")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("✗ 连不上平台：稍后再试"))
    #expect(driver.shows("公交"))
  }

  @Test func tabReachesTheButtonAndGoesRound() async throws {
    let driver = try await openForm(80, 24, Desk().page())
    driver.press(.backTab)
    #expect(driver.state.layers.forms.last?.isOnButton == true)
    driver.press(.tab)
    #expect(driver.state.layers.forms.last?.isOnButton == false)
    #expect(driver.state.layers.forms.last?.form.focused?.id == "content")
  }

  @Test func anotherCaptchaComesByKey() async throws {
    let driver = try await openForm(80, 24, Desk().page())
    await driver.pressSettled(.control("r"))
    #expect(driver.state.layers.forms.last?.captchaID == "c2")
  }
}

@Suite struct FormDraftTests {
  @Test func aDraftIsKeptSoonAfterTyping() async throws {
    let shelf = DraftShelf()
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    driver.type("公交")
    driver.advance(by: .seconds(1))
    await driver.settle()
    #expect(shelf["advice"]["content"] == "公交")
  }

  /// Twenty letters a second, and never a pause: nothing is unkept for longer than a second.
  @Test func aDraftIsKeptWhileOneTypesOn() async throws {
    let shelf = DraftShelf()
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    var typed = ""
    for letter in (0..<100).map({ Character(UnicodeScalar(97 + UInt8($0 % 26))) }) {
      driver.type(String(letter))
      typed.append(letter)
      driver.advance(by: .milliseconds(50))
      await driver.settle()
      #expect(typed.count - (shelf["advice"]["content"] ?? "").count <= 20)
    }
    #expect(shelf["advice"]["content"]?.isEmpty == false)
  }

  /// The form one was called away from is kept as well as the one on top.
  @Test func theFormBehindIsKeptToo() throws {
    let browser = try Browser(
      services: SampleCity().services,
      configuration: BrowserConfiguration(look: .test, syncInterval: nil))
    var state = BrowserState()
    for page in [Desk().page(), Desk().page(.dialog)] {
      _ = browser.forms.open(&state, page)
      state.layers.change { $0.form.restore(["content": "公交"]) }
    }
    _ = browser.forms.keepDrafts(&state)
    #expect(state.layers.forms.count == 2)
    #expect(state.layers.forms.allSatisfy { $0.kept["content"] == "公交" })
  }

  /// SIGHUP, SIGTERM and a terminal that is gone: at once, however short ago it was typed.
  @Test func whatIsTypedOutlivesTheTerminal() async throws {
    let shelf = DraftShelf()
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    driver.type("公交")
    driver.send(.hangup)
    #expect(driver.exitStatus == nil)
    await driver.settle()
    #expect(shelf["advice"]["content"] == "公交")
    #expect(driver.exitStatus == 0)
  }

  @Test func aDiskThatNeverAnswersKeepsNobody() async throws {
    let shelf = DraftShelf()
    shelf.stall()
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    driver.type("公交")
    driver.send(.hangup)
    driver.advance(by: .seconds(1))
    #expect(driver.exitStatus == nil)
    driver.advance(by: .seconds(1))
    #expect(driver.exitStatus == 0)
    shelf.stall(false)
  }

  /// On a full disk somebody should know before leaving the form.
  @Test func aDraftThatCannotBeKeptIsSaidAndTriedAgain() async throws {
    let shelf = DraftShelf()
    shelf.fail(with: ServiceFault(.failed, summary: "磁盘已满", advice: "请腾出空间后再试"))
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    driver.type("公交")
    driver.advance(by: .seconds(1))
    await driver.settle()
    #expect(driver.shows("草稿没有存下：磁盘已满：请腾出空间后再试"))
    #expect(driver.shows("公交"))
    shelf.fail(with: nil)
    await driver.pressSettled(.escape, .character("y"))
    #expect(shelf["advice"]["content"] == "公交")
  }

  @Test func leavingAsksAndTheDraftComesBack() async throws {
    let shelf = DraftShelf()
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    driver.type("公交")
    driver.press(.tab, .tab)
    driver.type("mima12")
    driver.press(.escape)
    #expect(driver.shows("还没有提交，离开吗？"))
    await driver.typeSettled("y")
    #expect(driver.state.layers.forms.isEmpty)
    #expect(shelf["advice"]["secret"] == nil)
    let again = try await openForm(80, 24, Desk().page(), shelf: shelf)
    #expect(again.shows("公交"))
    #expect(again.shows("已恢复上次没有提交的内容"))
  }

  @Test func whatIsGivenUpIsGone() async throws {
    let shelf = DraftShelf()
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    driver.type("公交")
    driver.advance(by: .seconds(1))
    await driver.pressSettled(.escape, .character("d"))
    #expect(driver.state.layers.forms.isEmpty)
    #expect(shelf["advice"].isEmpty)
  }

  @Test func anUntouchedFormIsLeftAtOnce() async throws {
    let driver = try await openForm(80, 24, Desk().page())
    driver.press(.escape)
    #expect(driver.state.layers.forms.isEmpty)
  }

  /// Stars given before stand in the form; looking at them is not a change.
  @Test func aFormFilledInBeforehandIsLeftAtOnce() async throws {
    let page = FormPage(
      "rating", title: "我要评价", shape: .dialog,
      fields: [FormField("accuracy", "准确性", input: .stars(StarRating(4)))], drafting: .none,
      submit: { _ in FormSuccess("") })
    let left = try await openForm(80, 24, page)
    left.press(.escape)
    #expect(left.state.layers.forms.isEmpty)
    let changed = try await openForm(80, 24, page)
    changed.press(.right, .escape)
    #expect(changed.shows("还没有提交，离开吗？"))
  }

  @Test func whatWasSubmittedLeavesNoDraft() async throws {
    let shelf = DraftShelf()
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    driver.type("公交")
    driver.press(.tab, .tab, .tab)
    driver.type("6945")
    await driver.pressSettled(.enter)
    #expect(shelf["advice"].isEmpty)
  }

  @Test func someFieldsAreNeverKept() async throws {
    let shelf = DraftShelf()
    let driver = try await openForm(
      80, 24, Desk().page(drafting: .keptWithout(["content"])), shelf: shelf)
    driver.type("公交")
    driver.press(.tab, .right)
    driver.advance(by: .seconds(1))
    await driver.settle()
    #expect(shelf["advice"] == ["kind": "数据集"])
  }

  @Test func leavingSaysWhatBecomesOfTheDraft() async throws {
    let driver = try await openForm(80, 24, Desk().page(), shelf: DraftShelf())
    driver.type("公交")
    await driver.pressSettled(.escape, .enter)
    #expect(driver.state.form == nil && driver.shows("草稿已保留，再打开"))
    let other = try await openForm(80, 24, Desk().page(), shelf: DraftShelf())
    other.type("公交")
    await other.pressSettled(.escape, .character("d"))
    #expect(other.state.form == nil && !other.shows("草稿"))
  }

  @Test func quittingKeepsTheDraft() async throws {
    let shelf = DraftShelf()
    let driver = try await openForm(80, 24, Desk().page(), shelf: shelf)
    driver.type("公交")
    await driver.pressSettled(.control("c"))
    // Ctrl-C is Esc here, which asks; what Enter does keeps the draft.
    #expect(driver.shows("还没有提交，离开吗？"))
    await driver.pressSettled(.enter, .control("c"), .control("c"))
    #expect(shelf["advice"]["content"] == "公交")
    #expect(driver.exitStatus == 0)
  }
}

@Suite struct FormButtonTests {
  @Test func aButtonWaitsItsSeconds() async throws {
    var page = Desk().page()
    page.buttons = [
      FormButton("sms", key: .control("g"), title: "获取短信验证码") { _ in
        FormButtonAnswer(message: "短信验证码已发出", wait: 3)
      }
    ]
    let driver = try await openForm(80, 24, page)
    #expect(driver.shows("Ctrl-G 获取短信验证码"))
    await driver.pressSettled(.control("g"))
    #expect(driver.shows("3 秒后可再次获取"))
    driver.advance(by: .seconds(1))
    #expect(driver.shows("2 秒后可再次获取"))
    driver.advance(by: .seconds(1))
    driver.advance(by: .seconds(1))
    #expect(driver.shows("Ctrl-G 获取短信验证码"))
  }

  /// A code is asked for before the rest is filled in.
  @Test func aRefusedButtonBlamesOnlyItsOwnField() async throws {
    var page = Desk().page()
    page.buttons = [
      FormButton("sms", key: .control("g"), title: "获取短信验证码") { _ throws(ServiceFault) in
        throw ServiceFault(
          .refused, summary: "填写有误", advice: "", fields: ["kind": "请选择数据类型"])
      }
    ]
    let driver = try await openForm(80, 24, page)
    await driver.pressSettled(.control("g"))
    #expect(driver.shows("请选择数据类型"))
    #expect(!driver.shows("此项必填"))
    #expect(driver.state.layers.forms.last?.form.focused?.id == "kind")
  }

  @Test func aFaultWithoutAdviceEndsWithItsWords() async throws {
    #expect(Message(ServiceFault(.refused, summary: "无权访问", advice: "")).text == "无权访问")
    #expect(Message(ServiceFault(.offline, summary: "连不上", advice: "稍后再试")).text == "连不上：稍后再试")
  }

  @Test func aSubmissionCanBeCancelled() async throws {
    var page = Desk().page()
    page = FormPage(
      "slow", title: "慢", fields: page.form.fields.dropLast(),
      submit: { _ throws(ServiceFault) in
        do {
          try await Task.sleep(for: .seconds(60))
        } catch {
          throw ServiceFault(.failed, summary: "取消", advice: "")
        }
        return FormSuccess("完成")
      })
    let driver = try await openForm(80, 24, page)
    driver.type("公交")
    driver.press(.control("s"))
    #expect(driver.shows("正在提交…（Esc 取消）"))
    driver.type("x")
    await driver.pressSettled(.escape)
    #expect(driver.shows("公交"))
    #expect(driver.state.layers.forms.last?.phase == .editing)
  }
}
