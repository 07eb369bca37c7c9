import ArgumentParser
import Client
import FoundationEssentials
import Portal

/// Where a platform's data lies: in its directory, or in PostgreSQL.
struct DatabaseOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      平台的数据在 PostgreSQL（15 或更新）中：postgresql://[用户@]主机[:端口]/数据库[?参数=值]；密码不写在这里，用 \
      passfile=文件、PGPASSFILE 或 PGPASSWORD；默认为数据目录中的 portal.sqlite
      """,
      valueName: "网址"))
  var database: String?

  func validate() throws {
    guard let database else { return }
    guard Self.fits(database) else {
      throw ValidationError("--database 应为 postgresql:// 开头的网址")
    }
  }

  /// - Parameters:
  ///   - folder: the platform's directory.
  ///   - statementSeconds: after which a database server gives a statement up; nil for the usual
  ///     time.
  func open(folder: String, statementSeconds: Int? = nil) throws -> PortalDatabase {
    let directory = URL(filePath: folder)
    guard let database else { return try PortalDatabase.open(directory: directory) }
    return try Self.told {
      try PortalDatabase.open(
        directory: directory, server: database, statementSeconds: statementSeconds)
    }
  }

  /// What goes wrong is told here, where it is known that the server is meant.
  static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      guard let fault = PortalFault(storage: error) else { throw error }
      throw Failure(fault)
    }
  }

  /// Whether it has the form of such an address.
  static func fits(_ text: String) -> Bool {
    ["postgresql://", "postgres://"].contains(where: text.hasPrefix)
  }
}

/// What every command of the operator takes.
struct OperatorOptions: ParsableArguments {
  @OptionGroup var global: GlobalOptions
  @OptionGroup var storage: DatabaseOption

  func validate() throws { try global.refuseTrials(of: "admin") }
}
