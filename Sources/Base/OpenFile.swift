import Glibc

/// A file held open: it may go from its folder meanwhile, and is closed when it is let go of.
public final class OpenFile: Sendable {
  private let number: Int32
  private let path: String

  /// Opens for reading; of a pipe that nobody writes to it does not wait for a writer.
  ///
  /// - Parameter followsLink: whether another file that `path` leads to will do.
  public init(reading path: String, followsLink: Bool = true) throws(FileFault) {
    self.path = path
    let way = followsLink ? 0 : O_NOFOLLOW
    number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | way)
    guard number >= 0 else { throw FileFault(.reading, path, errno: errno) }
  }

  /// Opens for writing, making the file where there is none.
  ///
  /// - Parameters:
  ///   - name: the file as faults call it, where it is another one than `path`.
  ///   - emptying: whether what is there goes, but not of another file that a link leads to;
  ///     otherwise it is written behind.
  ///   - mode: of a file that is made, less the umask.
  public init(
    writing path: String, as name: String? = nil, emptying: Bool = true, mode: UInt32 = 0o600
  ) throws(FileFault) {
    self.path = name ?? path
    let way = emptying ? O_TRUNC | O_NOFOLLOW : O_APPEND
    number = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | way, mode)
    guard number >= 0 else { throw FileFault(.writing, self.path, errno: errno) }
  }

  /// Makes a file that nobody has yet.
  public init(new path: String, as name: String? = nil, mode: UInt32 = 0o600) throws(FileFault) {
    self.path = name ?? path
    number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard number >= 0 else { throw FileFault(.writing, self.path, errno: errno) }
  }

  deinit { close(number) }

  /// Makes a file without a name, for its owner alone, which goes with the process.
  public init(unnamedIn folder: String) throws(FileFault) {
    path = folder
    var template = Array("\(folder)/tjdata-XXXXXX".utf8CString)
    number = mkstemp(&template)
    guard number >= 0 else { throw FileFault(.writing, folder, errno: errno) }
    unlink(template)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  /// What it is, and how long it is now.
  public var facts: FileFacts {
    var facts = stat()
    fstat(number, &facts)
    return FileFacts(facts)
  }

  /// Sets the rights of the file.
  /// - Returns: whether that could be done; `errno` says why not.
  @discardableResult
  public func allow(_ mode: UInt32) -> Bool { fchmod(number, mode) == 0 }

  /// At most `count` bytes from a place on; fewer only where the file ends.
  public func read(at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
    var fault: FileFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      do throws(FileFault) {
        filled = try read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Fills the buffer from a place on.
  /// - Returns: how many bytes; fewer only where the file ends.
  public func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFault) -> Int {
    var done = 0
    while done < buffer.count {
      let count = pread(
        number, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFault(.reading, path, errno: errno) }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Hands over all from the start, in pieces, until `take` wants no more. Of a pipe too.
  public func pieces(
    of size: Int = 64 << 10, _ take: ([UInt8]) throws(FileFault) -> Bool
  ) throws(FileFault) {
    var piece = [UInt8](repeating: 0, count: size)
    while true {
      let count = Glibc.read(number, &piece, size)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        wait()
        continue
      }
      guard count >= 0 else { throw FileFault(.reading, path, errno: errno) }
      guard count > 0, try take(count == size ? piece : Array(piece[..<count])) else { return }
    }
  }

  /// Waits for whoever writes to a pipe, which is opened without waiting.
  private func wait() {
    var pipe = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    _ = poll(&pipe, 1, -1)
  }

  /// Writes all of the bytes behind what was written before.
  public func write(_ bytes: [UInt8]) throws(FileFault) {
    let failure = bytes.withUnsafeBytes { bytes in
      all(bytes) { Glibc.write(number, $0, $1) }
    }
    guard failure == 0 else { throw FileFault(.writing, path, errno: failure) }
  }

  /// Writes all of the bytes behind what was written before.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) {
    let failure = all(bytes) { Glibc.write(number, $0, $1) }
    guard failure == 0 else { throw FileFault(.writing, path, errno: failure) }
  }

  /// Writes all of the bytes at a place.
  public func write(_ bytes: [UInt8], at offset: Int) throws(FileFault) {
    let failure = bytes.withUnsafeBytes { all($0, at: offset) }
    guard failure == 0 else { throw FileFault(.writing, path, errno: failure) }
  }

  /// Writes all of the bytes at a place.
  public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileFault) {
    let failure = all(bytes, at: offset)
    guard failure == 0 else { throw FileFault(.writing, path, errno: failure) }
  }

  /// Lets what was written reach the disk, before the file gets its final name.
  public func synchronize() throws(FileFault) {
    guard fsync(number) == 0 else { throw FileFault(.writing, path, errno: errno) }
  }

  private func all(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int32 {
    all(bytes) { start, count in
      pwrite(number, start, count, off_t(offset + (bytes.count - count)))
    }
  }

  /// Writes piece by piece; 0, or `errno`.
  private func all(
    _ bytes: UnsafeRawBufferPointer, _ write: (UnsafeRawPointer?, Int) -> Int
  ) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = write(bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      done += count
    }
    return 0
  }
}
