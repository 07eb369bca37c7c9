/// The reading of entries' pages in the background.
struct PagesState: AreaState {
  enum Phase: Hashable, Sendable {
    /// The catalogue brings everything itself.
    case none
    /// Nothing is known to be due.
    case idle
    case running(PageStep)
    /// The person stopped it, and has to begin it again.
    case stopped
    case failed(ServiceFault)
  }

  var phase = Phase.none
  /// Enough pages were due since it began to say when they have come.
  var hasRead = false
  /// Pages read since the lists were last read anew.
  var unshown = 0

  var note: AreaNote? {
    guard case .running(let step) = phase, step.left > 0 else { return nil }
    return .underWay(PagesText.left(step.left))
  }

  var isRunning: Bool {
    if case .running = phase { true } else { false }
  }
}

enum PagesIntent: AreaIntent {
  /// Begin or stop.
  case toggle
}

enum PagesFact: Sendable {
  case progress(PageStep)
  case ended(Result<Bool, ServiceFault>)
}

/// What is said of it.
enum PagesText {
  static let toggle = "在后台逐页取得条目详情：开始或停止"
  static let begun = "正在后台逐页取得条目详情，每秒一页，按 B 停止"
  static let stopped = "已停止取得条目详情，按 B 从这里继续；打开条目时仍会取得它的一页"
  static let done = "条目的详情页已全部取得"

  /// For the first line.
  static func left(_ count: Int) -> String { "详情余 \(count)" }
}
