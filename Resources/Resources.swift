#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The sample city and the platform's own texts, as files:
///
/// - `catalogue/entries.json`: an array, one entry a line. An entry that has 数据项 lists them in
///   `fields` and its rows are in `rows/<id>.csv`, whose header is the field codes in the order the
///   API answers them. A dataset that is its files alone has no `fields`; `contents/<id>.csv` is
///   what its files hold, under headings for people. Both are RFC 4180, UTF-8, LF.
/// - `catalogue/applications.json`: 数据应用, one a line; their pictures are in `images/`.
/// - `catalogue/themes.json`, `departments.json`, `developers.json`.
/// - `site/site.json`, `site/pages/<nn>-<title>.md` in the order of 网站信息, `site/policies.json`.
///
/// `generate/` makes the catalogue; the program never runs it.
public enum Resources {
  /// None of the places had the files.
  public struct NotFound: Error, Hashable, Sendable {
    /// The folders looked in, in order.
    public var searched: [String]
  }

  /// The folder that holds `catalogue` and `site`: beside the program, where it was built or where
  /// its bundle was carried with it, or where a package installs it.
  ///
  /// `Bundle.module` is not asked: its first place is among these, where it finds nothing it ends
  /// the process, and loading `Bundle` costs time at the start.
  public static func directory() throws(NotFound) -> String {
    try directory(programFolder: programFolder())
  }

  static func directory(programFolder: String?) throws(NotFound) -> String {
    let places = programFolder.map(places(programFolder:)) ?? []
    for place in places where access(place + "/catalogue/entries.json", R_OK) == 0 {
      return place
    }
    throw NotFound(searched: places)
  }

  /// The folder's name where the program was built, beside it.
  public static let builtFolder = "tjdata_Resources.resources"

  static func places(programFolder: String) -> [String] {
    [
      programFolder + "/tjdata-resources",
      programFolder + "/" + builtFolder,
      programFolder + "/../share/tjdata",
    ]
  }

  /// The folder of the running program with links resolved (proc(5), `/proc/self/exe`); nil where
  /// `/proc` is not mounted.
  static func programFolder() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0, length < buffer.count else { return nil }
    let path = buffer[..<length].map(UInt8.init(bitPattern:))
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(decoding: path[..<slash], as: UTF8.self)
  }
}
