import ArgumentParser
import Base
import Client
import FoundationEssentials
import Glibc
import Portal

struct AdminCopyCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "把平台由 portal.sqlite 迁到 PostgreSQL，服务不必停止",
    discussion: """
      先复制某一时刻的全部，再反复补上此后的变化，最后在写入暂停的片刻补完余下的；从此原来的数据库只能读，写入应答 \
      503，不会有写入留在旧库。--wait 在补上之后继续跟随，直到按回车才做最后一步：这样可以先用 portal.key 的副本启动好 \
      PostgreSQL 上的服务，再切换。中断了可以重新运行；--undo 让原来的数据库照常写入。
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp("平台的 portal.sqlite，或它所在的目录；默认为 --data-dir 中的", valueName: "文件"),
    completion: .file())
  var from: String?

  @Option(
    help: ArgumentHelp(
      "postgresql://[用户@]主机[:端口]/数据库[?参数=值]；密码不写在这里，用 passfile=文件、PGPASSFILE 或 PGPASSWORD",
      valueName: "网址"))
  var to: String?

  @Flag(help: "补上之后继续跟随，按回车才切换")
  var wait = false

  @Flag(help: "撤销迁移：portal.sqlite 重新可写，PostgreSQL 中的不动")
  var undo = false

  func validate() throws {
    try global.refuseTrials(of: "admin")
    guard undo != (to != nil), !undo || !wait else {
      throw ValidationError("请给出 --to 网址，或者只给出 --undo")
    }
    guard to.map(DatabaseOption.fits) != false else {
      throw ValidationError("--to 应为 postgresql:// 开头的网址")
    }
  }

  func run() async throws {
    let session = try Session(global)
    try session.requireChanges("没有改动平台")
    let folder = source(session)
    let directory = URL(filePath: folder)
    try CopyFault.told(folder) {
      guard let to else {
        try PlatformMove.undo(directory: directory)
        return session.console.note("已撤销：\(folder) 中的平台照常写入")
      }
      let move = try DatabaseOption.told { try PlatformMove(directory: directory, server: to) }
      do {
        try carry(out: move, session.console)
        try move.close()
      } catch {
        try? move.close()
        throw error
      }
    }
    AuditLog(path: "\(folder)/\(AuditLog.fileName)").record(
      undo ? "copy undo" : "copy", "postgresql", at: time(nil), session.console)
  }

  /// The folder of the platform.
  private func source(_ session: Session) -> String {
    guard let from else { return session.places.portal }
    let path = Places.absolute(from)
    let isFile = URL(filePath: path).lastPathComponent == PortalDatabase.fileName
    if isFile { return URL(filePath: path).deletingLastPathComponent().path }
    let inside = "\(path)/portal"
    return FileFacts("\(inside)/\(PortalDatabase.fileName)") != nil ? inside : path
  }

  private func carry(out move: PlatformMove, _ console: Console) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let rows = try move.begin()
    console.note("已复制 \(rows) 行，用时 \(Self.seconds(clock.now - start)) 秒")
    while try move.follow() > PlatformMove.few {}
    if wait {
      console.note("已补上此后的变化，正在跟随；按回车切换")
      while !Self.isToldToGoOn() { _ = try move.follow() }
      while try move.follow() > PlatformMove.few {}
    }
    let pause = try move.finish()
    console.note("已全部迁到 PostgreSQL，写入暂停了 \(pause.milliseconds) 毫秒；原来的数据库不再写入")
    console.note("请把 portal.key 复制到 PostgreSQL 上各台服务器的数据目录")
  }

  /// Waits for a line of standard input, or its end, for half a second.
  private static func isToldToGoOn() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, 500) > 0 else { return false }
    var byte: UInt8 = 0
    return read(STDIN_FILENO, &byte, 1) <= 0 || byte == UInt8(ascii: "\n")
  }

  private static func seconds(_ duration: Duration) -> String {
    let tenths = duration.milliseconds / 100
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// What the operator is told where a platform cannot be taken to PostgreSQL.
enum CopyFault {
  static func told(_ folder: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let fault as PlatformMove.Fault {
      switch fault {
      case .missing:
        throw Failure(.notFound, "\(folder) 中没有平台", advice: "请用 --from 指定 portal.sqlite")
      case .moved: throw Failure(PortalFault.moved)
      case .occupied:
        throw Failure(
          .failed, "PostgreSQL 的这个数据库中已有平台", advice: "请另建一个空的数据库，作为迁移的目标")
      case .underWay:
        throw Failure(.failed, "这个平台正由另一个进程迁移", advice: "请等它结束；它中断了，再重新运行")
      case .unconfirmed:
        throw Failure(
          .failed, "PostgreSQL 没有确认最后一步（可能在等备用服务器），没有迁移；portal.sqlite 中的平台照常写入",
          advice: "请先查明 PostgreSQL 与备用服务器的情况，再重新运行")
      }
    }
  }
}
