import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing

@testable import Screens

/// 文件下载 (manual 2.2.2).
@Suite struct FileTests {
  private static let name = "绿色商场名单.xlsx"

  /// A download that waits in the middle until it is let go, or cancelled.
  private final class Gate: Sendable {
    let ways = Mutex<[DownloadWay]>([])
    let isOpen = Mutex(false)
    let wasCancelled = Mutex(false)

    func services(_ outcome: @escaping @Sendable (DownloadWay) -> DownloadOutcome) -> FileServices {
      FileServices(folder: "/home/candy/下载") { _, _, way, progress in
        self.ways.withLock { $0.append(way) }
        progress(DownloadStep(received: 4096, total: 10_240, bytesPerSecond: 2048))
        while !self.isOpen.withLock({ $0 }), !Task.isCancelled {
          await Task.yield()
        }
        if Task.isCancelled { self.wasCancelled.withLock { $0 = true } }
        return outcome(way)
      }
    }

    func open() { isOpen.withLock { $0 = true } }
  }

  private static let saved = DownloadOutcome.saved(
    SavedFile(path: "/home/candy/下载/\(name)", byteSize: 10_240, resumedAt: 4096, isVerified: true))

  private func openMalls(
    _ columns: Int, _ rows: Int, _ files: FileServices? = nil
  ) async throws -> BrowserDriver {
    var services = SampleCity().services
    if let files { services.files = files }
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("2/绿色")
    await driver.pressSettled(.enter)
    return driver
  }

  /// Turns the loop until the state is as wanted.
  private func wait(_ driver: BrowserDriver, for condition: (BrowserState) -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while !condition(driver.state) {
      try #require(ContinuousClock.now < deadline)
      await Task.yield()
      driver.takeAnswers()
    }
  }

  /// Downloading is hinted where there may be files, and told why where there are none.
  @Test(arguments: [(120, 40), (80, 24)])
  func downloadingIsOfferedWhereFilesAreKnown(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("2")
    #expect(driver.shows("d 下载"))
    await driver.typeSettled("3")
    #expect(!driver.shows("d 下载"))
    await driver.typeSettled("d")
    #expect(driver.shows(columns == 80 ? "要打开后才知道" : "这个条目没有文件"))
    var services = SampleCity().services
    services.parts.files = PartService(stored: { _ in nil }, fetch: { _ in [] })
    let empty = try await openBrowser(columns, rows, services: services)
    await empty.typeSettled("2/绿色")
    await empty.pressSettled(.enter)
    await empty.typeSettled("]")
    #expect(empty.state.place == .detail(.files) && !empty.shows("d 下载"))
    await empty.typeSettled("d")
    #expect(empty.shows("这个条目没有文件"))
  }

  /// Where there is little room, the path of a file is what stays, and whole.
  @Test func aLongPathIsWholeOnASmallScreen() async throws {
    let folder = "/home/candy/" + String(repeating: "下载的数据/", count: 6) + "天津"
    let files = FileServices(folder: folder) { _, file, _, _ in
      .saved(SavedFile(path: "\(folder)/\(file.name)", byteSize: 10_240, isVerified: true))
    }
    let driver = try await openMalls(60, 20, files)
    await driver.typeSettled("d")
    let text = driver.grid.text.filter { !" │\n".contains($0) }
    #expect(text.contains("\(folder)/\(Self.name)"))
    #expect(driver.shows("已保存（10.0 KB，校验和相符）"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aFileShowsItsChecksumAndWhereItGoes(columns: Int, rows: Int) async throws {
    let driver = try await openMalls(columns, rows)
    await driver.typeSettled("]")
    expectGrid(driver.grid, "files-\(columns)x\(rows)")
    #expect(driver.grid.text(row: rows - 1).contains("o 表格"))
    await driver.typeSettled("d")
    #expect(driver.shows("已保存（10.0 KB，校验和相符），按 o 打开为表格："))
    #expect(columns < 80 || driver.shows("按 o 打开为表格：/home/candy"))
    // It was done.
    await driver.typeSettled("o")
    #expect(!driver.shows("按 o 打开为表格"))
  }

  @Test func theOnlyFileIsFetchedFromWhereverDIsGiven() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2/绿色")
    await driver.pressSettled(.down)
    await driver.typeSettled("d")
    #expect(driver.state.place == .detail(.files))
    #expect(driver.shows("已保存（10.0 KB，校验和相符），按 o 打开为表格：/home/candy"))
    #expect(driver.state.detail?.entry.usage.downloads == 62)
  }

  @Test func anInterfaceWithoutFilesSaysSo() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3d")
    #expect(driver.shows("要打开后才知道"))
    await driver.pressSettled(.enter)
    await driver.typeSettled("d")
    #expect(driver.shows("这个条目没有文件"))
  }

  @Test func progressShowsAndDStopsIt() async throws {
    let gate = Gate()
    let driver = try await openMalls(120, 40, gate.services { _ in Self.saved })
    driver.press(.character("]"))
    await driver.settle()
    driver.press(.character("d"))
    try await wait(driver) { state in
      state.areas[FilesArea.self].downloads.values.contains {
        if case .running(let step) = $0 { step.received == 4096 } else { false }
      }
    }
    #expect(driver.shows("40%  4.0 KB / 10.0 KB  2.0 KB/s  剩余 3 秒"))
    await driver.typeSettled("d")
    #expect(driver.shows("再按 d 从这里继续"))
    #expect(gate.wasCancelled.withLock { $0 })
    gate.open()
    await driver.typeSettled("d")
    #expect(driver.shows("续传自 4.0 KB，校验和相符"))
  }

  @Test func anotherFileOfThatNameIsNotOverwrittenUnasked() async throws {
    let gate = Gate()
    gate.open()
    let path = "/home/candy/下载/\(Self.name)"
    let driver = try await openMalls(
      100, 30, gate.services { $0 == .ask ? .exists(path: path) : Self.saved })
    await driver.typeSettled("d")
    #expect(driver.shows("已有另一个同名文件"))
    await driver.typeSettled("n")
    #expect(gate.ways.withLock { $0 } == [.ask])
    await driver.typeSettled("db")
    #expect(gate.ways.withLock { $0 } == [.ask, .ask, .keepBoth])
    #expect(driver.shows("已保存"))
  }

  @Test func aRefusalSaysWhyAndWhatToDo() async throws {
    let files = FileServices(folder: "/下载") { _, _, _, _ throws(ServiceFault) in
      throw ServiceFault(.refused, summary: "该数据不予开放", advice: "请查看开放状态")
    }
    let driver = try await openMalls(100, 30, files)
    await driver.typeSettled("d")
    #expect(driver.shows("该数据不予开放：请查看开放状态"))
    #expect(driver.shows("该数据不予开放，按 d 继续下载"))
  }
}
