import Catalog
import CatalogueGenerator
import Glibc
import Store

/// `StoreBench pull FILE COUNT [SEED [held]]` pulls a made-up catalogue into a store, going on
/// where it stopped; held, it waits after each batch for a byte of standard input. `StoreBench
/// measure FILE COUNT` pulls into a new store and prints figures; of a store that is there, with
/// COUNT 0, only those of reading. `StoreBench together FOLDER COUNT` searches five stores of COUNT
/// entries each at the same time.
@main
enum StoreBench {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3, let count = Int(arguments[3]) else {
      print("usage: StoreBench pull|measure|together FILE COUNT [SEED]")
      exit(64)
    }
    if arguments[1] == "together" {
      return try await Together(folder: arguments[2], count: count).run()
    }
    let store = try LocalStore.open(at: arguments[2])
    let seed = arguments.count > 3 ? UInt64(arguments[4]) ?? 1 : 1
    if arguments[1] == "pull" {
      let isHeld = arguments.contains("held")
      try await Pull(store: store, count: count, seed: seed, batch: isHeld ? 250 : 500).run {
        print($0)
        fflush(nil)
        if isHeld { _ = getchar() }
      }
    } else {
      try await Measurement(store: store, count: count, seed: seed).run()
    }
  }
}

/// A first pull as the sync makes it.
struct Pull {
  let store: LocalStore
  let count: Int
  let seed: UInt64
  let batch: Int

  func run(_ progress: @Sendable (Int) -> Void = { _ in }) async throws {
    let pull = try await store.pulls.beginFirstPull(epoch: "bench", revision: count, total: count)
    var entries: [Entry] = []
    entries.reserveCapacity(batch)
    var applied = pull.applied
    for entry in CatalogueGenerator(count: count, seed: seed) {
      if let last = pull.last, entry.id <= last { continue }
      entries.append(entry)
      guard entries.count == batch else { continue }
      try await store.pulls.apply(entries)
      applied += entries.count
      progress(applied)
      entries.removeAll(keepingCapacity: true)
    }
    try await store.pulls.apply(entries)
    try await store.pulls.finishFirstPull()
  }
}
