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

  /// Its process has a number of another container, which is nobody's here.
  @Test func whatIsHeldStaysWhateverItsProcessIsCalled() throws {
    let folder = try TemporaryFolder()
    let held = open(folder.file("owner-7"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(held, LOCK_EX) == 0)
    try Data().write(to: URL(filePath: folder.file("owner-8")))
    let living = "answer-\(try endedProcess())-17-7"
    let dead = ["answer-\(getpid())-18-8", "answer-\(getpid())-19-9"]
    for name in [living] + dead {
      try Data("{}".utf8).write(to: URL(filePath: folder.file(name)))
    }
    SpillFolder.sweep(folder.path)
    func left() throws -> Set<String> {
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    }
    #expect(try left() == [living, "owner-7"])
    close(held)
    SpillFolder.sweep(folder.path)
    #expect(try left().isEmpty)
  }

  @Test func aSpilledAnswerOfThisProcessStays() throws {
    let folder = try TemporaryFolder()
    var spill = Spill(limit: 1, folder: folder.path)
    try spill.take([1, 2, 3])
    let path = try #require(spill.path)
    SpillFolder.sweep(folder.path)
    #expect(access(path, F_OK) == 0)
  }
}
