import Glibc

/// `errno` in words: never the system's own, which are English or whatever a locale makes of them.
public enum SystemReason {
  private static let files: [Int32: String] = [
    ENOENT: "不存在", EACCES: "没有权限", EPERM: "不允许", ENOSPC: "磁盘已满", EROFS: "只读",
    ENOTDIR: "路径中有一段不是目录", EISDIR: "是目录", EEXIST: "已存在", EFBIG: "文件太大",
    EDQUOT: "超出配额", ENAMETOOLONG: "名称或路径太长", ELOOP: "是链接，或链接循环",
    ESPIPE: "是管道或设备，不是普通文件", ENOTEMPTY: "目录不是空的", EXDEV: "不在同一个文件系统中",
    ENXIO: "没有程序在另一端读取", ENODEV: "没有这个设备", ETXTBSY: "程序正在运行，不能改写",
    EMLINK: "链接太多", EBUSY: "正被占用", EILSEQ: "文件系统不接受这个名称",
    EOVERFLOW: "文件太大", ENOTSUP: "文件系统不支持", ENOSYS: "系统不支持", EINVAL: "系统不接受",
    ESTALE: "网络文件系统上的文件已不在", EREMOTEIO: "远端读写错误", ENOLCK: "锁已用完",
  ]

  private static let processes: [Int32: String] = [
    EBADF: "已关闭", EIO: "读写错误", EPIPE: "读取的一端已关闭", EAGAIN: "暂时没有可读的内容",
    EINTR: "被信号打断", ENOMEM: "内存不足", EMFILE: "打开的文件太多", ENFILE: "系统中打开的文件太多",
    ENOTTY: "不是终端", ECHILD: "没有子进程", EDEADLK: "互相等待",
  ]

  private static let networks: [Int32: String] = [
    EADDRINUSE: "地址已被占用", EADDRNOTAVAIL: "不是本机地址", EAFNOSUPPORT: "系统不支持这种地址",
    ECONNREFUSED: "对方没有在监听", ECONNRESET: "对方断开了连接", ECONNABORTED: "连接被中断",
    ENOTCONN: "没有连接", ENETUNREACH: "网络不可达", EHOSTUNREACH: "主机不可达",
    ENETDOWN: "网络已断开", ETIMEDOUT: "等待超时", ENOBUFS: "系统资源不足",
    EPROTONOSUPPORT: "系统不支持这种协议", ENOTSOCK: "不是套接字", EMSGSIZE: "内容太长",
  ]

  /// What `errno` means; by its number where nobody has a word for it.
  /// - Parameter errno: as `errno(3)` has it.
  public static func text(_ errno: Int32) -> String {
    files[errno] ?? processes[errno] ?? networks[errno] ?? "系统错误 \(errno)"
  }
}
