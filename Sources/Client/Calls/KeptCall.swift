import Base
public import Calls
public import Catalog
public import Store

/// What is kept of a call, to be sent again.
public protocol KeptCall {
  var entry: EntryID { get }
  var method: String { get }
  var parameters: [CallParameter] { get }
}

extension KeptCall {
  /// The call as it was sent, without the token.
  public var request: InvokeRequest { InvokeRequest(entry, method: method, parameters: parameters) }
}

extension CallRecord: KeptCall {}

extension CallLine: KeptCall {}

extension SavedRequest: KeptCall {
  /// The subcommand that lists them.
  public static var listCommand: String { ProgramCommand.line("requests") }
}

extension Failure {
  /// - Parameter list: the command that says what there is.
  public static func notKept(_ title: String, _ list: String) -> Failure {
    Failure(.notFound, "没有\(title)", advice: "用 \(list) 查看")
  }
}
