import Foundation
import Glibc
import ProgramSupport
import Testing

@testable import Base

@Suite struct WholeFileTests {
  @Test func aFileAppearsWhenItIsWhole() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/a"
    let file = try WholeFile(path)
    try file.write("一")
    try file.write([0x0A])
    #expect(FileFacts(path) == nil)
    #expect(try file.keep() == 4)
    #expect(try names(folder) == ["a"])
    #expect(try text(path) == "一\n")
    #expect(FileFacts(path)?.mode == 0o600)
  }

  @Test func whatIsWrittenFollowsWhatWasWritten() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/a"
    let file = try WholeFile(path)
    try file.write("一")
    try Array("二".utf8).withUnsafeBytes { try file.write($0) }
    try file.write("三")
    #expect(try file.keep() == 9)
    #expect(try text(path) == "一二三")
  }

  @Test func whatIsNotKeptLeavesNothing() throws {
    let folder = try ScratchFolder()
    try WholeFile(folder.path + "/a").write("x")
    #expect(try names(folder).isEmpty)
  }

  @Test func anotherFileStaysUnlessItIsToGo() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/a"
    let late = try WholeFile(path, overwrites: false)
    try folder.write("a", "old")
    let fault = FileFault(.writing, path, errno: EEXIST)
    #expect(throws: fault) { try late.keep() }
    #expect(throws: fault) { try WholeFile(path, overwrites: false) }
    #expect(try text(path) == "old")
    try WholeFile.write("new", to: path)
    #expect(try text(path) == "new")
  }

  @Test func theOthersRightsAndLinksStay() throws {
    let folder = try ScratchFolder()
    try folder.write("real", "old")
    chmod(folder.path + "/real", 0o640)
    symlink(folder.path + "/real", folder.path + "/link")
    try WholeFile.write("new", to: folder.path + "/link")
    #expect(try text(folder.path + "/real") == "new")
    #expect(FileFacts(folder.path + "/real")?.mode == 0o640)
    // No more than were asked for, and none that the other did not have.
    for (mode, kept) in [(UInt32(0o666), UInt32(0o640)), (0o600, 0o600)] {
      try WholeFile(folder.path + "/real", mode: mode).keep()
      #expect(FileFacts(folder.path + "/real")?.mode == kept)
    }
    try WholeFile.write("x", to: folder.path + "/deep/er/file")
    #expect(FileFacts(folder.path + "/deep/er")?.mode == 0o700)
  }

  /// Where the system makes no folder for anybody, that is said, and not tried for ever.
  @Test func noFolderIsMadeWhereThereCanBeNone() {
    #expect(throws: FileFault(.makingFolder, "/proc/none", errno: ENOENT)) {
      try PrivateFolder.make("/proc/none/deeper")
    }
  }

  /// A pipe, a device, and what leads to one, are neither replaced nor written to.
  @Test(arguments: [true, false])
  func whatIsNoPlainFileStays(comesLate: Bool) throws {
    let folder = try ScratchFolder()
    let (pipe, link) = (folder.path + "/pipe", folder.path + "/link")
    let late = comesLate ? try WholeFile(pipe) : nil
    try #require(mkfifo(pipe, 0o600) == 0)
    symlink("pipe", link)
    symlink("/dev/null", folder.path + "/null")
    if let late {
      #expect(throws: FileFault(.writing, pipe, errno: ESPIPE)) { try late.keep() }
    }
    for path in [pipe, link, folder.path + "/null"] {
      for overwrites in [true, false] {
        #expect(throws: FileFault(.writing, path, errno: ESPIPE)) {
          try WholeFile(path, overwrites: overwrites)
        }
      }
      #expect(throws: FileFault(.writing, path, errno: ESPIPE)) {
        try WholeFile.write("x", to: path)
      }
    }
    #expect(throws: FileFault(.writing, folder.path, errno: EISDIR)) { try WholeFile(folder.path) }
    var facts = stat()
    #expect(lstat(pipe, &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
    #expect(lstat(link, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK)
  }

  /// Also of a link whose file is not there yet, and of one after another.
  @Test func aLinkLeadsToTheFile() throws {
    let folder = try ScratchFolder()
    mkdir(folder.path + "/deep", 0o700)
    symlink("deep/second", folder.path + "/first")
    symlink("../real", folder.path + "/deep/second")
    for text in ["new", "newer"] {
      let file = try WholeFile(folder.path + "/first")
      try file.write(text)
      try file.keep()
      #expect(try self.text(folder.path + "/real") == text)
    }
    var facts = stat()
    #expect(lstat(folder.path + "/first", &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK)
    symlink("round", folder.path + "/round")
    #expect(throws: FileFault(.writing, folder.path + "/round", errno: ELOOP)) {
      try WholeFile(folder.path + "/round")
    }
  }

  @Test func aFaultNamesTheFileThatWasWanted() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/none/a"
    #expect(throws: FileFault(.writing, path, errno: ENOENT)) { try WholeFile(path) }
    try folder.write("file", "")
    #expect(throws: FileFault(.makingFolder, folder.path + "/file/b", errno: ENOTDIR)) {
      try PrivateFolder.make(folder.path + "/file/b")
    }
  }

  @Test func aSmallFileHasALimit() throws {
    let folder = try ScratchFolder()
    try folder.write("a", String(repeating: "x", count: 5000))
    let path = folder.path + "/a"
    #expect(try SmallFile.read(path, limit: 5000)?.count == 5000)
    #expect(throws: FileFault(.reading, path, errno: EFBIG)) {
      try SmallFile.read(path, limit: 4999)
    }
    #expect(try SmallFile.read(path + "/b", limit: 1) == nil)
  }

  private func names(_ folder: ScratchFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
