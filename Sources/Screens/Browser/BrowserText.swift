import Catalog
import Wording

/// What the frame says.
enum BrowserText {
  static let brand = "津门数据"
  static let tooSmall = "窗口太小"
  static let mouseOn = "鼠标已打开（按 M 关闭）；选取文字时按住 Shift"
  static let mouseOff = "鼠标已关闭"
  static let themesTitle = "配色"

  static func theme(_ name: String) -> String {
    switch name {
    case "dark": "深色（深色背景的终端）"
    case "light": "浅色（浅色背景的终端）"
    case "high-contrast": "高对比"
    case "mono": "单色"
    default: name
    }
  }

  static func themeChosen(_ name: String) -> String {
    "已换配色；长久使用，请在配置文件中写 theme: \(name)"
  }

  static let quitTitle = "退出津门数据？"
  static let quitYes = "退出"
  static let quitNo = "留下"

  /// Calls are then the sample developer's, or those of a token that was set.
  static let signedOut = "未登录"

  /// - Parameter now: says when it starts anew, where none is left.
  static func calls(_ standing: DeveloperStanding, _ now: Moment? = nil) -> String {
    let quota = standing.quota
    let anew = quota.remaining == 0 ? now.map { "，\($0.untilMidnight)后重新计数" } ?? "" : ""
    return standing.isLocalCount
      ? "最多剩 \(quota.remaining)\(anew)" : "今日 \(quota.remaining)/\(quota.limit)\(anew)"
  }

  /// - Parameter isShort: without the time.
  static func sync(_ status: SyncStatus, isShort: Bool = false) -> String {
    switch status.phase {
    case .never: "未同步"
    case .running(let progress): SyncText.running(progress)
    case .done(let moment): isShort ? "已同步" : "已同步 \(moment.description.suffix(5))"
    case .failed(let fault): failed(fault.kind)
    }
  }
}

extension BrowserText {
  /// What the first line says of why the platform is not reached.
  static func failed(_ kind: ServiceFault.Kind) -> String {
    switch kind {
    case .offline: "离线"
    case .outOfOrder: "平台故障"
    case .wrongSite: "非本平台"
    case .blocked: "被拦截"
    case .insecure: "证书有误"
    case .malformed: "应答有误"
    case .refused, .signedOut, .otherAccount, .notFound, .unsupported, .failed: "同步失败"
    }
  }
}

/// What is said of a pull.
enum SyncText {
  static let underWay = "同步正在进行，结束时会说明"

  static func running(_ progress: SyncProgress) -> String {
    switch progress.phase {
    case .connecting: "正在连接"
    case .catalogue, .changes:
      progress.total.map { "同步 \(progress.applied)/\($0)" } ?? "同步 \(progress.applied)"
    case .finishing: "正在完成"
    }
  }

  /// After the first pull of all: what there is to do now.
  static func begun(_ report: SyncReport) -> String {
    "同步完成：新增 \(report.added)。按 2 看数据集，按 / 搜索，按 ? 看全部按键"
  }

  static func done(_ report: SyncReport) -> String {
    "同步完成：新增 \(report.added)，更新 \(report.updated)，删除 \(report.removed)"
  }
}
