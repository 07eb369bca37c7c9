import Testing

@testable import CommandLine

@Suite struct LinkedLibraryTests {
  @Test func whatIsLoadedSaysItsVersion() {
    let libraries = LinkedLibrary.all()
    #expect(
      libraries.map(\.name) == [
        "giflib", "libcurl", "libjpeg-turbo", "libpng", "libqrencode", "libxml2", "libzip",
        "ncurses", "OpenSSL", "SQLite", "zlib",
      ])
    #expect(libraries.allSatisfy { $0.number.count >= 2 }, "\(libraries)")
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
    ("ncurses", "ncurses 6.4.20221231", [6, 4, 20_221_231], false),
    ("zlib", "1.2.11", [1, 2, 11], true), ("zlib", "1.3", [1, 3], false), ("zlib", "?", [], false),
  ])
  func flawsAreToldByTheNumber(name: String, version: String, number: [Int], isFlawed: Bool) {
    let library = LinkedLibrary(name: name, version: version)
    #expect(library.number == number)
    #expect((library.flaw != nil) == isFlawed)
    #expect(library.line.contains("CVE") == isFlawed)
  }
}
