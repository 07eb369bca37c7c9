import ArgumentParser
import Base
import Catalog
import Client
import Formats
import PortalClient
import Screens

struct DownloadCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "download",
    abstract: "下载条目的文件",
    discussion: """
      不指定 --file 时下载全部文件，有的没有下载时仍下载其余的，最后说明并以非零状态结束。中断后再次运行会接着下载；完成后核对校验和。默认保存到配置文件的
      download-dir 或系统的下载目录；同名而不同内容的文件不会被覆盖，除非加 --overwrite。
      每个文件输出一行路径；--json 每行输出 {"path","byteSize","resumedAt","verified","fetched","doubt"}，
      doubt 为 null、"empty"（空文件）或内容的实际格式（与扩展名不符）。
      --output - 把一个文件的内容写到标准输出，完整取得并核对之后才开始写。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  @Option(help: ArgumentHelp("只下载此文件，可重复", valueName: "文件名"))
  var file: [String] = []

  @Option(
    help: ArgumentHelp("保存到此目录，或（只有一个文件时）存为此文件；- 为标准输出", valueName: "路径"),
    completion: .file())
  var output: OutputPath?

  @Flag(help: "覆盖同名文件")
  var overwrite = false

  func validate() throws {
    if output == .standardOutput, global.json {
      throw ValidationError("--json 与 --output - 不能同时使用")
    }
  }

  func run() async throws {
    let session = try Session(global)
    try await session.require(.files, of: id)
    try await session.withSource { source in
      let files = try wanted(try await source.files(id))
      if output == .standardOutput {
        return try await FilePipe(id: id, source: source, session: session).pass(files)
      }
      let place = try place(files.count, session)
      let fetch = FileFetch(source: source)
      var failures: [(name: String, failure: Failure)] = []
      for (file, name) in files {
        let path = place.isFolder ? "\(place.path)/\(name)" : place.path
        do {
          try await fetchOne(file, to: path, fetch, session)
        } catch  where files.count > 1 && !Task.isCancelled {
          // The others may lie elsewhere and come all the same.
          let failure = Failure(error)
          session.console.note("没有下载 \(file.name.safe)：\(failure.message)")
          failures.append((file.name.safe, failure))
        }
      }
      if let failure = Self.failure(failures, of: files.count) { throw failure }
    }
  }

  /// What a command ends with that has not got all files; nil where it has. One of them decides the
  /// status: the first.
  private static func failure(
    _ failures: [(name: String, failure: Failure)], of count: Int
  ) -> Failure? {
    guard let first = failures.first else { return nil }
    let names = failures.map(\.name).joined(separator: "、")
    return Failure(
      first.failure.status, "\(count) 个文件中有 \(failures.count) 个没有下载：\(names)",
      advice: failures.count == 1 ? first.failure.advice : "原因见上；可用 --file 逐个重试")
  }

  /// With what each is saved as.
  private func wanted(_ files: [Distribution]) throws -> [(file: Distribution, name: String)] {
    let named = Array(zip(files, FileFetch.savedNames(files)))
    guard !named.isEmpty else {
      throw Failure(
        .notFound, "这个条目没有可以下载的文件",
        advice: "目录所说的在 \(ProgramCommand.line("show", id.text))")
    }
    if let missing = file.first(where: { name in !files.contains { $0.name == name } }) {
      throw Failure(
        .notFound, "没有文件“\(missing)”", advice: "可用的文件：\(FileFetch.names(files))")
    }
    let chosen = file.isEmpty ? named : named.filter { file.contains($0.0.name) }
    for (file, name) in chosen where !file.hasPlainName || name.isEmpty {
      throw Failure(.malformed, "平台给出的文件名不能用作文件名：\(file.name.safe)")
    }
    return chosen.map { (file: $0.0, name: $0.1) }
  }

  /// A folder that is there or is named with a slash, else the one file's own path.
  private func place(_ count: Int, _ session: Session) throws -> (path: String, isFolder: Bool) {
    guard let output = output.path else {
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
        "fetched": .bool(!saved.wasThere), "doubt": saved.doubt?.json ?? .null,
      ]
      try console.write(json.compactText + "\n")
    }
  }
}

extension FileDoubt {
  fileprivate var json: JSON {
    switch self {
    case .empty: "empty"
    case .other(let kind, _): .string(kind)
    }
  }
}
