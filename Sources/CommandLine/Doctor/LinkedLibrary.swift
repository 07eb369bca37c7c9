import Formats
import Glibc

/// A library of the system's that this process has loaded, by its own word.
struct LinkedLibrary: Hashable, Sendable {
  var name: String
  /// As it says it, with whatever stands around the number.
  var version: String

  /// The ones that can be asked, in the order of their names.
  static func all() -> [LinkedLibrary] {
    sayings.compactMap { name, symbol in
      said(symbol).map { LinkedLibrary(name: name, version: $0) }
    }
  }

  /// Functions without arguments that give a text which stays.
  private static let sayings = [
    ("libcurl", "curl_version"), ("libqrencode", "QRcode_APIVersionString"),
    ("libzip", "zip_libzip_version"),
    ("ncurses", "curses_version"), ("SQLite", "sqlite3_libversion"), ("zlib", "zlibVersion"),
  ]

  /// The name is looked up in what is loaded (dlsym(3)): no room needs to know of its library's.
  private static func said(_ symbol: String) -> String? {
    typealias Saying = @convention(c) () -> UnsafePointer<CChar>?
    guard let address = dlsym(nil, symbol),
      let text = unsafeBitCast(address, to: Saying.self)()
    else { return nil }
    return String(cString: text)
  }

  /// The first number with full stops in it.
  var number: [Int] {
    let words = version.split { !($0.isASCII && ($0.isNumber || $0 == ".")) }
    let first = words.first { $0.contains(".") && $0.first?.isNumber == true }
    return (first ?? "").split(separator: ".").compactMap { Int($0) }
  }

  /// What is known to be wrong with it; distributions mend faults without changing the number.
  var flaw: KnownFlaw? {
    KnownFlaw.all.first { $0.library == name && $0.covers(number) }
  }

  var json: JSON {
    [
      "name": .string(name), "version": .string(version),
      "flaw": flaw.map { .string($0.identifier) } ?? .null,
    ]
  }
}

/// A fault of a library that what this program does with it could meet.
struct KnownFlaw: Hashable, Sendable {
  var library: String
  var identifier: String
  /// The first version that has it.
  var from: [Int]
  /// The first without it.
  var until: [Int]

  static let all = [
    // Through a SOCKS5 proxy that resolves names, a long host name overruns a buffer.
    KnownFlaw(library: "libcurl", identifier: "CVE-2023-38545", from: [7, 69], until: [8, 4]),
    // Statements with more aggregates than columns.
    KnownFlaw(library: "SQLite", identifier: "CVE-2025-6965", from: [0], until: [3, 50, 2]),
    // Packing certain inputs.
    KnownFlaw(library: "zlib", identifier: "CVE-2018-25032", from: [0], until: [1, 2, 12]),
  ]

  func covers(_ version: [Int]) -> Bool {
    !version.isEmpty && !version.lexicographicallyPrecedes(from)
      && version.lexicographicallyPrecedes(until)
  }
}
