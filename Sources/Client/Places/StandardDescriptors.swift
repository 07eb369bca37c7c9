import Glibc

/// Standard input, output and error as the parent left them.
public enum StandardDescriptors {
  /// Fills those that are closed, so that no file opened later takes their number and gets what is
  /// printed written into it. What fills an output refuses writes: the fault stays visible.
  public static func fill() {
    for (descriptor, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is missing.
      _ = open("/dev/null", mode)
    }
  }
}
