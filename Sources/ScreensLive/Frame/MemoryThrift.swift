import CMemory
import Store

/// Keeps the browser's memory small while it stays open for days, and a pull's while it runs.
public enum MemoryThrift {
  /// Time for what follows a pull to have happened: lists read anew, the picture painted.
  private static let pause = Duration.seconds(1)

  /// Before the screen is open and threads begin. What loading and reading the command line touched
  /// goes.
  static func begin() {
    memory_be_sparing()
    memory_give_back()
  }

  /// Before a pull on the command line: it reads, indexes and writes on a thread each.
  public static func beginPull() { memory_share_heaps() }

  /// Before the first pull of all: the platform of one's own has been made, by code that is not
  /// needed again and would stay beside the pull's.
  static func giveBackCode() { memory_give_back() }

  /// Soon gives back what only a pull needed, and the start before the first: caches of the
  /// writing, heaps that are free, code that ran once.
  static func giveBackSoon(_ store: LocalStore) {
    Task.detached(priority: .utility) {
      try? await Task.sleep(for: pause)
      await store.shrinkMemory()
      memory_give_back()
    }
  }
}
