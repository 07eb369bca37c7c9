import Foundation
import Testing

@testable import Resources

@Suite struct DirectoryTests {
  /// A program folder under the temporary directory, gone after the test.
  private func withProgramFolder(_ body: (String) throws -> Void) throws {
    let root = NSTemporaryDirectory() + "tjdata-resources-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    let folder = root + "/bin"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try body(folder)
  }

  private func place(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/catalogue", withIntermediateDirectories: true)
    try Data("[]".utf8).write(to: URL(fileURLWithPath: folder + "/catalogue/entries.json"))
  }

  @Test(arguments: ["tjdata-resources", "tjdata_Resources.resources", "../share/tjdata"])
  func isFoundBesideTheProgramOrWhereAPackagePutsIt(name: String) throws {
    try withProgramFolder { folder in
      try place(folder + "/" + name)
      #expect(try Resources.directory(programFolder: folder) == folder + "/" + name)
    }
  }

  @Test func theFolderBesideTheProgramComesFirst() throws {
    try withProgramFolder { folder in
      try place(folder + "/../share/tjdata")
      try place(folder + "/tjdata-resources")
      #expect(try Resources.directory(programFolder: folder) == folder + "/tjdata-resources")
    }
  }

  @Test func anEmptyFolderIsNotTakenForTheData() throws {
    try withProgramFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/tjdata-resources", withIntermediateDirectories: true)
      #expect(throws: Resources.NotFound(searched: Resources.places(programFolder: folder))) {
        try Resources.directory(programFolder: folder)
      }
    }
  }

  @Test func withoutAProgramFolderNothingWasSearched() {
    #expect(throws: Resources.NotFound(searched: [])) {
      try Resources.directory(programFolder: nil)
    }
  }

  @Test func theRunningProgramHasAFolder() throws {
    let folder = try #require(Resources.programFolder())
    #expect(folder.hasPrefix("/"))
    #expect(FileManager.default.fileExists(atPath: folder))
  }
}
