public import Catalog
public import PortalClient

/// Why a pull ended early. What it had applied stays, and the next pull goes on from there; see
/// `SyncError+Message.swift` for the wording. Faults of the store come through as `StoreError`.
public enum SyncError: Error, Hashable, Sendable {
  case source(SourceError)
  /// Another process, or another task of this one, is pulling into the same store.
  case busy
  /// The lock beside the store cannot be made: `errno` of `open(2)`.
  case cannotLock(path: String, errno: Int32)
  /// The platform began a new life again and again while it was being pulled.
  case unsettled
  /// A list has far fewer entries than are known of it: rather a fault than the truth.
  case shrunk(EntryKind, known: Int, found: Int)
  case cancelled

  init(_ error: SourceError) {
    self = error == .cancelled ? .cancelled : .source(error)
  }
}
