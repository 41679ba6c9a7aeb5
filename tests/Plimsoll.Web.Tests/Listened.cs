using System.Threading.Channels;

namespace Plimsoll.Web.Tests;

/// <summary>What an open page is told: one word after another, without the heartbeat.</summary>
public sealed class Listened : IAsyncDisposable
{
    private readonly HttpResponseMessage _answer;

    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();

    private readonly CancellationTokenSource _closed = new();

    private readonly Task _reading;

    public Listened(HttpResponseMessage answer)
    {
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        _answer = answer;
        _reading = ReadAsync();
    }

    /// <summary>All that came, as it came.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The next word, <c>the end</c> where nothing more comes, or null where nothing is said for so long.</summary>
    public async Task<string?> Next(TimeSpan patience)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(patience);
        try
        {
            return await _told.Reader.WaitToReadAsync(late.Token) ? await _told.Reader.ReadAsync(late.Token) : "the end";
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            using var reader = new StreamReader(await _answer.Content.ReadAsStreamAsync(_closed.Token));
            var said = "";
            while (await reader.ReadLineAsync(_closed.Token) is { } line)
            {
                Text += line + "\n";
                if (line.Length > 0)
                {
                    said += $" {line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}";
                }
                else if (said.Trim() is { Length: > 0 } whole)
                {
                    said = "";
                    if (whole != "here")
                    {
                        _told.Writer.TryWrite(whole);
                    }
                }
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or OperationCanceledException)
        {
            // A connection that is closed ends like one that is at its end.
        }

        _told.Writer.Complete();
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _answer.Dispose();
        await _reading;
        _closed.Dispose();
    }
}
