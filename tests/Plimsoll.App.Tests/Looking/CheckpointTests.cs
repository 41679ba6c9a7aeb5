using System.Text;
using Plimsoll.App.Keeping;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Looking;

public sealed class CheckpointTests : IDisposable
{
    private readonly Made _made = new();

    public void Dispose() => _made.Dispose();

    private string Path => System.IO.Path.Combine(_made.Authority.Settings.Data, "overview.checkpoint");

    [Fact]
    public void A_start_from_it_and_what_came_after_says_what_the_whole_journal_says()
    {
        Said.Write(_made.Authority, 12);
        Erase("case-note");
        var written = _made.Authority.Overview.WriteCheckpoint();
        Assert.Equal(_made.Authority.Journal.Head().Sequence, written);
        Said.Append(_made.Authority, [.. After()]);
        Erase("visit", drop: false);

        using var started = _made.Reopened();
        var said = Said.By(started);

        Assert.Null(started.Overview.CheckpointDropped);
        Assert.Equal(InFull(), said);
        Assert.Equal(Said.By(_made.Authority), said);
    }

    [Fact]
    public void What_comes_after_a_start_is_followed_as_after_any_other()
    {
        Said.Write(_made.Authority, 8);
        _made.Authority.Overview.WriteCheckpoint();
        using var started = _made.Reopened();
        started.Overview.Follow();

        Said.Append(started, [.. After()]);
        Said.Append(_made.Authority, [Said.Record("later", Child, "visit", ("purpose", "child in need"), ("seen", "yes"))]);

        Assert.Equal(InFull(), Said.By(started));
        Assert.Null(started.Overview.CheckpointDropped);
    }

    [Fact]
    public void Two_processes_write_and_start_from_one_file()
    {
        Said.Write(_made.Authority, 6);
        _made.Authority.Overview.WriteCheckpoint();
        using var other = _made.Reopened();
        other.Overview.Follow();
        Said.Append(other, [Said.Record("theirs", Child, "visit", ("purpose", "child in need"), ("seen", "yes"))]);

        Parallel.For(0, 8, i => (i % 2 == 0 ? other : _made.Authority).Overview.WriteCheckpoint());

        using var third = _made.Reopened();
        Assert.Equal(InFull(), Said.By(third));
        Assert.Null(third.Overview.CheckpointDropped);
        Assert.Equal([Path], Directory.GetFiles(_made.Authority.Settings.Data, "overview.checkpoint*"));
    }

    [Fact]
    public void Whatever_is_wrong_with_the_file_the_journal_is_read_in_full_and_says_the_same()
    {
        Said.Write(_made.Authority, 2);
        _made.Authority.Overview.WriteCheckpoint();
        var file = File.ReadAllBytes(Path);
        var said = new List<string>();
        for (var at = 0; at < file.Length; at += Math.Max(1, file.Length / 60))
        {
            var damaged = file.ToArray();
            damaged[at] ^= 0x10;
            said.Add(Dropped(damaged, "damaged", "format", "practice", "authority"));
            said.Add(Dropped(file[..at], "damaged"));
        }

        said.Add(Dropped([.. file, 0], "damaged"));
        Assert.Equal(InFull(), Assert.Single(said.Distinct()));
    }

    [Fact]
    public void One_of_another_practice_is_dropped()
    {
        Said.Write(_made.Authority, 2);
        new Checkpoint(Path, _made.Authority.Journal, "another").Write(3, []);

        Assert.Equal(InFull(), Dropped(File.ReadAllBytes(Path), "practice has changed"));
    }

    [Fact]
    public void One_that_goes_further_than_the_journal_or_is_another_journals_is_dropped()
    {
        Said.Write(_made.Authority, 4);
        _made.Authority.Overview.WriteCheckpoint();
        using var another = new Made();
        Said.Write(another.Authority, 2);
        var ahead = File.ReadAllBytes(Path);
        var theirs = System.IO.Path.Combine(another.Authority.Settings.Data, "overview.checkpoint");
        File.WriteAllBytes(theirs, ahead);
        using (var started = another.Reopened())
        {
            started.Overview.Follow();
            Assert.Contains("the journal does not", started.Overview.CheckpointDropped, StringComparison.Ordinal);
            Assert.False(File.Exists(theirs));
        }

        another.Authority.Overview.WriteCheckpoint();

        Assert.Equal(InFull(), Dropped(File.ReadAllBytes(theirs), "another than it was"));
    }

