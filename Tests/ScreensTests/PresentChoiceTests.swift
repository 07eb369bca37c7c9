import GridSupport
import Runtime
import Tabular
import Terminal
import Testing
import Widgets

@testable import Screens

/// A list of states to choose among marks the one that holds, and begins on it.
@Suite struct PresentChoiceTests {
  /// The lines of the open list, as far as they say which choice holds.
  private static func choices(_ driver: BrowserDriver) -> [String] {
    driver.grid.text.split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: #/│▌? *([\da])  (● |  )(\S[^│]*?) *│/#) else {
        return nil
      }
      return (match.2 == "● " ? "*" : "") + match.3
    }
  }

  private static func cursor(_ driver: BrowserDriver) -> String? {
    guard case .menu(let menu)? = driver.state.overlay else { return nil }
    return menu.choices[menu.list.cursor].title
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func namesOfColumnsAndHowATextIsWritten(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows, SampleTable())
    await driver.typeSettled("t")
    #expect(
      Self.choices(driver) == [
        "光标所在的行（文件第 2 行）", "光标所在的行与下一行（第 2、3 行）", "文件第 1 行", "文件第 1、2 行（两行列名）",
        "没有列名，各行都是数据", "*自动判断（是文件第 1 行）", "按 UTF-8 重新读取", "按 GB18030（GBK）重新读取",
        "按 Big5（繁体）重新读取", "*自动判断编码（是 UTF-8）",
      ], "\(driver.grid.text)")
    #expect(Self.cursor(driver) == "自动判断（是文件第 1 行）")
    await driver.typeSettled("4t")
    #expect(Self.choices(driver).filter { $0.hasPrefix("*") }.first == "*文件第 1、2 行（两行列名）")
    #expect(Self.cursor(driver) == "文件第 1、2 行（两行列名）")
    await driver.typeSettled("8t")
    #expect(Self.choices(driver).contains("*按 GB18030（GBK）重新读取"))
    #expect(!Self.choices(driver).contains("*按 UTF-8 重新读取"))
    #expect(Self.choices(driver).last == "自动判断编码")
    // Of rows that none of the others is.
    await driver.pressSettled(.escape, .down, .down)
    await driver.typeSettled("t1")
    #expect(driver.state.tables.encoding == "gb18030")
    await driver.pressSettled(.down)
    await driver.typeSettled("t")
    #expect(Self.cursor(driver) == "文件第 4 行", "\(driver.grid.text)")
    #expect(Self.choices(driver).count == 11)
    // Back to what the bytes tell, as of the names.
    await driver.typeSettled("at")
    #expect(driver.state.tables.encoding == nil)
    #expect(Self.choices(driver).last == "*自动判断编码（是 UTF-8）", "\(driver.grid.text)")
  }

  @Test func ordersAndThemes() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2S")
    #expect(Self.choices(driver) == ["*综合得分", "更新时间", "浏览次数", "下载次数"], "\(driver.grid.text)")
    await driver.typeSettled("2")
    await driver.typeSettled("S")
    #expect(Self.cursor(driver) == "更新时间" && Self.choices(driver).contains("*更新时间"))
    await driver.pressSettled(.escape)
    for key in ["2", ""] {
      await driver.typeSettled(":配色")
      await driver.pressSettled(.enter)
      await driver.typeSettled(key)
    }
    #expect(Self.choices(driver).filter { $0.hasPrefix("*") }.count == 1, "\(driver.grid.text)")
    #expect(Self.cursor(driver).map { Self.choices(driver).contains("*\($0)") } == true)
  }
}
