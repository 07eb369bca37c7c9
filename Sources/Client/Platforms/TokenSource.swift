import Base
import Calls
import Formats
import Resources

/// Where a token comes from, in this order; never from an argument, which other users can see.
public enum TokenSource: Hashable, Sendable {
  /// `TJDATA_TOKEN`.
  case environment
  /// The configuration's `token-file`.
  case file(String)
  /// The sample developer of the embedded platform.
  case sample

  /// The environment variable that bears a token.
  public static let variable = "TJDATA_TOKEN"
  private static let fileLimit = 4096
  private static let sampleLimit = 1 << 20

  /// - Returns: nil where there is none.
  public static func find(
    _ environment: Environment, _ configuration: Configuration, _ address: PlatformAddress
  ) throws(Failure) -> (token: Token, source: TokenSource)? {
    if let text = environment[variable] {
      guard let token = Token(text) else { throw unfit(variable, address.tokens) }
      return (token, .environment)
    }
    if let path = configuration.tokenFile { return (try read(path, address.tokens), .file(path)) }
    guard address == .embedded, let token = sampleToken() else { return nil }
    return (token, .sample)
  }

  static func unfit(_ variable: String, _ tokens: TokenPlace) -> Failure {
    Failure(
      .refused, "环境变量 \(variable) 的内容不是令牌", advice: "请在\(tokens.name)查看您的令牌，重新设置")
  }

  /// - Parameter tokens: where the token is looked after.
  static func read(_ path: String, _ tokens: TokenPlace) throws(Failure) -> Token {
    guard let facts = FileFacts(path) else {
      throw Failure(
        .refused, "配置中 token-file 所指的文件不存在或无法访问",
        advice: "token-file 应是令牌文件的路径，而不是令牌；请检查配置文件")
    }
    guard facts.isRegular else {
      throw Failure(
        .refused, "令牌文件 \(path) 不是普通文件", advice: "请检查配置文件中的 token-file")
    }
    guard !facts.isShared else {
      throw Failure(
        .refused, "令牌文件 \(path) 可被他人读取，已拒绝使用", advice: "请执行 chmod 600 \(ShellWord.quoted(path))")
    }
    let bytes: [UInt8]?
    do {
      bytes = try SmallFile.read(path, limit: fileLimit)
    } catch {
      throw Failure(.refused, "无法读取令牌文件 \(path)（\(SystemReason.text(error.errno))）")
    }
    guard let bytes, let token = Token(String(decoding: bytes, as: UTF8.self)) else {
      throw Failure(
        .refused, "令牌文件 \(path) 中没有令牌", advice: "文件中应只有令牌一行，可在\(tokens.name)查看")
    }
    return token
  }

  private static func sampleToken() -> Token? {
    guard let folder = try? Resources.directory(),
      let bytes = try? SmallFile.read(folder + "/catalogue/developers.json", limit: sampleLimit),
      let first = try? JSON.parse(bytes).arrayValue?.first
    else { return nil }
    return first["token"]?.stringValue.flatMap { Token($0) }
  }
}
