import Runtime
import Terminal
import Testing

@testable import Screens

/// The first line, where not all of it fits.
@Suite struct BarTests {
  private func bar(_ columns: Int, platform: String?) async throws -> String {
    let driver = try await openBrowser(columns, 24, platform: platform)
    return driver.grid.text.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func thePlatformsNameGivesWayBeforeTheSectionsNames() async throws {
    let name = "staging.open.data.tj.gov.cn:8443"
    let wide = try await bar(160, platform: name)
    #expect(wide.contains(name) && wide.contains("7用户中心"))
    let usual = try await bar(132, platform: name)
    #expect(usual.contains("7用户中心") && usual.contains("staging.") && usual.contains("…"))
  }

  @Test(arguments: [80, 60])
  func everySectionsNumberStaysWhereThereIsLittleRoom(columns: Int) async throws {
    let bar = try await bar(columns, platform: "staging.open.data.tj.gov.cn:8443")
    for number in 1...7 { #expect(bar.contains(" \(number)"), "\(bar)") }
    #expect(bar.contains("stag"), "\(bar)")
  }

  @Test(arguments: [60, 80, 100, 120])
  func sectionsKeepTheirWords(columns: Int) async throws {
    let bar = try await bar(columns, platform: nil)
    for word in ["1首页", "2数据集", "接口", "应用", "5开发者", "互动", "用户", "已同步"] {
      #expect(bar.contains(word), "\(bar)")
    }
    #expect(columns < 80 || bar.contains("今日 20/20"), "\(bar)")
  }

  @Test func aShortNameIsWhole() async throws {
    for columns in [60, 80, 120] {
      #expect(try await bar(columns, platform: "tianjin").contains("tianjin"))
    }
  }
}
