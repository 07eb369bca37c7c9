import Base

extension StoreError {
  /// What happened and what to do, in Chinese.
  public var message: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "无法打开本地数据 \(path)：\(Self.reasons[reason] ?? reason)。请检查目录权限，或用 --data-dir 换一个目录"
    case .damaged(let path):
      "本地数据已损坏：\(path)。请运行 \(ProgramCommand.line("doctor"))，损坏的文件会另存，目录重新同步"
    case .foreign(let path):
      "\(path) 是其他程序的数据库。请用 --data-dir 换一个目录"
    case .newer(let path):
      "\(path) 由更新版本的程序建立。请升级程序，或用 --data-dir 换一个目录"
    case .busy: "本地数据正被另一个进程占用，请稍后再试"
    case .diskFull: "磁盘已满，请腾出空间后再试"
    case .overtaken: "本地数据已由另一个进程改写，请重新打开"
    case .epochChanged: "平台数据已重建，需要重新同步全部目录"
    case .noPullUnderWay: "没有进行中的全量同步，请重新同步"
    case .failed(let code, let message): "本地数据库出错（\(code)）：\(message)"
    }
  }

  /// What the operating system and SQLite say oftenest.
  private static let reasons = [
    "Read-only file system": "只读", "attempt to write a readonly database": "只读",
    "Permission denied": "没有权限", "No such file or directory": "目录不存在",
    "unable to open database file": "打不开",
  ]
}
