import Foundation
import ProgramSupport
import Tabular
import Testing

@testable import Tables

/// Files that are written to while they are open.
@Suite struct ChangedFileTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.path + "/t.csv"
    let rows = (0..<50_000).map { "\($0),\(String(repeating: "x", count: 40))\n" }.joined()
    try Data(("a,b\n" + rows).utf8).write(to: URL(fileURLWithPath: path))
  }

  private func opened() async throws -> OpenTable {
    let table = try await OpenTable.open(path)
    try await table.waitUntilComplete()
    return table
  }

  private func change(_ change: (FileHandle) throws -> Void) throws {
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try change(file)
    try file.close()
  }

  @Test func whatIsWrittenBehindItChangesNothing() async throws {
    let table = try await opened()
    try change {
      try $0.seekToEnd()
      try $0.write(contentsOf: Data("50000,y\n".utf8))
    }
    #expect(try await table.view(TableQuery(sorts: [TableSort(0)])).extent.rows == 50_000)
  }

  @Test func aFileThatWasCutIsNotReadOn() async throws {
    let table = try await opened()
    try change { try $0.truncate(atOffset: 1000) }
    await #expect(throws: TableFault.changed(path: path)) {
      _ = try await table.view(TableQuery(sorts: [TableSort(1)]))
    }
  }

  /// The time of a file says nothing of its rows: they are the same, or they are not.
  @Test func whatIsTouchedOrWrittenAlikeIsTheSame() async throws {
    let table = try await opened()
    for _ in 0..<2 {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: path)
      #expect(try await table.view(TableQuery(sorts: [TableSort(0)])).extent.rows == 50_000)
      let text = try Data(contentsOf: URL(fileURLWithPath: path))
      try change { try $0.write(contentsOf: text) }
      #expect(try await table.view(TableQuery(sorts: [TableSort(1)])).extent.rows == 50_000)
    }
    // One letter, far from both ends, with a row behind.
    try change {
      try $0.seek(toOffset: 1_000_000)
      try $0.write(contentsOf: Data("y".utf8))
      try $0.seekToEnd()
      try $0.write(contentsOf: Data("50000,y\n".utf8))
    }
    await #expect(throws: TableFault.changed(path: path)) {
      _ = try await table.view(TableQuery(sorts: [TableSort(0)]))
    }
  }

  /// Of a file that is too long to be read twice only growing is harmless.
  @Test func ofALongFileOnlyGrowingIsHarmless() async throws {
    let row = String(repeating: "x", count: 1_000_000) + "\n"
    try Data(("a\n" + String(repeating: row, count: 20)).utf8)
      .write(to: URL(fileURLWithPath: path))
    let table = try await opened()
    try change {
      try $0.seekToEnd()
      try $0.write(contentsOf: Data("y\n".utf8))
    }
    #expect(try await table.view(TableQuery(sorts: [TableSort(0)])).extent.rows == 20)
    let long = try await opened()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: path)
    await #expect(throws: TableFault.changed(path: path)) {
      _ = try await long.view(TableQuery(sorts: [TableSort(0)]))
    }
  }

  /// As a job does that writes the same name anew every night.
  @Test(arguments: [10, 100_000]) func aFileThatWasWrittenOverIsNotReadOn(rows: Int) async throws {
    let table = try await opened()
    let line = String(repeating: "z", count: 40)
    let text = (0..<rows).map { "\($0 + 7),\(line)\n" }.joined()
    try change {
      try $0.truncate(atOffset: 0)
      try $0.write(contentsOf: Data(text.utf8))
    }
    await #expect(throws: TableFault.changed(path: path)) {
      _ = try await table.view(TableQuery(sorts: [TableSort(1)]))
    }
  }

  /// Rows in an order that jumps through the file are confirmed many at a time.
  @Test func aSortedViewOfAFileThatWasWrittenOverIsNotWritten() async throws {
    let sorted = try await opened().view(TableQuery(sorts: [TableSort(0, isDescending: true)]))
    let output = folder.path + "/o.csv"
    let order = TableExport(format: .csv, path: output, overwrites: false)
    _ = try await sorted.export(order)
    unlink(output)
    try change {
      try $0.seek(toOffset: 2_000_000)
      try $0.write(contentsOf: Data("y".utf8))
    }
    await #expect(throws: TableFault.changed(path: path)) {
      try await sorted.export(order)
    }
    #expect(!FileManager.default.fileExists(atPath: output))
  }
}
