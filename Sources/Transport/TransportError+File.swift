public import Base

extension TransportError {
  /// What a file on the way could not do.
  public init(_ fault: FileFault) {
    self =
      fault.act == .reading
      ? .cannotRead(path: fault.path, errno: fault.errno)
      : .cannotWrite(path: fault.path, errno: fault.errno)
  }
}
