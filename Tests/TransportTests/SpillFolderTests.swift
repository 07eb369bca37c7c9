import Foundation
import Glibc
import HTTPStub
import Testing
import Transport

@Suite struct SpillFolderTests {
  /// A process that has ended, and whose end was noticed: its number is nobody's.
  private func endedProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test func onlyWhatTheDeadLeftIsSwept() throws {
    let folder = try TemporaryFolder()
    let orphan = "answer-\(try endedProcess())-17"
    let others = ["answer-\(getpid())-18", "answer-\(getpid()).csv", "answer-0-1", "notes-1-2"]
    for name in [orphan] + others {
      try Data("{}".utf8).write(to: URL(filePath: folder.file(name)))
    }
    SpillFolder.sweep(folder.path)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left) == Set(others))
    SpillFolder.sweep(folder.path + "/none")
  }
}
