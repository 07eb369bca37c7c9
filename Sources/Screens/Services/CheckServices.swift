public import Calls
public import Catalog

/// A check as a list shows it.
public struct CheckLine: Identifiable, Hashable, Sendable {
  public var check: InterfaceCheck
  /// The entry's title; its id or address where the catalogue has none.
  public var title: String
  /// What is sent; nil where the saved request it names is gone.
  public var request: InvokeRequest?
  /// What it came to when it was last run, here or elsewhere; nil where it was not run as it is.
  public var last: CheckOutcome?

  public var id: String { check.name }

  public init(check: InterfaceCheck, title: String, request: InvokeRequest?) {
    self.check = check
    self.title = title
    self.request = request
  }
}

/// What a check came to.
public struct CheckOutcome: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    case passed
    /// An answer that is not as expected.
    case failed([ExpectationFault])
    /// No answer, or nothing could be asked.
    case broken(ServiceFault)
  }

  public var verdict: Verdict
  public var time: Moment
  /// nil where no answer came.
  public var milliseconds: Int?
  public var rows: Int?
  /// The account's calls after this one, where the platform said so.
  public var quota: Quota?

  public init(
    _ verdict: Verdict, time: Moment, milliseconds: Int? = nil, rows: Int? = nil,
    quota: Quota? = nil
  ) {
    self.verdict = verdict
    self.time = time
    self.milliseconds = milliseconds
    self.rows = rows
    self.quota = quota
  }
}

/// The checks of interfaces: those that `tjdata check` runs.
public struct CheckServices: Sendable {
  /// In the order of their file.
  public var list: @Sendable () async throws(ServiceFault) -> [CheckLine]
  /// Runs the check of that name, with one call.
  public var run: @Sendable (CheckLine.ID) async throws(ServiceFault) -> CheckOutcome
  /// Adds a check, or gives the one that is called `old` another name, tags and expectation.
  public var save: @Sendable (InterfaceCheck, _ old: String?) async throws(ServiceFault) -> Void
  public var remove: @Sendable (CheckLine.ID) async throws(ServiceFault) -> Void
  /// Whether a run makes a call: in read-only mode and in a dry run none does.
  public var calls = true

  public init(
    list: @escaping @Sendable () async throws(ServiceFault) -> [CheckLine],
    run: @escaping @Sendable (CheckLine.ID) async throws(ServiceFault) -> CheckOutcome,
    save: @escaping @Sendable (InterfaceCheck, _ old: String?) async throws(ServiceFault) -> Void,
    remove: @escaping @Sendable (CheckLine.ID) async throws(ServiceFault) -> Void
  ) {
    self.list = list
    self.run = run
    self.save = save
    self.remove = remove
  }

  /// Has none.
  public static let none = CheckServices(
    list: { [] },
    run: { _ throws(ServiceFault) in
      throw ServiceFault(.notFound, summary: CheckText.gone, advice: "")
    }, save: { _, _ in }, remove: { _ in })
}
