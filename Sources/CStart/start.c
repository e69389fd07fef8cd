#include "CStart.h"

#include <stdlib.h>
#include <unistd.h>

static int argument_count;
static char **arguments;

/// Runs before Swift's runtime starts, which aborts ("Unable to obtain Swift runtime path") where it looks for its
/// crash reporter and there is no /proc: in an empty root the one binary must still work. glibc hands the arguments of
/// `main` to constructors too.
__attribute__((constructor(101))) static void start_without_proc(int count, char **values) {
  argument_count = count;
  arguments = values;
  if (access("/proc/self/exe", R_OK) != 0) setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/nowhere", 0);
}

int start_argument_count(void) { return argument_count; }

const char *start_argument(int index) { return arguments[index]; }
