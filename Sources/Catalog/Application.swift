/// What developers make of open data, as 数据应用 sorts it (manual 2.4, 2.5).
public enum ApplicationType: String, Sendable, Codable, CaseIterable {
  /// 移动APP.
  case mobile
  /// 微信小程序.
  case miniProgram = "mini_program"
  /// 网站.
  case website
  /// 研究报告.
  case report
}

/// 开发者类型 (manual 2.5).
public enum DeveloperKind: String, Sendable, Codable, CaseIterable {
  case individual, team, company
}

/// 应用类型 of a 移动APP (manual 2.5).
public enum MobileSystem: String, Sendable, Codable, CaseIterable {
  case android, ios, both
}

/// The pictures of an application.
public enum ApplicationImage: String, Sendable, Codable, CaseIterable {
  /// Logo图片.
  case logo
  /// 应用图片.
  case picture
  /// Android二维码.
  case android
  /// iOS二维码.
  case ios
  /// 小程序二维码.
  case code
}

/// An application as a person fills it in, its pictures aside.
public struct ApplicationDraft: Hashable, Sendable, Codable {
  /// What kind of application it is.
  public var type: ApplicationType
  /// 开发者类型.
  public var developerKind: DeveloperKind
  /// 开发者名称.
  public var developer: String
  /// 应用名称.
  public var name: String
  /// 应用描述.
  public var summary: String
  /// 所属主题.
  public var theme: String
  /// 应用类型; of a 移动APP only.
  public var system: MobileSystem?
  /// 网站地址 or 报告地址; empty for the other types.
  public var link: String
  /// 关联数据.
  public var entries: [EntryID]

  /// All of a form as it was filled in; `faults` says what is wrong with it.
  public init(
    type: ApplicationType, developerKind: DeveloperKind, developer: String, name: String,
    summary: String, theme: String, system: MobileSystem? = nil, link: String = "",
    entries: [EntryID] = []
  ) {
    self.type = type
    self.developerKind = developerKind
    self.developer = developer
    self.name = name
    self.summary = summary
    self.theme = theme
    self.system = system
    self.link = link
    self.entries = entries
  }

  /// The pictures that must come with it.
  public var requiredImages: [ApplicationImage] {
    switch type {
    case .mobile:
      switch system {
      case .android, nil: [.logo, .picture, .android]
      case .ios: [.logo, .picture, .ios]
      case .both: [.logo, .picture, .android, .ios]
      }
    case .miniProgram: [.logo, .picture, .code]
    case .website, .report: [.logo, .picture]
    }
  }
}

/// What an application may have.
public enum ApplicationLimits {
  /// 最多关联数据使用50条.
  public static let entries = 50
  /// 图片尺寸小于1M: one byte more is refused.
  public static let imageBytes = (1 << 20) - 1
  /// Characters of 开发者名称 and 应用名称.
  public static let name = 50
  /// Characters of 应用描述.
  public static let summary = 1000
  /// Bytes of an address.
  public static let link = 500
}

extension ApplicationDraft {
  /// The fields of the form, as refusals name them.
  public enum FieldName: String, Sendable, CaseIterable {
    case developer, name, summary, theme, system, link, entries
  }

  /// Why a draft is not taken.
  public enum Fault: Hashable, Sendable {
    case missing
    case tooLong(limit: Int)
    case notAddress
    case tooMany(limit: Int)
  }

  /// What is wrong with it by itself; whether theme and entries exist only the platform knows.
  public var faults: [FieldName: Fault] {
    var faults: [FieldName: Fault] = [:]
    func check(_ field: FieldName, _ text: String, _ limit: Int) {
      if text.isUnseen {
        faults[field] = .missing
      } else if text.count > limit {
        faults[field] = .tooLong(limit: limit)
      }
    }
    check(.developer, developer, ApplicationLimits.name)
    check(.name, name, ApplicationLimits.name)
    check(.summary, summary, ApplicationLimits.summary)
    if theme.isEmpty { faults[.theme] = .missing }
    if type == .mobile, system == nil { faults[.system] = .missing }
    if type == .website || type == .report {
      check(.link, link, ApplicationLimits.link)
      if faults[.link] == nil, !Self.isAddress(link) { faults[.link] = .notAddress }
    }
    if entries.count > ApplicationLimits.entries {
      faults[.entries] = .tooMany(limit: ApplicationLimits.entries)
    }
    return faults
  }

  /// `http(s)://` with a host, and no blanks.
  private static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else {
      return false
    }
    let rest = text.dropFirst(scheme.count)
    return rest.prefix { $0 != "/" }.contains(".")
      && !text.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
  }
}
