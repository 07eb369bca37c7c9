import Catalog

/// A page of an interface's rows.
struct CallPage: Sendable {
  /// Codes that filter, with values in canonical form; all must hold.
  var filters: [(code: String, value: String)]
  var offset: Int
  var limit: Int
}

/// What somebody asks of an interface.
struct CallRequest: Sendable {
  var token: String
  /// nil for what is no identifier.
  var id: EntryID?
  /// The rows that are asked for, by what the interface has.
  var page: @Sendable (InterfaceTable) throws(InvokeRefusal) -> CallPage
}

/// What is known of a call before it is counted.
struct CallGround: Sendable {
  var developer: Developer
  /// Calls left of the Beijing day.
  var callsLeft: Int
  /// nil where there is no such entry.
  var table: InterfaceTable?
  /// nil where there is no such entry, or none that can be called.
  var access: EntryAccess?
  /// The rows that are asked for, or why they cannot be; nil where the interface may not be called.
  var page: Result<CallPage, InvokeRefusal>?
  /// nil where something stands in the way of an answer.
  var rows: [[String]]?
}

/// Calls of interfaces.
protocol CallStorage: Sendable {
  /// All that a call rests on and would be answered with, in one look: handing each question to a
  /// thread and back costs more than the questions.
  /// - Returns: nil for an unknown or expired token.
  func ground(of request: CallRequest, now: Moment) async throws -> CallGround?
}

/// How often developers called on which day.
protocol CallCountStorage: Sendable {
  /// Counts one call of the Beijing day `day` (`yyyy-MM-dd`), unless the day's calls are spent.
  ///
  /// Calls made at once, in however many processes, never pass the limit.
  /// - Returns: calls left; nil where there were none.
  func count(_ developer: Developer, day: String) async throws -> Int?
}
