/// What the system would not do with a file or folder.
public struct FileFault: Error, Hashable, Sendable {
  /// What was to be done.
  public enum Act: Hashable, Sendable {
    case makingFolder, reading, writing
  }

  /// What was to be done.
  public var act: Act
  /// The file or folder as its user calls it.
  public var path: String
  /// Why not, as `errno` has it; `EEXIST` for a file that must not be replaced, `EFBIG` for one
  /// longer than was allowed, `ESPIPE` for what is no plain file.
  public var errno: Int32

  /// - Parameter errno: why not.
  public init(_ act: Act, _ path: String, errno: Int32) {
    self.act = act
    self.path = path
    self.errno = errno
  }
}

/// Does something with files, and throws what goes wrong as a room calls it.
public func rethrowing<Value, Told: Error>(
  _ told: (FileFault) -> Told, _ work: @autoclosure () throws(FileFault) -> Value
) throws(Told) -> Value {
  do throws(FileFault) {
    return try work()
  } catch {
    throw told(error)
  }
}
