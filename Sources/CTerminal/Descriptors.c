// Standard input, output and error as the parent left them. Those that are closed are filled before
// anything else runs, Swift's threads included, so that nothing opened later takes their number and
// gets what is printed written into it. What fills them refuses what they are for, so that the
// fault stays visible.

#include <fcntl.h>
#include <unistd.h>

__attribute__((constructor)) static void fill_closed_descriptors(void) {
  static const int modes[] = {O_WRONLY, O_RDONLY, O_RDONLY};
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; number++) {
    if (fcntl(number, F_GETFD) >= 0) continue;
    // The lowest free number is the one that is missing.
    int filled = open("/dev/null", modes[number]);
    (void)filled;
  }
}
