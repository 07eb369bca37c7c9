import Catalog
import CatalogueGenerator
import Store

/// One search over several stores at the same time, key by key, as 全部平台 makes it.
struct Together {
  let stores: [LocalStore]
  /// Lines in all.
  static let limit = 500

  /// Stores of so many entries each, made where they are missing.
  init(folder: String, count: Int, places: Int = 5) async throws {
    var stores: [LocalStore] = []
    for place in 1...places {
      let store = try LocalStore.open(at: "\(folder)/\(place)")
      if try await store.pulls.syncState().entries == 0 {
        try await Pull(store: store, count: count, seed: UInt64(place), batch: 5000).run()
      }
      stores.append(store)
    }
    self.stores = stores
  }

  /// Prints the times of all keys on the wall, the first ones of a store that has just been opened
  /// among them.
  func run() async throws {
    let clock = ContinuousClock()
    var times: [(milliseconds: Double, text: String)] = []
    for text in Measurement.typed {
      for length in 1...text.count {
        let query = CatalogQuery(text: String(text.prefix(length)), sort: .relevance)
        let began = clock.now
        _ = try await search(query)
        times.append(((clock.now - began).milliseconds, query.text))
      }
    }
    times.sort { $0.milliseconds < $1.milliseconds }
    let last = times[min(times.count - 1, times.count * 99 / 100)]
    let slowest = times.suffix(6).map { "\($0.text) \($0.milliseconds)" }
    print(
      "keys \(times.count) over \(stores.count) stores: "
        + "median \(times[times.count / 2].milliseconds) ms, "
        + "99th percentile \(last.milliseconds) ms; slowest "
        + slowest.joined(separator: ", "))
  }

  /// Ranks in each, then reads the rows of the first of each: as many of one as of another.
  private func search(_ query: CatalogQuery) async throws -> Int {
    let share = Self.limit / stores.count
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for store in stores {
        group.addTask {
          guard let list = try await store.ranked(query, limit: Self.limit) else { return 0 }
          return try await store.page(list, first: min(share, list.total)).entries.count
        }
      }
      return try await group.reduce(0, +)
    }
  }
}
