import Foundation
import Glibc

/// Folders only their user may enter.
public enum PrivateFolder {
  /// Why a folder cannot be had: its path and `errno`.
  public struct Fault: Error, Hashable, Sendable {
    var path: String
    var errno: Int32
  }

  /// Makes `path` and what is missing above it, each with mode 0700 whatever the umask. A folder
  /// that exists is left as it is: it may be shared on purpose.
  public static func make(_ path: String) throws(Fault) {
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

/// What a file is and who may use it; a link is followed.
public struct FileFacts: Hashable, Sendable {
  /// Whether it is a folder, links followed.
  public var isFolder: Bool
  /// Whether it is a plain file, links followed.
  public var isRegular: Bool
  /// Permission bits.
  var mode: UInt32
  /// In bytes.
  public var size: Int

  /// nil where there is nothing, or nothing we may ask.
  public init?(_ path: String) {
    guard let place = realpath(path, nil) else { return nil }
    defer { free(place) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: String(cString: place))
    guard let attributes, let type = attributes[.type] as? FileAttributeType,
      let permissions = attributes[.posixPermissions] as? NSNumber,
      let size = attributes[.size] as? NSNumber
    else { return nil }
    isFolder = type == .typeDirectory
    isRegular = type == .typeRegular
    mode = permissions.uint32Value & 0o777
    self.size = size.intValue
  }

  /// Whether anybody but the owner has a right to it.
  public var isShared: Bool { mode & 0o077 != 0 }
}
