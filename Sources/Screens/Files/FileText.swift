public import Catalog

/// What 文件下载 says.
public enum FileText {
  static let command = "下载文件：开始、停止、继续"
  static let commandHint = "下载"
  static let noFiles = "这个条目没有文件"
  static let unknown = "数据接口的文件要打开后才知道，按 Enter 打开"
  static let loading = "文件列表还在读取，请稍候"
  static let failed = "文件列表没有取得，按 R 再取"
  static let checksum = "校验和"
  static let noChecksum = "平台没有给出"
  static let target = "保存到"
  static let hintBegin = "按 d 下载"
  static let hintResume = "按 d 继续下载"
  static let hintStop = "按 d 停止"
  static let keepBoth = "两个都留，另取名字"
  static let replace = "覆盖原有文件"
  static let leave = "不下载"

  static func exists(_ path: String) -> String { "已有另一个同名文件：\(path)" }

  static func chooseFirst(_ count: Int) -> String { "共 \(count) 个文件，选中后按 d 下载" }

  /// How far it has come: bytes, rate and time left, as far as they are known.
  public static func running(_ name: String, _ step: DownloadStep) -> String {
    "正在下载 \(name)  \(progress(step))"
  }

  static func stopped(_ name: String, _ step: DownloadStep) -> String {
    "已停止下载 \(name)，已收到 \(DetailText.size(step.received))，再按 d 从这里继续"
  }

  /// Where the file is, and whether its checksum was the platform's.
  public static func saved(_ file: SavedFile) -> String {
    "\(done(file))：\(file.path)"
  }

  /// The same of a file that is passed on and not kept.
  public static func received(_ file: SavedFile, _ name: String) -> String {
    "\(told(file, "已收到"))：\(name)"
  }

  /// The same of the file under the cursor, with the key for what comes next.
  static func savedInSight(_ file: SavedFile) -> String {
    "\(done(file))，按 o 打开为表格：\(file.path)"
  }

  /// The same without the path.
  static func done(_ file: SavedFile) -> String { told(file, "已保存") }

  private static func told(_ file: SavedFile, _ deed: String) -> String {
    let check = file.isVerified ? "，校验和相符" : ""
    if file.wasThere { return "已有同样的文件（\(DetailText.size(file.byteSize))\(check)）" }
    let doubt = file.doubt.map { "，但\(told($0))" } ?? ""
    let resumed = file.resumedAt > 0 ? "，续传自 \(DetailText.size(file.resumedAt))" : ""
    return "\(deed)（\(DetailText.size(file.byteSize))\(resumed)\(check)）\(doubt)"
  }

  /// What speaks against a file that was saved.
  private static func told(_ doubt: FileDoubt) -> String {
    switch doubt {
    case .empty: "文件是空的"
    case .other(let kind, let ending): "内容是 \(kind)，不是 \(ending)"
    }
  }

  /// `42%  1.3 MB / 3.0 MB  1.1 MB/s  剩余 2 秒`.
  static func progress(_ step: DownloadStep) -> String {
    var parts: [String] = []
    if let fraction = step.fraction { parts.append("\(Int(fraction * 100))%") }
    let total = step.total.map { " / \(DetailText.size($0))" } ?? ""
    parts.append(DetailText.size(step.received) + total)
    if let rate = step.bytesPerSecond { parts.append("\(DetailText.size(rate))/s") }
    if let seconds = step.secondsLeft { parts.append("剩余 \(time(seconds))") }
    return parts.joined(separator: "  ")
  }

  private static func time(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "\(seconds) 秒"
    case ..<3600: "\(seconds / 60) 分 \(seconds % 60) 秒"
    default: "\(seconds / 3600) 小时 \(seconds / 60 % 60) 分"
    }
  }
}
