import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// What forms say of keys, and of what is wrong: each once.
@Suite struct FormKeyTests {
  private static let sizes = [(120, 40), (80, 24), (60, 20)]

  /// The key of another section is none while a form is filled in: the way out is told.
  @Test(arguments: sizes)
  func aKeyThatMeansNothingInAFormSaysSo(columns: Int, rows: Int) async throws {
    for (opening, name) in [("N", "register.basics"), ("L", "login")] {
      let driver = try await openBrowser(columns, rows)
      await driver.typeSettled(opening)
      await driver.typeSettled("abc")
      for key in [Key.alt("7"), .alt("3"), .pageDown] {
        await driver.pressSettled(key)
        let said = driver.state.message?.text ?? ""
        #expect(said.hasPrefix("\(KeyStroke.label(of: key)) 在这里"), "\(said)")
        #expect(said.contains("Esc 离开") && !said.contains("?"), "\(said)")
      }
      // Nothing that was typed is lost, and what is text stays text.
      await driver.typeSettled("?")
      #expect(driver.state.form?.name == name && driver.shows("abc?"))
      #expect(driver.state.message == nil && driver.state.section == .home)
    }
  }

  @Test func theButtonOfAFormSaysSoToo() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("N")
    await driver.pressSettled(.backTab, .character("x"))
    #expect(driver.state.form?.isOnButton == true)
    #expect(driver.state.message?.text.hasPrefix("x 在这里") == true)
  }

  @Test func whatLiesOverTheScreenSaysSoToo() async throws {
    for opening in ["?", ":"] {
      let driver = try await openBrowser(80, 24)
      await driver.typeSettled(opening)
      await driver.pressSettled(.alt("7"))
      #expect(driver.state.overlay != nil, "\(opening)")
      #expect(driver.state.message?.text.hasPrefix("Alt-7 在这里") == true, "\(opening)")
    }
  }

  /// At the field, and not once more in the row below the form.
  @Test(arguments: sizes)
  func whatIsWrongIsSaidOnce(columns: Int, rows: Int) async throws {
    for opening in ["N", "L"] {
      let driver = try await openBrowser(columns, rows)
      await driver.typeSettled(opening)
      await driver.pressSettled(.control("s"))
      let wrong = driver.state.form?.form.fields.count { $0.trouble != nil } ?? 0
      let said = driver.grid.text.split(separator: "✗ 此项必填", omittingEmptySubsequences: false)
      #expect(wrong > 0 && said.count - 1 <= wrong, "\(driver.grid.text)")
      #expect(driver.shows("! 请先改正标出的各项"))
    }
  }
}
