/// Where tokens stand in one document: each the number of its run and a place.
struct DocumentPlaces: ~Copyable {
  /// A run's number above the bits of a place.
  private static let shift: UInt64 = 14
  /// Bits of a run's number that one pass sorts by.
  private static let digit: UInt64 = 9

  private var codes: UnsafeMutablePointer<UInt64>
  private var spare: UnsafeMutablePointer<UInt64>
  private var starts: UnsafeMutablePointer<Int>
  private var capacity = 1 << 12
  private var count = 0
  /// The numbers of all runs together, by `|`: none is greater.
  private var greatest = 0

  init() {
    codes = .allocate(capacity: capacity)
    spare = .allocate(capacity: capacity)
    starts = .allocate(capacity: 1 << Int(Self.digit))
  }

  deinit {
    codes.deallocate()
    spare.deallocate()
    starts.deallocate()
  }

  /// Adds so many places: `fill` writes the code of each, and gives what the numbers of their runs
  /// are together, by `|`.
  @inline(__always)
  mutating func put(_ more: Int, _ fill: (UnsafeMutablePointer<UInt64>) -> Int) {
    if count + more > capacity { widen(more) }
    greatest |= fill(codes + count)
    count &+= more
  }

  /// - Parameter run: the number of a run.
  @inline(__always)
  static func code(_ run: Int, _ place: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: run) &<< shift | UInt64(truncatingIfNeeded: place)
  }

  @inline(never)
  private mutating func widen(_ more: Int) {
    capacity = (count + more) * 2
    let wide = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    wide.moveInitialize(from: codes, count: count)
    codes.deallocate()
    spare.deallocate()
    codes = wide
    spare = .allocate(capacity: capacity)
  }

  /// Gives each run's places, and forgets them.
  @inline(__always)
  mutating func drain(_ visit: (Int, UnsafeBufferPointer<UInt64>) -> Void) {
    sort()
    var start = 0
    while start < count {
      let run = codes[start] &>> Self.shift
      var end = start &+ 1
      while end < count, codes[end] &>> Self.shift == run { end &+= 1 }
      visit(Int(run), UnsafeBufferPointer(start: codes + start, count: end &- start))
      start = end
    }
    count = 0
    greatest = 0
  }

  /// By run; places of a run stay in the order they came in.
  private mutating func sort() {
    var shift = Self.shift
    while greatest &>> Int(shift &- Self.shift) != 0 {
      pass(shift)
      swap(&codes, &spare)
      shift &+= Self.digit
    }
  }

  private mutating func pass(_ shift: UInt64) {
    let last: UInt64 = 1 &<< Self.digit &- 1
    starts.update(repeating: 0, count: 1 << Int(Self.digit))
    for index in 0..<count { starts[Int(codes[index] &>> shift & last)] &+= 1 }
    var sum = 0
    for digit in 0..<(1 << Int(Self.digit)) {
      let here = starts[digit]
      starts[digit] = sum
      sum &+= here
    }
    for index in 0..<count {
      let code = codes[index]
      let digit = Int(code &>> shift & last)
      spare[starts[digit]] = code
      starts[digit] &+= 1
    }
  }
}
