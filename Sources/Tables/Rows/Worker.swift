import Glibc
import Synchronization
import Tabular

/// Threads for work that takes long: tasks share few threads, which the screen's work needs.
enum Worker {
  private final class Entrance: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Threads that work at once.
  static let count = max(1, min(8, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// Runs `body` on a thread of its own; on this one where there can be no more threads.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let entrance = Unmanaged.passRetained(Entrance(body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, 1 << 20)
    defer { pthread_attr_destroy(&attributes) }
    var handle = pthread_t()
    let status = pthread_create(
      &handle, &attributes,
      { context in
        guard let context else { return nil }
        Unmanaged<Entrance>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, entrance.toOpaque())
    if status != 0 { entrance.takeRetainedValue().body() }
  }

  /// Runs `body` for each number below `count` at once; results in order of number.
  /// - Throws: the first error; `CancellationError` when the task is cancelled, which `body` sees
  ///   by `stop` and should heed soon.
  static func run<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (_ number: Int, _ stop: StopSign) throws -> Result
  ) async throws -> [Result] {
    let stop = StopSign()
    let gathered: [Swift.Result<Result, any Error>] = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let gathering = Gathering<Result>(count, continuation)
        for number in 0..<count {
          start {
            gathering.put(number, Swift.Result { try body(number, stop) })
          }
        }
        if count == 0 { continuation.resume(returning: []) }
      }
    } onCancel: {
      stop.set()
    }
    if stop.isSet { throw CancellationError() }
    return try gathered.map { try $0.get() }
  }

  private final class Gathering<Result: Sendable>: Sendable {
    typealias Outcome = Swift.Result<Result, any Error>

    private let outcomes: Mutex<[Int: Outcome]>
    private let count: Int
    private let continuation: CheckedContinuation<[Outcome], Never>

    init(_ count: Int, _ continuation: CheckedContinuation<[Outcome], Never>) {
      outcomes = Mutex([:])
      self.count = count
      self.continuation = continuation
    }

    func put(_ number: Int, _ outcome: Outcome) {
      let all = outcomes.withLock { outcomes -> [Outcome]? in
        outcomes[number] = outcome
        guard outcomes.count == count else { return nil }
        return outcomes.sorted { $0.key < $1.key }.map(\.value)
      }
      if let all { continuation.resume(returning: all) }
    }
  }
}

/// Tells threads to stop.
final class StopSign: Sendable {
  private let flag = Atomic(false)

  init() {}

  func set() { flag.store(true, ordering: .relaxed) }

  var isSet: Bool { flag.load(ordering: .relaxed) }

  /// - Throws: `CancellationError` once it is set.
  func check() throws { if isSet { throw CancellationError() } }
}
