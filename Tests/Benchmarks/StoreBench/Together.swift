import Catalog
import CatalogueGenerator
import Store

/// One search over several stores at the same time, key by key, as 全部平台 makes it.
struct Together {
  let stores: [LocalStore]
  /// Lines that come of each.
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
    var times: [Double] = []
    for text in Measurement.typed {
      for length in 1...text.count {
        let query = CatalogQuery(text: String(text.prefix(length)), sort: .relevance)
        let began = clock.now
        _ = try await search(query)
        times.append((clock.now - began).milliseconds)
      }
    }
    times.sort()
    let last = times[min(times.count - 1, times.count * 99 / 100)]
    print(
      "keys \(times.count) over \(stores.count) stores: median \(times[times.count / 2]) ms, "
        + "99th percentile \(last) ms, worst \(times.last ?? 0) ms")
  }

  private func search(_ query: CatalogQuery) async throws -> Int {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for store in stores {
        group.addTask { try await store.page(query, offset: 0, limit: Self.limit).entries.count }
      }
      return try await group.reduce(0, +)
    }
  }
}
