import GRDB
import PostgreSQL

/// What keeps a platform from running.
public enum PortalFault: Error, Hashable, Sendable {
  /// A file, directory or socket that cannot be made or used, with the system's error number.
  case unusable(path: String, errno: Int32)
  /// Another server answers on this socket.
  case socketInUse(path: String)
  /// Longer than the 107 bytes a Unix socket's path may have (unix(7)).
  case socketPathTooLong(path: String)
  /// A database that a later version of this program has changed.
  case newer(path: String)
  /// The database is damaged, or it is none.
  case damaged
  case diskFull
  /// The file, or the system it lies on, cannot be written; or the server is a standby.
  case readOnly
  /// The platform was taken to PostgreSQL; its file takes no more writes.
  case moved
  /// A text with U+0000, which no engine keeps whole.
  case nullCharacter
  /// Another process holds the database for longer than a write waits.
  case busy
  /// What keeps a database server from being used.
  case server(ServerFault)
}

/// What keeps a database server from being used.
public enum ServerFault: Error, Hashable, Sendable {
  /// PostgreSQL's client library is not on this machine.
  case libraryMissing
  /// What is wrong with the address, in libpq's words; they may be missing.
  case badAddress(String)
  /// A password stands in the address, where every user of the machine sees it.
  case passwordInAddress
  /// It does not answer, or lets nobody in; in libpq's words, which may be missing.
  case unreachable(String)
  /// The server's version.
  case tooOld(String)
  /// The database's encoding, which is not UTF8.
  case encoding(String)
  /// A migration is missing, and this role may not make it.
  case behind(role: String)
  /// This role, where it is known which, may not do what serving needs.
  case forbidden(role: String?)
  /// There is no role of that name.
  case noRole(String)
  /// What is kept there was sealed with a key, and none lies at this path.
  case keyMissing(path: String)
  /// What is kept there was sealed with another key than lies at this path.
  case keyMismatch(path: String)
}

extension PortalFault {
  /// What the engine said, where a person can do something about it; nil for any other error.
  public init?(storage error: any Error) {
    switch error {
    case let error as DatabaseError: self.init(sqlite: error)
    case let error as PostgreSQLError: self.init(postgreSQL: error)
    case let fault as PortalFault: self = fault
    default: return nil
    }
  }

  private init?(sqlite error: DatabaseError) {
    // The file that connections share has no room to grow.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .diskFull
      return
    }
    // The one kind of trigger that refuses anything.
    if error.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER {
      self = .moved
      return
    }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    default: return nil
    }
  }

  private init?(postgreSQL error: PostgreSQLError) {
    switch error {
    case .libraryMissing: self = .server(.libraryMissing)
    case .badURL(let words): self = .server(.badAddress(words))
    case .passwordInURL: self = .server(.passwordInAddress)
    case .cannotConnect(let words): self = .server(.unreachable(words))
    case .connectionLost, .outcomeUnknown, .closed: self = .server(.unreachable(""))
    case .tooOld(let version): self = .server(.tooOld("\(version / 10_000).\(version % 10_000)"))
    case .encoding(let name): self = .server(.encoding(name))
    case .nullCharacter: self = .nullCharacter
    case .overloaded: self = .busy
    case .server(let state, let words):
      guard let fault = Self.fault(state, words) else { return nil }
      self = fault
    }
  }

  private static func fault(_ state: SQLState, _ words: String) -> PortalFault? {
    switch state {
    case .diskFull: .diskFull
    case .readOnlyTransaction: .readOnly
    case .insufficientPrivilege: .server(.forbidden(role: nil))
    case .serializationFailure, .deadlockDetected, .queryCanceled, .lockNotAvailable,
      .tooManyConnections:
      .busy
    case .untranslatableCharacter: .nullCharacter
    default:
      // Connection exceptions and the operator's intervention; data corrupted.
      switch state.errorClass {
      case "08", "57": .server(.unreachable(words))
      case "XX" where state.rawValue != "XX000": .damaged
      default: nil
      }
    }
  }
}
