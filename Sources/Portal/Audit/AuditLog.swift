import Base
import Catalog
import Formats
import Synchronization

/// Who did what when, as lines of JSON in a file of mode 0600: what changed something, by whom,
/// from where, and how it ended. Never what was sent: no password, no token, no text of a form.
///
/// Each line is appended in one write, so that processes may share the file, and the file is opened
/// for each, so that it may be moved away at any time.
public struct AuditLog: Hashable, Sendable {
  /// Its name in a platform's data directory.
  public static let fileName = "audit.jsonl"

  public let path: String

  public init(path: String) { self.path = path }

  public struct Event: Hashable, Sendable {
    /// Seconds since the Unix epoch.
    public var time: Int
    /// The account, or the operator by the name of its user; nil where nobody is known.
    public var actor: String?
    public var address: String
    /// Method and path, or the operator's command.
    public var action: String
    public var target: String?
    /// HTTP's, or 0 for a command that was done.
    public var status: Int

    public init(
      time: Int, actor: String?, address: String, action: String, target: String? = nil,
      status: Int = 0
    ) {
      self.time = time
      self.actor = actor
      self.address = address
      self.action = action
      self.target = target
      self.status = status
    }
  }

  /// A line that cannot be written must not undo what is done already: it is told and passed over.
  /// - Returns: whether it was written.
  @discardableResult
  public func append(_ event: Event) -> Bool {
    do throws(FileFault) {
      try OpenFile(writing: path, emptying: false).write(Array("\(event.line)\n".utf8))
      return true
    } catch {
      return false
    }
  }
}

extension AuditLog.Event {
  var line: String {
    var members: [JSON.Member] = [
      .init("time", .string(Self.text(time))),
      .init("actor", actor.map { JSON.string($0) } ?? .null),
      .init("address", .string(address)), .init("action", .string(action)),
    ]
    if let target { members.append(.init("target", .string(target))) }
    if status > 0 { members.append(.init("status", .integer(status))) }
    return JSON.object(members).compactText
  }

  /// RFC 3339, of Beijing.
  private static func text(_ time: Int) -> String {
    let moment = Moment(unixSeconds: time).description.split(separator: " ")
    let seconds = time % 60
    return "\(moment.joined(separator: "T")):\(seconds < 10 ? "0" : "")\(seconds)+08:00"
  }
}

/// What a request that changes something turns out to be about while it is answered.
final class AuditNote: Sendable {
  @TaskLocal static var current: AuditNote?

  private let name = Mutex<String?>(nil)

  var actor: String? {
    get { name.withLock { $0 } }
    set { name.withLock { $0 = newValue } }
  }
}
