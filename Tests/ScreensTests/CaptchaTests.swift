import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// A captcha that is to be read.
@Suite struct CaptchaTests {
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
