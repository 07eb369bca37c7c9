import Glibc

extension SmallFile {
  /// Writes the file whole or not at all: a new one (mode 0600) takes the old one's place, and its
  /// mode. Its folder is made where it is missing.
  static func write(_ text: String, to path: String) throws {
    if let slash = path.lastIndex(of: "/") { try PrivateFolder.make(String(path[..<slash])) }
    let target = resolved(path)
    let draft = target + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var old = stat()
    if stat(target, &old) == 0 { _ = fchmod(file, old.st_mode & 0o777) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0,
      rename(draft, target) == 0
    else {
      let failure = failure(path)
      unlink(draft)
      throw failure
    }
  }

  /// Where a link leads: the file changes, not the link.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.cannotWrite, "无法写入 \(path)（\(SystemReason.text(errno))）", advice: "请检查磁盘空间和目录权限")
  }
}
