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

  /// Where letters are typed, hints name another of a command's keys; a click does what it does.
  @Test(arguments: ["F1", "Ctrl-P", "Ctrl-Y"])
  func aClickOnAHintDoesWhatItsKeyDoes(name: String) async throws {
    let clicked = try await openBrowser(160, 40)
    await clicked.typeSettled("3t")
    let line = try #require(clicked.grid.text.split(separator: "\n").last)
    let place = try #require(line.firstRange(of: name)?.lowerBound)
    let column = DisplayWidth().width(of: String(line[..<place]))
    clicked.send(.mouse(MouseEvent(kind: .press, point: Point(column: column, row: 39))))
    await clicked.settle()
    let pressed = try await openBrowser(160, 40)
    await pressed.typeSettled("3t")
    await pressed.pressSettled(try #require(KeyStroke.key(named: name)))
    #expect(clicked.grid.text == pressed.grid.text)
    #expect(clicked.clipboard == pressed.clipboard)
    #expect(clicked.state.overlay != nil || !clicked.clipboard.isEmpty)
  }
}
