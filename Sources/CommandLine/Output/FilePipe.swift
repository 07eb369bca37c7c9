import Base
import Catalog
import Client
import Glibc
import PortalClient
import Screens

/// Sends a file of an entry to standard output once it is there whole and is what the platform
/// said: whoever reads a pipe cannot take anything back.
struct FilePipe {
  private static let piece = 256 << 10

  let id: EntryID
  let source: any CatalogSource
  let session: Session

  /// - Parameter files: with what each is saved as; one, since a pipe has no names.
  func pass(_ files: [(file: Distribution, name: String)]) async throws {
    guard files.count == 1, let (file, name) = files.first else {
      throw Failure(
        .usage, "有 \(files.count) 个文件，标准输出只放得下一个", advice: "请用 --file 指定一个文件")
    }
    let console = session.console
    guard !console.isTerminal else {
      throw Failure(
        .usage, "文件的内容不写到终端上", advice: "请接管道或重定向，或用 --output 给出文件")
    }
    try PrivateFolder.make(session.downloadFolder)
    // Under a name that stays the same, so that what was broken off is gone on with.
    let path = "\(session.downloadFolder)/.\(name).tjdata-pipe"
    defer { unlink(path) }
    let outcome = try await FileFetch(source: source).fetch(file, of: id, to: path, .replace) {
      console.progress(FileText.running(file.name, $0))
    }
    console.endProgress()
    if case .saved(let saved) = outcome { console.note(FileText.received(saved, file.name)) }
    try write(OpenFile(reading: path))
  }

  private func write(_ file: OpenFile) throws {
    var offset = 0
    while true {
      let bytes = try file.read(at: offset, count: Self.piece)
      if bytes.isEmpty { return }
      try session.console.write(bytes)
      offset += bytes.count
    }
  }
}
