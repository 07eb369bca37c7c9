public import Catalog
public import Client
import Screens

extension FileServices {
  init(_ live: LiveServices) {
    let folder = live.session.downloadFolder
    self.init(folder: folder.safe) { id, file, way, progress throws(ServiceFault) in
      try await faulting {
        let fetch = FileFetch(source: try await live.door.source())
        return try await fetch.fetch(file, of: id, into: folder, way, progress: progress).safe
      }
    }
  }
}

extension DownloadOutcome: Safe {
  public var safe: DownloadOutcome {
    switch self {
    case .exists(let path): return .exists(path: path.safe)
    case .saved(var file):
      file.path = file.path.safe
      return .saved(file)
    }
  }
}
