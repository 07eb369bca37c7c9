/// What the platform says to those who ask too much.
enum LimitWording {
  static let overloaded = "平台繁忙，请稍后再试"
  static let crowded = "登录的人很多，请输入验证码，输对的优先"
  static let tooSlow = "请求发送过慢，连接已关闭"

  static func tooFast(_ seconds: Int) -> String {
    seconds < 120 ? "请求过于频繁，请\(seconds)秒后再试" : "请求过于频繁，请\((seconds + 59) / 60)分钟后再试"
  }
}
