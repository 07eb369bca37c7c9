public import Calls
import Wording

/// What is said of interfaces known by their address.
public enum ForeignText {
  static let tag = ForeignLabels.theme
  public static let previewAdvice = "预览不是数据本身：请从平台的文件下载或接口取得全部数据"

  /// Places of an answer that no charset could read; nil where there are none.
  public static func damage(_ count: Int) -> String? {
    count == 0 ? nil : "注意：应答的文字编码有 \(count) 处损坏，显示为 \u{FFFD}"
  }

  /// A charset that nothing named.
  public static func guess(_ guess: TextGuess?) -> String? {
    switch guess {
    case .told(let charset): "注意：应答没有注明编码，从用字看是 \(charset)，按此读取；原文用 --format raw"
    case .unlikely(let charset):
      "注意：应答没有注明编码，按 \(charset) 读取，但用字不像中文，可能是乱码；原文用 --format raw"
    case nil: nil
    }
  }

  static func abstract(_ interface: ForeignInterface) -> String {
    "按网址添加的接口，不在平台目录中：\(interface.text)。数据项从应答中得知，未经平台说明。"
  }

  /// What the platform has no part in.
  static let notOnPlatform = "这是按网址添加的接口，平台上没有它的网页、文件与评价"
}

extension Failure {
  /// Why an address is none, for people.
  public init(url error: ForeignURL.Fault) {
    let advice = "应写成 https://主机/路径?参数=值，令牌不要写在网址里"
    switch error {
    case .scheme: self.init(.usage, "只能调用 http:// 或 https:// 的网址", advice: advice)
    case .host: self.init(.usage, "网址中的主机不对", advice: advice)
    case .malformed: self.init(.usage, "网址的路径或参数不对", advice: advice)
    case .tooLong(let limit): self.init(.usage, "网址超过 \(limit) 字节", advice: advice)
    }
  }
}
