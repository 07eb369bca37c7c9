/// Chinese for people. Titles are quoted as they came: make them harmless before showing them.
extension WrongSite {
  /// What happened, in one sentence without a full stop.
  var message: String {
    switch self {
    case .otherContent(let title): "此地址回应的不是本平台的内容\(Self.quoted(title))"
    case .captivePortal(let title): "网络要求先登录认证，平台没有收到请求\(Self.quoted(title))"
    case .parked(let title): "此域名已停用或待售，平台不在这里\(Self.quoted(title))"
    case .login(let title): "此页面要求登录网页账号\(Self.quoted(title))"
    case .firewall(let status): "平台的防火墙拦截了请求（HTTP \(status)）"
    case .otherKind(let wanted, _, let place?): "此地址不是 \(wanted) 平台（或已不再是），它转到 \(place)"
    case .otherKind(let wanted, _, nil): "此地址不是 \(wanted) 平台（或已不再是）"
    case .inPlaceOfFile(.otherContent(let title)): "得到的是一个网页，不是这个文件\(Self.quoted(title))"
    case .inPlaceOfFile(.parked(let title)): "文件所在的域名已停用或待售\(Self.quoted(title))"
    case .inPlaceOfFile(.login(let title)): "文件要登录网页账号才能下载\(Self.quoted(title))"
    case .inPlaceOfFile(.firewall(let status)): "文件所在网站的防火墙拦截了请求（HTTP \(status)）"
    case .inPlaceOfFile(.captivePortal(let title)): "网络要求先登录认证，没有取得文件\(Self.quoted(title))"
    case .inPlaceOfFile(let site): site.message
    case .wordsInPlaceOfFile(let words):
      "得到的不是这个文件，是一段拒绝的话" + (words.isEmpty ? "" : "（“\(words.prefix(80))”）")
    case .redirected(let place): "平台要求转到另一个网站 \(place)，未跟随"
    }
  }

  /// What to do about it.
  var advice: String {
    switch self {
    case .otherContent: "请用浏览器核对平台的现行网址，再以 --platform 指定；若网址无误，可能是页面已改版"
    case .captivePortal: "请先在浏览器中完成上网认证，再重试"
    case .parked: "请查找平台的现行网址，再以 --platform 指定"
    case .login: "请在浏览器中打开该页并登录；公开的目录与页面无需登录，可稍后重试"
    case .firewall(412): "该站要求浏览器验证，程序无法代做；请用浏览器打开网页，或换一个网络稍后再试"
    case .firewall: "请求可能过于频繁或来自境外网络；请停一小时再试，或换一个网络"
    case .otherKind(_, let successor?, _): "该站已改用另一种平台，请以 --platform \(successor) 指定"
    case .otherKind(let wanted, nil, _):
      "请用浏览器核对该站的现行网址；\(wanted) 的 API 可能在别的路径下，如 https://网址/data"
    case .inPlaceOfFile(.otherContent), .inPlaceOfFile(.parked), .wordsInPlaceOfFile:
      "文件可能已移走或暂时取不到；请用浏览器打开此地址核对，或告知发布单位"
    case .inPlaceOfFile(.login): "请用浏览器打开此地址，登录后下载"
    case .inPlaceOfFile(let site): site.advice
    case .redirected(let place): "请核对该地址；确属本平台时改用 --platform 指定 \(place)"
    }
  }

  private static func quoted(_ title: String) -> String {
    title.isEmpty ? "" : "（标题“\(title.prefix(40))”）"
  }
}
