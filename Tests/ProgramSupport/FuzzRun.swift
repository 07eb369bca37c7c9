import Glibc

/// The trials of one fuzz driver: two seconds of the processor, or `FUZZ_SECONDS`, so that a busy
/// machine tries no less. It counts what was tried and how much memory stays behind.
public struct FuzzRun {
  /// Seconds below which memory says nothing, as buffers and caches are still being filled.
  private static let settled = 60.0

  private let name: String
  private let seconds: Double
  private let start = Self.processorSeconds()
  /// Megabytes held after a third of the time.
  private var early: Double?
  public private(set) var inputs = 0

  public init(_ name: String) {
    self.name = name
    seconds = Self.number("FUZZ_SECONDS").map(Double.init) ?? 2
  }

  /// Where the numbers begin that make the files: `FUZZ_SEED`, or 1.
  public static var seed: UInt64 { number("FUZZ_SEED").flatMap(UInt64.init(exactly:)) ?? 1 }

  /// Whether another input is to be tried.
  public mutating func goesOn() -> Bool {
    let used = Self.processorSeconds() - start
    if early == nil, used > seconds / 3 { early = Self.heldMegabytes() }
    guard used < seconds else { return false }
    inputs += 1
    return true
  }

  /// Megabytes by which the process grew in the last two thirds of a run long enough to say so.
  /// A long run is told of on standard error.
  public func growth() -> Double {
    let now = Self.heldMegabytes()
    guard seconds >= Self.settled, let early else { return 0 }
    let used = Int(Self.processorSeconds() - start)
    let line = "fuzz: \(name): \(inputs) inputs, \(used) s, \(Int(early)) to \(Int(now)) MB\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
    return now - early
  }

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What is allocated where AddressSanitizer counts it: its own tables grow with what was ever
  /// tried, and the resident pages are theirs. What is resident elsewhere.
  private static func heldMegabytes() -> Double {
    typealias Count = @convention(c) () -> Int
    guard let symbol = dlsym(nil, "__sanitizer_get_current_allocated_bytes") else {
      return residentMegabytes()
    }
    return Double(unsafeBitCast(symbol, to: Count.self)()) / 1_048_576
  }

  private static func residentMegabytes() -> Double {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 128)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return 0 }
    let text = String(decoding: buffer.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }
}
