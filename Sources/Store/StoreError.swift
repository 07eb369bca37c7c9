/// Why the local store refused. Carries data; `StoreError+Message.swift` words it.
public enum StoreError: Error, Hashable, Sendable {
  /// The file cannot be made, read or written; nil where SQLite does not say why.
  case cannotOpen(path: String, errno: Int32?)
  /// SQLite finds the file damaged, or it is no SQLite file at all.
  case damaged(path: String)
  /// A SQLite file of another program.
  case foreign(path: String)
  /// Made by a later version of this program.
  case newer(path: String)
  /// Another process holds the file for longer than `LocalStore.patience`.
  case busy
  /// There is no room to write.
  case diskFull
  /// Another process has written to a file that was opened for reading alone.
  case overtaken(path: String)
  /// Changes of one life of the platform were offered to a store filled from another: pull anew.
  case epochChanged(stored: String, offered: String)
  /// Another process has removed the fetch, or a page of it: it had one of the same plan whole.
  case fetchRemoved
  /// A batch came without `beginFirstPull`.
  case noPullUnderWay
  /// Anything else SQLite says, by its extended result code; -1 for what is not SQLite's.
  case failed(code: Int32)
}
