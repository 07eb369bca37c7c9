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
    case .behind:
      self.init(
        .failed, "平台数据库的表不是最新，当前角色也不能更新",
        advice: "请用有建表权限的角色运行一次 \(ProgramCommand.line("admin", "migrate"))")
    case .forbidden:
      self.init(
        .failed, "当前角色没有所需的权限",
        advice: "请用表的所有者运行一次 "
          + ProgramCommand.line("admin", "migrate", "--serving-role", "角色"))
    case .noRole(let name):
      self.init(.notFound, "PostgreSQL 中没有角色 \(name)", advice: "请先用 createuser 建立")
    case .keyMissing(let path): self.init(key: "没有平台的密钥 \(path)")
    case .keyMismatch(let path): self.init(key: "平台的密钥 \(path) 与数据库不符")
    }
  }

  /// Personal data there is sealed with the key of whoever made the database.
  private init(key said: String) {
    self.init(
      .failed, said + "：数据库中的个人信息是用密钥加密的",
      advice: "请把原来的 portal.key（备份或同一数据库的其他服务器上有）放到此处，权限 0600")
  }

  private static func quoted(_ words: String) -> String { words.isEmpty ? "" : "：\(words)" }
}
