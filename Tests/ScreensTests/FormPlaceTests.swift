import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// Where things stand in a form: what helps with a field has a row of its own, and nothing moves.
@Suite struct FormPlaceTests {
  private static let sizes = [(80, 24), (120, 40)]

  private func lines(_ driver: BrowserDriver) -> [String] {
    driver.grid.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The row that the label of each field stands in.
  private func places(_ driver: BrowserDriver) -> [Int?] {
    let lines = lines(driver)
    return (driver.state.form?.form.fields ?? []).map { field in
      lines.firstIndex { $0.contains("*\(field.label)") }
    }
  }

  /// Neither the cursor moves anything, nor what is wrong, which stands in a field's own row from
  /// when it is left.
  @Test(arguments: [(80, 24, "2c"), (120, 40, "2c"), (120, 40, "N")])
  func nothingMovesWithTheCursorAndWhatIsWrong(columns: Int, rows: Int, keys: String) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled(keys)
    let count = try #require(driver.state.form?.form.fields.count)
    let places = places(driver)
    #expect(!driver.shows("✗"))
    for _ in 0...count { await driver.pressSettled(.tab) }
    #expect(driver.shows("✗ 此项必填"))
    #expect(places.count == count && !places.contains(nil))
    for _ in 0...count {
      await driver.pressSettled(.tab)
      #expect(self.places(driver) == places)
    }
  }

  /// What is wrong with an empty field is told where what it asks for would hide it.
  @Test(arguments: [(60, 20), (80, 24)])
  func aHintInAFieldGivesWayToWhatIsWrong(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("N")
    await driver.pressSettled(.control("s"))
    let fields = try #require(driver.state.form?.form.fields)
    for field in fields {
      let line = lines(driver).first { $0.contains("*\(field.label)") }
      #expect(line?.contains("✗ 此项必填") == true, "\(driver.grid.text)")
      #expect(line?.contains("请输入") == true)
    }
  }

  /// Right behind the last field, with one row between; below it, in the same row for every field,
  /// what the field with the cursor is for.
  @Test(arguments: sizes)
  func theButtonIsBehindTheLastFieldAndTheHintInItsRow(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2c")
    var hints: Set<Int> = []
    for _ in 0..<2 {
      let hint = try #require(driver.state.form?.form.note).map(\.text).joined()
      if !hint.isEmpty {
        hints.insert(try #require(lines(driver).firstIndex { $0.contains(hint) }))
      }
      await driver.pressSettled(.tab)
    }
    #expect(hints.count == 1)
    await driver.pressSettled(.escape, .escape)
    await driver.typeSettled("N")
    let last = try #require(places(driver).last ?? nil)
    let button = try #require(lines(driver).firstIndex { $0.contains("[ 注册 ]") })
    #expect(button - last == 2)
  }

  /// A list that is narrowed by typing goes by pinyin too, and says when nothing is left.
  @Test(arguments: sizes)
  func aListOfAFormIsNarrowedByPinyin(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    services.search.spellings = { $0 == "公共安全" ? ["gonggonganquan", "ggaq"] : [] }
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("6")
    await driver.pressSettled(.enter)
    while driver.state.form?.form.focused?.label != "数据主题", driver.state.form?.isOnButton == false {
      await driver.pressSettled(.tab)
    }
    await driver.pressSettled(.enter)
    await driver.typeSettled("ggaq")
    #expect(driver.shows("公共安全") && !driver.shows("信用服务"))
    await driver.typeSettled("x")
    #expect(driver.shows("没有"))
  }
}
