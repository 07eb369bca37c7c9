public import Calls
public import Catalog

/// The account behind 在线测试, without its token: that never enters a screen's state.
public struct DeveloperStanding: Hashable, Sendable {
  /// Whose token it is; empty where the platform does not say.
  public var name: String
  /// The token as it may be shown: `44b3****95d0`.
  public var maskedToken: String
  /// Today's calls.
  public var quota: Quota
  /// The platform does not say what is left: it was counted on this machine, and may be less where
  /// the account calls from elsewhere as well.
  public var isLocalCount: Bool

  /// - Parameter maskedToken: the token with its middle hidden.
  public init(name: String, maskedToken: String, quota: Quota, isLocalCount: Bool = false) {
    self.name = name
    self.maskedToken = maskedToken
    self.quota = quota
    self.isLocalCount = isLocalCount
  }
}

/// What the platform itself is asked for.
public struct PlatformServices: Sendable {
  /// Whose token is in use, and what it may still do today.
  public var developer: @Sendable () async throws(ServiceFault) -> DeveloperStanding
  /// Calls an interface once; the call is counted and kept.
  public var invoke: @Sendable (InvokeRequest) async throws(ServiceFault) -> InvokeExchange
  /// Pulls what is new; reports progress on the way.
  public var sync:
    @Sendable (_ progress: @Sendable (SyncProgress) -> Void) async throws(ServiceFault) ->
      SyncReport

  /// What is asked of the platform with a token.
  public init(
    developer: @escaping @Sendable () async throws(ServiceFault) -> DeveloperStanding,
    invoke: @escaping @Sendable (InvokeRequest) async throws(ServiceFault) -> InvokeExchange,
    sync:
      @escaping @Sendable (_ progress: @Sendable (SyncProgress) -> Void) async throws(ServiceFault)
      -> SyncReport
  ) {
    self.developer = developer
    self.invoke = invoke
    self.sync = sync
  }
}
