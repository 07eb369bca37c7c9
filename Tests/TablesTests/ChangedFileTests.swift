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
}
