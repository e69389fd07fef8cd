#include "CStart.h"

#include <stdlib.h>
#include <unistd.h>

/// Runs before Swift's runtime starts, which aborts ("Unable to obtain Swift runtime path") where it looks for its
/// crash reporter and there is no /proc: in an empty root the one binary must still work.
__attribute__((constructor(101))) static void start_without_proc(void) {
  if (access("/proc/self/exe", R_OK) != 0) setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/nowhere", 0);
}
