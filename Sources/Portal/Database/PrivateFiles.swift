import FoundationEssentials
import Glibc

/// Files and directories that only their user may enter, whatever the umask.
enum PrivateFiles {
  /// Makes `path` and what is missing above it; a directory that is made gets mode 0700.
  static func makeDirectory(_ path: String) throws(PortalFault) {
    if mkdir(path, 0o700) == 0 {
      guard chmod(path, 0o700) == 0 else { throw .unusable(path: path, errno: errno) }
      return
    }
    switch errno {
    case EEXIST:
      guard isDirectory(path) else { throw .unusable(path: path, errno: ENOTDIR) }
    case ENOENT:
      let parent = parent(of: path)
      guard parent != path else { throw .unusable(path: path, errno: ENOENT) }
      try makeDirectory(parent)
      try makeDirectory(path)
    default: throw .unusable(path: path, errno: errno)
    }
  }

  /// Makes an empty file of mode 0600, or takes every right but the owner's from the one there is.
  static func makeFile(_ path: String) throws(PortalFault) {
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unusable(path: path, errno: errno) }
    defer { close(file) }
    guard fchmod(file, 0o600) == 0 else { throw .unusable(path: path, errno: errno) }
  }

  static func parent(of path: String) -> String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private static func isDirectory(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }
}
