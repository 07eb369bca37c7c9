import Glibc

/// Folders only their user may enter.
enum PrivateFolder {
  /// Why a folder cannot be had: its path and `errno`.
  struct Fault: Error, Hashable, Sendable {
    var path: String
    var errno: Int32
  }

  /// Makes `path` and what is missing above it, each with mode 0700 whatever the umask. A folder
  /// that exists is left as it is: it may be shared on purpose.
  static func make(_ path: String) throws(Fault) {
    if mkdir(path, 0o700) == 0 {
      guard chmod(path, 0o700) == 0 else { throw Fault(path: path, errno: errno) }
      return
    }
    switch errno {
    case EEXIST:
      guard FileFacts(path)?.isFolder == true else { throw Fault(path: path, errno: ENOTDIR) }
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
        throw Fault(path: path, errno: ENOENT)
      }
      try make(String(path[..<slash]))
      try make(path)
    default: throw Fault(path: path, errno: errno)
    }
  }
}

/// What stat(2) tells of a file.
struct FileFacts: Hashable, Sendable {
  var isFolder: Bool
  var isRegular: Bool
  /// Permission bits.
  var mode: UInt32

  /// nil where there is nothing, or nothing we may ask.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    mode = status.st_mode & 0o777
  }

  /// Whether anybody but the owner has a right to it.
  var isShared: Bool { mode & 0o077 != 0 }
}
