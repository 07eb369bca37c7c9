import Runtime
import Terminal
import Testing

@testable import Screens

@Suite struct HelpTests {
  /// A form takes letters as text: help names no letter as a key there.
  @Test func helpOverAFormNamesNoKeyThatIsTyped() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.typeSettled("3t")
    #expect(driver.state.place == .test(.form))
    await driver.pressSettled(.function(1))
    let lines = driver.grid.text.split(separator: "\n").filter {
      $0.contains("下一个标签") || $0.contains("发送请求") || $0.contains("登录/注册")
    }
    #expect(lines.contains { $0.contains("Ctrl-S") })
    #expect(!lines.contains { $0.contains(" ] ") || $0.contains(" L ") })
  }
}
