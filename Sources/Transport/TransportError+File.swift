public import Base
import Glibc

extension TransportError {
  /// What a file on the way could not do.
  public init(_ fault: FileFault) {
    switch fault.act {
    case .reading: self = .cannotRead(path: fault.path, errno: fault.errno)
    case .writing where fault.errno == ESPIPE: self = .notPlain(path: fault.path)
    case .writing, .makingFolder: self = .cannotWrite(path: fault.path, errno: fault.errno)
    }
  }
}
