import Base
public import Calls
import Catalog
import Formats
public import PortalClient

extension Failure {
  /// Rows beside words that are not known to be of a success.
  public init(_ doubt: AnswerDoubt) {
    self.init(.malformed, doubt.message, advice: AnswerDoubt.advice)
  }

  /// An answer without rows: a refusal, or something that keeps no promise.
  /// - Parameters:
  ///   - id: of the platform's interface; nil for one that is called by its address.
  ///   - status: HTTP's.
  ///   - foreign: the interface that was called by its address; nil for the platform's.
  ///   - tokens: where the platform's tokens are looked after.
  init(
    _ answer: InvokeAnswer, of id: EntryID?, status: Int, token: Token?,
    foreign: ForeignInterface? = nil, tokens: TokenPlace
  ) {
    let who = foreign?.callee ?? "平台"
    switch answer {
    case .refused(let code, let message, _):
      self.init(
        code: code, message: token?.hidden(in: message) ?? message, of: id, status: status,
        foreign, tokens)
    case .malformed(let error):
      self.init(
        .malformed, "\(who)的应答不是有效的 JSON：\(error.place)\(error.reason.text)",
        advice: "用 --format raw 可看到原文，请将此情况告知\(foreign == nil ? "平台" : "对方")")
    case .notJSON(.html) where status >= 500, .empty where status >= 500:
      self.init(.unreachable, "\(who)暂时有故障（HTTP \(status)）", advice: "请稍后再试")
    case .notJSON(let kind) where kind != .html:
      let opener = ProgramCommand.line("table", "-")
      self.init(
        .malformed, "\(who)的应答是\(kind.described)，不是 JSON（HTTP \(status)）",
        advice: kind.isText
          ? "请核对网址与参数；用 --format raw 可看到原文"
          : "可用 --format raw 输出原文，经管道交给 \(opener) 打开，或存成文件")
    case .notJSON:
      self.init(
        .malformed, "\(who)返回了网页而不是数据（HTTP \(status)）",
        advice: foreign == nil ? "请检查平台地址" : "请检查网址")
    case .empty:
      self.init(.malformed, "\(who)的应答是空的（HTTP \(status)）", advice: "请稍后再试")
    case .other, .rows:
      self.init(
        .malformed, "\(who)的应答是 JSON，但不是约定的 code、msg、data 形式",
        advice: "用 --format raw 可看到原文")
    }
  }

  /// The platform's own words and what they call for.
  private init(
    code: Int?, message: String, of id: EntryID?, status: Int, _ foreign: ForeignInterface?,
    _ tokens: TokenPlace
  ) {
    let label = code.map { "代码 \($0)" } ?? "HTTP \(status)"
    let words = message.isEmpty ? "\(foreign?.callee ?? "平台")拒绝了调用（\(label)）" : message
    let reason = RefusalReason(code: code, message: message, status: status)
    let ends: ProgramStatus =
      switch reason {
      case .token, .permission, .pace, .quota, .signature: .refused
      case .parameter: .usage
      case .notFound: .notFound
      case .fault: .unreachable
      case .unknown: [401, 403, 500].contains(code) ? .refused : .failed
      }
    // One that is a platform's by its address is, as a rule, the live one's.
    let tokens = foreign.map { $0.isOfPlatform ? .pages : .host } ?? tokens
    var advice = reason.advice(of: id?.text, tokens)
    if reason == .token {
      advice += "。" + (foreign.map(ForeignText.tokenAdvice) ?? tokens.source)
    }
    self.init(ends, words, advice: advice)
  }
}

/// Why a call of an interface by its address, or a file that a record links to, brought no answer:
/// another host is meant than the platform's.
public struct ForeignFault: Error, Hashable, Sendable {
  /// The host, of an interface with its port.
  public var host: String
  /// What happened.
  public var error: SourceError
}

extension ForeignFault {
  var failure: Failure {
    Failure(ProgramStatus(error), error.message(of: "主机 \(host) "), advice: advice)
  }

  private var advice: String {
    switch error {
    case .unreachable(let error): error.advice(on: "网址")
    case .refused(404, _, _), .refused(410, _, _): "请核对网址；它所指的内容可能已移走"
    case .refused(500..., _, _): "该主机暂时有故障，请稍后重试"
    default: error.advice
    }
  }
}

extension SourceError {
  /// The fault in the name of the host that an address leads to; as it is without one, and where
  /// nobody is to blame.
  func named(after address: String?) -> any Error {
    guard self != .cancelled, let host = address.flatMap(SiteAddress.host) else { return self }
    return ForeignFault(host: host, error: self)
  }
}

extension ForeignInterface {
  /// Whose answer it is, before a verb.
  fileprivate var callee: String { isOfPlatform ? "平台" : "主机 \(host) " }
}

extension Token {
  /// A text with the token masked, should somebody have put it there.
  func hidden(in text: String) -> String { text.replacing(secret, with: masked) }
}

extension JSON.ParseError {
  /// Where, for people.
  var place: String { "第 \(line) 行第 \(column) 字节（共第 \(offset + 1) 字节）" }
}

extension JSON.ParseError.Reason {
  /// Why, behind the place.
  var text: String {
    switch self {
    case .unexpectedEnd: "处内容提前结束"
    case .unexpectedByte(let byte): "处出现了不该有的\(Self.name(byte))"
    case .trailingText: "之前已是完整的 JSON，其后还有多余的内容"
    case .badEscape: "处的转义不对"
    case .badNumber: "处的数字不对"
    case .badUTF8: "处不是有效的 UTF-8"
    case .tooDeep: "处嵌套太深"
    }
  }

  private static func name(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? "“\(Character(Unicode.Scalar(byte)))”" : "字节 \(String(byte, radix: 16))"
  }
}
