import Glibc

/// `errno` in words.
public enum SystemReason {
  private static let known: [Int32: String] = [
    ENOENT: "不存在", EACCES: "没有权限", EPERM: "不允许", ENOSPC: "磁盘已满", EROFS: "只读",
    ENOTDIR: "不是目录", EISDIR: "是目录", EEXIST: "已存在", EFBIG: "文件太大", EDQUOT: "超出配额",
    EMFILE: "打开的文件太多", EADDRINUSE: "地址已被占用", EADDRNOTAVAIL: "不是本机地址",
    EBADF: "已关闭", EIO: "读写错误", ENAMETOOLONG: "路径太长", ELOOP: "是链接，或链接循环",
    ESPIPE: "是管道或设备，不是普通文件",
  ]

  /// - Parameter errno: as `errno(3)` has it.
  public static func text(_ errno: Int32) -> String {
    known[errno] ?? String(cString: strerror(errno))
  }
}
