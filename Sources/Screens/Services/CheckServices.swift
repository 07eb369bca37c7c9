public import Calls
public import Catalog

/// A check as a list shows it.
public struct CheckLine: Identifiable, Hashable, Sendable {
  /// What is checked, and what is expected of it.
  public var check: InterfaceCheck
  /// The entry's title; its id or address where the catalogue has none.
  public var title: String
  /// What is sent; nil where the saved request it names is gone.
  public var request: InvokeRequest?
  /// What it came to when it was last run, here or elsewhere; nil where it was not run as it is.
  public var last: CheckOutcome?

  /// The check's name, which no other has.
  public var id: String { check.name }

  /// - Parameter request: the call it makes; nil where that cannot be said.
  public init(check: InterfaceCheck, title: String, request: InvokeRequest?) {
    self.check = check
    self.title = title
    self.request = request
  }
}

/// What a check came to.
public struct CheckOutcome: Hashable, Sendable {
  /// What the check came to.
  public enum Verdict: Hashable, Sendable {
    case passed
    /// An answer that is not as expected.
    case failed([ExpectationFault])
    /// No answer, or nothing could be asked.
    case broken(ServiceFault)
  }

  /// What the check came to.
  public var verdict: Verdict
  /// When it was run.
  public var time: Moment
  /// nil where no answer came.
  public var milliseconds: Int?
  /// Rows the answer had; nil where it was no table.
  public var rows: Int?
  /// The account's calls after this one, where the platform said so.
  public var quota: Quota?

  /// One run of a check.
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
  /// Forgets the check and what it came to.
  public var remove: @Sendable (CheckLine.ID) async throws(ServiceFault) -> Void
  /// Whether a run makes a call: in read-only mode and in a dry run none does.
  public var calls = true

  /// The checks of this platform's interfaces.
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
