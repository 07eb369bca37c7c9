/// How far an answer has come that is on its way.
public struct AnswerArrival: Hashable, Sendable {
  /// Bytes so far.
  public var received: Int
  /// Bytes of all of it; nil where the server does not say.
  public var total: Int?
  /// Since its first byte; nil while there is nothing to tell it by.
  public var bytesPerSecond: Int?
  /// Once, as soon as there is enough for a first screen: what has come by then.
  public var start: InvokeExchange?

  /// - Parameters: in bytes, and bytes a second.
  public init(
    received: Int, total: Int?, bytesPerSecond: Int? = nil, start: InvokeExchange? = nil
  ) {
    self.received = received
    self.total = total
    self.bytesPerSecond = bytesPerSecond
    self.start = start
  }
}

/// Who is told of an answer's arrival. No part of what a request is: any two are equal.
public struct AnswerWatch: Hashable, Sendable {
  /// Called off the main thread, in the order things come.
  public var see: @Sendable (AnswerArrival) -> Void

  /// - Parameter see: what to do with each step.
  public init(_ see: @escaping @Sendable (AnswerArrival) -> Void) { self.see = see }

  /// Always: who looks on is no part of what is asked.
  public static func == (left: AnswerWatch, right: AnswerWatch) -> Bool { true }

  /// Nothing: who looks on is no part of what is asked.
  public func hash(into hasher: inout Hasher) {}
}
