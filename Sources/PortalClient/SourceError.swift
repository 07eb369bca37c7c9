public import Base
public import Catalog
public import Transport

/// Why a source gave no answer that can be used. Carries data; `Wording/` says it in Chinese.
public enum SourceError: Error, Hashable, Sendable {
  case unreachable(TransportError)
  /// The platform said no: HTTP status, its own words, its stable word for programs.
  case refused(status: Int, message: String, word: String?)
  /// The platform found faults in a form: its own words, and what is wrong with each field.
  case invalid(message: String, fields: [String: String])
  /// The answer to this path is not what the platform promises.
  case malformed(path: String, detail: Malformation)
  /// Something else answers at this path than the platform.
  case wrongSite(path: String, WrongSite)
  /// The source cannot do this at all.
  case unsupported(Capabilities)
  /// The task was cancelled.
  case cancelled

  public init(_ error: TransportError) {
    self = error == .cancelled ? .cancelled : .unreachable(error)
  }

  /// A fault of a file on this machine.
  public init(_ fault: FileFault) { self = .unreachable(TransportError(fault)) }

  /// Whether the same request may succeed a little later.
  public var isTransient: Bool {
    switch self {
    case .unreachable(let error): error.isTransient
    case .refused(let status, _, _): RetryPolicy.retryableStatuses.contains(status)
    case .invalid, .malformed, .wrongSite, .unsupported, .cancelled: false
    }
  }
}

/// How an answer breaks the platform's promise.
public enum Malformation: Hashable, Sendable {
  /// A web page, or nothing, where JSON was due; the HTTP status.
  case notJSON(status: Int)
  /// JSON of another shape: where in it, and what is wrong there.
  case shape(at: String, reason: String)
  /// A line of the catalogue longer than `bytes`.
  case lineTooLong(bytes: Int)
  /// Lines out of their order: no header first, or something behind the end.
  case order
  /// The last line promises another number of entries than came.
  case count(promised: Int, received: Int)
}
