using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>
/// Processor time, of user and system, that the child processes of this one took, with their own children: those that have ended and were waited for. Linux and
/// macOS count it; elsewhere it cannot be read.
/// </summary>
internal static class ChildrenUsage
{
    private const int OfChildren = -1;

    // Larger than the structure of either system, which begins with two times: seconds, then microseconds in four bytes that count and four that need not.
    private const int Words = 32;

    public static TimeSpan ProcessorTime()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            throw new PlatformNotSupportedException("The processor time of child processes can be read on Linux and macOS only.");
        }

        long[] usage = new long[Words];
        return GetUsage(OfChildren, usage) == 0 ? Time(usage[0], usage[1]) + Time(usage[2], usage[3]) : throw new Win32Exception();
    }

    private static TimeSpan Time(long seconds, long microseconds) => TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds((int)microseconds);

    [DllImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
