"""Limits a process sets on itself, as each system has them."""

import contextlib
import sys

MEMORY = 1024 * 1024 * 1024
"""Bytes the child may have; a letter on a large letterhead takes about a tenth."""


def limit_memory() -> None:
    """No more memory than `MEMORY`, no core file; macOS has no such limit that holds."""
    if sys.platform == "win32":
        _limit_windows()
        return
    import resource  # noqa: PLC0415  not on Windows

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_processor(seconds: int) -> None:
    """From now on, no more than so many seconds of processor time; Windows has no such limit."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


def _limit_windows() -> None:
    """A job object of its own; where the system refuses, the limit of time is left."""
    import ctypes  # noqa: PLC0415  Windows alone
    from ctypes import wintypes  # noqa: PLC0415  as above

    class Basic(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class Extended(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("BasicLimitInformation", Basic),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    information = Extended()
    information.BasicLimitInformation.LimitFlags = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
    information.ProcessMemoryLimit = MEMORY
    job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
    size = ctypes.sizeof(information)
    kernel.SetInformationJobObject(job, 9, ctypes.byref(information), size)
    kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))
