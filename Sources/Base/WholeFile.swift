import Glibc

/// A file that appears under its name only when it is whole. It is written beside it under a hidden
/// name, reaches the disk, and takes its place at once; let go of before, there is none. What
/// killed processes left is removed with the next one. Of one thread.
public final class WholeFile {
  private static let room = 64 << 10

  /// Where it will be.
  public let path: String
  /// Where it lies until it is whole, for those who write it by name.
  public let draft: String
  private let file: OpenFile
  private let overwrites: Bool
  private var buffer: [UInt8] = []
  private var isKept = false

  /// Makes the file under its hidden name.
  ///
  /// - Parameters:
  ///   - mode: its rights, less the umask; or as many of them as the other's, whose place it takes.
  ///   - overwrites: whether it may take another's place.
  /// - Throws: `EEXIST` at once where there is a file that must stay, and what `WholePlace` finds
  ///   where one may be replaced.
  public init(_ path: String, mode: UInt32 = 0o600, overwrites: Bool = true) throws(FileFault) {
    self.path = path
    self.overwrites = overwrites
    if !overwrites, access(path, F_OK) == 0 {
      // What cannot be replaced either is told as that.
      _ = try WholePlace.resolved(path)
      throw FileFault(.writing, path, errno: EEXIST)
    }
    let place = overwrites ? try WholePlace.resolved(path) : path
    let slash = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
    draft = "\(place[..<slash])\(DraftName.own(of: place[slash...]))"
    file = try OpenFile(new: draft, as: path, mode: mode)
    // Who could not read what was there does not read what takes its place.
    if overwrites, let old = FileFacts(place) { file.allow(old.mode & mode) }
    let folder = place[..<slash]
    DraftName.sweep(folder.isEmpty ? "." : String(folder))
  }

  deinit { if !isKept { unlink(draft) } }

  /// Writes bytes behind those before, through a buffer.
  public func write(_ bytes: [UInt8]) throws(FileFault) {
    buffer += bytes
    if buffer.count >= Self.room { try flush() }
  }

  /// Writes a text behind what was written before, through a buffer.
  public func write(_ text: String) throws(FileFault) { try write(Array(text.utf8)) }

  /// Writes bytes behind what was written before, without keeping them meanwhile.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) {
    try flush()
    try file.write(bytes)
  }

  /// Puts it in its place, all at once. Another file that came there meanwhile is not replaced
  /// unless that was wanted.
  /// - Parameter name: where its place is, if that is known only now.
  /// - Returns: bytes.
  @discardableResult
  public func keep(as name: String? = nil) throws(FileFault) -> Int {
    try flush()
    try file.synchronize()
    let path = name ?? path
    if overwrites {
      try rename(to: WholePlace.resolved(path))
    } else if link(draft, path) != 0 {
      // Not every file system knows links.
      guard errno != EEXIST, access(path, F_OK) != 0 else {
        throw FileFault(.writing, path, errno: EEXIST)
      }
      try rename(to: path)
    } else {
      // The file has two names now; the draft's goes at once.
      isKept = unlink(draft) == 0
    }
    return file.facts.size
  }

  private func rename(to path: String) throws(FileFault) {
    guard Glibc.rename(draft, path) == 0 else { throw FileFault(.writing, path, errno: errno) }
    isKept = true
  }

  private func flush() throws(FileFault) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension WholeFile {
  /// Writes a file whole or not at all. A new one is its owner's alone, and so is its folder where
  /// that is missing; another's place is taken with its rights, and where `path` is a link, in the
  /// place that it leads to.
  public static func write(_ text: String, to path: String) throws(FileFault) {
    if let slash = path.lastIndex(of: "/") { try PrivateFolder.make(String(path[..<slash])) }
    let whole = try WholeFile(path)
    if let old = FileFacts(path) { whole.file.allow(old.mode) }
    try whole.write(text)
    try whole.keep()
  }
}
