using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Plimsoll.Storage;

/// <summary>Takes a row: its place, what it closes, and its columns.</summary>
internal delegate void TakeColumns(long sequence, long closes, ReadOnlySpan<byte> columns);

/// <summary>Reads rows on one core while another takes up those before.</summary>
internal static class ReadAhead
{
    private const int BatchBytes = 1 << 18;

    private const int MostBatches = 8;

    private const int NumbersLength = (2 * sizeof(long)) + sizeof(int);

    /// <param name="scan">Reads rows of <see cref="RowReader.Columns"/>.</param>
    public static void Run(Action<Action<ByteRow>> scan, TakeColumns take)
    {
        using var ready = new BlockingCollection<(byte[] Bytes, int Length)>(MostBatches);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => Read(scan, ready, stop.Token));
        try
        {
            foreach (var (bytes, length) in ready.GetConsumingEnumerable())
            {
                Take(bytes.AsSpan(0, length), take);
            }
        }
        catch
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
            throw;
        }

        reading.GetAwaiter().GetResult();
    }

    private static void Read(Action<Action<ByteRow>> scan, BlockingCollection<(byte[] Bytes, int Length)> ready, CancellationToken stop)
    {
        try
        {
            var (bytes, length) = (new byte[BatchBytes], 0);
            scan(row =>
            {
                var columns = row[2];
                if (length + NumbersLength + columns.Length > bytes.Length)
                {
                    ready.Add((bytes, length), stop);
                    (bytes, length) = (new byte[Math.Max(BatchBytes, NumbersLength + columns.Length)], 0);
                }

                var to = bytes.AsSpan(length);
                MemoryMarshal.Write(to, row.Number(0));
                MemoryMarshal.Write(to[sizeof(long)..], row.Number(1));
                MemoryMarshal.Write(to[(2 * sizeof(long))..], columns.Length);
                columns.CopyTo(to[NumbersLength..]);
                length += NumbersLength + columns.Length;
            });
            ready.Add((bytes, length), stop);
        }
        finally
        {
            ready.CompleteAdding();
        }
    }

    private static void Take(ReadOnlySpan<byte> bytes, TakeColumns take)
    {
        while (!bytes.IsEmpty)
        {
            var length = MemoryMarshal.Read<int>(bytes[(2 * sizeof(long))..]);
            take(MemoryMarshal.Read<long>(bytes), MemoryMarshal.Read<long>(bytes[sizeof(long)..]), bytes.Slice(NumbersLength, length));
            bytes = bytes[(NumbersLength + length)..];
        }
    }
}
