import ArgumentParser
import Base
import Client
import FoundationEssentials
import Glibc
import Portal

/// The operator's side, on the platform's own data directory; a running server shares it.
struct AdminCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admin",
    abstract: "平台管理：发布、撤下、审核、答复、统计、网站信息、问卷、账号、备份",
    discussion: "直接在平台的数据目录（--data-dir）或数据库（--database）上操作，正在运行的平台服务随即可见。",
    subcommands: [
      AdminPublishCommand.self, AdminWithdrawCommand.self, AdminListCommand.self,
      AdminUseCommand.self, AdminFiltersCommand.self, AdminApplicationsCommand.self,
      AdminReviewCommand.self,
      AdminSubmissionsCommand.self, AdminAnswerCommand.self, AdminQuestionsCommand.self,
      AdminPoliciesCommand.self, AdminSiteCommand.self, AdminSurveyCommand.self,
      AdminAccountCommand.self, AdminTokenCommand.self, AdminQuotaCommand.self,
      AdminBackupCommand.self, AdminRestoreCommand.self, AdminMigrateCommand.self,
      AdminCopyCommand.self, AdminAuditCommand.self,
    ])
}

/// An operator's session: where the platform's data is, and the clock.
struct Operator {
  let session: Session
  private let storage: DatabaseOption

  var console: Console { session.console }
  var now: Int { PlatformClock.chosen?() ?? time(nil) }

  /// Seconds after which a database server gives a statement of the operator's up: one that
  /// publishes much waits for what it is beside, and takes its time.
  private static let statementSeconds = 600

  /// - Parameter reads: the command changes nothing of the platform.
  /// - Throws: where the configuration lets nothing be changed.
  init(_ options: OperatorOptions, reads: Bool = false) throws {
    session = try Session(options.global)
    if !reads { try session.requireChanges("没有改动平台") }
    storage = options.storage
  }

  /// Whether the data lies in a file here.
  var isLocal: Bool { storage.database == nil }

  var auditLog: AuditLog { AuditLog(path: "\(session.places.portal)/\(AuditLog.fileName)") }

  /// Writes down what the operator has done.
  func record(_ command: String, _ target: String) {
    auditLog.record(command, target, at: now, console)
  }

  /// Changes what is named, and writes that down.
  /// - Parameter missing: what to say where `change` finds nothing of that name.
  func change(
    _ target: String, as command: String, missing: String, said: String,
    _ change: (PlatformAdmin) async throws -> Bool
  ) async throws {
    guard try await withDatabase({ try await change($0.admin) }) else {
      throw Failure(.notFound, missing)
    }
    record(command, target)
    console.note(said)
  }

  func withDatabase<Value>(_ body: (PortalDatabase) async throws -> Value) async throws -> Value {
    let folder = session.places.portal
    guard !isLocal || FileFacts("\(folder)/\(PortalDatabase.fileName)") != nil else {
      throw Failure(
        .notFound, "\(folder) 中没有平台",
        advice: "请用 --data-dir 指定平台的数据目录；新的平台先用 "
          + "\(ProgramCommand.line("serve", "--empty", "--listen", "127.0.0.1:8080")) 建立")
    }
    let database = try storage.open(folder: folder, statementSeconds: Self.statementSeconds)
    do {
      let value = try await body(database)
      try database.close()
      return value
    } catch {
      try? database.close()
      throw error
    }
  }

  /// A file the operator names; `-` for standard input.
  func read(_ path: String) throws -> [UInt8] {
    guard path != "-" else { return Self.standardInput() }
    guard let facts = FileFacts(path) else { throw Failure(.notFound, "没有文件 \(path)") }
    guard !facts.isFolder else {
      throw Failure(.usage, "\(path) 是目录，不是文件", advice: "请给出其中的一个文件")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.failed, "无法读取 \(path)", advice: "请检查文件权限")
    }
    return Array(data)
  }

  /// A file the operator names, for messages.
  static func name(_ path: String) -> String {
    let isStandardInput = path == "-"
    return isStandardInput ? "标准输入" : path
  }

  func readText(_ path: String) throws -> String {
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw Failure(
        .malformed, "\(Self.name(path)) 不是 UTF-8 编码的文本", advice: "请先转换，如 iconv -f GB18030 -t UTF-8")
    }
    if let null = text.utf8.firstIndex(of: 0) {
      let line = text.utf8[..<null].count { $0 == UInt8(ascii: "\n") } + 1
      throw Failure(.malformed, "\(Self.name(path)) 第 \(line) 行有空字符 U+0000", advice: "请去掉它")
    }
    return text
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}

extension AuditLog {
  /// Writes down what the operator has done. What is done stays done, but nobody should believe
  /// that it was written down when it was not.
  ///
  /// - Parameters:
  ///   - command: without `admin`.
  ///   - time: seconds since the Unix epoch.
  func record(_ command: String, _ target: String, at time: Int, _ console: Console) {
    let user = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(getuid())"
    let event = Event(
      time: time, actor: "operator:\(user)", address: "local", action: "admin \(command)",
      target: target)
    if !append(event) { console.note("操作日志未能写入 \(path)") }
  }
}
