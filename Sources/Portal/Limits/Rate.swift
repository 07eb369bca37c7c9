/// So many within so many seconds: all at once, or one after another.
public struct Rate: Hashable, Sendable {
  public var count: Int
  public var seconds: Int

  public init(_ count: Int, per seconds: Int) {
    self.count = max(1, count)
    self.seconds = max(1, seconds)
  }

  /// Milliseconds after which one more is free.
  var interval: Int { max(1, seconds * 1000 / count) }
}

/// What the platform takes from whom. Addresses are IPv4 addresses or the 64 leading bits of IPv6;
/// behind one may be a whole office, so each leaves room for some people at once.
public struct Rates: Hashable, Sendable {
  /// 验证码 drawn, by address.
  public var captcha = Rate(60, per: 120)
  /// 登录, by address; guesses at one account are counted besides.
  public var login = Rate(30, per: 60)
  /// 短信验证码 sent, by address; the number has its own limit besides.
  public var smsCode = Rate(10, per: 3600)
  /// Steps of 注册, by address.
  public var registration = Rate(60, per: 3600)
  /// What changes something, by account; by address where nobody is logged in.
  public var write = Rate(60, per: 60)
  /// The same by address, whoever is logged in.
  public var writeByAddress = Rate(300, per: 60)
  /// How often the same address counts as somebody who views, shares or downloads the same thing.
  public var use = Rate(1, per: 1800)

  public init() {}
}
