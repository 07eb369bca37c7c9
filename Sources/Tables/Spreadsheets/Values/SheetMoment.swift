import Base
import Tabular

/// Days and times of cells as text (ECMA-376 part 1, 18.17.4): `2024-01-05`, `2024-01-05 08:30`,
/// `08:30`, `36:00`. Nothing is left out that the number has, though its format may not show it: a
/// time under a format of dates is written, and a day under a format of times.
struct SheetMoment: ~Copyable {
  /// Days that have a name: to the end of 9999.
  private static let lastDay = 2_958_465
  private static let lastDay1904 = lastDay - 1462
  private static let unixEpoch = 25_569
  private static let milliseconds = 86_400_000

  private let isFrom1904: Bool
  /// Texts of days that came before.
  private var days: [Int: String] = [:]

  init(isFrom1904: Bool) { self.isFrom1904 = isFrom1904 }

  /// - Returns: false for a number that is no day or time; nothing is written then.
  mutating func append(
    _ serial: Double, _ mask: MomentMask, to cells: inout SheetCells
  ) -> Bool {
    guard serial.isFinite, abs(serial) < Double(Self.lastDay + 1) * 24 else { return false }
    let ticks = Int(saturating: (serial * Double(Self.milliseconds)).rounded())
    let ticksOfMask = mask.hasFraction ? ticks : Self.wholeSeconds(ticks)
    if mask.isElapsed {
      appendElapsed(ticksOfMask, to: &cells)
      return true
    }
    let last = isFrom1904 ? Self.lastDay1904 : Self.lastDay
    guard ticks >= 0, ticksOfMask / Self.milliseconds <= last else { return false }
    let (day, time) = (ticksOfMask / Self.milliseconds, ticksOfMask % Self.milliseconds)
    if day == 0, !isFrom1904 {
      // Before the first day there is but a time; a date of 0 is a number that nobody meant.
      guard time > 0 || !mask.hasDate else { return false }
      appendTime(time, hasSecond: false, to: &cells)
      return true
    }
    if isFrom1904, !mask.hasDate, day == 0 {
      appendTime(time, hasSecond: false, to: &cells)
      return true
    }
    appendDay(day, time, mask, to: &cells)
    return true
  }

  /// Halves of a millisecond come from binary fractions, so seconds are rounded, not cut.
  private static func wholeSeconds(_ ticks: Int) -> Int {
    Int(saturating: (Double(ticks) / 1000).rounded()) * 1000
  }

  private mutating func appendDay(
    _ day: Int, _ time: Int, _ mask: MomentMask, to cells: inout SheetCells
  ) {
    let text = name(of: day)
    let isMonth = !mask.hasDay && mask.hasMonth && mask.hasYear && time == 0 && !mask.hasTime
    if isMonth, text.hasSuffix("-01") {
      return cells.append(String(text.dropLast(3)))
    }
    cells.append(text)
    guard time > 0 || mask.hasTime else { return }
    cells.append(0x20)
    appendTime(time, hasSecond: mask.hasSecond, to: &cells)
  }

  /// Spreadsheets have a 29 February 1900, which they took over from Lotus 1-2-3, so the days
  /// before it are one nearer to the epoch.
  private mutating func name(of day: Int) -> String {
    if let known = days[day] { return known }
    let made: String
    if !isFrom1904, day == 60 {
      made = "1900-02-29"
    } else {
      let shift = isFrom1904 ? 1462 : day < 60 ? 1 : 0
      made = DateCell.text(seconds: (day + shift - Self.unixEpoch) * 86_400, .day)
    }
    if days.count > 20_000 { days.removeAll(keepingCapacity: true) }
    days[day] = made
    return made
  }

  private func appendElapsed(_ ticks: Int, to cells: inout SheetCells) {
    if ticks < 0 { cells.append(UInt8(ascii: "-")) }
    appendTime(abs(ticks), hasSecond: false, to: &cells)
  }

  /// Hours and minutes; seconds and their fractions where there are any.
  private func appendTime(_ ticks: Int, hasSecond: Bool, to cells: inout SheetCells) {
    let seconds = ticks / 1000
    Self.append(seconds / 3600, to: &cells)
    cells.append(UInt8(ascii: ":"))
    Self.append(seconds / 60 % 60, to: &cells)
    guard ticks % 60_000 > 0 || hasSecond else { return }
    cells.append(UInt8(ascii: ":"))
    Self.append(seconds % 60, to: &cells)
    guard ticks % 1000 > 0 else { return }
    let fraction = String(1000 + ticks % 1000).dropFirst()
    cells.append("." + fraction)
  }

  private static func append(_ value: Int, to cells: inout SheetCells) {
    if value < 100 {
      cells.append(0x30 + UInt8(value / 10))
      cells.append(0x30 + UInt8(value % 10))
    } else {
      cells.append(String(value))
    }
  }
}

/// Days of dates, for writing.
enum SheetSerial {
  private static let epoch = 25_569

  /// nil before 1900-03-01, which spreadsheets count wrongly.
  /// - Parameter seconds: since 1970-01-01.
  static func serial(_ seconds: Double) -> Double? {
    let serial = seconds / 86_400 + Double(epoch)
    return serial >= 61 ? serial : nil
  }
}
