namespace Plimsoll.Web;

/// <summary>The pages that are open and listen: so many at most for each account, and none once its sign-in has ended here.</summary>
public sealed class OpenPages
{
    /// <summary>More than anybody has in sight at once; a page that nobody sees does not listen.</summary>
    public const int MostOfAccount = 12;

    private readonly Lock _lock = new();

    private readonly List<Listener> _listeners = [];

    /// <summary>How many have listened for longer.</summary>
    public int Before(Listener listener)
    {
        lock (_lock)
        {
            return Math.Max(0, _listeners.IndexOf(listener));
        }
    }

    /// <summary>One more page that listens, until it is disposed of; null where the account has as many as it may.</summary>
    /// <param name="signIn">The sign-in with which it listens.</param>
    /// <param name="until">What else ends it.</param>
    public Listener? Open(string account, string? signIn, params CancellationToken[] until)
    {
        lock (_lock)
        {
            if (_listeners.Count(other => other.Account == account) >= MostOfAccount)
            {
                return null;
            }

            var listener = new Listener(this, account, signIn, CancellationTokenSource.CreateLinkedTokenSource(until));
            _listeners.Add(listener);
            return listener;
        }
    }

    /// <summary>Ends all that listen with a sign-in.</summary>
    public void End(string signIn)
    {
        List<Listener> ending;
        lock (_lock)
        {
            ending = [.. _listeners.Where(listener => listener.SignIn == signIn)];
        }

        ending.ForEach(listener => listener.End());
    }

    public sealed class Listener(OpenPages pages, string account, string? signIn, CancellationTokenSource ended) : IDisposable
    {
        public string Account => account;

        public string? SignIn => signIn;

        public CancellationToken Ended { get; } = ended.Token;

        public void End()
        {
            try
            {
                ended.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has just ended by itself.
            }
        }

        public void EndAfter(TimeSpan time, TimeProvider clock) => _ = Task.Delay(time, clock, Ended).ContinueWith(_ => End(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

        public void Dispose()
        {
            lock (pages._lock)
            {
                pages._listeners.Remove(this);
            }

            ended.Cancel();
            ended.Dispose();
        }
    }
}
