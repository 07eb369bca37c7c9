import Catalog
import Runtime
import Tabular
import Terminal
import Testing

@testable import Screens

/// 文件下载 by itself.
@Suite struct FilesAreaTests {
  private static let file = Distribution(
    name: "名单.xls", format: .xls, byteSize: 10, modified: .sample("2019-02-27 04:40"))

  private func files(
    at place: Place, told intent: FileIntent,
    _ outcome: @escaping @Sendable (DownloadWay) throws(ServiceFault) -> DownloadOutcome = { _ in
      .saved(SavedFile(path: "/下载/名单.xls", byteSize: 10, isVerified: false))
    }
  ) async -> AreaDriver<FilesArea> {
    let services = FileServices(folder: "/下载") { _, _, way, _ throws(ServiceFault) in
      try outcome(way)
    }
    let notices = Notices(
      facts: PlatformFacts(), sharing: ShareServices(link: { _ in "" }, qrCode: { _ in nil }))
    let mall = SampleCity().entries.first { $0.id == SampleCity.mall }
    return await drive(FilesArea(services: services, notices: notices), told: intent) { shared in
      shared.place = place
      shared.subject = mall.map { EntrySummary($0) }
      shared.opened = mall
      shared.files.take(.success([Self.file]))
      shared.file = place == .detail(.files) ? Self.file : nil
    }
  }

  @Test func theFileUnderTheCursorIsFetchedAndCounted() async {
    let driver = await files(at: .detail(.files), told: .download)
    #expect(driver.state.message?.text.contains("/下载/名单.xls") == true)
    let counted = driver.state.asked.contains {
      if case .replace(let entry) = $0 { entry.usage.downloads == 62 } else { false }
    }
    #expect(counted)
    #expect(driver.grid.text.contains("名单.xls") && driver.grid.text.contains("保存到"))
  }

  /// Another entry may have a file of the same name, which the key would not open.
  @Test(arguments: [(SampleCity.mall, true), (SampleCity.mine, false)])
  func theKeyForATableIsNamedForTheFileInSight(entry: EntryID, isInSight: Bool) async {
    let driver = await files(at: .detail(.files), told: .begin(entry, Self.file, .ask))
    #expect(driver.state.message?.text.contains("/下载/名单.xls") == true)
    #expect(driver.state.message?.text.contains("按 o ") == isInSight)
  }

  @Test func fromElsewhereItGoesThereAndFetchesTheOnlyFile() async {
    let driver = await files(at: .results, told: .download)
    #expect(driver.state.routes == [.tab(.files)] && driver.state.state.wanted == nil)
    #expect(driver.state.state.downloads.count == 1)
  }

  @Test func anotherFileOfThatNameIsAskedAbout() async throws {
    let driver = await files(at: .detail(.files), told: .download) { way in
      way == .ask
        ? .exists(path: "/下载/名单.xls")
        : .saved(SavedFile(path: "/下载/名单.xls", byteSize: 10, isVerified: false))
    }
    let menu = try #require(driver.state.menus.last)
    #expect(
      menu.choices.map(\.intent) == [
        .files(.begin(SampleCity.mall, Self.file, .keepBoth)),
        .files(.begin(SampleCity.mall, Self.file, .replace)), nil,
      ])
  }

  @Test func aFileIsFetchedToBeOpenedAsATable() async {
    let subject = TableSubject(title: "绿色商场名单", host: nil)
    let driver = await files(
      at: .detail(.files), told: .openAsTable(SampleCity.mall, Self.file, subject))
    let origin = TableOrigin.file(path: "/下载/名单.xls", TableOpening())
    #expect(
      driver.state.performed.last == .tables(.open(origin, named: "/下载/名单.xls", of: subject)))
  }
}
