import Base
import Testing

/// Numbers of strangers may be of any size.
@Suite struct SaturatingIntegerTests {
  @Test(arguments: [
    (0.0, 0), (2.9, 2), (-2.9, -2), (-0.0, 0), (1e300, Int.max), (-1e300, Int.min),
    (.infinity, Int.max), (-.infinity, Int.min), (.nan, 0), (0x1p53, 1 << 53),
    (0x1p63, Int.max), (-0x1p63, Int.min),
  ])
  func anyNumberIsTaken(value: Double, whole: Int) {
    #expect(Int(saturating: value) == whole)
  }
}
