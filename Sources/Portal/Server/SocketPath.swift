import Base
import FoundationEssentials
import Glibc

/// Unix sockets as files.
enum SocketPath {
  /// What `sun_path` holds beside its final NUL (unix(7)).
  static let limit = 107

  /// Makes the directory and takes away a socket that nobody listens on any more.
  static func prepare(_ path: String) throws(PortalFault) {
    guard path.utf8.count <= limit else { throw .socketPathTooLong(path: path) }
    try PrivateFiles.makeDirectory(PrivateFolder.parent(of: path))
    switch state(path) {
    case .free: break
    case .stale: unlink(path)
    case .live: throw .socketInUse(path: path)
    case .other: throw .unusable(path: path, errno: EEXIST)
    }
  }

  enum State {
    case free
    /// A socket left behind by a process that is gone.
    case stale
    case live
    /// Something that is no socket, or not ours to ask.
    case other
  }

  static func state(_ path: String) -> State {
    guard faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0 else {
      return errno == ENOENT ? .free : .other
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeSocket else { return .other }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return .other }
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { space in
      space.copyBytes(from: path.utf8.prefix(limit))
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    if connected == 0 { return .live }
    return errno == ECONNREFUSED ? .stale : .other
  }
}
