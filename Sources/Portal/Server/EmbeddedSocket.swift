import Glibc

/// Where an embedded platform listens: `run/portal-<pid>-<random>.sock` under the data directory,
/// or in a new directory of its own where that path would be too long for a socket.
struct EmbeddedSocket: Sendable {
  let path: String
  /// The directory that goes when the socket goes.
  private let ownDirectory: String?

  init(dataDirectory: String) throws(PortalFault) {
    let name = "portal-\(getpid())-\(UInt16.random(in: .min ... .max)).sock"
    let directory = dataDirectory + "/run"
    if (directory + "/" + name).utf8.count <= SocketPath.limit {
      try PrivateFiles.makeDirectory(directory)
      Self.sweep(directory)
      path = directory + "/" + name
      ownDirectory = nil
    } else {
      let own = try Self.makeDirectory()
      path = own + "/" + name
      ownDirectory = own
    }
  }

  func remove() {
    unlink(path)
    if let ownDirectory { rmdir(ownDirectory) }
  }

  /// Takes away the sockets of processes that ended without doing so.
  private static func sweep(_ directory: String) {
    guard let entries = opendir(directory) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasPrefix("portal-"), name.hasSuffix(".sock") else { continue }
      let path = directory + "/" + name
      if SocketPath.state(path) == .stale { unlink(path) }
    }
  }

  /// A new directory of mode 0700 under `$XDG_RUNTIME_DIR` or `/tmp` (mkdtemp(3)).
  private static func makeDirectory() throws(PortalFault) -> String {
    let runtime = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) }
    for parent in [runtime, "/tmp"].compactMap({ $0 }) where parent.utf8.count <= 60 {
      let pattern = String(repeating: "X", count: 6)
      var template = Array("\(parent)/tjdata-\(pattern)".utf8CString)
      guard mkdtemp(&template) != nil else { continue }
      return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    throw .unusable(path: "/tmp", errno: errno)
  }
}
