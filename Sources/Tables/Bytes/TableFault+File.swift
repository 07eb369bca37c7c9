import Base
import Glibc
import Tabular

extension TableFault {
  init(_ fault: FileFault) {
    switch fault.act {
    case .reading: self = .cannotRead(path: fault.path, errno: fault.errno)
    case .writing where fault.errno == EEXIST: self = .exists(path: fault.path)
    case .writing where fault.errno == ESPIPE: self = .notPlain(path: fault.path)
    case .writing, .makingFolder: self = .cannotWrite(path: fault.path, errno: fault.errno)
    }
  }
}
