/// Rates in this process's memory: of a database that one server serves, that is all.
struct MemoryRates: RateStorage {
  private let table = RateTable<String>()

  func admit(_ key: String, _ rate: Rate, now: Int) -> Int? { table.admit(key, rate, now: now) }

  func forget(_ key: String) { table.forget(key) }
}
