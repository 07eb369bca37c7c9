import Glibc

/// The same by programs that the machine may have, each in a process of its own.
enum OtherPrograms {
  private struct Job {
    var what: String
    var program: String
    var command: String
  }

  static func measure(_ million: String, _ big: String) {
    writeLogs(beside: million)
    for job in jobs(million, big) {
      guard system("command -v \(job.program) >/dev/null 2>&1") == 0 else { continue }
      let start = Clock.now()
      guard system("\(job.command) >/dev/null 2>&1") == 0 else { continue }
      Report.row("`\(job.what)`", Clock.milliseconds(since: start), "ms")
    }
  }

  private static func jobs(_ million: String, _ big: String) -> [Job] {
    [
      Job(what: "wc -l, the large file", program: "wc", command: "wc -l < '\(big)'"),
      Job(
        what: "xsv index and count, the large file", program: "xsv",
        command: "xsv index '\(big)' && xsv count '\(big)'"),
      Job(what: "qsv count, the large file", program: "qsv", command: "qsv count '\(big)'"),
      Job(
        what: "awk filter", program: "awk",
        command: "awk -F, '$3 > 900 && $2 ~ /河西/' '\(million)'"),
      Job(
        what: "awk group", program: "awk",
        command: "awk -F, '{ n[$2]++ } END { for (k in n) print k, n[k] }' '\(million)'"),
      Job(
        what: "sort by numbers", program: "sort",
        command: "tail -n +2 '\(million)' | LC_ALL=C sort -t, -k3,3n"),
      Job(
        what: "sort by texts, LC_ALL=C", program: "sort",
        command: "tail -n +2 '\(million)' | LC_ALL=C sort -t, -k5,5"),
      Job(
        what: "xsv sort by numbers", program: "xsv", command: "xsv sort -N -s 3 '\(million)'"),
      // Each VisiData run begins with reading the file, as the last alone does.
      Job(
        what: "VisiData: read, filter", program: "vd",
        command: "vd -b -p '\(million).filter.vdj' '\(million)'"),
      Job(
        what: "VisiData: read, sort by numbers", program: "vd",
        command: "vd -b -p '\(million).sort.vdj' '\(million)'"),
      Job(
        what: "VisiData: read, last row", program: "vd",
        command: "vd -b -p '\(million).read.vdj' '\(million)'"),
    ]
  }

  /// What VisiData is to do, as it keeps what was typed.
  private static func writeLogs(beside million: String) {
    let number = line("面积", "type-float")
    let logs = [
      (
        "filter",
        [number, line("面积", "select-expr", "面积 > 900 and '河西' in 区县"), line("", "dup-selected")]
      ),
      ("sort", [number, line("面积", "sort-asc")]), ("read", [line("", "go-bottom")]),
    ]
    for (name, lines) in logs {
      guard let file = fopen("\(million).\(name).vdj", "w") else { continue }
      fputs("#!vd -p\n" + lines.joined(), file)
      fclose(file)
    }
  }

  private static func line(_ column: String, _ command: String, _ input: String = "") -> String {
    "{\"sheet\": \"million\", \"col\": \"\(column)\", \"row\": \"\", "
      + "\"longname\": \"\(command)\", \"input\": \"\(input)\"}\n"
  }
}
