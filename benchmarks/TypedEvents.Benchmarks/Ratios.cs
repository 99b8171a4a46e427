using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using TypedEvents.Benchmarks.Codec;
using TypedEvents.Benchmarks.Dispatch;

namespace TypedEvents.Benchmarks;

/// <summary>
/// Measures contenders in turn, many short rounds each, and compares their undisturbed rounds. For a machine that is not quiet: what BenchmarkDotNet
/// measures minutes apart cannot be compared there.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 300;
    private const int WarmUpRounds = 100;
    private const int UndisturbedPercent = 5;

    public static void Run()
    {
        Codec<SmallContender, SmallEvent, Protobuf.SmallMessage>("small", 1000);
        Codec<MediumContender, MediumEvent, Protobuf.MediumMessage>("medium", 200);
        Codec<LargeContender, LargeEvent, Protobuf.LargeMessage>("large", 8);
        Dispatch(new Dispatching<OneHandled>(value => new OneHandled(value)), "dispatch to 1", 2000);
        Dispatch(new Dispatching<FiveHandled>(value => new FiveHandled(value)), "dispatch to 5", 1000);
    }

    private static void Codec<TContender, TEvent, TMessage>(string name, int calls)
        where TContender : struct, IContender<TEvent, TMessage>
        where TEvent : class
        where TMessage : class
    {
        Encoding<TContender, TEvent, TMessage> encoding = new();
        Compare(
            $"{name}, encode",
            calls,
            ("hand-unrolled MessagePack", () => encoding.ByHand()),
            ("TypedEvents MessagePack", () => encoding.MessagePack()),
            ("TypedEvents JSON", () => encoding.TypedEventsJson()),
            ("System.Text.Json source generation", () => encoding.SystemTextJson()),
            ("Google.Protobuf", () => encoding.Protobuf()));
        Decoding<TContender, TEvent, TMessage> decoding = new();
        Compare(
            $"{name}, decode",
            calls,
            ("hand-unrolled MessagePack", () => decoding.ByHand()),
            ("TypedEvents MessagePack", () => decoding.MessagePack()),
            ("TypedEvents JSON", () => decoding.TypedEventsJson()),
            ("System.Text.Json source generation", () => decoding.SystemTextJson()),
            ("Google.Protobuf", () => decoding.Protobuf()));
    }

    private static void Dispatch<T>(Dispatching<T> dispatching, string name, int calls)
        where T : IEvent<T> => Compare(
            name,
            calls,
            ("table look-up and delegates", () => dispatching.LookUpAndCallDelegates()),
            ("TypedEvents dispatch", () => dispatching.Dispatch()));

    private static void Compare(string name, int calls, params ReadOnlySpan<(string Name, Action Run)> contenders)
    {
        List<double>[] samples = [.. Enumerable.Range(0, contenders.Length).Select(_ => new List<double>())];
        long[] allocated = new long[contenders.Length];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                Action run = contenders[i].Run;
                long before = GC.GetAllocatedBytesForCurrentThread();
                long started = Stopwatch.GetTimestamp();
                for (int call = 0; call < calls; call++)
                {
                    run();
                }

                samples[i].Add(Stopwatch.GetElapsedTime(started).TotalNanoseconds / calls);
                allocated[i] = (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
            }
        }

        Console.WriteLine($"| {name} | ns | ratio | B |\n|---|---:|---:|---:|");
        double reference = Undisturbed(samples[0]);
        for (int i = 0; i < contenders.Length; i++)
        {
            double time = Undisturbed(samples[i]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {contenders[i].Name} | {time:N1} | {time / reference:N2} | {allocated[i]:N0} |"));
        }

        Console.WriteLine();
    }

    private static double Undisturbed(List<double> samples)
    {
        double[] sorted = [.. samples.Skip(WarmUpRounds).Order()];
        return sorted[sorted.Length * UndisturbedPercent / 100];
    }
}
