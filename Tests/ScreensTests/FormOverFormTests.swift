import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// A form over a form: what is under way for either is its own.
@Suite struct FormOverFormTests {
  /// A form that has 登录 over it by a key, and a button that waits.
  private func page(
    captcha: (@Sendable () async throws(ServiceFault) -> Captcha)? = nil
  ) -> FormPage {
    var page = FormPage(
      "advice", title: "开放建议", fields: [FormField("a", "内容", input: .text(limit: 30))],
      captcha: captcha, submit: { _ throws(ServiceFault) in FormSuccess("已提交") })
    page.buttons = [
      FormButton("over", key: .control("g"), title: "登录") { _ throws(ServiceFault) in
        FormButtonAnswer(message: "", wait: 3, then: [.account(.openLogin(""))])
      }
    ]
    return page
  }

  /// Its draft came while another form lay over it.
  @Test(arguments: [(120, 40), (80, 24)])
  func aDraftIsThereWhenTheFormComesBack(columns: Int, rows: Int) async throws {
    let shelf = DraftShelf()
    shelf.keep("advice", ["a": "公交线路"])
    shelf.stallReading()
    let driver = try await openForm(columns, rows, page(), shelf: shelf, settles: false)
    driver.press(.control("g"))
    while driver.state.form?.name != "login" {
      await Task.yield()
      driver.takeAnswers()
    }
    shelf.stallReading(false)
    await driver.settle()
    #expect(driver.state.form?.name == "login" && driver.state.form?.restored == nil)
    await driver.pressSettled(.escape)
    #expect(driver.state.form?.form["a"]?.text == "公交线路" && driver.shows("上次的草稿"))
  }

  /// Seconds pass for what waits below, and go on when it is back.
  @Test func aButtonBelowWaitsNoLonger() async throws {
    let driver = try await openForm(120, 40, page())
    await driver.pressSettled(.control("g"))
    #expect(driver.state.form?.name == "login")
    driver.advance(by: .seconds(1))
    await driver.settle()
    await driver.pressSettled(.escape)
    #expect(driver.shows("2 秒后可再次获取"))
    for _ in 0..<2 {
      driver.advance(by: .seconds(1))
      await driver.settle()
    }
    #expect(!driver.shows("秒后可再次获取"))
  }

  /// The form over it has a captcha of its own; neither takes the other's place.
  @Test func eachHasItsOwnCaptcha() async throws {
    let asked = Mutex(0)
    let driver = try await openForm(
      120, 40,
      page(captcha: { () throws(ServiceFault) in
        let number = asked.withLock { count in
          count += 1
          return count
        }
        return Captcha(id: "below\(number)", picture: Bitmap([[true, false], [false, true]]))
      }))
    #expect(driver.state.form?.captchaID == "below1")
    await driver.pressSettled(.control("g"))
    #expect(driver.state.form?.captchaID == nil)
    await driver.pressSettled(.escape)
    #expect(driver.state.form?.captchaID == "below2")
  }
}
