public import Catalog

/// Labels of 数据应用 and 应用提交 as the manual prints them (2.4, 2.5).
extension ApplicationType {
  public var label: String {
    switch self {
    case .mobile: "移动APP"
    case .miniProgram: "微信小程序"
    case .website: "网站"
    case .report: "研究报告"
    }
  }
}

extension DeveloperKind {
  public var label: String {
    switch self {
    case .individual: "个人"
    case .team: "团队"
    case .company: "公司"
    }
  }
}

extension MobileSystem {
  public var label: String {
    switch self {
    case .android: "Android"
    case .ios: "iOS"
    case .both: "Android & iOS"
    }
  }
}

extension ApplicationImage {
  public var label: String {
    switch self {
    case .logo: "Logo图片"
    case .picture: "应用图片"
    case .android: "Android二维码"
    case .ios: "iOS二维码"
    case .code: "小程序二维码"
    }
  }
}

extension ApplicationDraft.Fault {
  public var message: String {
    switch self {
    case .missing: "此项必填"
    case .tooLong(let limit): "最多 \(limit) 个字"
    case .notAddress: "请输入以 http:// 或 https:// 开头的网址"
    case .tooMany(let limit): "最多关联数据使用 \(limit) 条"
    }
  }
}
