import Base
import Formats
import Glibc
import PostgreSQL
import Transport

/// A library of the system's that this process has loaded or loads when it is wanted, by its own
/// word.
struct LinkedLibrary: Hashable, Sendable {
  var name: String
  /// As it says it, with whatever stands around the number; nil for one that would be loaded when
  /// it is wanted, and is not there.
  var version: String?

  /// What the program links by itself or loads, in the order of their names.
  static func all() -> [LinkedLibrary] {
    let told = sayings.compactMap { name, symbol in
      said(symbol).map { LinkedLibrary(name: name, version: $0) }
    }
    let held = files.compactMap { name, file in
      self.file(file).map { LinkedLibrary(name: name, version: $0) }
    }
    let xml = xmlVersion().map { LinkedLibrary(name: "libxml2", version: $0) }
    let loaded = [
      LinkedLibrary(name: "libcurl", version: HTTPTransport.libraryVersion),
      LinkedLibrary(name: "libpq", version: ClientLibrary.version),
    ]
    return (told + held + [xml].compactMap(\.self) + loaded).sorted {
      $0.name.lowercased() < $1.name.lowercased()
    }
  }

  /// Functions that give a text which stays; those that want an argument take nought.
  private static let sayings = [
    ("libpng", "png_get_libpng_ver"),
    ("libqrencode", "QRcode_APIVersionString"), ("libzip", "zip_libzip_version"),
    ("ncurses", "curses_version"), ("OpenSSL", "OpenSSL_version"),
    ("SQLite", "sqlite3_libversion"), ("zlib", "zlibVersion"),
  ]

  /// Some say nothing of themselves. Their file has the number of their interface.
  private static let files = [("giflib", "libgif"), ("libjpeg-turbo", "libturbojpeg")]

  /// The name is looked up in what is loaded (dlsym(3)): no room needs to know of its library's.
  private static func said(_ symbol: String) -> String? {
    typealias Saying = @convention(c) (UnsafeRawPointer?) -> UnsafePointer<CChar>?
    guard let address = dlsym(nil, symbol),
      let text = unsafeBitCast(address, to: Saying.self)(nil)
    else { return nil }
    return String(cString: text)
  }

  /// `libgif.so 7.2.0`: where the link ends that was loaded (proc(5), `maps`).
  private static func file(_ name: String) -> String? {
    guard let maps = try? SmallFile.read("/proc/self/maps", limit: 1 << 20) else { return nil }
    let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.contains("/\(name).so.") }),
      let slash = line.firstIndex(of: "/"), let real = realpath(String(line[slash...]), nil)
    else { return nil }
    defer { free(real) }
    let file = String(cString: real).split(separator: "/").last ?? ""
    return String(file.replacing(".so.", with: ".so "))
  }

  /// `20914` for 2.9.14, in a variable.
  private static func xmlVersion() -> String? {
    guard let address = dlsym(nil, "xmlParserVersion"),
      let text = address.load(as: UnsafePointer<CChar>?.self),
      let number = Int(String(cString: text).prefix { $0.isNumber })
    else { return nil }
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  /// The first number with full stops in it.
  var number: [Int] {
    let words = (version ?? "").split { !($0.isASCII && ($0.isNumber || $0 == ".")) }
    let first = words.first { $0.contains(".") && $0.first?.isNumber == true }
    return (first ?? "").split(separator: ".").compactMap { Int($0) }
  }

  /// What is known to be wrong with it; distributions mend faults without changing the number.
  var flaw: KnownFlaw? {
    KnownFlaw.all.first { $0.library == name && $0.covers(number) }
  }

  var json: JSON {
    [
      "name": .string(name), "version": version.map { .string($0) } ?? .null,
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

  /// Of giflib, libjpeg-turbo and libqrencode none that a number tells: the first two have only
  /// their interface's, the last is not known to have had one.
  static let all = [
    // Through a SOCKS5 proxy that resolves names, a long host name overruns a buffer.
    KnownFlaw(library: "libcurl", identifier: "CVE-2023-38545", from: [7, 69], until: [8, 4]),
    // A picture of 16 bits, interlaced, read as one of 8 by the simplified interface.
    KnownFlaw(library: "libpng", identifier: "CVE-2025-65018", from: [1, 6], until: [1, 6, 51]),
    // A name in a server's certificate overruns a buffer while it is checked.
    KnownFlaw(library: "OpenSSL", identifier: "CVE-2022-3602", from: [3, 0], until: [3, 0, 7]),
    // A description of a terminal (`TERMINFO`) overruns a buffer.
    KnownFlaw(
      library: "ncurses", identifier: "CVE-2023-29491", from: [0], until: [6, 4, 20_230_408]),
    // The end of an archive asks for any amount of memory.
    KnownFlaw(library: "libzip", identifier: "CVE-2017-14107", from: [0], until: [1, 3]),
    // Long values make too small allocations; each branch was mended by itself.
    KnownFlaw(library: "libpq", identifier: "CVE-2025-12818", from: [0], until: [13, 23]),
    KnownFlaw(library: "libpq", identifier: "CVE-2025-12818", from: [14], until: [14, 20]),
    KnownFlaw(library: "libpq", identifier: "CVE-2025-12818", from: [15], until: [15, 15]),
    KnownFlaw(library: "libpq", identifier: "CVE-2025-12818", from: [16], until: [16, 11]),
    KnownFlaw(library: "libpq", identifier: "CVE-2025-12818", from: [17], until: [17, 7]),
    KnownFlaw(library: "libpq", identifier: "CVE-2025-12818", from: [18], until: [18, 1]),
    // Entities that refer to each other corrupt the table of names.
    KnownFlaw(library: "libxml2", identifier: "CVE-2022-40304", from: [0], until: [2, 10, 3]),
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
