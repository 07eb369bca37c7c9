import Base
import Foundation
import Glibc
import ProgramSupport
import Tabular
import Testing

@testable import Tables

/// Files that are none, and disks that take nothing.
@Suite struct OddFileTests {
  /// The kernel writes such a file as it is read, and says until then that it is empty.
  @Test func aFileThatSaysItIsEmptyIsReadAllTheSame() async throws {
    let table = try await OpenTable.open("/proc/self/status")
    try await table.waitUntilComplete()
    #expect(table.extent.rows > 5)
  }

  @Test func anEmptyFileStaysEmpty() async throws {
    let folder = try ScratchFolder()
    try folder.write("a.csv", "")
    let table = try await OpenTable.open(folder.path + "/a.csv")
    try await table.waitUntilComplete()
    #expect(table.extent.rows == 0)
  }

  @Test func whatCannotBeReadFromAnyPlaceIsCalledSo() async {
    await #expect(throws: TableFault.cannotRead(path: "/dev/null", errno: ESPIPE)) {
      _ = try await OpenTable.open("/dev/null")
    }
  }

  /// A disk that is full is no fault of the statement, and the file has its own name.
  @Test func aFullDatabaseIsAFullDisk() throws {
    let folder = try ScratchFolder()
    let handle = try SQLiteHandle(path: folder.path + "/draft", as: "甲.sqlite")
    try handle.execute("CREATE TABLE t (a TEXT); PRAGMA max_page_count = 2")
    #expect(throws: TableFault.cannotWrite(path: "甲.sqlite", errno: ENOSPC)) {
      try handle.execute("INSERT INTO t VALUES (hex(randomblob(100000)))")
    }
    #expect(throws: TableFault.sql(message: "no such table: u")) {
      try handle.execute("INSERT INTO u VALUES (1)")
    }
  }
}
