import FoundationEssentials
import Glibc
import Yams

extension CheckFile {
  /// The file as a text; empty where there is none.
  static func text(at path: String) throws(ConfigurationError) -> String {
    let bytes: [UInt8]?
    do {
      bytes = try SmallFile.read(path, limit: limit)
    } catch {
      throw ConfigurationError(
        path: path, faults: [ConfigurationFault(problem: .unreadable(error.errno))])
    }
    guard let text = String(validating: bytes ?? [], as: UTF8.self) else {
      throw ConfigurationError(path: path, faults: [ConfigurationFault(problem: .notUTF8)])
    }
    return text
  }

  /// The text with other lines where a check stands; all else, comments too, as it was.
  ///
  /// - Returns: nil where the check has no lines of its own. Whether the rest is still read as it
  ///   was is for the caller to see.
  static func replacing(_ name: String, in text: String, by new: String) -> String? {
    guard let mapping = (try? Yams.compose(yaml: text, .basic))?.mapping else { return nil }
    let starts = mapping.compactMap { $0.key.mark.map { $0.line - 1 } }
    guard starts.count == mapping.count,
      let place = mapping.firstIndex(where: { $0.key.string == name }).map({
        mapping.distance(from: mapping.startIndex, to: $0)
      })
    else { return nil }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let start = starts[place]
    var end = place + 1 < starts.count ? starts[place + 1] : lines.count
    guard start < end, end <= lines.count else { return nil }
    // Blank lines and remarks behind a check belong to what follows.
    while end > start + 1, lines[end - 1].allSatisfy(\.isWhitespace) || lines[end - 1].first == "#"
    {
      end -= 1
    }
    let fresh = new.unicodeScalars.split(separator: "\n").map { String($0) }
    return (lines[..<start] + fresh + lines[end...]).joined(separator: "\n")
  }

  /// Writes the file whole or not at all: a new one (mode 0600) takes the old one's place, and its
  /// mode.
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
