import Glibc

/// Folders only their user may enter.
public enum PrivateFolder {
  /// Makes `path` and what is missing above it, each with mode 0700 whatever the umask. A folder
  /// that exists is left as it is: it may be shared on purpose.
  public static func make(_ path: String) throws(FileFault) {
    var failure = makeAlone(path)
    let above = parent(of: path)
    if failure == ENOENT, above != path, above != "." {
      try make(above)
      // Where nobody may make a folder, as in `/proc`, there is still none.
      failure = makeAlone(path)
    }
    guard failure == 0 else { throw FileFault(.makingFolder, path, errno: failure) }
  }

  /// Makes the folder itself.
  /// - Returns: 0 where it is there now, or why not.
  private static func makeAlone(_ path: String) -> Int32 {
    guard mkdir(path, 0o700) == 0 else {
      let failure = errno
      guard failure == EEXIST else { return failure }
      return FileFacts(path)?.isFolder == true ? 0 : ENOTDIR
    }
    return chmod(path, 0o700) == 0 ? 0 : errno
  }

  /// The folder that a path lies in, by its text alone; `.` for a bare name, `/` for itself.
  public static func parent(of path: String) -> String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}

/// What a file is and who may use it; a link is followed.
public struct FileFacts: Hashable, Sendable {
  /// Whether it is a folder, links followed.
  public var isFolder: Bool
  /// Whether it is a plain file, links followed.
  public var isRegular: Bool
  /// Permission bits.
  public var mode: UInt32
  /// In bytes.
  public var size: Int
  /// When its content was last written; nanoseconds since the Unix epoch.
  public var written: Int

  /// nil where there is nothing, or nothing we may ask.
  public init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  init(_ facts: stat) {
    isFolder = facts.st_mode & S_IFMT == S_IFDIR
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    mode = facts.st_mode & 0o777
    size = Int(facts.st_size)
    written = Int(facts.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(facts.st_mtim.tv_nsec)
  }

  /// Whether anybody but the owner has a right to it.
  public var isShared: Bool { mode & 0o077 != 0 }
}
