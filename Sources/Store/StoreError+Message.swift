import Base

extension StoreError {
  /// What happened and what to do, in Chinese.
  public var message: String {
    switch self {
    case .cannotOpen(let path, let errno):
      "无法打开本地数据 \(path)：\(errno.map(SystemReason.text) ?? "打不开")。"
        + "请检查目录权限，或用 --data-dir 换一个目录"
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
    case .fetchRemoved: "同样的取全部在另一个窗口或进程中已经取完，这一次取到的页随之删去，没有写出。请重新运行"
    case .noPullUnderWay: "没有进行中的全量同步，请重新同步"
    case .failed(let code): "本地数据库出错：\(Self.reason(code))（SQLite 代码 \(code)）"
    }
  }

  /// By the first byte of SQLite's code, which is the plain one.
  private static func reason(_ code: Int32) -> String {
    switch code & 0xFF {
    case 7: "内存不足。请关闭别的程序再试"
    case 10: "读写磁盘失败。请检查磁盘，再运行 \(ProgramCommand.line("doctor"))"
    case 15: "正被别的进程占用。请稍后再试"
    case 18: "内容太长，存不下"
    default: "程序没有料到的情况。请运行 \(ProgramCommand.line("doctor"))，并将此信息告知作者"
    }
  }
}
