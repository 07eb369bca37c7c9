import Hummingbird
import PortalAPI
import Synchronization

/// Requests by route and status, and how long they took. A request costs two readings of the clock,
/// one look for its route and a few additions; nothing is locked, nothing allocated.
final class RequestMeter: Sendable {
  private final class Cell: Sendable {
    let value = Atomic(0)
  }

  /// Upper bounds of the classes of duration, in microseconds; one more is for all beyond.
  static let bounds = [1000, 2500, 5000, 10_000, 25_000, 100_000, 500_000, 2_500_000, 10_000_000]
  /// Statuses the platform answers with; any other counts as 0.
  static let statuses = [
    200, 206, 304, 400, 401, 403, 404, 405, 408, 409, 412, 413, 414, 416, 422, 429, 500, 503, 0,
  ]

  private static let routes = RouteTemplate.allCases
  private static let unmatched = routes.count
  private static let width = statuses.count + bounds.count + 2
  private static let indices = Dictionary(
    uniqueKeysWithValues: routes.enumerated().map { ($1.routerPath.description, $0) })
  private static let statusIndices: [Int: Int] = Dictionary(
    uniqueKeysWithValues: statuses.enumerated().map { ($1, $0) })

  /// For each route its statuses, its classes of duration, and its microseconds in sum.
  private let cells: [Cell] = (0..<((routes.count + 1) * width)).map { _ in Cell() }

  func count(path: String?, status: Int, took duration: Duration) {
    let route = path.flatMap { Self.indices[$0] } ?? Self.unmatched
    let base = route * Self.width
    let other = Self.statuses.count - 1
    add(1, base + (Self.statusIndices[status] ?? other))
    let time = duration.components
    let microseconds = Int(time.seconds) * 1_000_000 + Int(time.attoseconds / 1_000_000_000_000)
    let bucket = Self.bounds.firstIndex { microseconds <= $0 } ?? Self.bounds.count
    add(1, base + Self.statuses.count + bucket)
    add(microseconds, base + Self.width - 1)
  }

  private func add(_ number: Int, _ index: Int) {
    cells[index].value.wrappingAdd(number, ordering: .relaxed)
  }

  /// Of a route (empty for requests no route took): how many by status, how many within each bound
  /// and all together, and their microseconds in sum.
  struct Reading: Sendable {
    var route: String
    var byStatus: [(status: Int, count: Int)]
    var within: [Int]
    var count: Int
    var microseconds: Int
  }

  /// Routes that were asked for.
  func readings() -> [Reading] {
    (0...Self.unmatched).compactMap { route in
      let values = (0..<Self.width).map {
        cells[route * Self.width + $0].value.load(ordering: .relaxed)
      }
      let statuses = zip(Self.statuses, values).filter { $1 > 0 }.map { (status: $0, count: $1) }
      guard !statuses.isEmpty else { return nil }
      var sum = 0
      let within = values[Self.statuses.count..<(Self.width - 1)].map { count -> Int in
        sum += count
        return sum
      }
      return Reading(
        route: route == Self.unmatched ? "" : Self.routes[route].rawValue, byStatus: statuses,
        within: within, count: sum, microseconds: values[Self.width - 1])
    }
  }
}
