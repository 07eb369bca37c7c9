import Base
public import Transport

/// Chinese for people. It lives beside the source's words because Transport knows no language and
/// Wording no network.
extension TransportError {
  /// What happened, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .withheld(let method, let url): "只读或试运行，没有发送：\(method.rawValue) \(url)"
    case .badURL(let url): "网址不合法：\(url)"
    case .badHeader(let name): "请求头不合法：\(name)"
    case .cannotResolve(let host): "找不到主机 \(host)"
    case .cannotConnect(let endpoint): "无法连接 \(endpoint)"
    case .cannotReachProxy(let endpoint): "无法连接代理 \(endpoint)"
    case .proxyRefused(let endpoint, 407): "代理 \(endpoint) 要求账号与密码（HTTP 407），没有转接"
    case .proxyRefused(let endpoint, let status): "代理 \(endpoint) 拒绝转接（HTTP \(status)）"
    case .fakeAddress(let address, let error):
      "\(error.message)；所连的 \(address) 是本机代理软件（fake-IP）给出的假地址"
    case .elsewhere(let host, let error): "网址转到主机 \(host)，\(error.message)"
    case .timedOut(let milliseconds): "等待超时（\(Self.seconds(milliseconds))秒）"
    case .tls: "安全连接失败，证书或加密协议不被信任"
    case .badAuthorities(let path): "无法读取受信任的证书 \(path)"
    case .cut(let received, let expected):
      expected.map { "连接中断，已收到 \(received)/\($0) 字节" } ?? "连接中断，已收到 \(received) 字节"
    case .tooLarge(let limit): "应答超过 \(limit >> 20) MB 的上限"
    case .headTooLarge(let limit): "应答头超过 \(limit >> 10) KB 的上限"
    case .tooSlow(let pace, let milliseconds):
      "对方发送过慢，\(Self.seconds(milliseconds))秒内平均每秒不足 \(pace) 字节，已停止等待"
    case .tooManyRedirects(let limit): "重定向超过 \(limit) 次"
    case .redirected(let place?): "对方要求转到 \(place)，没有跟随，也没有向它发送任何内容"
    case .redirected(nil): "对方要求转到一个无法识别的网址，没有跟随"
    case .garbled: "应答不是有效的 HTTP 内容，或与它的压缩方式、长度不符"
    case .changing: "每次应答都是文件的另一个版本，或不是所要的一段，拼不成完整的文件"
    case .unknownCoding(let name): "应答以 \(name) 方式压缩，无法解开"
    case .cancelled: "已取消"
    case .status(let status): "服务器应答 HTTP \(status)"
    case .turnedDown(let path): "\(path) 的内容与平台给出的校验和不符，已丢弃"
    case .cannotRead(let path, let errno): "无法读取 \(path)（\(SystemReason.text(errno))）"
    case .inUse(let path): "\(path) 正由另一个窗口或进程下载"
    case .notPlain(let path): "\(path) 不是普通文件，没有写入"
    case .cannotWrite(let path, let errno): "无法写入 \(path)（\(SystemReason.text(errno))）"
    case .missingLibrary: "无法联网：系统里没有可用的程序库 libcurl.so.4"
    case .other(let code, _): "网络传输失败（libcurl 代码 \(code)）"
    }
  }

  /// What to do about it; empty where there is nothing to advise.
  public var advice: String { advice(on: "平台地址") }

  /// The same where another address was called than the platform's.
  /// - Parameter address: what it is called.
  public func advice(on address: String) -> String {
    switch self {
    case .withheld: "去掉 --read-only、--dry-run 或配置中的 sending 再试"
    case .badURL, .badHeader: "请检查\(address)"
    case .proxyRefused(_, 407):
      "请把账号写进代理的环境变量（如 http_proxy=http://账号:密码@主机:端口），或把主机写进 no_proxy"
    case .badAuthorities:
      "请检查环境变量 SSL_CERT_FILE、SSL_CERT_DIR、CURL_CA_BUNDLE 与所指的 PEM 文件；不需要时请取消这些变量"
    case .cannotReachProxy, .proxyRefused:
      "请检查环境变量 http_proxy、https_proxy、all_proxy 与代理软件；不用代理时请取消这些变量，或把主机写进 no_proxy"
    case .fakeAddress: "请检查代理软件是否在运行、是否放行该主机；也可暂停它的 fake-IP（TUN）模式再试"
    case .elsewhere(let host, let error): error.advice(on: "主机 \(host)")
    case .cannotResolve, .cannotConnect, .timedOut, .cut: "请检查网络和\(address)，稍后重试"
    case .tls: "请检查系统时间和证书；若经过代理，请确认代理可信"
    case .tooSlow: "请检查网络，稍后重试；若一再如此，请告知对方"
    case .tooLarge: "请加条件或减小分页再取；若不该有这么多，请核对网址"
    case .headTooLarge, .tooManyRedirects, .garbled: "请核对网址是否正确"
    case .changing: "文件可能正在更新，请过一会儿再下载；若一再如此，请告知平台"
    case .unknownCoding: "程序没有要求这种压缩；请换一个网络（或停用代理、加速服务）再试，或将此情况告知网站"
    case .redirected: "请核对该网址；若确已搬到那里，请把平台（--platform 或配置）或接口的网址改为它"
    case .turnedDown: "请重新下载；若再次不符，请告知平台"
    case .cannotWrite: "请检查磁盘空间和目录权限"
    case .notPlain: "请换一个位置"
    case .inUse: "请等它结束，或存到别的位置"
    case .cannotRead: "请检查文件是否存在、是否有权读取"
    case .missingLibrary: "请以系统的软件包管理器安装 libcurl（Debian 为 libcurl4）；不联网的功能照常可用"
    case .other: "请检查网络和网址，稍后重试"
    case .cancelled, .status: ""
    }
  }

  /// Whole seconds, or tenths below ten.
  private static func seconds(_ milliseconds: Int) -> String {
    milliseconds >= 10_000
      ? String(milliseconds / 1000)
      : "\(milliseconds / 1000).\(milliseconds % 1000 / 100)"
  }
}
