"""The machine that is measured on, and what else it did meanwhile."""

import os
import platform
import resource
import time

CORES = len(os.sched_getaffinity(0))


def name():
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) * 1024
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())
    return f"{CORES} cores ({model}), {memory / 2**30:.1f} GiB"


class Others:
    """The processes that are not ours, from now on."""

    def __init__(self):
        self.start, self.busy, self.own = time.monotonic(), busy(), own()

    def cores(self):
        """How many cores they kept busy; times of a busy machine say little."""
        return max(0.0, busy() - self.busy - (own() - self.own)) / (time.monotonic() - self.start)


def busy():
    """Seconds of all cores since the machine started, but for those idle or waiting."""
    with open("/proc/stat") as file:
        user, nice, system, _, _, interrupt, soft, steal = map(int, file.readline().split()[1:9])
    return (user + nice + system + interrupt + soft + steal) / os.sysconf("SC_CLK_TCK")


def own():
    """Seconds of this process and of those that it waited for."""
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
