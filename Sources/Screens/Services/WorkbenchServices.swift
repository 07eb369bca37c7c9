public import Calls
public import Catalog

/// A call that was made, as a list shows it.
public struct PastCall: Identifiable, Hashable, Sendable {
  /// Its number in the history.
  public var id: Int
  /// The entry's title; its id where it is gone from the catalogue.
  public var title: String
  /// What was sent, without the token.
  public var request: InvokeRequest
  /// When it was sent.
  public var time: Moment
  /// From sending to the last byte.
  public var milliseconds: Int
  /// HTTP status; nil where no answer came.
  public var status: Int?
  /// The platform's own code; nil where the answer had none.
  public var code: Int?
  /// Bytes of the whole answer.
  public var size: Int
  /// Calls left that day after this one.
  public var quota: Quota?

  /// A line of the history.
  public init(
    id: Int, title: String, request: InvokeRequest, time: Moment, milliseconds: Int, status: Int?,
    code: Int?, size: Int, quota: Quota? = nil
  ) {
    self.id = id
    self.title = title
    self.request = request
    self.time = time
    self.milliseconds = milliseconds
    self.status = status
    self.code = code
    self.size = size
    self.quota = quota
  }
}

/// A request saved by name, of any interface.
public struct NamedRequest: Hashable, Sendable {
  /// Which no other request of the interface has.
  public var name: String
  /// Words to find it by.
  public var tags: [String]
  /// What is sent, without the token.
  public var request: InvokeRequest
  /// The entry's title; its id where it is gone from the catalogue.
  public var title: String

  /// - Parameter title: of the interface.
  public init(name: String, tags: [String], request: InvokeRequest, title: String) {
    self.name = name
    self.tags = tags
    self.request = request
    self.title = title
  }
}

/// The calls that were made. None holds a token: it is taken out before anything is kept.
public struct HistoryServices: Sendable {
  /// Newest first: those of one interface, or of all.
  public var list: @Sendable (EntryID?) async throws(ServiceFault) -> [PastCall]
  /// What came back then; cut where it was larger than the history keeps.
  public var answer: @Sendable (PastCall.ID) async throws(ServiceFault) -> InvokeExchange
  /// Deletes one call with its answer.
  public var remove: @Sendable (PastCall.ID) async throws(ServiceFault) -> Void
  /// Deletes the calls of an interface; nil deletes all.
  public var clear: @Sendable (EntryID?) async throws(ServiceFault) -> Void

  /// Calls in the local store.
  public init(
    list: @escaping @Sendable (EntryID?) async throws(ServiceFault) -> [PastCall],
    answer: @escaping @Sendable (PastCall.ID) async throws(ServiceFault) -> InvokeExchange,
    remove: @escaping @Sendable (PastCall.ID) async throws(ServiceFault) -> Void,
    clear: @escaping @Sendable (EntryID?) async throws(ServiceFault) -> Void
  ) {
    self.list = list
    self.answer = answer
    self.remove = remove
    self.clear = clear
  }
}

/// The requests that were saved by name.
public struct RequestServices: Sendable {
  /// Those of all interfaces, by name.
  public var list: @Sendable () async throws(ServiceFault) -> [NamedRequest]
  /// Saves it, in place of the one that was called `old` where that is given.
  public var save: @Sendable (NamedRequest, _ old: String?) async throws(ServiceFault) -> Void
  /// Deletes one by name and interface.
  public var remove: @Sendable (NamedRequest) async throws(ServiceFault) -> Void

  /// Named requests in the local store.
  public init(
    list: @escaping @Sendable () async throws(ServiceFault) -> [NamedRequest],
    save: @escaping @Sendable (NamedRequest, _ old: String?) async throws(ServiceFault) -> Void,
    remove: @escaping @Sendable (NamedRequest) async throws(ServiceFault) -> Void
  ) {
    self.list = list
    self.save = save
    self.remove = remove
  }
}

/// Platforms with their tokens, by the person's own names.
public struct EnvironmentServices: Sendable {
  /// Those of the configuration, by name.
  public var names: [String]
  /// nil for the platform the configuration or the command line named by itself.
  public var current: String?
  /// Once the browser has ended, it comes up anew there.
  public var enter: @Sendable (String) -> Void

  /// - Parameter current: the one in use; nil where none was named.
  public init(names: [String], current: String?, enter: @escaping @Sendable (String) -> Void) {
    self.names = names
    self.current = current
    self.enter = enter
  }

  /// Where the configuration names none.
  public static let none = EnvironmentServices(names: [], current: nil) { _ in }
}

/// What the workbench keeps for its user.
public struct WorkbenchServices: Sendable {
  /// What was sent before.
  public var history: HistoryServices
  /// What was given a name.
  public var requests: RequestServices
  /// What is expected of interfaces.
  public var checks: CheckServices
  /// Which platform is called as whom.
  public var environments: EnvironmentServices
  /// Answers too long to be held.
  public var files: AnswerFileServices

  /// All that a developer keeps.
  public init(
    history: HistoryServices, requests: RequestServices, checks: CheckServices = .none,
    environments: EnvironmentServices = .none, files: AnswerFileServices = .none
  ) {
    self.checks = checks
    self.files = files
    self.environments = environments
    self.history = history
    self.requests = requests
  }

  /// Keeps nothing, has nothing.
  public static let none = WorkbenchServices(
    history: HistoryServices(
      list: { _ in [] },
      answer: { _ throws(ServiceFault) in
        throw ServiceFault(.notFound, summary: WorkbenchText.gone, advice: "")
      },
      remove: { _ in }, clear: { _ in }),
    requests: RequestServices(list: { [] }, save: { _, _ in }, remove: { _ in }))
}