    [Fact]
    public void What_is_erased_is_in_no_file_and_a_process_that_hears_of_it_deletes_its_own()
    {
        Said.Append(_made.Authority, [Note("n-1", Child), Note("n-2", Child)]);
        _made.Authority.Overview.WriteCheckpoint();
        Assert.True(FileSays(Said.Secret));
        using var other = _made.Reopened();
        other.Overview.Follow();

        Erase("concern");

        Assert.False(File.Exists(Path));
        File.WriteAllText(Path, "what a process that was stopped left behind");
        other.Overview.Follow();
        Assert.False(File.Exists(Path));
        other.Overview.WriteCheckpoint();
        Assert.False(FileSays(Said.Secret));
        using var started = _made.Reopened();
        Assert.Equal(InFull(), Said.By(started));
    }

    [Fact]
    public void An_erasure_after_it_is_carried_out_on_what_it_held()
    {
        Said.Append(_made.Authority, [Note("n-1", Child), Note("n-2", Child)]);
        _made.Authority.Overview.WriteCheckpoint();
        var before = File.ReadAllBytes(Path);
        Erase("concern");
        File.WriteAllBytes(Path, before);

        using var started = _made.Reopened();
        started.Overview.Follow();

        Assert.Null(started.Overview.CheckpointDropped);
        Assert.Empty(started.Overview.Find("n-1")!.Fields);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        Said.Append(_made.Authority, [Note("n-1", Child)]);
        _made.Authority.Overview.WriteCheckpoint();

        // Windows has no such modes.
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }
    }

    [Fact]
    public void Of_an_empty_journal_none_is_written()
    {
        Assert.Null(_made.Authority.Overview.WriteCheckpoint());
        Assert.False(File.Exists(Path));
    }

    private static readonly Subject Child = new(SubjectKind.Child, "made-000001");

    private static CaseRecord Note(string id, Subject subject) => Said.Record(id, subject, "concern", ("signs", Said.Secret), ("kind", "neglect"));

    private static IEnumerable<CaseRecord> After()
    {
        yield return Said.Record("after-1", Child, "visit", ("purpose", "child protection"), ("seen", "yes"), ("place", "home"));
        yield return Said.Record("after-2", Child, "case-note", ("words", "Made \"words\".")) with { Corrects = new Correction("made-000001-1", Reason: "Again.") };
        yield return Said.Record("after-3", new Subject(SubjectKind.Child, "made-000002"), RecordTypes.PersonMerge, ("step", "made"), ("other", "child:made-000001"));
    }

    /// <summary>Erases what a child's records of a type say.</summary>
    private void Erase(string type, bool drop = true)
    {
        var standing = File.Exists(Path) ? File.ReadAllBytes(Path) : null;
        var records = _made.Authority.Journal.Of(Child).Where(record => record.Type == type && record.Fields.Count > 0).Select(record => record.Id).ToList();
        Assert.NotEmpty(records);
        var request = new ErasureRequest(Child, records, "court order", "Order of the twelfth of November.", new Author("w-1", "head of service"));
        Assert.Null(EraseRecords.Decide(_made.Authority, request).Refusal);
        if (!drop && standing is not null)
        {
            File.WriteAllBytes(Path, standing);
        }
    }

    /// <summary>What an overview says that has read the whole journal.</summary>
    private string InFull()
    {
        var aside = Path + ".aside";
        if (File.Exists(Path))
        {
            File.Move(Path, aside);
        }

        using var full = _made.Reopened();
        var said = Said.By(full);
        if (File.Exists(aside))
        {
            File.Move(aside, Path);
        }

        return said;
    }

    private string Dropped(byte[] file, params string[] because)
    {
        File.WriteAllBytes(Path, file);
        using var started = _made.Reopened();
        var said = Said.By(started);
        Assert.Contains(because, why => started.Overview.CheckpointDropped?.Contains(why, StringComparison.Ordinal) == true);
        Assert.False(File.Exists(Path));
        return said;
    }

    private bool FileSays(string words) => File.ReadAllBytes(Path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
}
