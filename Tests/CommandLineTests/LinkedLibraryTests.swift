import Formats
import Testing

@testable import CommandLine

@Suite struct LinkedLibraryTests {
  @Test func whatIsLoadedSaysItsVersion() {
    let libraries = LinkedLibrary.all()
    #expect(
      libraries.map(\.name) == [
        "giflib", "libcurl", "libjpeg-turbo", "libpng", "libpq", "libqrencode", "libxml2",
        "libzip", "ncurses", "OpenSSL", "SQLite", "zlib",
      ])
    // libpq may be missing.
    #expect(
      libraries.allSatisfy { $0.number.count >= 2 || $0.version == nil && $0.name == "libpq" },
      "\(libraries)")
  }

  /// Each is either held against known versions, or its number tells nothing.
  @Test func noLibraryIsLeftOutOfWhatIsKnown() {
    let told = Set(KnownFlaw.all.map(\.library))
    let untold: Set = ["giflib", "libjpeg-turbo", "libqrencode"]
    #expect(told.isDisjoint(with: untold))
    #expect(Set(LinkedLibrary.all().map(\.name)) == told.union(untold))
  }

  @Test func whatIsNotThereSaysSo() {
    let missing = LinkedLibrary(name: "libpq", version: nil)
    #expect(missing.line == "libpq：没有安装，只有以 PostgreSQL 为数据库时才需要（Debian 为 libpq5）")
    #expect(missing.json == ["name": "libpq", "version": .null, "flaw": .null])
  }

  @Test(arguments: [
    ("libcurl", "libcurl/7.88.1 OpenSSL/3.0.19", [7, 88, 1], true),
    ("libcurl", "libcurl/8.4.0", [8, 4, 0], false),
    ("libcurl", "libcurl/7.68.0", [7, 68, 0], false),
    ("libpng", "1.6.39", [1, 6, 39], true), ("libpng", "1.6.51", [1, 6, 51], false),
    ("libxml2", "2.9.14", [2, 9, 14], true), ("libxml2", "2.10.3", [2, 10, 3], false),
    ("OpenSSL", "OpenSSL 3.0.19 27 Jan 2026", [3, 0, 19], false),
    ("giflib", "libgif.so 7.2.0", [7, 2, 0], false),
    ("SQLite", "3.40.1", [3, 40, 1], true), ("SQLite", "3.50.2", [3, 50, 2], false),
    ("OpenSSL", "OpenSSL 3.0.2 15 Mar 2022", [3, 0, 2], true),
    ("OpenSSL", "OpenSSL 1.1.1w  11 Sep 2023", [1, 1, 1], false),
    ("ncurses", "ncurses 6.4.20221231", [6, 4, 20_221_231], true),
    ("ncurses", "ncurses 6.4.20240113", [6, 4, 20_240_113], false),
    ("libpq", "15.14", [15, 14], true), ("libpq", "15.15", [15, 15], false),
    ("libpq", "12.22", [12, 22], true), ("libpq", "18.1", [18, 1], false),
    ("libzip", "1.2.0", [1, 2, 0], true), ("libzip", "1.7.3", [1, 7, 3], false),
    ("zlib", "1.2.11", [1, 2, 11], true), ("zlib", "1.3", [1, 3], false), ("zlib", "?", [], false),
  ])
  func flawsAreToldByTheNumber(name: String, version: String, number: [Int], isFlawed: Bool) {
    let library = LinkedLibrary(name: name, version: version)
    #expect(library.number == number)
    #expect((library.flaw != nil) == isFlawed)
    #expect(library.line.contains("CVE") == isFlawed)
  }
}
