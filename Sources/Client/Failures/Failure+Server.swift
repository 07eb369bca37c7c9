import Base
import Portal

extension Failure {
  /// What keeps a database server from being used, and what helps.
  init(server fault: ServerFault) {
    switch fault {
    case .passwordInAddress:
      self.init(
        .usage, "--database 的网址中有密码，本机的其他用户都能看到",
        advice: "请去掉密码，改放在只有自己可读的文件中，用 ?passfile=文件 或环境变量 PGPASSFILE 指出；也可用 PGPASSWORD")
    case .badAddress(let words):
      self.init(
        .usage, "--database 的网址无法识别" + Self.quoted(words),
        advice: "格式为 postgresql://[用户@]主机[:端口]/数据库[?参数=值]")
    case .libraryMissing:
      self.init(
        .failed, "本机没有 PostgreSQL 的客户端库 libpq.so.5",
        advice: "请安装：Debian 为 libpq5，Fedora 为 libpq，Alpine 为 libpq")
    case .unreachable(let words):
      self.init(
        .unreachable, "连接不上 PostgreSQL" + Self.quoted(words),
        advice: "请检查 --database 的主机、端口、用户与密码文件，以及服务器是否在运行")
    case .tooOld(let version):
      self.init(.failed, "PostgreSQL \(version) 太旧", advice: "请使用 15 或更新的版本")
    case .encoding(let name):
      self.init(
        .failed, "数据库的编码是 \(name)，不是 UTF8",
        advice: "请另建数据库：createdb --encoding=UTF8 --template=template0")
    case .behind(let role):
      self.init(
        .failed, "平台数据库的表还没有建立或不是最新，角色 \(role) 也不能建表",
        advice: Self.migrating(for: role))
    case .forbidden(let role):
      self.init(
        .failed, "\(role.map { "角色 \($0) " } ?? "当前角色")没有所需的权限",
        advice: Self.migrating(for: role ?? "角色"))
    case .noRole(let name):
      self.init(.notFound, "PostgreSQL 中没有角色 \(name)", advice: "请先用 createuser 建立")
    case .keyMissing(let path): self.init(key: "没有平台的密钥 \(path)", advice: "请")
    case .keyMismatch(let path):
      self.init(key: "平台的密钥 \(path) 不是这个数据库的", advice: "请把它移到别处留着，再")
    }
  }

  /// Personal data there is sealed with the key of whoever made the database.
  /// - Parameter advice: how it begins.
  private init(key said: String, advice: String) {
    self.init(
      .failed, said + "：数据库中的个人信息是用密钥加密的",
      advice: advice + "把原来的 portal.key（备份或同一数据库的其他服务器上有）放到此处，权限 0600")
  }

  /// Whose tables they are makes and changes them, and lets a role serve; that role needs no more.
  private static func migrating(for role: String) -> String {
    let command = ProgramCommand.line(
      "admin", "migrate", "--database", "postgresql://所有者@主机/数据库", "--serving-role", role)
    return "请用表的所有者（或能建表的角色）运行一次 \(command)，它建立、更新各表，并让此角色能提供服务"
  }

  private static func quoted(_ words: String) -> String { words.isEmpty ? "" : "：\(words)" }
}
