using Plimsoll.App.Import;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>Whose a run is: an account and one sign-in of it. Nobody else reads it.</summary>
public sealed record CensusHolder(string Account, string SignIn);

/// <summary>A census to be checked: its findings and figures, in memory. A file that was loaded is not kept; one that was made here is, as long as this is held.</summary>
public sealed class HeldCensus
{
    /// <summary>So many places of findings are held, as many as a person can put right in a year; all are counted.</summary>
    public const int MostPlaces = 200_000;

    private List<CinFinding> _findings = [];

    private readonly Dictionary<string, string> _pupilNumbers = [];

    private readonly Lock _letGo = new();

    private volatile bool _isStopped;

    private int _made;

    private int _children;

    private int _places;

    private long _read;

    private volatile bool _isOver;

    private IReadOnlyDictionary<string, int> _ordinals = new Dictionary<string, int>();

    internal HeldCensus(string id, CensusHolder holder, string name, DateTimeOffset begun, long length, bool isOwn) => (Id, Holder, Name, Begun, Length, IsOwn) = (id, holder, name, begun, length, isOwn);

    public string Id { get; }

    public CensusHolder Holder { get; }

    /// <summary>What the file was called; of one that is made here, what it is made of.</summary>
    public string Name { get; }

    /// <summary>It is made here of our own records.</summary>
    public bool IsOwn { get; }

    /// <summary>What was made here; null for a file that was loaded, and where it is not made yet.</summary>
    public OwnCensus? Own { get; private set; }

    public DateTimeOffset Begun { get; }

    /// <summary>It was read, or could not be: nothing changes any more.</summary>
    public bool IsOver => _isOver;

    /// <summary>How many children were written so far, where it is made here.</summary>
    public int Written => Volatile.Read(ref _made);

    /// <summary>How many children were read so far.</summary>
    public int Children => Volatile.Read(ref _children);

    /// <summary>How much of the file was read so far, from 0 to 1.</summary>
    public double Share => Length == 0 ? 0 : Math.Min(1, (double)Volatile.Read(ref _read) / Length);

    private long Length { get; set; }

    /// <summary>What came of it; null while it is read, and where it could not be read at all.</summary>
    public CinValidated? Done { get; private set; }

    /// <summary>Why it is no census that can be checked; null where it is one.</summary>
    public string? Refused { get; private set; }

    /// <summary>Errors first, then queries, of each those on the return, then child by child; none while it is read.</summary>
    public IReadOnlyList<CinFinding> Findings => _isOver ? _findings : [];

    /// <summary>How many findings found no room.</summary>
    public long Left { get; private set; }

    /// <summary>The tables of its figures; none where it was not read to its end.</summary>
    public IReadOnlyList<CinFigureTable> Tables { get; private set; } = [];

    public string? PupilNumber(string child) => _pupilNumbers.GetValueOrDefault(child);

    /// <summary>Which child of those with findings it is, from 1, so that an address names nobody; null for one without.</summary>
    public int? OrdinalOf(string child) => _ordinals.TryGetValue(child, out var ordinal) ? ordinal : null;

    /// <summary>To whom a finding points first; null for one on the return.</summary>
    public static string? ChildOf(CinFinding finding) => finding.Locations is [var first, ..] ? first.Child : null;

    /// <summary>Nobody asks for it any more.</summary>
    internal void Stop()
    {
        lock (_letGo)
        {
            _isStopped = true;
            LetGo();
        }
    }

    /// <summary>Makes it of our own records, and reads what was made.</summary>
    internal void Make(CensusToMake making)
    {
        try
        {
            Tell(0);
            (Own, Refused) = OwnCensus.Of(making, Tell);
            Length = Own?.Length ?? 0;
        }
        catch (IOException wrong)
        {
            Refused = $"The census could not be made: {wrong.Message}";
        }
        finally
        {
            if (Own is null)
            {
                Close();
            }
        }

        if (Own?.Open() is { } census)
        {
            using (census)
            {
                Read(census);
            }
        }
    }

    /// <summary>Reads the census to its end.</summary>
    internal void Read(Stream census)
    {
        CinSummary? summary = null;
        try
        {
            using var watched = new WatchedStream(census, read => Volatile.Write(ref _read, read), () => _isStopped);
            var done = CinValidation.Of(watched, Add, beside: year =>
            {
                summary = new CinSummary(year);
                return child => Add(child, summary);
            });
            if (done is { Children: 0, Unreadable: { } why })
            {
                Refused = $"{Name} is no children in need census that can be read. {why}";
            }
            else
            {
                Done = done;
                Tables = done.Unreadable is null ? summary!.Tables() : [];
            }
        }
        catch (IOException wrong)
        {
            Refused = $"{Name} could not be read: {wrong.Message}";
        }
        finally
        {
            Close();
        }
    }

    /// <summary>Errors first, then queries; of each those on the return, then child by child as they stand in the file.</summary>
    private void Close()
    {
        Refused ??= Done is null ? $"{Name} could not be checked. The fault is ours: tell the people who run Plimsoll for you." : null;
        var lines = _findings.Where(finding => ChildOf(finding) is not null).GroupBy(finding => ChildOf(finding)!).ToDictionary(child => child.Key, child => child.Min(finding => finding.Locations[0].Line));
        int Line(CinFinding finding) => finding.IsOfReturn ? 0 : ChildOf(finding) is { } child ? lines[child] : finding.Locations[0].Line;
        _findings = [.. _findings.OrderBy(finding => finding.Severity).ThenBy(Line)];
        _ordinals = _findings.Select(ChildOf).OfType<string>().Distinct().Select((child, at) => (child, at)).ToDictionary(one => one.child, one => one.at + 1);
        lock (_letGo)
        {
            _isOver = true;
            LetGo();
        }
    }

    /// <summary>What was made goes as soon as nobody asks for it and nothing reads it.</summary>
    private void LetGo()
    {
        if (_isStopped && _isOver)
        {
            Own?.Dispose();
        }
    }

    private void Tell(int written)
    {
        if (_isStopped)
        {
            throw new IOException("It was stopped.");
        }

        Volatile.Write(ref _made, written);
    }

    private void Add(CinFinding finding)
    {
        if (_places + finding.Locations.Count + 1 > MostPlaces)
        {
            Left++;
            return;
        }

        _places += finding.Locations.Count + 1;
        _findings.Add(finding);
    }

    private void Add(CinChild child, CinSummary summary)
    {
        if (child is { Id: { } id, ChildIdentifiers.UPN.Text: { } number } && _pupilNumbers.Count < MostPlaces)
        {
            _pupilNumbers.TryAdd(id, number);
        }

        summary.Add(child);
        Interlocked.Increment(ref _children);
    }
}
