import Glibc

/// Where a file goes that is written beside its place and then takes it: a device, a pipe or a link
/// would be replaced by it, as if it had been written to.
public enum WholePlace {
  /// As many as the kernel follows (path_resolution(7)).
  private static let mostLinks = 40

  /// The path itself, or what the links there lead to, whether that is there or not.
  /// - Throws: `ESPIPE` for what is neither a plain file nor absent, `EISDIR` for a folder, `ELOOP`
  ///   for links without end, and for one that somebody else has put where everybody may.
  public static func resolved(_ path: String) throws(FileFault) -> String {
    let facts = FileFacts(path)
    if let facts, !facts.isRegular {
      throw FileFault(.writing, path, errno: facts.isFolder ? EISDIR : ESPIPE)
    }
    var place = path
    for _ in 0...mostLinks {
      var own = stat()
      guard lstat(place, &own) == 0 else {
        // What `/proc` names may have no name any more.
        guard facts == nil else { throw FileFault(.writing, path, errno: ESPIPE) }
        return place
      }
      guard own.st_mode & S_IFMT == S_IFLNK else { return place }
      let folder = PrivateFolder.parent(of: place)
      guard isTrusted(own, in: folder), let target = target(of: place) else { break }
      place = target.hasPrefix("/") ? target : "\(folder)/\(target)"
    }
    throw FileFault(.writing, path, errno: ELOOP)
  }

  /// As the kernel judges links that it follows itself (proc(5), `protected_symlinks`).
  private static func isTrusted(_ link: stat, in folder: String) -> Bool {
    var facts = stat()
    guard stat(folder, &facts) == 0 else { return false }
    let isOpen = facts.st_mode & 0o1000 != 0 && facts.st_mode & 0o002 != 0
    return !isOpen || link.st_uid == geteuid() || link.st_uid == facts.st_uid
  }

  private static func target(of link: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
