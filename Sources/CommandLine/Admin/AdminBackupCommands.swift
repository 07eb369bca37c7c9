import ArgumentParser
import Base
import Client
import FoundationEssentials
import Portal

struct AdminBackupCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份平台，服务不必停止",
    discussion: """
      目录中写入 portal.sqlite，是某一时刻完整的平台；平台在 PostgreSQL 中（--database）也是如此，两者的备份可以
      互相恢复。手机号码、姓名与令牌在其中是密文，密钥 portal.key
      默认不随备份，请另行保管一次；--with-key 把密钥也写入，这样的备份要像密码一样保管。
      """)

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("备份写入的目录，不应已有备份", valueName: "目录"), completion: .directory)
  var directory: String

  @Flag(help: "密钥也写入备份")
  var withKey = false

  func run() async throws {
    let admin = try Operator(options, reads: true)
    let target = Places.absolute(directory)
    let source = URL(filePath: admin.session.places.portal)
    let withKey = withKey
    try await admin.withDatabase { database in
      try BackupFault.told(target) {
        try PlatformBackup(directory: URL(filePath: target)).make(
          of: database, from: source, withKey: withKey)
      }
    }
    admin.record("backup", target)
    admin.console.note("已备份到 \(target)" + (withKey ? "，其中有密钥，请妥善保管" : "，密钥不在其中"))
  }
}

struct AdminRestoreCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "由备份恢复平台",
    discussion: """
      先核对备份是否完整、密钥是否相符，然后一次换上；原来的数据库留作 portal.sqlite.before（密钥换了的，原来的
      留作 portal.key.before）。先前留下的连同它的密钥改名，末尾加 .2、.3……，不被替换。
      各处的目录副本此后会重新全量同步。平台在数据目录中时须先停止服务；在 PostgreSQL 中（--database）时服务不必
      停止：恢复是一个事务，其间照常可读，写入等待。
      """)

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("备份所在的目录", valueName: "目录"), completion: .directory)
  var directory: String

  func run() async throws {
    let admin = try Operator(options)
    let source = Places.absolute(directory)
    try PrivateFolder.make(admin.session.places.data)
    let earlier = try BackupFault.told(source) {
      let backup = PlatformBackup(directory: URL(filePath: source))
      let target = URL(filePath: admin.session.places.portal)
      guard let server = options.storage.database else { return try backup.restore(to: target) }
      return try DatabaseOption.told { try backup.restore(to: target, server: server) }
    }
    if let earlier { admin.console.note("先前留下的数据库改名为 \(earlier)，同时留下的密钥也是") }
    admin.record("restore", source)
    admin.console.note("已由 \(source) 恢复")
  }
}

struct AdminMigrateCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "建立或更新平台数据库的表",
    discussion: """
      平台服务启动时会自己更新；为服务使用的角色没有建表权限时，用有此权限的角色先运行一次。多台服务器同时\
      更新时逐台等待，已是最新则不做任何事。--serving-role 让一个角色只能读写平台的数据，不能改动表的结构。
      """)

  @OptionGroup var options: OperatorOptions

  @Option(help: ArgumentHelp("授予 PostgreSQL 的这个角色提供服务所需的权限", valueName: "角色"))
  var servingRole: String?

  func validate() throws {
    guard servingRole == nil || options.storage.database != nil else {
      throw ValidationError("--serving-role 只用于 PostgreSQL，请同时给出 --database")
    }
  }

  func run() async throws {
    let admin = try Operator(options)
    try PrivateFolder.make(admin.session.places.data)
    try await admin.withDatabase { database in
      if let servingRole { try database.allowServing(role: servingRole) }
    }
    admin.record("migrate", servingRole.map { "schema, rights of \($0)" } ?? "schema")
    admin.console.note("平台数据库的表已是最新")
    if let servingRole { admin.console.note("角色 \(servingRole) 可以提供服务") }
  }
}

struct AdminAuditCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "操作日志：谁在何时做了什么",
    discussion: """
      每行一个 JSON：{"time","actor","address","action","target","status"}，最近的在后。日志在数据目录的
      portal/audit.jsonl，只有本用户可读，可随时移走归档。
      """)

  @OptionGroup var options: OperatorOptions

  @Option(help: ArgumentHelp("最多输出最近多少行", valueName: "行数"))
  var limit = 100

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit 应为正整数") }
  }

  func run() async throws {
    let admin = try Operator(options, reads: true)
    let path = admin.auditLog.path
    guard FileFacts(path) != nil else { return admin.console.note("还没有操作日志") }
    let lines = try admin.readText(path).split(separator: "\n")
    for line in lines.suffix(limit) { try admin.console.write("\(line)\n") }
  }
}

/// What the operator is told of a backup that fails.
enum BackupFault {
  static func told<Value>(_ directory: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let fault as PlatformBackup.Fault {
      throw failure(fault, directory)
    } catch PortalFault.busy {
      throw Failure(.failed, "平台正在使用中", advice: "请先停止平台服务，关闭使用这个数据目录的程序")
    }
  }

  private static func failure(_ fault: PlatformBackup.Fault, _ directory: String) -> Failure {
    switch fault {
    case .exists: Failure(.usage, "\(directory) 中已有备份", advice: "请换一个目录")
    case .missing: Failure(.notFound, "\(directory) 中没有备份")
    case .damaged: Failure(.malformed, "\(directory) 中的备份已损坏", advice: "请用另一份备份")
    case .otherKey:
      Failure(
        .failed, "数据库中的平台用的是另一把密钥，它的各台服务器不认得备份中的内容",
        advice: "请恢复到一个新建的数据库，再让各台服务器用备份的密钥")
    case .keyThere(let path):
      Failure(.failed, "\(path) 是另一个平台的密钥，没有备份", advice: "请另用一个目录")
    case .keyInTheWay(let path):
      Failure(
        .failed, "\(path) 与备份中的密钥不同，恢复后平台服务不会启动；没有改动数据库",
        advice: "请另用一个数据目录（--data-dir），或把这个文件移到别处保存（还有数据要用它读取），再试一次；"
          + "另外各台服务器都换用备份的 portal.key")
    case .outcomeUnknown(let before):
      Failure(
        .failed, "数据库没有确认，不知道是否已恢复" + (before.map { "；原来的数据留作 \($0)" } ?? ""),
        advice: "请等数据库恢复正常，看一看平台上是哪一份数据；需要时再恢复一次")
    case .keyMissing:
      Failure(
        .failed, "备份的密钥不在这里",
        advice: "请把备份时平台数据目录中的 portal.key 放入 \(directory)，再试一次")
    }
  }
}
