import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// A captcha that is to be read.
@Suite struct CaptchaTests {
  /// With its field it comes into sight whole, whatever stands above it and is said below.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)], [false, true])
  func aCaptchaIsSeenWhereItIsTyped(size: (Int, Int), isRefused: Bool) async throws {
    let dots = (0..<12).map { row in (0..<36).map { $0 % 12 == row || $0 % 5 == 0 } }
    let page = FormPage(
      "advice", title: "开放建议", notes: ["您的建议将由平台管理员答复。", "请勿填写个人信息。"],
      fields: [
        FormField("content", "建议内容", isRequired: true, input: .area(TextArea(rows: 5))),
        FormField("kind", "数据类型", input: .text(limit: 50)),
        FormField("reason", "开放理由", isRequired: true, input: .area(TextArea(rows: 5))),
      ], captcha: { Captcha(id: "c", picture: Bitmap(dots)) },
      submit: { _ throws(ServiceFault) in
        throw ServiceFault(
          .failed, summary: "平台没有接受这项建议", advice: "请稍后再试，或与平台的管理员联系")
      })
    let driver = try await openForm(size.0, size.1, page)
    driver.type("甲")
    await driver.pressSettled(.tab, .tab)
    driver.type("乙")
    await driver.pressSettled(.tab)
    if isRefused {
      driver.type("丙")
      await driver.pressSettled(.control("s"))
      #expect(driver.shows("平台没有接受这项建议"))
    }
    let form = try #require(driver.state.layers.forms.last?.form)
    #expect(form.focused?.id == FormPage.captchaField)
    let blocks = driver.grid.text.split(separator: "\n").count { line in
      line.unicodeScalars.contains { (0x2580...0x2588).contains($0.value) }
    }
    #expect(blocks >= 6, "\(driver.grid.text)")
  }

  /// Where there are no half blocks, it takes twice as many rows, and is seen all the same.
  @Test(arguments: [(120, 40), (80, 24)])
  func aCaptchaIsSeenInASCII(columns: Int, rows: Int) async throws {
    let dots = (0..<12).map { row in (0..<36).map { $0 % 12 == row || $0 % 5 == 0 } }
    let page = FormPage(
      "advice", title: "开放建议", notes: ["您的建议将由平台管理员答复。", "请勿填写个人信息。"],
      fields: [
        FormField("title", "建议标题", isRequired: true, input: .text(limit: 50)),
        FormField("content", "建议内容", isRequired: true, input: .area(TextArea(rows: 6))),
      ], captcha: { Captcha(id: "c", picture: Bitmap(dots)) },
      submit: { _ throws(ServiceFault) in FormSuccess("") })
    let driver = try await openForm(columns, rows, page, look: .asciiTest)
    await driver.pressSettled(.backTab, .backTab)
    let picture = driver.grid.text.split(separator: "\n").filter { $0.contains("#   ") }
    #expect(picture.count == 12, "\(driver.grid.text)")
    let cells = columns == 120 ? 2 : 1
    let first = String(repeating: "#", count: cells) + String(repeating: " ", count: 4 * cells)
    #expect(picture.first?.contains(first) == true)
  }
}
