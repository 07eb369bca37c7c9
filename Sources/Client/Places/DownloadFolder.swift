import Base

/// Where downloaded files go: `download-dir` of the configuration; beside everything else with
/// `--data-dir`; else what the desktop calls its download folder (xdg-user-dirs), `~/Downloads`, or
/// the home directory.
enum DownloadFolder {
  private static let variable = "XDG_DOWNLOAD_DIR"
  /// Bytes of `user-dirs.dirs` that are worth reading.
  private static let limit = 1 << 16

  static func find(
    _ environment: Environment, configured: String?, dataDirectory: String?
  ) -> String {
    if let configured { return configured }
    if let dataDirectory { return Places.absolute(dataDirectory) + "/downloads" }
    if let folder = environment[variable], folder.hasPrefix("/") { return folder }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return Places.absolute(".") }
    if let folder = desktopFolder(environment, home) { return folder }
    let usual = home + "/Downloads"
    return FileFacts(usual)?.isFolder == true ? usual : home
  }

  /// `XDG_DOWNLOAD_DIR="$HOME/下载"` in `user-dirs.dirs`.
  private static func desktopFolder(_ environment: Environment, _ home: String) -> String? {
    let settings = environment["XDG_CONFIG_HOME"] ?? home + "/.config"
    guard let bytes = try? SmallFile.read(settings + "/user-dirs.dirs", limit: limit),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix(variable + "=") {
      let value = line.dropFirst(variable.count + 1).filter { $0 != "\"" }
      let path = value.hasPrefix("$HOME") ? home + value.dropFirst("$HOME".count) : String(value)
      if path.hasPrefix("/") { return path }
    }
    return nil
  }
}
