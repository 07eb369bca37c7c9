import Base
import Glibc

/// Files that only their user may read, whatever the umask.
enum PrivateFiles {
  /// Makes an empty file of mode 0600, or takes every right but the owner's from the one there is.
  static func makeFile(_ path: String) throws(PortalFault) {
    let file = try rethrowing(PortalFault.init, OpenFile(writing: path, emptying: false))
    guard file.allow(0o600) else { throw .unusable(path: path, errno: errno) }
  }

  /// Makes `path` and what is missing above it; a directory that is made gets mode 0700.
  static func makeDirectory(_ path: String) throws(PortalFault) {
    try rethrowing(PortalFault.init, PrivateFolder.make(path))
  }
}

extension PortalFault {
  init(_ fault: FileFault) { self = .unusable(path: fault.path, errno: fault.errno) }
}
