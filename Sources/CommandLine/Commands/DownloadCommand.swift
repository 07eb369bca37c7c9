import ArgumentParser
import Base
import Catalog
import Client
import Formats
import PortalClient
import Screens

struct DownloadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "download",
    abstract: "下载条目的文件",
    discussion: """
      不指定 --file 时下载全部文件。中断后再次运行会接着下载；完成后核对校验和。默认保存到配置文件的
      download-dir 或系统的下载目录；同名而不同内容的文件不会被覆盖，除非加 --overwrite。
      每个文件输出一行路径；--json 每行输出 {"path","byteSize","resumedAt","verified","fetched"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  @Option(help: ArgumentHelp("只下载此文件", valueName: "文件名"))
  var file: String?

  @Option(
    help: ArgumentHelp("保存到此目录，或（只有一个文件时）存为此文件", valueName: "路径"),
    completion: .file())
  var output: String?

  @Flag(help: "覆盖同名文件")
  var overwrite = false

  func run() async throws {
    let session = try Session(global)
    try await session.require(.files, of: id)
    try await session.withSource { source in
      let files = try wanted(try await source.files(id))
      let place = try place(files.count, session)
      let fetch = FileFetch(source: source)
      for (file, name) in files {
        let path = place.isFolder ? "\(place.path)/\(name)" : place.path
        try await fetchOne(file, to: path, fetch, session)
      }
    }
  }

  /// With what each is saved as.
  private func wanted(_ files: [Distribution]) throws -> [(file: Distribution, name: String)] {
    let named = Array(zip(files, FileFetch.savedNames(files)))
    let chosen = file.map { name in named.filter { $0.0.name == name } } ?? named
    guard !chosen.isEmpty else {
      throw Failure(
        .notFound, file.map { "没有文件“\($0)”" } ?? "这个条目没有文件",
        advice: "可用的文件：\(FileFetch.names(files))")
    }
    for (file, name) in chosen where !file.hasPlainName || name.isEmpty {
      throw Failure(.malformed, "平台给出的文件名不能用作文件名：\(file.name.safe)")
    }
    return chosen.map { (file: $0.0, name: $0.1) }
  }

  /// A folder that is there or is named with a slash, else the one file's own path.
  private func place(_ count: Int, _ session: Session) throws -> (path: String, isFolder: Bool) {
    guard let output else {
      try PrivateFolder.make(session.downloadFolder)
      return (session.downloadFolder, true)
    }
    let path = Places.absolute(output)
    if output.hasSuffix("/") { try PrivateFolder.make(path) }
    if FileFacts(path)?.isFolder == true { return (path, true) }
    guard count == 1 else {
      throw Failure(.usage, "有 \(count) 个文件，--output 应是目录", advice: "或用 --file 指定一个文件")
    }
    return (path, false)
  }

  private func fetchOne(
    _ file: Distribution, to path: String, _ fetch: FileFetch, _ session: Session
  ) async throws {
    let console = session.console
    let outcome = try await fetch.fetch(file, of: id, to: path, overwrite ? .replace : .ask) {
      console.progress(FileText.running(file.name, $0))
    }
    console.endProgress()
    switch outcome {
    case .exists(let path):
      throw Failure(
        .cannotWrite, "已有另一个同名文件：\(path)", advice: "加 --overwrite 覆盖，或用 --output 换一个位置")
    case .saved(let saved):
      console.note(FileText.saved(saved))
      guard session.wantsJSON else { return try console.write(saved.path.safe + "\n") }
      let json: JSON = [
        "path": .string(saved.path), "byteSize": .integer(saved.byteSize),
        "resumedAt": .integer(saved.resumedAt), "verified": .bool(saved.isVerified),
        "fetched": .bool(!saved.wasThere),
      ]
      try console.write(json.compactText + "\n")
    }
  }
}
