import Base
import Glibc
import Portal
import PortalClient
import Resources
import Store
import Sync
import Tabular

extension Failure {
  /// Any error of the rooms below as a person should read it. Nothing secret is in any of them.
  public init(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as SourceError: self.init(source: error)
    case let error as ForeignFault: self = error.failure
    case let error as SyncError: self.init(sync: error)
    case let error as StoreError: self.init(store: error)
    case let error as ConfigurationError: self.init(.usage, error.message)
    case let error as Places.NoHome:
      self.init(
        .cannotWrite, "不知道数据放在哪里：环境变量 HOME 与 \(error.variable) 均未设置",
        advice: "请设置 HOME，或用 --data-dir 指定目录")
    case let error as FileFault: self.init(file: error)
    case let change as AccountChange:
      self.init(
        .refused, "另一个窗口已换用账号 \(change.now)，这里没有提交", advice: "再提交一次，就以 \(change.now) 的名义")
    case let error as Resources.NotFound: self.init(resources: error)
    case let error as PublicationFault: self.init(publication: error)
    case let error as PlanFault: self.init(plan: error)
    case let error as CSVFault: self.init(csv: error)
    case let error as OperatorTableFault: self.init(table: error)
    case let error as SurveyFault: self.init(survey: error)
    case let error as PortalFault: self.init(portal: error)
    case let error as TableFault: self.init(table: error)
    case is CancellationError: self.init(.failed, "已取消")
    default:
      if let fault = PortalFault(storage: error) {
        self.init(portal: fault)
      } else {
        self.init(
          .failed, "程序没有料到的错误：\(String(describing: error))",
          advice: "请再试一次；若仍如此，请将此信息告知作者")
      }
    }
  }

  private init(file fault: FileFault) {
    let reason = SystemReason.text(fault.errno)
    switch fault.act {
    case .makingFolder:
      self.init(
        .cannotWrite, "无法建立目录 \(fault.path)（\(reason)）",
        advice: "请检查目录权限，或用 --data-dir 换一个目录")
    case .reading:
      self.init(.notFound, "无法读取 \(fault.path)（\(reason)）", advice: "请检查文件与权限")
    case .writing where fault.errno == ESPIPE:
      self.init(.cannotWrite, "\(fault.path) 不是普通文件，没有写入", advice: "请换一个路径")
    case .writing:
      self.init(
        .cannotWrite, "无法写入 \(fault.path)（\(reason)）", advice: "请检查磁盘空间和目录权限")
    }
  }

  private init(source error: SourceError) {
    self.init(ProgramStatus(error), error.message, advice: error.advice)
  }

  private init(sync error: SyncError) {
    switch error {
    case .source(let error): self.init(source: error)
    case .shrunk: self.init(.malformed, error.message, advice: error.advice)
    case .cannotLock: self.init(.cannotWrite, error.message, advice: error.advice)
    case .busy, .unsettled, .cancelled: self.init(.failed, error.message, advice: error.advice)
    }
  }

  private init(store error: StoreError) {
    switch error {
    case .cannotOpen, .diskFull: self.init(.cannotWrite, error.message)
    default: self.init(.failed, error.message)
    }
  }

  private init(resources error: Resources.NotFound) {
    self.init(
      .failed, "找不到随程序安装的示例目录，找过：\(error.searched.joined(separator: "、"))",
      advice: """
        复制程序时请把编译目录中的 \(Resources.builtFolder) 一同复制到程序旁边，或把其中的内容放在上述任一处；\
        自己城市的平台用 serve --empty，其他平台用 --platform，都不需要它
        """)
  }

  private init(portal error: PortalFault) {
    switch error {
    case .unusable(let path, let errno):
      self.init(
        .cannotWrite, "无法使用 \(path)（\(SystemReason.text(errno))）",
        advice: "请检查目录权限，或用 --data-dir 换一个目录")
    case .socketInUse(let path):
      self.init(.failed, "套接字 \(path) 已有服务在使用", advice: "请停止该服务，或换一个路径")
    case .socketPathTooLong(let path):
      self.init(.usage, "套接字路径太长：\(path)", advice: "最长 107 字节，请换一个较短的路径")
    case .newer(let path):
      self.init(
        .failed, "平台数据库 \(path) 由更新版本的 tjdata 写成",
        advice: "请升级 tjdata，或用 --data-dir 换一个目录")
    case .damaged:
      self.init(
        .failed, "平台数据库 portal.sqlite 已损坏",
        advice: "请从备份恢复；样例城市可移走数据目录中的 portal 后重新开始")
    case .diskFull: self.init(.cannotWrite, "磁盘已满", advice: "请腾出空间后再试")
    case .readOnly:
      self.init(.cannotWrite, "平台数据库不能写入", advice: "请检查目录权限，或用 --data-dir 换一个目录")
    case .nullCharacter:
      self.init(.malformed, "文本中有空字符 U+0000，数据库不能保存", advice: "请去掉后再试")
    case .busy: self.init(.failed, "平台数据库正被另一个进程占用", advice: "请稍后再试")
    case .moved:
      self.init(
        .cannotWrite, "平台已迁到 PostgreSQL，原来的 portal.sqlite 不再写入",
        advice: "请用 --database 指定 PostgreSQL；要回到原来的数据库，用 "
          + ProgramCommand.line("admin", "copy", "--undo"))
    case .server(let fault): self.init(server: fault)
    }
  }
}
