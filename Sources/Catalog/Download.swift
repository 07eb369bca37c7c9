/// How far a download has come.
public struct DownloadStep: Hashable, Sendable {
  /// Bytes on disk, those of earlier attempts included.
  public var received: Int
  /// Bytes of the whole file; nil where the platform does not say.
  public var total: Int?
  /// Over this attempt; nil while there is nothing to tell it by.
  public var bytesPerSecond: Int?

  /// - Parameters: in bytes, and bytes a second.
  public init(received: Int, total: Int?, bytesPerSecond: Int? = nil) {
    self.received = received
    self.total = total
    self.bytesPerSecond = bytesPerSecond
  }

  /// Seconds until the rest is there at this rate.
  public var secondsLeft: Int? {
    guard let total, let bytesPerSecond, bytesPerSecond > 0 else { return nil }
    return (max(0, total - received) + bytesPerSecond - 1) / bytesPerSecond
  }

  /// Of the whole file, from 0 to 1; nil where its size is not known.
  public var fraction: Double? {
    total.map { $0 == 0 ? 1 : Double(received) / Double($0) }
  }
}

/// Why a file that came whole may not be the one that is listed.
public enum FileDoubt: Hashable, Sendable {
  /// It has no bytes.
  case empty
  /// Its bytes are of another kind, by its usual name, than what files with this ending are.
  case other(String, ending: String)
}

/// A file that is there, whole.
public struct SavedFile: Hashable, Sendable {
  /// Where it lies, absolute.
  public var path: String
  /// Bytes of the whole file.
  public var byteSize: Int
  /// Bytes that an earlier attempt had left; 0 where there was none.
  public var resumedAt: Int
  /// The bytes have the checksum the platform gives; false where it gives none.
  public var isVerified: Bool
  /// The very same file was there already, and nothing was fetched.
  public var wasThere: Bool
  /// nil where nothing speaks against it.
  public var doubt: FileDoubt?

  /// - Parameter resumedAt: bytes an earlier attempt had left.
  public init(
    path: String, byteSize: Int, resumedAt: Int = 0, isVerified: Bool, wasThere: Bool = false,
    doubt: FileDoubt? = nil
  ) {
    self.path = path
    self.byteSize = byteSize
    self.resumedAt = resumedAt
    self.isVerified = isVerified
    self.wasThere = wasThere
    self.doubt = doubt
  }
}

/// What to do where another file has the name.
public enum DownloadWay: Hashable, Sendable {
  /// Nothing is overwritten unasked.
  case ask
  case replace
  /// Under the next free name: `名单 (2).xlsx`.
  case keepBoth
}

/// What a download came to.
public enum DownloadOutcome: Hashable, Sendable {
  case saved(SavedFile)
  /// Another file has the name, at this path; nothing was fetched.
  case exists(path: String)
}
